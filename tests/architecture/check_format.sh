#!/usr/bin/env bash
# Every C++ file is as clang-format leaves it; what is not is named, with the command that mends it.
set -euo pipefail
cd "$1"
formatter=$(command -v clang-format-14 || command -v clang-format) || { echo "clang-format 14 is not installed (Debian: clang-format)." >&2; exit 1; }
"$formatter" --version | grep -q 'version 14\.' || { echo "$formatter is not version 14; other versions lay code out otherwise." >&2; exit 1; }
find app ui server plugins resources translations tests \( -name '*.cpp' -o -name '*.h' \) -print0 |
    xargs -0 -n 40 -P 2 "$formatter" --dry-run -Werror --style=file || { echo "Mend with: clang-format -i <file>" >&2; exit 1; }
