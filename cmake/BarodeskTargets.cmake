# One way to make a library, a program and a test: the language level, the warnings and the include roots are set here only.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/bin")
set(CMAKE_LIBRARY_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/bin")
set(BARODESK_PLUGIN_DIRECTORY "${PROJECT_BINARY_DIR}/bin/plugins")
set(BARODESK_RUNTIME_DIRECTORY "${PROJECT_SOURCE_DIR}/.cache/runtime" CACHE PATH
    "Where the pinned npm packages (speech runtime) are unpacked by scripts/fetch-runtime")

if(BARODESK_SANITIZE)
  add_compile_options(-fsanitize=${BARODESK_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=${BARODESK_SANITIZE})
  # With the sanitizers' own code in between, GCC 12 sees bounds broken inside Qt's headers that are not.
  add_compile_options(-Wno-error=array-bounds -Wno-error=stringop-overflow -Wno-error=maybe-uninitialized -Wno-error=mismatched-new-delete)
endif()

function(barodesk_set_up_target target)
  target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic -Wconversion -Wshadow)
  if(BARODESK_WERROR)
    target_compile_options(${target} PRIVATE -Werror)
  else()
    target_compile_options(${target} PRIVATE -Werror=switch)
  endif()
  target_compile_definitions(${target} PRIVATE
    QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_ASCII QT_NO_FOREACH QT_NO_CONTEXTLESS_CONNECT QT_USE_QSTRINGBUILDER
    QT_MESSAGELOGCONTEXT BARODESK_VERSION="${PROJECT_VERSION}")
  target_include_directories(${target} PRIVATE "${PROJECT_SOURCE_DIR}" "${PROJECT_SOURCE_DIR}/app")
endfunction()

# barodesk_add_library(<room> [SHARED] SOURCES … [PUBLIC libs…] [PRIVATE libs…] [PCH headers…])
# makes target barodesk_<room>; SHARED is for app/engines only.
function(barodesk_add_library room)
  cmake_parse_arguments(ARG "SHARED" "" "SOURCES;PUBLIC;PRIVATE;PCH" ${ARGN})
  set(target barodesk_${room})
  if(ARG_SHARED)
    add_library(${target} SHARED ${ARG_SOURCES})
  else()
    add_library(${target} STATIC ${ARG_SOURCES})
  endif()
  barodesk_set_up_target(${target})
  target_link_libraries(${target} PUBLIC ${ARG_PUBLIC} PRIVATE ${ARG_PRIVATE})
  if(BARODESK_PCH AND ARG_PCH)
    target_precompile_headers(${target} PRIVATE ${ARG_PCH})
  endif()
endfunction()

# barodesk_add_program(<name> SOURCES … LIBRARIES …)
function(barodesk_add_program name)
  cmake_parse_arguments(ARG "" "" "SOURCES;LIBRARIES" ${ARGN})
  add_executable(${name} ${ARG_SOURCES})
  barodesk_set_up_target(${name})
  target_link_libraries(${name} PRIVATE ${ARG_LIBRARIES})
endfunction()

# barodesk_add_plugin(<name> CLASS <factory class> SOURCES … LIBRARIES …)
# one engine behind an interface of app/engines; lands in bin/plugins.
function(barodesk_add_plugin name)
  cmake_parse_arguments(ARG "" "CLASS" "SOURCES;LIBRARIES" ${ARGN})
  qt_add_plugin(${name} SHARED CLASS_NAME ${ARG_CLASS})
  target_sources(${name} PRIVATE ${ARG_SOURCES}) # qt_add_plugin of 6.4 drops sources given to it
  barodesk_set_up_target(${name})
  target_link_libraries(${name} PRIVATE barodesk_engines ${ARG_LIBRARIES})
  set_target_properties(${name} PROPERTIES LIBRARY_OUTPUT_DIRECTORY "${BARODESK_PLUGIN_DIRECTORY}" PREFIX "")
endfunction()

# barodesk_add_test(<name> LABEL unit|widget|integration|e2e SOURCES … LIBRARIES … [TIMEOUT seconds] [DEFINITIONS …])
# Tests never share state: each gets its own temporary home from tests/support/run-test.
function(barodesk_add_test name)
  cmake_parse_arguments(ARG "" "LABEL;TIMEOUT" "SOURCES;LIBRARIES;DEFINITIONS" ${ARGN})
  add_executable(${name} ${ARG_SOURCES})
  barodesk_set_up_target(${name})
  target_link_libraries(${name} PRIVATE ${ARG_LIBRARIES} Qt6::Test)
  target_compile_definitions(${name} PRIVATE
    BARODESK_SOURCE_DIR="${PROJECT_SOURCE_DIR}" BARODESK_BINARY_DIR="${PROJECT_BINARY_DIR}" ${ARG_DEFINITIONS})
  add_test(NAME ${name} COMMAND "${PROJECT_SOURCE_DIR}/tests/support/run-test" $<TARGET_FILE:${name}>)
  if(NOT ARG_TIMEOUT)
    set(ARG_TIMEOUT 120)
  endif()
  set_tests_properties(${name} PROPERTIES LABELS ${ARG_LABEL} TIMEOUT ${ARG_TIMEOUT})
endfunction()
