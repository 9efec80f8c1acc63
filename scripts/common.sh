# Shared by ./run, ./test, ./bench and .ci/run. Sourced, not run.
# Every failure ends in one sentence that says what is wrong and what to do.

set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
build_root="$root/build"
export BARODESK_RUNTIME_DIR="${BARODESK_RUNTIME_DIR:-$root/.cache/runtime}"

say() { printf '%s\n' "$*" >&2; }
fail() { say "BaroDesk: $*"; exit 1; }

# The person's compiler cache, so that a second checkout builds quickly; precompiled headers need the sloppiness.
set_up_ccache() {
    export CCACHE_BASEDIR="${CCACHE_BASEDIR:-$root}" CCACHE_NOHASHDIR="${CCACHE_NOHASHDIR:-1}"
    export CCACHE_SLOPPINESS="${CCACHE_SLOPPINESS:-pch_defines,time_macros,include_file_mtime,include_file_ctime}"
    export CCACHE_MAXSIZE="${CCACHE_MAXSIZE:-5G}"
}

need_disk() { # megabytes
    local free
    free=$(df -Pm "$root" | awk 'NR == 2 { print $4 }')
    [ "$free" -ge "$1" ] || fail "there are $free MB free below $root and $1 MB are needed; free some disk space and start again."
}

# install_packages <list file>…: what is missing of the named Debian packages.
install_packages() {
    local wanted=() missing=() name
    while read -r name; do
        [ -n "$name" ] && wanted+=("$name")
    done < <(sed 's/#.*//' "$@" | tr -s ' \t' '\n' | sort -u)
    command -v dpkg-query >/dev/null 2>&1 ||
        fail "this script installs Debian 12 packages and dpkg is not here; install by hand: ${wanted[*]}."
    local installed
    installed=$(dpkg-query -W -f '${db:Status-Abbrev} ${Package}\n' 2>/dev/null | sed -n 's/^.i *//p' | sort -u)
    for name in "${wanted[@]}"; do
        grep -qxF "$name" <<<"$installed" || missing+=("$name")
    done
    [ ${#missing[@]} -eq 0 ] && return 0

    local apt=(apt-get)
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null 2>&1 ||
            fail "root is needed to install ${#missing[@]} Debian packages; as root run: apt-get install ${missing[*]}"
        apt=(sudo DEBIAN_FRONTEND=noninteractive apt-get)
    fi
    need_disk 3000
    say "Installing from Debian: ${missing[*]}"
    local log
    log=$(mktemp)
    if ! { DEBIAN_FRONTEND=noninteractive "${apt[@]}" update &&
           DEBIAN_FRONTEND=noninteractive "${apt[@]}" install -y --no-install-recommends "${missing[@]}"; } >"$log" 2>&1; then
        tail -n 15 "$log" >&2
        fail "apt-get could not install the packages above; see its last lines."
    fi
    rm -f "$log"
}

# The speech runtime of the npm registry; npm itself is asked for only when the runtime is not here yet.
fetch_runtime() {
    if ! compgen -G "$BARODESK_RUNTIME_DIR/sherpa-onnx-*/libsherpa-onnx-c-api.so" >/dev/null; then
        command -v npm >/dev/null 2>&1 || install_packages <(echo npm)
    fi
    "$root/scripts/fetch-runtime"
}

# build_preset <preset> <targets…>
build_preset() {
    local preset=$1
    shift
    set_up_ccache
    if [ ! -f "$build_root/$preset/build.ninja" ]; then
        need_disk 4000
        (cd "$root" && cmake --preset "$preset" -DBARODESK_RUNTIME_DIRECTORY="$BARODESK_RUNTIME_DIR" >"$build_root-$preset.log" 2>&1) || {
            tail -n 20 "$build_root-$preset.log" >&2
            rm -f "$build_root-$preset.log"
            fail "CMake could not set up the build '$preset'; see its last lines above."
        }
        mkdir -p "$build_root/$preset"
        mv "$build_root-$preset.log" "$build_root/$preset/configure.log"
    fi
    local log="$build_root/$preset/build.log"
    if ! cmake --build "$build_root/$preset" --target "$@" >"$log" 2>&1; then
        grep -E -A4 'error|FAILED|warning:' "$log" | tail -n 40 >&2 || tail -n 30 "$log" >&2
        fail "the build '$preset' failed; the whole log is $log."
    fi
}

# with_virtual_display <command…>: on a virtual display that is stopped afterwards.
with_virtual_display() {
    local fd_file display status=0
    fd_file=$(mktemp)
    Xvfb -displayfd 3 -screen 0 "${BARODESK_SCREEN:-1920x1080x24}" -nolisten tcp -noreset 3>"$fd_file" 2>/dev/null &
    pid=$!
    trap 'kill "$pid" 2>/dev/null || true' EXIT
    for _ in $(seq 100); do
        [ -s "$fd_file" ] && break
        kill -0 "$pid" 2>/dev/null || break
        sleep 0.1
    done
    display=$(head -n 1 "$fd_file")
    rm -f "$fd_file"
    [ -n "$display" ] || { kill "$pid" 2>/dev/null || true; fail "the virtual display Xvfb does not start."; }
    DISPLAY=":$display" QT_QPA_PLATFORM=xcb "$@" || status=$?
    kill "$pid" 2>/dev/null || true
    wait "$pid" 2>/dev/null || true
    trap - EXIT
    return "$status"
}
