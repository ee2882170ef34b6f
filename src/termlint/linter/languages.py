"""The language of a document: what its text says, then its name, then a folder above it.

A code of two letters is often something else: `ha` is high availability as well as Hausa, and
`index.ts.md` describes `index.ts`. To take an English document for another one hides findings,
so a code counts for as much as it says: see the sets below.
"""

from functools import lru_cache
from itertools import pairwise
from pathlib import PurePosixPath

from termlint.checks import Settings
from termlint.documents import Document
from termlint.documents.languages import COUNTRIES, LANGUAGES, language_of_tag
from termlint.linter.spoken import spoken_language
from termlint.text import lazy

# What documents are translated into most, and what is hardly a word or a name: these count alone.
_CLEAR = frozenset(
    "ar bg bn cs da de el en es et fa fi fr he hi hu id it ja ko lt lv nb nl nn no pl pt ro ru sk "
    "sl sr sv ta th tr uk ur uz vi zh".split()
)
# `main.cs.md` describes `main.cs`, and `user.id` is a field; but `README.cs.md` is Czech.
_EXTENSIONS = frozenset(("cs", "el", "id", "pl"))
# TypeScript and PowerShell, beside any name.
_NEVER_ALONE = frozenset(("ts", "ps"))
# Names of documents, which describe no file of that name.
_DOCUMENTS = frozenset("readme index _index contributing changelog code_of_conduct".split())
# Regions and scripts with which a tag in lower case is no two English words ("as-is", "to-be").
_REGIONS = frozenset(
    "419 ae ar at au bd be bg br ca ch cl cn co cyrl cz de dk ee eg es fi fr gb gr hans hant hk "
    "hr hu id ie il in ir it jp kr latn lt lv mx my nl no nz pe ph pk pl pt ro rs ru sa se sg si "
    "sk th tr tw ua us uz vn za".split()
)
_REGION = lazy(r"([a-z]{2,3})[-_](?:[A-Z]{2}|[A-Z][a-z]{3}|419)(?:[-_][A-Z]{2})?")
_LOOSE_REGION = lazy(r"([a-z]{2})[-_]([a-z]{2,4}|419)(?:[-_]([a-z]{2}))?")
# Folders that hold one folder for each language, and nothing else.
_TRANSLATIONS = frozenset(("i18n", "translations"))
# Folders in which a folder of a language may stand beside others.
_DOCUMENTATION = frozenset(("docs", "content"))
_COUNTRY_FOLDERS = frozenset(("cn", "jp"))


def language_of(document: Document, settings: Settings) -> str:
    """Return the code of the language in which a document is written, as ISO 639 has it."""
    return (
        document.language
        or settings.file_language
        or language_of_path(document.path)
        or spoken_language(document)
        or settings.language
    )


@lru_cache(maxsize=8)
def language_of_path(path: str) -> str:
    """Return the language that a path's name or folders say, empty where they say nothing.

    The name goes before the folders, and an inner folder before an outer one.
    """
    folder, _, name = path.rpartition("/")
    return _of_name(name) or _of_folders(folder)


@lru_cache(maxsize=32)  # for the files of one folder, which come one after another
def _of_folders(path: str) -> str:
    pairs = list(pairwise(PurePosixPath(path).parts))
    found = ""
    while not found and pairs:
        found = _of_folder(*pairs.pop())
    return found


def _of_name(name: str) -> str:
    """Return the language of a name such as `a.de.md` or `README.zh-CN.md`."""
    parts = name.split(".")
    if len(parts) < 3 or not parts[-3]:
        return ""
    code = parts[-2]
    if parts[-3].lower() in _DOCUMENTS:
        code = code.lower() if len(code) == 2 else code
        known = code not in _NEVER_ALONE and (code in COUNTRIES or language_of_tag(code) == code)
        return COUNTRIES.get(code, code) if known else _with_region(code)
    return code if code in _CLEAR - _EXTENSIONS else _with_region(code)


def _of_folder(outer: str, code: str) -> str:
    """Return the language of a folder inside another."""
    outer = outer.lower()
    if outer in _TRANSLATIONS or outer.startswith("locale"):
        if code in LANGUAGES or code in COUNTRIES or language_of_tag(code) == code:
            return COUNTRIES.get(code, code)
        return _with_region(code)
    if outer not in _DOCUMENTATION:
        return ""
    if code in _COUNTRY_FOLDERS:
        return COUNTRIES[code]
    return code if code in _CLEAR else _with_region(code)


def _with_region(tag: str) -> str:
    """Return the language of a tag with a region or script, empty for anything else."""
    found = _REGION.fullmatch(tag)
    if found is not None:
        return language_of_tag(found[1])
    found = _LOOSE_REGION.fullmatch(tag.lower())
    if found is None or found[1] not in _CLEAR:
        return ""
    rest = (part for part in found.groups()[1:] if part)
    return found[1] if all(part in _REGIONS for part in rest) else ""
