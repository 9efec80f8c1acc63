#!/usr/bin/env bash
# check.sh SOURCE BUILD: makes the pictures of the guide and holds them against those it names.
set -euo pipefail
source_dir=$1
into="$2/guide-pictures"
rm -rf "$into"
BARODESK_BIN="$2/bin" "$source_dir/scripts/guide-pictures" "$into"
status=0
while read -r picture; do
    [ -s "$source_dir/docs/images/$picture" ] || { echo "docs/images/$picture is named in the guide and not there."; status=1; }
done < <(grep -ho 'images/[a-z-]*\.png' "$source_dir"/docs/guide/*.md "$source_dir/README.md" | sed 's|images/||' | sort -u)
for picture in "$into"/*.png; do
    name=$(basename "$picture")
    grep -q "images/$name" "$source_dir"/docs/guide/*.md || { echo "No page of the guide shows $name."; status=1; }
done
exit $status
