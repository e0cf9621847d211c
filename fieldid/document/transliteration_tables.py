"""Tables A (Latin) and C (Arabic) of ICAO Doc 9303-3, section 6; letter to choices, first first.

Letters that are a base letter with marks (Ç, Š, Ê …) need no row: table A gives the base letter,
and so does taking the marks off. Rows marked "ours" are letters that no table has.
"""

from __future__ import annotations

LATIN: dict[str, tuple[str, ...]] = {
    "Ä": ("AE", "A"),
    "Å": ("AA", "A"),
    "Æ": ("AE",),
    "Ð": ("D",),
    "Ñ": ("N", "NXX"),
    "Ö": ("OE", "O"),
    "Ø": ("OE",),
    "Ü": ("UE", "UXX", "U"),
    "Þ": ("TH",),
    "ß": ("SS",),
    "ẞ": ("SS",),
    "Đ": ("D",),
    "Ħ": ("H",),
    "\u0131": ("I",),
    "Ĳ": ("IJ",),
    "Ŀ": ("L",),
    "Ł": ("L",),
    "Ŋ": ("N",),
    "Œ": ("OE",),
    "Ŧ": ("T",),
    "Ə": ("A", "AE", "E"),  # ours (Azerbaijani, and Kurdish transcriptions)
}

_KEHEH, _FARSI_YEH = "\u06a9", "\u06cc"

ARABIC: dict[str, tuple[str, ...]] = {
    "\u0621": ("XE",),
    "\u0622": ("XAA",),
    "\u0623": ("XAE",),
    "\u0624": ("U",),
    "\u0625": ("I",),
    "\u0626": ("XI",),
    "\u0627": ("A",),
    "\u0628": ("B",),
    "\u0629": ("XTA", "XAH"),
    "\u062a": ("T",),
    "\u062b": ("XTH",),
    "\u062c": ("J",),
    "\u062d": ("XH",),
    "\u062e": ("XKH",),
    "\u062f": ("D",),
    "\u0630": ("XDH",),
    "\u0631": ("R",),
    "\u0632": ("Z",),
    "\u0633": ("S",),
    "\u0634": ("XSH",),
    "\u0635": ("XSS",),
    "\u0636": ("XDZ",),
    "\u0637": ("XTT",),
    "\u0638": ("XZZ",),
    "\u0639": ("E",),
    "\u063a": ("G",),
    "\u0641": ("F",),
    "\u0642": ("Q",),
    "\u0643": ("K",),
    "\u0644": ("L",),
    "\u0645": ("M",),
    "\u0646": ("N",),
    "\u0647": ("H",),
    "\u0648": ("W",),
    "\u0649": ("XAY",),
    "\u064a": ("Y",),
    "\u0671": ("XXA",),
    "\u0679": ("XXT",),
    "\u067c": ("XRT",),
    "\u067e": ("P",),
    "\u0681": ("XKE",),
    "\u0685": ("XXH",),
    "\u0686": ("XC",),
    "\u0688": ("XXD",),
    "\u0689": ("XDR",),
    "\u0691": ("XXR",),
    "\u0693": ("XRR",),
    "\u0696": ("XRX",),
    "\u0698": ("XJ",),
    "\u069a": ("XXS",),
    _KEHEH: ("XKK", "K"),
    "\u06ab": ("XXK",),
    "\u06ad": ("XNG",),
    "\u06af": ("XGG",),
    "\u06ba": ("XNN",),
    "\u06bc": ("XXN",),
    "\u06be": ("XDO",),
    "\u06c0": ("XYH",),
    "\u06c1": ("XXG",),
    "\u06c2": ("XGE",),
    "\u06c3": ("XTG",),
    _FARSI_YEH: ("XYA", "Y", "XAY"),
    "\u06cd": ("XXY",),
    "\u06d0": ("Y",),
    "\u06d2": ("XYB",),
    "\u06d3": ("XBE",),
}

# Ours: letters of Kurdish (Sorani) that table C lacks, by the letter each was made from.
KURDISH: dict[str, tuple[str, ...]] = {
    "\u0695": ("R",),
    "\u06a4": ("F", "V"),
    "\u06b5": ("L",),
    "\u06c6": ("W", "O"),
    "\u06c7": ("W", "U"),
    "\u06ce": ("Y", "E"),
    "\u06d5": ("H", "E"),
}

# A word's last teh marbuta is XAH, elsewhere XTA (table C, note).
TEH_MARBUTA = "\u0629"
TEH_MARBUTA_FINAL = ("XAH", "XTA")
# Shadda doubles the letter before it; searches must allow for its absence (appendix B, 5.3).
SHADDA = "\u0651"
# "Not encoded": tatweel, vowel signs, sukun, superscript alef, and four letters of the table.
ARABIC_UNWRITTEN = frozenset(
    "\u0640\u064b\u064c\u064d\u064e\u064f\u0650\u0652\u0670\u069c\u06a2\u06a7\u06a8\u200c\u200d"
)
# Several letters share U, I and Y with others; these are the ones read back.
READ_BACK_FIRST = "\u0624\u0625\u064a"
# Digraphs that table A makes, with the single letters that names are also searched under.
DIGRAPHS = {
    "AE": ("AE", "A"),
    "OE": ("OE", "O"),
    "UE": ("UE", "U"),
    "AA": ("AA", "A"),
    "SS": ("SS", "S"),
    "NXX": ("N",),
    "UXX": ("U", "UE"),
}
