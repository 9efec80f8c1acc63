#!/usr/bin/env python3
"""Makes BaroDeskFigures-*.otf: the tabular digits of Pretendard as the default glyphs, and nothing else.

Qt 6.4 cannot switch on the font feature "tnum", so the digits of equal width come as fonts of their own which stand
before Pretendard in the list of families. Under the SIL Open Font License a changed font carries another name.
Needs python3-fonttools. Usage: make-figures.py FOLDER-OF-PRETENDARD-OTF OUTPUT-FOLDER
"""
import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

FAMILY = "BaroDesk Figures"
LINE_GAP = 440  # of 2048
WEIGHTS = {"Regular": 400, "Medium": 500, "SemiBold": 600, "Bold": 700}


def tabular_glyphs(font):
    for record in font["GSUB"].table.FeatureList.FeatureRecord:
        if record.FeatureTag == "tnum":
            mapping = {}
            for index in record.Feature.LookupListIndex:
                for table in font["GSUB"].table.LookupList.Lookup[index].SubTable:
                    mapping.update(getattr(table, "ExtSubTable", table).mapping)
            return mapping
    raise SystemExit("the font has no feature tnum")


def main():
    source, target = map(Path, sys.argv[1:3])
    for style, weight in WEIGHTS.items():
        font = TTFont(source / f"Pretendard-{style}.otf")
        mapping = tabular_glyphs(font)
        for table in font["cmap"].tables:
            for code in range(ord("0"), ord("9") + 1):
                if code in table.cmap:
                    table.cmap[code] = mapping.get(table.cmap[code], table.cmap[code])
        options = subset.Options(layout_features=[], name_IDs=["*"], notdef_outline=True, hinting=True)
        subsetter = subset.Subsetter(options)
        subsetter.populate(unicodes=range(ord("0"), ord("9") + 1))
        subsetter.subset(font)
        names = font["name"]
        for record in list(names.names):
            if record.nameID not in (0, 13, 14):
                names.removeNames(nameID=record.nameID)
        legacy = FAMILY if style in ("Regular", "Bold") else f"{FAMILY} {style}"
        sub = style if style in ("Regular", "Bold") else "Regular"
        for ident, text in {1: legacy, 2: sub, 3: f"{FAMILY} {style} 1.0", 4: f"{FAMILY} {style}",
                            5: "Version 1.0; digits of Pretendard 1.3.9",
                            6: f"BaroDeskFigures-{style}", 16: FAMILY, 17: style}.items():
            names.setName(text, ident, 3, 1, 0x409)
        if "CFF " in font:
            top = font["CFF "].cff
            top.fontNames[0] = f"BaroDeskFigures-{style}"
            top.topDictIndex[0].FullName = f"{FAMILY} {style}"
            top.topDictIndex[0].FamilyName = FAMILY
        font["OS/2"].usWeightClass = weight
        # The first font of a list gives the air between lines; Pretendard has none, and Korean wants some.
        font["hhea"].lineGap = font["OS/2"].sTypoLineGap = LINE_GAP
        font.save(target / f"BaroDeskFigures-{style}.otf")
        advances = {font["hmtx"][name][0] for name in font.getBestCmap().values()}
        if len(advances) != 1:
            raise SystemExit(f"{style}: digits differ in width: {advances}")


main()
