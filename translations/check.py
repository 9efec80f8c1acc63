#!/usr/bin/env python3
"""Fails when a text of the sources is missing in the translation, unfinished, empty, no longer used, or not Korean in the source.

Run by CTest as translations_complete: check.py LUPDATE INCLUDE-ROOT TS SOURCE…
"""
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

HANGUL = re.compile("[가-힣]")
# Words that are the same in every language: product and key names, formats.
NEUTRAL = re.compile(r"BaroDesk|Ctrl|Alt|Shift|Enter|Esc|Space|Del|F\d+|SIP|SQLite|PostgreSQL|https?|English|PNG|CSV|JSON|PEM|DTMF|TLS|TCP|UDP|Qt|yyyy|MM|dd|hh|mm|ss|barodesk")


def entries(ts):
    for context in ElementTree.parse(ts).getroot().iter("context"):
        name = context.findtext("name")
        for message in context.iter("message"):
            translation = message.find("translation")
            forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
            yield name, message.findtext("source") or "", translation.get("type", ""), forms


def main(lupdate, root, ts, sources):
    with tempfile.TemporaryDirectory() as folder:
        fresh = pathlib.Path(folder) / "fresh.ts"
        shutil.copyfile(ts, fresh)
        listing = pathlib.Path(folder) / "sources.lst"
        listing.write_text("\n".join(sources), encoding="utf-8")
        subprocess.run([lupdate, "-silent", "-I", root, "-locations", "none", "-source-language", "ko_KR", "-target-language", "en_US",
                        f"@{listing}", "-ts", str(fresh)], check=True)
        found = list(entries(fresh))
    if not found:
        sys.exit(f"{ts} and the sources hold no text at all")
    problems = []
    for context, source, kind, forms in found:
        where = f"{context}: {source!r}"
        if kind == "unfinished":
            problems.append(f"not translated: {where}")
        elif kind in ("vanished", "obsolete"):
            problems.append(f"no longer in the sources: {where}")
        elif not all(forms) and source:
            problems.append(f"translation is empty: {where}")
        elif any(HANGUL.search(form) for form in forms) and "한국어" not in source:
            problems.append(f"Hangul in the English text: {where}")
        if not HANGUL.search(source) and re.search("[A-Za-z]{3}", NEUTRAL.sub("", source)):
            problems.append(f"source text is not Korean: {where}")
    if problems:
        sys.exit(f"{len(problems)} of {len(found)} texts need work (build the target update_translations, then translate):\n  "
                 + "\n  ".join(problems))
    print(f"{len(found)} texts, all translated")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], sys.argv[3], sys.argv[4:])
