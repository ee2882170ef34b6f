"""Whether an initialism in small letters is a word of a sentence: "a yaml file", not a value."""

import re
from collections.abc import Set as AbstractSet

from termlint.acronyms import is_small_word
from termlint.documents import PLACEHOLDER, Block, Scope
from termlint.text import lazy

_PROSE = frozenset(
    (
        *(Scope.PARAGRAPH, Scope.LIST_ITEM, Scope.TABLE_CELL, Scope.DEFINITION, Scope.FOOTNOTE),
        Scope.ALT_TEXT,
    )
)
# No words of the lists, but what people write in small letters as readily.
_WORDS = frozenset(
    "cdrom crs faq gid gif git ide iso lan mac mds mit nas pid poc readme rom san tbd todo uid "
    "www".split()
)
_FEWEST_WORDS = 4
_FEWEST = {Scope.HEADING: 3, Scope.ALT_TEXT: 3}  # these are short
_WORD = lazy(r"(?<!\S)[(\"]?[^\W\d_]{2,}")
_NEAR, _FAR = 60, 200  # how far words beside it and the text around are looked at, in code points
# The word before, as far as it does not tell that a value, a name or a command follows.
_WORD_BEFORE = lazy(
    r"(?:^|[ (])(?!(?:sets?|types?|is|are|be|equals|named?|called|values?|either|modes?|protocols?"
    r"|formats?|options?|parameters?|fields?|commands?|run|running|keywords?|keys?|tags?|labels?"
    r"|blocks?|sections?|schemes?|methods?|functions?|modules?|filters?|propert(?:y|ies)"
    r"|entr(?:y|ies)|calls?|imports?|e\.g\.|i\.e\.) $)"
    r"(?:[A-Za-z][\w'\u2019-]+|[Aa]) $",
    re.IGNORECASE,
)
# What makes the word a part of a name, whatever stands before: "the parameter json file".
_HEAD_AFTER = lazy(
    r" (?:files?|documents?|manifests?|requests?|responses?|servers?|certificates?|connections?)\b"
)
# What hardly a word but the name of a tool stands before: the helm chart, a packer template.
THING_AFTER = lazy(
    r" (?:applications?|apps?|boxe?s?|browsers?|channels?|charts?|clients?|clusters?"
    r"|config(?:uration)?s?|containers?|cookbooks?|deployments?|docs|extensions?|files?|hosts?"
    r"|images?|installations?|instances?|logs?|machines?|manifests?|modules?|nodes?"
    r"|package managers?|pipelines?|playbooks?|plugins?"
    r"|portal|proxy|proxies|releases?|repo(?:sitor(?:y|ie))?s?|servers?|sheets?|sidecars?"
    r"|spreadsheets?|subscriptions?|templates?|versions?|VMs?|workflows?|workspaces?)\b"
)
# A name in a list of names: "Kubernetes, docker and Terraform".
_NAME_BEFORE = lazy(r" [A-Z][\w.+-]*, (?:and |or )?$")
# What opens a sentence: "At the top level, dns records are sorted".
_OPENING_BEFORE = lazy(
    r"(?:^|[.;:!?] )(?:After|As|Also|At|Before|By|Currently|Finally|First|For|From|However|If|In"
    r"|Instead|Next|Now|On|Once|Optionally|Otherwise|Since|Then|Therefore|To|When|While|With"
    r"|Without)\b[^,.;:!?]*(?<!\d), $"
)
_VERSION_AFTER = lazy(r" v\d")
_NAME_AFTER = lazy(r",? (?:and |or )?[A-Z]")
# A word, or code: "the `x` yaml file".
_ANY_WORD_BEFORE = lazy(rf"(?:^|[ (])(?:#?[A-Za-z][A-Za-z'\u2019-]*|{PLACEHOLDER}) $")
_ASKED_BEFORE = lazy(r"(?:^|[.:!?] )What(?:'s| is| are) $")
_OWNER_AFTER = lazy(r"['\u2019]s(?= )")  # "provides pgbouncer's settings": no value has one
# What the name of a program does at the start of a sentence, where a command has no verb.
_DOES_AFTER = lazy(
    r" (?:also|allows|can|comes|does|has|helps|is|lets|makes|must|needs|offers|provides|requires"
    r"|should|supports|uses|was|will)\b(?! -)"
)
_BEGIN_BEFORE = lazy(r"(?:^|[.!?] )$")
_TWO_WORDS_BEFORE = lazy(r"(?:^| )[A-Za-z][a-z'\u2019-]+ [A-Za-z][a-z'\u2019-]+ \($")
_CODE_AFTER = lazy(rf" {PLACEHOLDER}")
# Words of English and of hardly another language; the text need not say its own.
_ENGLISH = lazy(
    r"\b(?:the|of|and|for|with|you|your|this|that|these|from|to|are|by|can|will|not|has|have|when"
    r"|which|each|into|using|its|it|add|allows?|change|check|configure|copy|create|delete|enable|fix"
    r"|install|new|old|provides?|remove|show|update|upload|uses?|valid)\b",
    re.IGNORECASE,
)
_ENOUGH = 6_000  # of a document, in code points, to tell its language
_WORDS_FOR_ONE = 12  # of English text hold one of these at least; it has about twice as many
_AMOUNT_BEFORE = lazy(r"(?:\b\d+ ?[GMTK]i?B(?: of)?|\bDDR\d) $", re.IGNORECASE)
_ENDS_OF_AMOUNTS = frozenset("bBfF0123456789")
# What may follow: the end of a clause, or a word that does not make an identifier of it.
_AFTER = lazy(
    r"[.;!?)][.,:;]?(?= |$)|:?$|-(?:based|like)\b"
    r"|,? (?=[\w(\"\u201c])(?!(?:options?|flags?|param(?:eter)?s?|arguments?|fields?"
    r"|attributes?|propert(?:y|ies)|values?|types?|blocks?|sections?|directives?|contexts?"
    r"|filters?|providers?|commands?|binar(?:y|ies)|modules?|packages?(?! manager)|plugins?"
    r"|presets?|user(?!/(?!group))|group"
    r"|services?|daemons?"
    r"|nodes?|variables?|columns?|keywords?|modes?|tags?|labels?|class(?:es)?|methods?|functions?"
    r"|objects?|elements?|stanzas?|cookbooks?|roles?|recipes?|crates?|gems?|branch(?:es)?|folders?"
    r"|director(?:y|ies)|subcommands?|cgroups?|chains?|specs?)\b)"
)
# The docs of an option, but not "we'll default to it".
_DEFAULT = lazy(r"\b(?:[Dd]efaults|Default) to|\b[Dd]efaults?:|[(\[][Dd]efault")
# Two of them, of which there is no longer list: "both http and https connections".
_PAIR_BEFORE = lazy(r"(?<!,)(?<! and)(?<! or) ([\w.+-]+) (?:and|or) $")
_PAIR_AFTER = lazy(r" (?:and|or) ([\w.+-]++)(?! (?:and|or) )")
_BEGUN = lazy(r"\b(?:begin|start)(?:s|ing|ning)? with $")
_JOINED_BEFORE = lazy(r"([\w.+-]+)(?:,| and| or|, and|, or) $")
_JOINED_AFTER = lazy(r",?(?: and| or|,|/) ?(?:(?:and|or) )?(?!(?:e\.g|i\.e|etc|vs)\b)([\w.+-]+)")
# One may "ssh into" a host and google: these are verbs unless something makes nouns of them.
_VERBS = frozenset(("ftp", "google", "scp", "sftp", "ssh"))
_NOUN_BEFORE = lazy(
    r"\b(?:via|over|through|using|by|an?|with|without|your|our|the|this|that|for|from|public|private"
    r"|remote) $"
)
_NOUN_AFTER = lazy(
    r" (?:access|accounts?|agents?|authentication|calendars?|clients?|config(?:uration)?"
    r"|connections?|credentials?|daemon|docs?|drive|forms?|groups?|hosts?|keys?|keypairs?|logins?|ports?|servers?"
    r"|search(?:es)?|sessions?|setup|sheets?|style|traffic|tunnels?|fingerprints?)\b",
    re.IGNORECASE,
)
_IDENTIFIER = lazy(r"(?:[A-Z][a-z]+){3,}|[A-Z][a-z]+\d\w*")  # ExpireVersionsAfterDays, Url64
_EXAMPLE_BEFORE = lazy(r"\be\.g\.,? $")
_KEYS_OF = frozenset(("api", "pgp", "ssh", "ssl", "tls", "vpn"))
_TAGS_OF = frozenset(("html", "svg", "xml"))
# What is extended by what others write, so that "a puppet module" is no module of that name.
ECOSYSTEMS = frozenset(
    (
        "ansible bitnami drupal helm javascript linux perl powershell puppet python terraform"
    ).split()
)
MODULE_AFTER = lazy(r" (?:charts?|modules?|plugins?)\b")
# Identifiers are single: "the json class" may be one, "json classes" are of JSON.
_THINGS_AFTER = lazy(r" (?:classes|functions|packages|providers|recipes|roles)\b")
_THE_BEFORE = lazy(r"\b(?:the|this) $", re.IGNORECASE)
_KEY_AFTER = lazy(r" keys?\b")
_TO_A_PLACE = lazy(r" (?:in)?to\b")


def is_word(text: str) -> bool:
    """Tell whether a name is a word, or nearly one, in other letters than its own."""
    small = text.lower()
    return small in _WORDS or small.removesuffix("s") in _WORDS


def is_verb(text: str) -> bool:
    """Tell whether a name in any letter case is one of those that are verbs, too: "Ssh to it"."""
    return text.lower() in _VERBS


def is_spoken(
    block: Block,
    start: int,
    end: int,
    *,
    is_name: bool = False,
    known: AbstractSet[str] = frozenset(),
) -> bool:
    """Tell whether the initialism `block.text[start:end]` is surely a word of a sentence.

    Where nothing says so it is left alone: the docs of options are full of values that nobody
    marks as code. More says so of the name of a product, which no value is. A pair of those
    that are `known`, in small letters, is one of words, too.
    """
    text, word = block.text, block.text[start:end].lower()
    owner = _OWNER_AFTER.match(text, end) if is_name else None
    end = owner.end() if owner else end
    does = is_name and _DOES_AFTER.match(text, end) is not None
    # Like most, which are part of an identifier; "(ssh keys)" is none.
    if not (text.endswith(" ", 0, start) or (does and start == 0)) and not (
        text.endswith(" (", 0, start)
        and (_is_before_noun(text, end, is_name) or _is_in_aside(text, start, end))
    ):
        return False
    if not is_name and _VERSION_AFTER.match(text, end):  # a package: "yaml v2"
        return False
    # Others are what a program says: "√ the cli is up-to-date", 'What does "no tls" mean?'
    is_heading = block.scope is Scope.HEADING and text[0].isalnum() and '"' not in text
    around = text[max(0, start - _FAR) : end + _FAR]  # a long text has many places to judge
    return (
        (word not in _VERBS or _is_noun(text, start, end))
        and (word in _KEYS_OF or _KEY_AFTER.match(text, end) is None)
        and (block.scope in _PROSE or is_heading)
        and (
            _AFTER.match(text, end, end + _NEAR) is not None
            or _is_kind(text, word, start, end)
            or (is_name and _is_before_code(text, start, end))
        )
        and (
            _has_word_before(text, start, end, is_name)
            or _opens(text, start)
            or (does and _BEGIN_BEFORE.search(text, max(0, start - 2), start) is not None)
        )
        and not (_is_described(text, word) and not does)
        and not _is_listed(text, start, end, known)
        and _DEFAULT.search(around) is None
        and _has_words(block, around, is_before_thing=_HEAD_AFTER.match(text, end) is not None)
    )


def _has_words(block: Block, around: str, *, is_before_thing: bool) -> bool:
    """Tell whether there are enough words for a sentence; fewer do before what makes a name."""
    fewest = _FEWEST.get(block.scope, _FEWEST_WORDS) - is_before_thing
    return len(_WORD.findall(around)) >= fewest


def is_beside_english(text: str, start: int, end: int) -> bool:
    """Tell whether a word of English, and of hardly another language, stands near."""
    return _ENGLISH.search(text, max(0, start - _FAR), end + _FAR) is not None


def is_in_english(text: str) -> bool:
    """Tell whether a text is English by its words; the start of a long one decides."""
    text = text[:_ENOUGH]
    return _WORDS_FOR_ONE * len(_ENGLISH.findall(text)) > text.count(" ")


def is_amount(text: str, start: int) -> bool:
    """Tell whether what stands at `start` is measured: "16 GB ram", "DDR4 ram"."""
    if text[start - 2 : start - 1] not in _ENDS_OF_AMOUNTS:  # like most
        return False
    return _AMOUNT_BEFORE.search(text, max(0, start - 20), start) is not None


def is_among_names(text: str, start: int, end: int, known: AbstractSet[str]) -> bool:
    """Tell whether names stand beside it: "Kubernetes, helm and Terraform", "IRC or slack".

    One is enough that is no word: with capitals inside, or one of those `known` in small letters.
    """
    first = max(0, start - _NEAR)
    if _NAME_AFTER.match(text, end) and _NAME_BEFORE.search(text, first, start):
        return True
    before = _JOINED_BEFORE.search(text, first, start)
    after = _JOINED_AFTER.match(text, end, end + _NEAR)
    beside = (found[1].strip(".") for found in (before, after) if found)
    return any(
        _is_name(word[1:]) or (word in known and not is_small_word(word))
        for word in beside
    )


def _is_described(text: str, word: str) -> bool:
    """Tell whether the block is about a value or a parameter of that spelling: "url: the url"."""
    begun = rf"(?:Usage:|[^\w{PLACEHOLDER}]*(?:param )?{re.escape(word)}\b)"
    return re.match(begun, text) is not None


def _is_kind(text: str, word: str, start: int, end: int) -> bool:
    """Tell whether the word says of which kind the things after it are: "html tags"."""
    if word in _TAGS_OF and text.startswith((" tag", " element", " attribute"), end):
        return True
    module = MODULE_AFTER.match(text, end) if word in ECOSYSTEMS else None
    if module is not None:
        return module[0].endswith("s") or not _THE_BEFORE.search(
            text, max(0, start - 6), start
        )
    return _THINGS_AFTER.match(text, end) is not None


def _is_before_code(text: str, start: int, end: int) -> bool:
    """Tell whether a name says whose a thing in code is: "on the slack `#news` channel"."""
    if _CODE_AFTER.match(text, end) is None:
        return False
    return _THE_BEFORE.search(text, max(0, start - 6), start) is not None


def _has_word_before(text: str, start: int, end: int, is_name: bool) -> bool:
    is_of = _HEAD_AFTER.match(text, end) or (is_name and THING_AFTER.match(text, end))
    first = max(0, start - _NEAR)
    if is_of and _ANY_WORD_BEFORE.search(text, first, start):
        return True
    if is_name and _ASKED_BEFORE.search(text, first, start):
        return True
    if _WORD_BEFORE.search(text, first, start) or _NAME_BEFORE.search(text, first, start):
        return True
    if _is_in_aside(text, start, end):
        return True
    is_example = text.endswith("(", 0, start) or _EXAMPLE_BEFORE.search(text, first, start)
    return bool(is_example) and _is_before_noun(text, end, is_name)


def _is_in_aside(text: str, start: int, end: int) -> bool:
    """Tell whether the word is all of a bracket after words: "the automation engine (zuul) is"."""
    if not text.startswith(")", end):
        return False
    return _TWO_WORDS_BEFORE.search(text, max(0, start - _NEAR), start) is not None


def _is_before_noun(text: str, end: int, is_name: bool) -> bool:
    if _NOUN_AFTER.match(text, end):
        return True
    return is_name and _HEAD_AFTER.match(text, end) is not None


def _opens(text: str, start: int) -> bool:
    return _OPENING_BEFORE.search(text, max(0, start - _NEAR), start) is not None


def _is_pair(text: str, start: int, end: int, known: AbstractSet[str]) -> bool:
    """Tell whether one of those that are known stands beside it, and no word that lists values."""
    before = _PAIR_BEFORE.search(text, max(0, start - _NEAR), start)
    after = _PAIR_AFTER.match(text, end, end + _NEAR)
    if before is not None and after is not None:
        return False
    found = before or after
    if found is None or found[1].lower().rstrip(".") not in known:
        return False
    first = before.start(1) if before else start
    far = max(0, first - _NEAR)
    return _WORD_BEFORE.search(text, far, first) is not None and not _BEGUN.search(text, far, first)


def _is_noun(text: str, start: int, end: int) -> bool:
    if _NOUN_AFTER.match(text, end):
        return True
    is_introduced = _NOUN_BEFORE.search(text, max(0, start - _NEAR), start) is not None
    return is_introduced and not _TO_A_PLACE.match(text, end)


def _is_listed(text: str, start: int, end: int, known: AbstractSet[str]) -> bool:
    """Tell whether another word that is no English one stands beside it, as values are listed."""
    if known and _is_pair(text, start, end, known):
        return False
    before = _JOINED_BEFORE.search(text, max(0, start - _NEAR), start)
    if before and _opens(text, start):
        before = None
    after = _JOINED_AFTER.match(text, end, end + _NEAR)
    beside = (found[1].strip(".") for found in (before, after) if found)
    # A word with capitals is one of prose, too: "on windows or macOS", "XML, markdown, Bash".
    return not all(is_small_word(word) or _is_name(word) for word in beside)


def _is_name(word: str) -> bool:
    """Tell whether a word has capitals, as no value and no identifier has them: XML, macOS."""
    return word != word.lower() and _IDENTIFIER.fullmatch(word) is None
