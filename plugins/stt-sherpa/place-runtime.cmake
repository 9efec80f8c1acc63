# Links (where links cannot be made: copies) the speech runtime's libraries from FROM into TO. Nothing there is no error: the
# desk then says that the live transcript is missing, and everything else works.
file(GLOB libraries "${FROM}/*.so" "${FROM}/*.dll")
if(NOT libraries)
  message(STATUS "The speech runtime is not in ${FROM}; scripts/fetch-runtime brings it.")
endif()
file(MAKE_DIRECTORY "${TO}")
foreach(library IN LISTS libraries)
  get_filename_component(name "${library}" NAME)
  file(CREATE_LINK "${library}" "${TO}/${name}" COPY_ON_ERROR SYMBOLIC)
endforeach()
