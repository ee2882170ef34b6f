"""Languages by their codes, and what the front matter of a text says about its own."""

import re
from collections.abc import Iterable

from termlint.text import lazy

ENGLISH = "en"

# ISO 639-1.
LANGUAGES = frozenset(
    "aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy "
    "da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht "
    "hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky "
    "la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny "
    "oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss "
    "st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo "
    "za zh zu".split()
)
# Languages of documents that have no code of two letters (ISO 639-2 and 639-3).
_LONG = frozenset("ast ckb cmn dsb fil gsw haw hsb kab lzh nds szl vec yue".split())
# The codes of three letters of languages that have one of two, terminological and bibliographic.
_SHORTER = {
    "ara": "ar", "bul": "bg", "cat": "ca", "ces": "cs", "cze": "cs", "chi": "zh", "zho": "zh",
    "dan": "da", "deu": "de", "ger": "de", "dut": "nl", "nld": "nl", "ell": "el", "gre": "el",
    "eng": "en", "est": "et", "eus": "eu", "baq": "eu", "fas": "fa", "per": "fa", "fin": "fi",
    "fra": "fr", "fre": "fr", "heb": "he", "hin": "hi", "hrv": "hr", "hun": "hu", "ind": "id",
    "ita": "it", "jpn": "ja", "kor": "ko", "lav": "lv", "lit": "lt", "nor": "no", "pol": "pl",
    "por": "pt", "ron": "ro", "rum": "ro", "rus": "ru", "slk": "sk", "slo": "sk", "slv": "sl",
    "spa": "es", "srp": "sr", "swe": "sv", "tha": "th", "tur": "tr", "ukr": "uk", "vie": "vi",
}  # fmt: skip
# Codes of countries that people write for the language, where they are no code of another.
COUNTRIES = {"cn": "zh", "cz": "cs", "dk": "da", "jp": "ja", "ua": "uk", "vn": "vi"}

_TAG = lazy(
    r"([A-Za-z]{2,3})(?:[-_][A-Za-z]{4})?(?:[-_](?:[A-Za-z]{2}|[0-9]{3}))?(?:\.[Uu][Tt][Ff]-?8)?"
)
# A key at the start of a line, so that it is no key of a mapping inside, nor in a block of text.
_YAML = lazy(r":?lang(?:uage)?[ \t]*:[ \t]+(.*)", re.IGNORECASE)
_TOML = lazy(r"lang(?:uage)?[ \t]*=[ \t]*(.*)", re.IGNORECASE)
_VALUE = lazy(r"""(["']?)([\w.-]+)\1[ \t]*(?:#.*)?""")


def language_of_tag(tag: str) -> str:
    """Return the language of a tag such as `de`, `pt-BR`, `zh_Hans`; empty for anything else.

    It is the code of ISO 639 in lower case, that of two letters where there is one.
    """
    found = _TAG.fullmatch(tag)
    if found is None:
        return ""
    code = found[1].lower()
    code = _SHORTER.get(code, code)
    return code if code in LANGUAGES or code in _LONG else ""


def language_of_value(value: str) -> str:
    """Return the language that the value of a key or a field names; empty for what is none."""
    found = _VALUE.fullmatch(value.strip())
    if found is None:
        return ""
    return COUNTRIES.get(found[2].lower(), "") or language_of_tag(found[2])


def language_of_front_matter(lines: Iterable[str]) -> str:
    """Return the language that front matter names, empty for none.

    With the fences `+++` it is TOML, else YAML or the fields of reStructuredText.
    """
    pattern = _YAML
    for line in lines:
        if line.startswith("+++"):
            pattern = _TOML
        elif pattern is _TOML and line.startswith("["):
            break  # the keys of a table are not the document's own
        key = pattern.match(line)
        found = language_of_value(key[1]) if key else ""
        if found:
            return found
    return ""
