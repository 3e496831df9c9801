#!/usr/bin/env python3
"""Makes math.woff2, the part of Latin Modern Math that pages hold.

Run once, with the font of Debian's package fonts-lmodern and with fonttools and brotli of PyPI:

    math-font.py /usr/share/texmf/fonts/opentype/public/lm-math/latinmodern-math.otf math.woff2

The font is under the GUST Font License (GUST-FONT-LICENSE.txt), which asks that what was changed has another
name: this one is called Nabla Math.
"""

import sys

from fontTools import subset
from fontTools.ttLib import TTFont

NAME = "Nabla Math"


def block(first, last):
    return range(first, last + 1)


CHARACTERS = [
    block(0x20, 0x7E),
    map(ord, "\u00a0¬°±²³·×÷ˆˇ˘˙˜¯´¨ıȷ…′″‴†‡•"),
    block(0x0391, 0x03A9),
    block(0x03B1, 0x03C9),
    map(ord, "ϑϕϖϰϱϵ∇∂"),
    # Italic, bold and bold italic letters and digits; what U+1D455 would be is U+210E.
    block(0x1D400, 0x1D467),
    [0x210E],
    block(0x1D6A4, 0x1D6A5),
    block(0x1D6A8, 0x1D71B),
    block(0x1D7CE, 0x1D7D7),
    # Script capitals and letters with a double stroke, with those that stand elsewhere.
    map(ord, "𝒞𝒟ℒ𝒩𝒪ℓℏ"),
    map(ord, "ℂ𝔼ℕℙℚℝℤ𝟙"),
    map(ord, "−∓∗∘∙√∛∝∞∠∧∨∩∪∫∬∮∴∵∼≃≅≈≠≡≤≥≪≫⊂⊃⊆⊇⊕⊖⊗⊘⊙⊤⊥⋅⋆⋮⋯⋱∈∉∋∅∀∃∄∣∤∥∑∏∐≔∖"),
    map(ord, "←↑→↓↔⇐⇒⇔↦⟵⟶⟷⟹⟸⟺↪⌈⌉⌊⌋⟨⟩⟦⟧‖⏞⏟⎴⎵̸⃗̂̄̃̇̈"),
]


def main(source, target):
    options = subset.Options()
    options.flavor = "woff2"
    options.layout_features = []
    options.hinting = False
    options.desubroutinize = True
    options.name_IDs = [0, 1, 2, 3, 4, 6, 13, 14]
    options.notdef_outline = True
    font = TTFont(source)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes={code for part in CHARACTERS for code in part})
    subsetter.subset(font)
    for record in font["name"].names:
        if record.nameID in (1, 3, 4):
            record.string = NAME
        elif record.nameID == 6:
            record.string = NAME.replace(" ", "")
    if "CFF " in font:
        font["CFF "].cff.fontNames = [NAME.replace(" ", "")]
    subset.save_font(font, target, options)


if __name__ == "__main__":
    main(*sys.argv[1:])
