"""Small judges of single tokens: each says that a token in capitals is something else.

None of them has the last word: a token that the glossary has, or that the document introduces,
is an acronym whatever they say.
"""

import re
from collections.abc import Callable
from functools import cache, lru_cache

from termlint.acronyms import word_lists
from termlint.bundled import bundled
from termlint.text import lazy

_ROMAN = lazy(r"(?=[XVI])X{0,3}(?:IX|IV|V?I{0,3})")
_LARGE_ROMAN = lazy(
    r"(?=[MDCLXVI])M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})"
)
_ISSUE_KEY = lazy(
    r"[A-Z][A-Z0-9]{1,14}(?:-[A-Z]{2})?(?:-\d[\dA-Za-z]*(?::\d+)?)+|GHSA(?:-[\da-z]{4}){3}"
)
# Three or more parts, or two and a number: FRA-ESX-PRD, WEB-PRD-3, DE-HAM-PRD-DB2, LON-CL2.
_OBJECT = lazy(
    r"[A-Z]{2}[A-Z0-9]*+(?:-[A-Z0-9]{2,}){2,}(?:-\d+)?|[A-Z]{2}[A-Z0-9]*+-[A-Z]{2,}-?\d+"
)
_HEX = lazy(
    r"(?:0[xX])?(?=[\dA-F]*\d)[\dA-F]{6,}|(?=[A-F]*\d)[\dA-F]{4}|[\dA-F]{2,8}h|[\dA-F]{2}(?::[\dA-F]{2})+"
    r"|[\dA-F]{2}(?:-[\dA-F]{2}){2,}|(?=[-A-F]*\d)[\dA-F]{4,}(?:-[\dA-F]{4,})+"
    r"|[\dA-Fa-f]{8}(?:-[\dA-Fa-f]{4}){3}-[\dA-Fa-f]{12}"
)
# Two digits or more, or one between letters: R740, E5-2690, MPT2SAS; 93180YC-FX, 25GBASE-SR.
_MODEL = lazy(
    r"(?=(?:\D*\d){2})[A-Za-z]{1,8}[-\dA-Za-z]*\d[-\dA-Za-z]*|[A-Z]{2,4}\d[A-Z]{3,}"
    r"|(?=(?:\D*\d){3})\d[\dA-Z]*[A-Z][\dA-Z]*(?:-[\dA-Z]+)*|\d+(?:\.\d)?G?BASE-[A-Z]+\d*"
)
_DATE = lazy(r"[A-Za-z]+(?:[-/.:T][A-Za-z]+)+|[YMDHSymdhs]{2,}")
_SIGNAL = lazy(
    r"SIG[A-Z0-9]{2,6}|E(?:PERM|NOENT|INTR|IO|BADF|AGAIN|NOMEM|ACCES|BUSY|EXIST|INVAL|NOSPC|ROFS|PIPE"
    r"|SRCH|CHILD|FAULT|NOTBLK|XDEV|NODEV|NOTDIR|ISDIR|NFILE|MFILE|NOTTY|TXTBSY|FBIG|SPIPE|MLINK|RANGE"
    r"|DEADLK|NOLCK|NOTEMPTY|LOOP|STALE|DQUOT|PROTO|OVERFLOW|NOTSUP|CANCELED|UCLEAN|NOTSOCK|MSGSIZE"
    r"|NOBUFS|ISCONN|HOSTUNREACH|NETUNREACH|ALREADY|INPROGRESS|WOULDBLOCK|NXIO|NAMETOOLONG|BADMSG)"
    r"|ECONN[A-Z]+|ETIMEDOUT|ENOSYS|EADDR[A-Z]+"
)
# Releases, and how severe something is: RC1, CU7, SEV1.
_RELEASE = lazy(r"SEV-?[0-5]|(?:RC|SP|GA|MS|ALPHA|BETA)-?\d{1,2}|(?:CU|EL|MU)\d{1,2}")
_SIZE = lazy(r"X{1,3}L|X{2,3}S")  # of clothes, and of whatever is sold in sizes
_CABLE = lazy(r"CAT\d{1,2}[A-Za-z]?|O[MS]\d[A-Za-z]?")  # CAT6A, OM4
_VARIABLE_PART = lazy(r"[XYZN]{1,2}(?:[./][XYZN]{1,2})+")
_SINGLE_LETTERS = lazy(r"[A-Z](?:[-/+:.][A-Z])+")
_DAEMON = lazy(r"[A-Z]{2,}d|(?:DHCP|HTTP|NTP|SNMP|SSH|FTP|DNS|SYSLOG)D")
_PREFIXED = lazy(r"(?:UN|RE|DE|PRE|SUB|NON|DIS|MIS)(?P<stem>[A-Z]{2,})")
_LONGEST = 10  # code points of an acronym
_AMOUNT = lazy(r"[<>~+-]*[\d.,]+(?:[xX]\d+)?[kKMGT]?(?:%|[A-Za-z]{1,5}(?:/[A-Za-z]+)?)?")


def is_ordinary_word(word: str) -> bool:
    """Tell whether the shipped list has a word (in any case) that is no usual acronym."""
    return _is_ordinary(word.lower())


@cache
def is_english_word(word: str) -> bool:
    """Tell whether a word (in any case) is in the shipped list, an acronym besides or not."""
    word = word.lower()
    if word == "azure":  # a colour, but hardly one in a technical document
        return False
    # The list has no words of fewer than four letters, and looking for one would read it all.
    return _is_ordinary(word) or (len(word) > 3 and _listed("english-words.txt", word))


def is_small_word(word: str) -> bool:
    """Tell whether a word is English in small letters, which are no acronym's: `led`, `act`."""
    word = word.lower()
    return is_english_word(word) or (len(word) == 3 and _listed("short-words.txt", word))


@cache
def _is_ordinary(word: str) -> bool:
    if not (word.isascii() and word.isalpha()) or len(word) < 4:
        return word.upper() in word_lists.SHOUTED
    known = _listed("technical-words.txt", word) or _listed("english-words.txt", word)
    return known and not _listed("word-acronyms.txt", word)


def _listed(name: str, word: str) -> bool:
    # A search in one string is quick enough for the few hundred tokens that ask, and reading a
    # set of forty thousand words would cost every run ten milliseconds.
    return f"\n{word}\n" in _word_list(name)


@cache
def _word_list(name: str) -> str:
    # Not as ASCII: that would import one more codec, which takes longer than the reading.
    return "\n" + (bundled("data") / name).read_text(encoding="utf-8")


def _shouted(token: str) -> bool:
    return all(map(is_ordinary_word, re.split(r"[-/&+]", token)))


def _label(token: str) -> bool:
    return token in word_lists.LABELS


def _keyword(token: str) -> bool:
    return token in word_lists.HTTP_VERBS or token in word_lists.SQL_KEYWORDS


def _command(token: str) -> bool:
    """`PING`, `FSTRIM`: commands and system calls, written in capitals."""
    return token in word_lists.COMMANDS


def _level(token: str) -> bool:
    return token in word_lists.LEVELS


def _key_name(token: str) -> bool:
    parts = re.split(r"[+-]", token.upper())
    return all(part in word_lists.KEYS or re.fullmatch(r"F?\d{1,2}|[A-Z]", part) for part in parts)


def _file_name(token: str) -> bool:
    return token in word_lists.FILE_NAMES


def _brand(token: str) -> bool:
    """`GRUB`, `iPXE`: companies, projects and programs whose own name is in capitals."""
    line = f"\n{token} "  # each name is followed by its page
    if line in _word_list("brands.txt"):
        return True
    # Longer names in any letter case: `uWSGi` is misspelt, but no acronym either.
    return (token.isupper() or len(token) > 4) and line.upper() in _shouted_brands()


@cache
def _shouted_brands() -> str:
    return _word_list("brands.txt").upper()


def _unit(token: str) -> bool:
    return all(part in word_lists.DATA_UNITS or part in ("s", "h") for part in token.split("/"))


def _amount(token: str) -> bool:
    return _AMOUNT.fullmatch(token) is not None


def _date_pattern(token: str) -> bool:
    parts = re.split(r"[-/.:]|T(?=[Hh])", token)
    return _DATE.fullmatch(token) is not None and all(
        part in word_lists.DATE_PARTS for part in parts
    )


def _time_zone(token: str) -> bool:
    return token in word_lists.TIME_ZONES


def _currency(token: str) -> bool:
    return token.lstrip("kM") in word_lists.CURRENCIES


def _day_or_month(token: str) -> bool:
    return all(part in word_lists.DAYS_AND_MONTHS for part in token.split("-"))


def _roman_numeral(token: str) -> bool:
    return _ROMAN.fullmatch(token) is not None


def _issue_key(token: str) -> bool:
    return _ISSUE_KEY.fullmatch(token) is not None


def _object(token: str) -> bool:
    """`FRA-ESX-PRD`, `WEB-PRD-3`: the name of a host or another object, a word in it or not."""
    return _OBJECT.fullmatch(token) is not None


def _hex_number(token: str) -> bool:
    return _HEX.fullmatch(token) is not None


def _model_number(token: str) -> bool:
    return _MODEL.fullmatch(token) is not None


def _size_or_class(token: str) -> bool:
    """`XL`, `CAT6A`, `OM4`: sizes, and the classes of cables and fibres."""
    return _SIZE.fullmatch(token) is not None or _CABLE.fullmatch(token) is not None


def _placeholder(token: str) -> bool:
    known = len(set(token)) == 1 or token in word_lists.PLACEHOLDERS
    return known or _VARIABLE_PART.fullmatch(token) is not None


def _single_letters(token: str) -> bool:
    """`C/C` (of `C/C++`), `A/B`, `R/W`: letters joined, which nobody expands as one form."""
    return _SINGLE_LETTERS.fullmatch(token) is not None


def _dns_record(token: str) -> bool:
    return token in word_lists.DNS_RECORDS or token == "A/AAAA"


def _instruction(token: str) -> bool:
    """`CPUID`, `RDMSR`, `EAX`: what processors execute and hold."""
    return token in word_lists.INSTRUCTIONS


def _data_type(token: str) -> bool:
    return token in word_lists.DATA_TYPES


def _licence(token: str) -> bool:
    return token.upper() in word_lists.LICENCES


def _daemon(token: str) -> bool:
    """`BGPd`, `HTTPD`: the program that serves a protocol."""
    return _DAEMON.fullmatch(token) is not None


def _marker(token: str) -> bool:
    return token in word_lists.EOF_MARKERS


def _clipped_word(token: str) -> bool:
    return token in word_lists.CLIPPED


def _numbered_word(token: str) -> bool:
    """`NODE1`, `NET2`: a label made of a word and a number."""
    stem = token.rstrip("0123456789")
    return stem != token and (stem in word_lists.CLIPPED or is_ordinary_word(stem))


def _signal(token: str) -> bool:
    """`SIGTERM`, `ENOENT`: names of signals and errors, which nobody spells out."""
    return _SIGNAL.fullmatch(token) is not None


def _release(token: str) -> bool:
    return _RELEASE.fullmatch(token) is not None


def _compound_word(token: str) -> bool:
    """`PASSTHROUGH`, `KUBECONFIG`: two words run together."""
    if len(token) < 6 or not token.isascii() or not token.isalpha():
        return False
    return any(_is_part(token[:at]) and _is_part(token[at:]) for at in range(2, len(token) - 1))


def _long_word(token: str) -> bool:
    """`SNMPCOMMUNITY`: what is longer than any acronym is a setting or a constant."""
    return len(token) > _LONGEST and token.isalpha()


def _prefixed_word(token: str) -> bool:
    """`UNMAP`, `REMAP`, `SUBSYSTEM`: a word with a prefix that the word list lacks."""
    found = _PREFIXED.fullmatch(token)
    if found is None:
        return False
    stem = found["stem"]
    return stem in word_lists.SHORT_VERBS or (len(stem) > 3 and is_ordinary_word(stem))


def _is_part(word: str) -> bool:
    return (
        word in word_lists.PARTICLES
        or word in word_lists.CLIPPED
        or word in word_lists.COMPOUNDED
        or (len(word) > 3 and is_ordinary_word(word))
    )


# In the order in which they are asked; the name is the reason that `explain` and tests give.
RECOGNISERS: dict[str, Callable[[str], bool]] = {
    "label": _label,
    "keyword": _keyword,
    "DNS record": _dns_record,
    "instruction": _instruction,
    "data type": _data_type,
    "licence": _licence,
    "command": _command,
    "level": _level,
    "key name": _key_name,
    "file name": _file_name,
    "brand": _brand,
    "unit": _unit,
    "amount": _amount,
    "date pattern": _date_pattern,
    "day or month": _day_or_month,
    "time zone": _time_zone,
    "currency": _currency,
    "Roman numeral": _roman_numeral,
    "issue key": _issue_key,
    "hexadecimal number": _hex_number,
    "object": _object,
    "model number": _model_number,
    "size or class": _size_or_class,
    "placeholder": _placeholder,
    "single letters": _single_letters,
    "daemon": _daemon,
    "marker": _marker,
    "signal": _signal,
    "release": _release,
    "clipped word": _clipped_word,
    "numbered word": _numbered_word,
    "shouted word": _shouted,
    "prefixed word": _prefixed_word,
    "compound word": _compound_word,
    "long word": _long_word,
}


@lru_cache(maxsize=65536)
def excuse(token: str) -> str:
    """Return why a token is no acronym, whatever stands around it; empty where nothing is known."""
    for name, recognises in RECOGNISERS.items():
        if recognises(token):
            return name
    return ""


def is_large_roman_numeral(token: str) -> bool:
    """Tell whether a token is a Roman numeral of any size, as after "chapter"."""
    return _LARGE_ROMAN.fullmatch(token) is not None
