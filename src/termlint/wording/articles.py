"""The indefinite article before a word, by how the word sounds."""

from typing import Final

from termlint.text import lazy

# Letters whose names begin with a vowel: an F, an SLA.
_VOWEL_NAMES: Final = frozenset("AEFHILMNORSX")
# Letters of which that is true of the name, and not of the sound.
_DECEPTIVE: Final = frozenset("FHLMNRSX")
# Short forms that begin with one of these and are said as words: a LAN.
_SAID_AS_WORDS: Final = frozenset(
    """
    FAT FICON FIFO FOSS HIPAA HOTP LAG LAMP LAN LIFO LILO LUN MAAS MAC MAN MAPI MIDI MIME MOSFET
    NAND NAS NAT NATO NIC NUMA RAC RADIUS RAID RAM REST RISC ROCE ROM SAAS SAML SAN SASE SATA SCADA
    SCSI SIEM SIM SLAAC SOAP SOC SOX SPICE
    """.split()
)
# Short forms that look as if they could be said as words, and are spelled out: an HBA.
_SPELLED: Final = frozenset(
    """
    FEC FIM FIPS FOM HBA HCI HCL HEC HID LEP LOB LOM MBA MEC MOB MOQ MOU MUA RIF ROI SEO SOA SOE SUT
    XUL
    """.split()
)
_SILENT_H: Final = ("heir", "honest", "honor", "honour", "hour")
_LIKE_YOU: Final = (
    *("eu", "ewe", "ubiq", "unanim", "unary", "unic", "unid", "unif", "unil", "unio", "unip"),
    *("uniq", "unit", "univ", "unix", "uran", "us", "uten", "util", "utopia"),
)
# `un` as a prefix, and other words that begin as those do.
_NOT_LIKE_YOU: Final = ("unident", "usher")
_LIKE_WON: Final = frozenset(("once", "one", "ones"))

# What a word in small letters has that is not said letter by letter, as `ssh` is.
_SAYABLE = lazy(r"[AEIOUYaeiouy]")
_TOKEN = lazy(r"[^\W_]+(?:[.,]\d+)*")
# Eight, eleven, eighteen and eighty, whatever follows in thousands.
_AN_NUMBER = lazy(r"(?:8\d*|1[18](?:[.,]?\d{3})*)(?:\D|$)")


def indefinite_article(words: str) -> str | None:
    """Return "a" or "an" for what stands before `words`; None where nobody can be sure.

    The first word decides, by its sound. Short forms in capitals are spelled out (an SLA) unless
    they are known to be said as words (a SAN); one that could be either (`NUC`) gives None.
    """
    found = _TOKEN.search(words)
    if found is None:
        return None
    token = found.group()
    if token[0].isdigit():
        return "an" if _AN_NUMBER.match(token) else "a"
    if not token[0].isascii():
        return None
    # A letter before a point and a number is a name, too: an X.509 certificate.
    is_short_form = len(token) == 1 or token[1].isupper() or not token[1].isalpha()
    if is_short_form or not _SAYABLE.search(token):
        return _before_letters(token)
    return _before_word(token.lower())


def _before_letters(token: str) -> str | None:
    stem = f"{token[0]}{token[1:].removesuffix('s')}".upper()
    if stem in _SAID_AS_WORDS:
        return "a"
    if len(stem) > 2 and stem not in _SPELLED and _could_be_a_word(token):
        return None
    return "an" if stem[0] in _VOWEL_NAMES else "a"


def _could_be_a_word(token: str) -> bool:
    """Tell whether a short form could be said as a word that asks for the other article."""
    return token[0] in _DECEPTIVE and token[1] in "AEIOUY"


def _before_word(word: str) -> str:
    if word.startswith(_SILENT_H):
        return "an"
    if word in _LIKE_WON or (word.startswith(_LIKE_YOU) and not word.startswith(_NOT_LIKE_YOU)):
        return "a"
    return "an" if word[0] in "aeiou" else "a"
