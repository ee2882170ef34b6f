"""Which spellings of a name are right where: a command, a value, the start of a sentence."""

import re
from collections.abc import Sequence

from termlint.acronyms import is_english_word, is_small_word
from termlint.checks.context import Context
from termlint.checks.guards import is_near
from termlint.checks.initialisms import (
    THING_AFTER,
    is_among_names,
    is_amount,
    is_beside_english,
    is_spoken,
    is_verb,
    is_word,
)
from termlint.checks.lexicon import Meaning, Named
from termlint.checks.plurals import is_plural
from termlint.checks.surroundings import begins_sentence, ends_phrase, is_title_case
from termlint.checks.versions import version_beside
from termlint.documents import Block, Scope
from termlint.matching import Match
from termlint.terminology import Term, TermKind
from termlint.text import fold, lazy, straighten

_AMBIGUOUS = 3  # code points: capitals that are no more may be another acronym
_LETTERS = lazy(r"[^\W\d_]+")
_CAPITAL_BEFORE = lazy(r"\b[A-Z][\w.-]* $")
_TITLE_AFTER = lazy(r" (?:and|for|of|&) [A-Z]")
_CAPITAL_AFTER = lazy(r" [A-Z]")
_OF_AFTER = lazy(r" (?:for|of|that|to|used|where|which) [a-z]")
_MORE_AFTER = lazy(
    r" (?:APIs?|branch(?:es)?|bugs?|build|code|commands?|commits?|compilers?|components?"
    r"|director(?:y|ies)|docs|docu|frameworks?|front-?ends?|librar(?:y|ies)|packages?|projects?"
    r"|routing|tests?|tools?|users?|v?\d)(?![\w-])"
)
# Before a word that ends its phrase these make one of English of it.
_ARTICLE_BEFORE = lazy(
    r"\b(?:an?|any|each|enough|every|head|little|more|much|no|some|the) $", re.IGNORECASE
)
_USED_BEFORE = lazy(
    r"\b(?:an?|and|by|for|from|in|into|of|on|or|the|use|uses|using|via|with) $", re.IGNORECASE
)
_AND_BEFORE = lazy(r"([A-Z][a-z]+) (?:and|&) ")
_MOSTLY_ACRONYMS = frozenset(("mime", "raid"))
_VERBS = frozenset(("excel",))
_ADJECTIVES = frozenset(("angular",))
_RARE_WORDS = frozenset(("confluence",))  # of English, but no small words
# Of English, too, but in technical texts hardly anything but the name.
_MOSTLY_NAMES = frozenset(
    (
        "android calico chromium gnome jetty putty python ruby swagger tomcat typescript vagrant"
    ).split()
)
_NEAR = 16  # how far a word before a name is looked for, in code points
_BESIDE = 60  # code points on either side in which packages are spoken of
_PACKAGE_BESIDE = lazy(
    r"\b[A-Z]{2,4} (?:dependenc(?:y|ies)|install|modules?|packages?|registry|scripts?)\b"
    r"|\b(?:dependenc(?:y|ies)|modules|packages)\b[^.]{0,30}"
    r" (?:from|on|through|via|with) [A-Z]{2,4}\b"
    r"|\b(?:Node\.?js|JavaScript|Maven|Yarn|PyPI)\b"
)
_ON_BEFORE = lazy(r"\b(on|via) $")
_CLAUSE_AFTER = lazy(r"[.,;:)]|$| (?:and|or|as well)\b")
_ENDS_AFTER = {
    "on": _CLAUSE_AFTER,
    "via": lazy(r"[.,;:)]|$| (?:and|or|as well)\b| (?:for|in|on|to|with) [a-z]"),
}
_YEAR_AFTER = lazy(r" 20[0-3]\d\b(?!-)")
_ONE_BEFORE = lazy(r"\b(?:an?|another|each|every) $", re.IGNORECASE)
_THE_BEFORE = lazy(r"\b(?:an?|another|each|every|our|the|this|your) $", re.IGNORECASE)
_PART_BEFORE = lazy(r"[-:|\u2013\u2014(/] ?$")  # of a title: "Step 6 - Cloud-init"
_TITLES = (
    Scope.HEADING, Scope.CAPTION, Scope.TABLE_HEADER, Scope.TERM, Scope.LINK_TITLE,
    Scope.FRONT_MATTER,
)  # fmt: skip


def accepts(
    context: Context, meaning: Named, text: str, block: Block, match: Match[Meaning]
) -> bool:
    """Tell whether a spelling that is not a term's name is right, or no spelling of it, there."""
    term = meaning.term
    text = straighten(text)  # as typographers set it, a name is still the name
    if term.kind is TermKind.NOUN or text == term.name:
        return True
    if (text in term.forms and not _is_of_year(term, text, block, match)) or (
        _is_right_near(context, meaning, block) or _is_plain(term, text)
    ):
        return True
    if text in term.typed:
        is_name = _is_name(context, term, text, block, match)
        if not (is_name and _is_said(context, text, block, match, term.name)):
            return True
        # Of a ConfigMap there can be many, and so of a Dockerfile, which nobody writes small.
        is_kind = term.name.istitle() and not text.endswith("file")
        return is_kind and _is_thing(block, match)
    if meaning.parted:
        return _is_other(context, meaning, text, block, match)
    if meaning.wrong:
        return " " not in text and _is_typed(context, term, text, block, match)
    if not term.explicit_kind and is_english_word(term.name):
        return True
    if text.isupper() and len(text) <= _AMBIGUOUS and term.name.islower():
        # "NPM" may be short for anything, but hardly where `npm install` or a package stands.
        near = max(0, match.start - _BESIDE), match.end + _BESIDE
        return not (_PACKAGE_BESIDE.search(block.text, *near) or context.runs(term.name))
    if term.kind is TermKind.ACRONYM:
        return not _is_miswritten_acronym(context, term, text, block, match)
    return _begins_with_capital(term, text, block, match.start)


def _is_of_year(term: Term, text: str, block: Block, match: Match[Meaning]) -> bool:
    """Tell whether a year makes the product of what may be a thing: "Windows server 2022"."""
    last = text.rpartition(" ")[2]
    if " " not in text or not last.islower() or text.lower() != term.name.lower():
        return False
    return _YEAR_AFTER.match(block.text, match.end) is not None


def _is_right_near(context: Context, meaning: Named, block: Block) -> bool:
    """Tell whether a word nearby makes a letter case right: Cloud-Init where Proxmox is told of.

    What is joined or parted as the name never is stays wrong.
    """
    near = meaning.term.unless_near
    return bool(near) and not meaning.wrong and is_near(block, context.titles, near)


def _is_plain(term: Term, text: str) -> bool:
    """Tell whether a name that may be written apart is just words: "an open API", "a Git book"."""
    if " " not in text or fold(text.replace(" ", "")) != fold(term.name):
        return False
    folded = fold(text)
    form = next((one for one in term.forms if fold(one) == folded), "")
    pairs = zip(text.split(), form.split(), strict=False)
    return form != "" and all(
        ours == theirs or (ours.islower() and is_english_word(ours)) for ours, theirs in pairs
    )


def _is_name(context: Context, term: Term, text: str, block: Block, match: Match[Meaning]) -> bool:
    """Tell whether a word is the name in small letters rather than an English word.

    What is a word of its own, too, is a name before a thing of its kind, in a phrase such as "on
    windows", among other names, and, in a text that has the name, wherever it does not stand as
    the word. Where Windows is told of, there are maintenance windows as well.
    """
    if " " in text:  # "docker engine" has a name in it, which "palo alto" has not
        if any(map(context.lexicon.is_small_name, text.split())):
            return True
    elif not is_small_word(text):
        return text not in _RARE_WORDS or not _stands_as_word(text, block, match)
    if text in _MOSTLY_NAMES:
        return not _stands_as_word(text, block, match)
    is_many = text.endswith("s") and is_english_word(text[:-1])
    is_told = term.name in context.spellings and not is_many
    if is_told and not _stands_as_word(text, block, match):
        return True
    around, start, end = block.text, match.start, match.end
    if THING_AFTER.match(around, end):
        return True
    on = _ON_BEFORE.search(around, max(0, start - 6), start)
    ends = on and _ENDS_AFTER[on[1]].match(around, end)
    if ends:
        return True
    return is_among_names(around, start, end, context.lexicon.small_names)


def _stands_as_word(text: str, block: Block, match: Match[Meaning]) -> bool:
    """Tell whether a word is that of English: "at the helm", "some slack in it", "they excel".

    What follows makes a name of it in "the helm binary", and what stands before in "with helm".
    """
    around, start = block.text, match.start
    if " " in text:
        return False
    near = max(0, start - _NEAR)
    if text in _VERBS and not _USED_BEFORE.search(around, near, start):
        return ends_phrase(around, match.end)
    article = _ARTICLE_BEFORE.search(around, near, start)
    if article is not None:
        if text in _ADJECTIVES:
            return _MORE_AFTER.match(around, match.end) is None
        return ends_phrase(around, match.end)
    # "Summary and outlook"
    joined = _AND_BEFORE.fullmatch(around, 0, start) if block.scope is Scope.HEADING else None
    return joined is not None and match.end == len(around) and is_small_word(joined[1].lower())


def _is_other(
    context: Context, meaning: Named, text: str, block: Block, match: Match[Meaning]
) -> bool:
    """Tell whether the humps of a name, apart, are other words: "Open SSL connections first"."""
    if text not in (meaning.parted, meaning.parted.capitalize()):
        return True
    # "A Xen server" is a server, but "the Open stack" is hardly a stack.
    near = max(0, match.start - 12)
    if THING_AFTER.search(text) and _THE_BEFORE.search(block.text, near, match.start):
        return True
    if text != meaning.parted and (
        begins_sentence(block.text, match.start) or block.text.startswith("-", match.end)
    ):
        return True
    if _is_inside_title(block.text, match.start, match.end):
        return True
    # A text that has the name is about it: its "Open VPN Clients" are no open ones.
    return _is_title(block, match) and meaning.term.name not in context.document.source


def _is_inside_title(text: str, start: int, end: int) -> bool:
    """Tell whether a longer title goes on over both ends: "FinOps Open Cost and Usage"."""
    return _TITLE_AFTER.match(text, end) is not None and _follows_capital(text, start)


def _follows_capital(text: str, start: int) -> bool:
    """Tell whether a word with a capital stands before, which no sentence begins with."""
    before = _CAPITAL_BEFORE.search(text, max(0, start - 60), start)
    return before is not None and not begins_sentence(text, before.start())


def _is_thing(block: Block, match: Match[Meaning]) -> bool:
    """Tell whether the word is one of many things, which no name is: "a packer or a protector"."""
    text, start = block.text, match.start
    is_one = _ONE_BEFORE.search(text, max(0, start - 12), start) is not None
    return is_one and ends_phrase(text, match.end)


def has_own_case(block: Block, spellings: Sequence[str], found: str) -> bool:
    """Tell whether a name has its own capitals; a sentence, or each word of a title, has more."""
    if any(found.startswith((one, _capital(one))) for one in spellings):
        return True
    titled = tuple(" ".join(map(_capital, one.split())) for one in spellings)
    return found.startswith(titled) and block.scope is Scope.HEADING and is_title_case(block.text)


def _capital(word: str) -> str:
    return word[0].upper() + word[1:]


def _is_typed(context: Context, term: Term, text: str, block: Block, match: Match[Meaning]) -> bool:
    """Tell whether a joined or hyphenated name is a package, a module, a key or an object.

    `docker-compose` is a command, certManager a key, and CloudInit may be a kind of Kubernetes.
    """
    if text.islower():
        # Where the command of today has a space, one with a hyphen is a name or of the past.
        is_command = "-" in text and text.replace("-", " ") not in term.typed
        return is_command or not _is_said(context, text, block, match)
    is_key = term.name.islower() and text[0].islower()
    return is_key or f"kind: {text}" in context.document.source


def _is_title(block: Block, match: Match[Meaning]) -> bool:
    """Tell whether words with capitals may be the words of a title, rather than of a name.

    "Network Manager" is no NetworkManager in a heading, beside other capitals, or at the start of
    a sentence, nor is "Open SSL"; "Xen Server" and "HA Proxy" are a name wherever they stand.
    """
    text, start, end = block.text, match.start, match.end
    if version_beside(text, start, end):  # which no common words have
        return False
    first = _LETTERS.match(text, start)
    if len(text) == end - start or first is None or not is_english_word(first.group()):
        return False
    if block.scope in _TITLES or begins_sentence(text, start):
        return True
    if _follows_capital(text, start):
        return True
    return _CAPITAL_AFTER.match(text, end) is not None


def _is_miswritten_acronym(
    context: Context, term: Term, text: str, block: Block, match: Match[Meaning]
) -> bool:
    """Tell whether capitals are set as nobody sets them by intent: `Iops`, `NVME`, not `san`.

    Small letters, and a capital before two of them, may be typed, so a sentence has to say that
    they are not.
    """
    if (text.islower() or text.istitle()) and is_amount(block.text, match.start):
        return context.is_english
    if is_word(text):
        return False
    # Two letters are often short for something else, unless the text has the acronym as well.
    is_told = text.islower() and term.name in context.spellings
    if len(text) < 3 and text.isalpha() and not is_told:
        return False
    # Its plural, vCPUs, or that of another acronym: CRs, not CRS.
    is_own_plural = text == f"{term.name}s" or text[:-1] in term.forms
    if is_own_plural or (text[:-1].isupper() and text[-1] == "s"):
        return text == "HTTPs"  # there is but one HTTP
    if _is_alike(text, term):
        return False
    if text.isupper() and len(text) > len(term.name):  # another acronym: FTPS is no plural of FTP
        return len(text) > 3 and is_plural(block.text, match.start, match.end)
    if text.islower():
        known = context.lexicon.small_acronyms
        is_said = is_spoken(block, match.start, match.end, known=known)
        is_other = _is_small(text) or _is_own_word(context, text, term, match)
        return is_said and not is_other and _is_english(context, block, match)
    if is_small_word(text):
        return False
    if len(text) == 3 and text.istitle():  # before another capital it may be a person's
        is_name = _CAPITAL_AFTER.match(block.text, match.end) is not None
        return not is_name and (
            _is_said(context, text, block, match) or _describes(context, block, match)
        )
    return True


def _describes(context: Context, block: Block, match: Match[Meaning]) -> bool:
    """Tell whether the word begins what explains something: "Url to the root of the list"."""
    if _OF_AFTER.match(block.text, match.end) is None or not context.is_english:
        return False
    if is_verb(block.text[match.start : match.end]):  # "Ssh to the host"
        return False
    return begins_sentence(block.text, match.start) or block.text.endswith(": ", 0, match.start)


def _is_alike(text: str, term: Term) -> bool:
    """Tell whether a spelling only has the letters of an acronym's plural.

    vIPS is no plural of VIP, while vCPUS is one of vCPU.
    """
    if text[-1] != "S" or text[:-1] in (term.name, term.name.upper()):
        return False
    return fold(text) == f"{fold(term.name)}s"


def _is_own_word(context: Context, text: str, term: Term, match: Match[Meaning]) -> bool:
    """Tell whether small letters only look like a plural: a text with "a gres" has no GREs."""
    if fold(text) != f"{fold(term.name)}s" or len(match.values) > 1:
        return False
    if term.name in context.spellings or f"{term.name}s" in context.spellings:
        return False
    return context.has_as_one(text)


def _is_small(text: str) -> bool:
    if text in _MOSTLY_ACRONYMS:
        return False
    return is_small_word(text) or is_small_word(text.removesuffix("s"))


def _is_said(
    context: Context, text: str, block: Block, match: Match[Meaning], name: str = ""
) -> bool:
    """Tell whether a sentence surely names what is elsewhere typed in the same letters.

    A document that has them as code may mean the command, unless it writes the `name`, too.
    """
    known = context.lexicon.small_names
    if not is_spoken(block, match.start, match.end, is_name=text.islower(), known=known):
        return False
    if name not in context.spellings and context.is_own(text):
        return False
    return _is_english(context, block, match)


def _is_english(context: Context, block: Block, match: Match[Meaning]) -> bool:
    if not context.is_english:  # as the document says, or nothing says otherwise
        return False
    return is_beside_english(block.text, match.start, match.end) or context.reads_english


def _begins_with_capital(term: Term, text: str, block: Block, start: int) -> bool:
    """Accept a name such as `libvirt` with a capital where a sentence or a title has one."""
    if not term.name.islower() or text[1:] != term.name[1:]:
        return False
    if block.scope in (Scope.HEADING, Scope.FRONT_MATTER) and (
        is_title_case(block.text) or _PART_BEFORE.search(block.text, max(0, start - 3), start)
    ):
        return True
    return begins_sentence(block.text, start)
