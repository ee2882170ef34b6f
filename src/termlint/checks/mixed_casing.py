"""Rule `mixed-casing`: a term written in capitals here and without them there."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

from termlint.checks.context import Context
from termlint.checks.lexicon import Dated, Named
from termlint.checks.rule import Check, Example, Rule
from termlint.checks.surroundings import (
    begins_sentence,
    is_quoted,
    is_title_case,
)
from termlint.checks.technical import is_technical
from termlint.diagnostics import Diagnostic, Severity
from termlint.documents import Block, Scope
from termlint.matching import Matcher
from termlint.terminology import TermKind
from termlint.text import fold, lazy

RULE = Rule(
    id="mixed-casing",
    severity=Severity.INFO,
    summary="a term that one document writes in more than one letter case",
    what=(
        "Reports a common noun of the glossary, or two to four words in capitals, that the same "
        "document also writes in another letter case: once for each term, at the first place "
        "that differs from what the document does most. Where a title, a sentence or a label "
        "asks for the capitals they do not count, nor do names, quotations, links and "
        "the words that an acronym is introduced with."
    ),
    why="A reader takes `Thin Provisioning` and `thin provisioning` for two things.",
    fix="None: whether the capitals are meant is for the writer to say.",
    examples=(
        Example(
            bad="We use thin provisioning. With Thin Provisioning the pool grows.\n",
            found="Thin Provisioning",
            good="We use thin provisioning. With thin provisioning the pool grows.\n",
        ),
        Example(
            bad="The hot spare is new. Each Hot spare is tested.\n",
            found="Hot spare",
            good="The hot spare is new. Each hot spare is tested.\n",
            terms=({"term": "hot spare", "kind": "noun"},),
        ),
    ),
    silent=(
        "# Thin Clients\n\nThin clients are in use. We have thin clients.\n",
        "The Recovery Point Objective (RPO) is short. A recovery point objective is agreed.\n",
        "Select **Thin Disk** for a thin disk, then choose [Thin Disk](x.md).\n",
        "The Open Storage API needs open storage. So does Big Open Storage.\n",
    ),
    options=(("terms", "common nouns of your own, with `kind: noun`"),),
    english_only=True,
    in_changelogs=False,
)
_PROSE = frozenset(
    (Scope.PARAGRAPH, Scope.LIST_ITEM, Scope.TABLE_CELL, Scope.DEFINITION, Scope.FOOTNOTE)
)
# What no search by text alone is asked for: it would cost phrases times length.
_MOST_SEARCHES = 100
_CAPITALISED = lazy(r" (?P<phrase>[A-Z][a-z]+(?: [A-Z][a-z]+)+)")
_NUMBER = lazy(r"^[\d.]+ ")
_LONGEST_LINK = 120
_MARKS = tuple('[]`*_"')
# Words that have a capital only because they begin a sentence.
_SMALL_WORDS = frozenset(
    (
        "a an the this that these those each every all any some no most both its our your their if "
        "when where while with without in on at by for from to of as and or but use using see "
        "add choose configure create delete disable enable make remove run set start"
    ).split()
)
_JOINING = ("and", "or", "&")
# Words that make a name of the capitals before them: of a component, an object, a label, a text.
_THINGS = (
    "service|project|team|feature|object|resource|kind|property|record|row|tab|page|menu|dialog"
    "|button|field|column|section|screen|view|wizard|checkbox|panel|window|pane|guide|manual|book"
)
_NAME_AFTER = lazy(
    rf"[-/\u2011]|(?:,| &| and| or)? [A-Z\d]| & | (?:{_THINGS}|propertie)s?(?!\w)"
)
_INTRODUCED_BEFORE = lazy(r"(?:\w \(|[-=\u2013\u2014] )$")


class _Written(NamedTuple):
    """One place of a term; `style` is the text without what singular and plural do not share."""

    block: Block
    start: int
    end: int
    style: str

    @property
    def text(self) -> str:
        """What stands there."""
        return self.block.text[self.start : self.end]


def check(context: Context) -> Iterator[Diagnostic]:
    """Yield one diagnostic for each term in more than one letter case."""
    prose = _Prose(context.document.blocks)
    nouns = dict(_nouns(context))
    odd = {**dict.fromkeys(_phrases(context, prose), ""), **nouns}
    if not odd:
        return
    titles = _titles(context)
    for phrase, found in _places(context, prose, odd).items():
        if phrase in titles or _styles(found).keys() == {found[0].style}:
            continue
        places = [place for place in found if not _is_marked(context, *place[:3])]
        styles = _styles(places)
        if len(styles) > 1:
            yield _diagnostic(context, odd[phrase] or phrase, places, styles)


def _styles(places: Iterable[_Written]) -> Counter[str]:
    return Counter(place.style for place in places)


class _Prose:
    """The blocks that count as one text, since one long search beats a thousand short ones."""

    def __init__(self, blocks: Iterable[Block]) -> None:
        self._blocks = [one for one in blocks if one.scope in _PROSE and not one.quoted]
        self.text = "\n".join([one.text for one in self._blocks])

    @cached_property
    def _starts(self) -> list[int]:
        return list(accumulate((len(one.text) + 1 for one in self._blocks), initial=0))

    def place(self, start: int, end: int, phrase: str) -> _Written:
        """Return `text[start:end]`, where a phrase or its plural stands, in its block."""
        at = bisect_right(self._starts, start) - 1
        block, first = self._blocks[at], self._starts[at]
        return _written(block, start - first, end - first, phrase)


def _written(block: Block, start: int, end: int, phrase: str) -> _Written:
    style = block.text[start : start + len(phrase) - phrase.endswith("y")]
    return _Written(block, start, end, style)


def _nouns(context: Context) -> Iterator[tuple[str, str]]:
    """Yield the nouns of the glossary that are somewhere not set as it sets them, with keys."""
    for block, matches in context.matches:
        for match in matches if block.scope in _PROSE else ():
            named = match.values[0]
            if not isinstance(named, Named) or named.term.kind is not TermKind.NOUN:
                continue
            name = named.term.name
            if not block.text.startswith(name, match.start):
                place = _written(block, match.start, match.end, _key(name))
                if _is_choice(context, place, name):
                    yield _key(name), name


def _phrases(context: Context, prose: _Prose) -> Iterator[str]:
    """Yield the keys of words in capitals by choice whose small letters stand somewhere, too."""
    found: dict[str, list[tuple[int, int]]] = {}
    for match in _CAPITALISED.finditer(prose.text):
        found.setdefault(match["phrase"], []).append(match.span("phrase"))
    for phrase, spans in found.items():
        first, _, rest = phrase.partition(" ")
        skipped = len(first) + 1 if first.lower() in _SMALL_WORDS else 0
        words = rest if skipped else phrase
        key = _key(words)
        if not 1 <= words.count(" ") <= 3:
            continue
        if len(found) <= _MOST_SEARCHES and not _has_small(prose.text, key):
            continue
        places = (prose.place(start + skipped, end, key) for start, end in spans)
        if any(_is_choice(context, place, "") for place in places):
            yield key


def _has_small(text: str, key: str) -> bool:
    """Tell whether a phrase stands in a text in small letters, as it is or in the plural."""
    one, many = _forms(key)
    return one in text or (not many.startswith(one) and many in text)


def _places(
    context: Context, prose: _Prose, phrases: Mapping[str, str]
) -> dict[str, list[_Written]]:
    """Return the places of each phrase at which the letter case is a choice."""
    matcher = Matcher((form, phrase) for phrase in phrases for form in _forms(phrase))
    found: dict[str, list[_Written]] = {}
    for start, end, (phrase, *_) in matcher.find(prose.text):
        place = prose.place(start, end, phrase)
        if _is_choice(context, place, phrases[phrase]):
            found.setdefault(phrase, []).append(place)
    return found


def _is_choice(context: Context, place: _Written, noun: str) -> bool:
    """Tell whether a writer chose this letter case, which nothing around asks for.

    `noun` is the glossary's spelling, empty for words that it does not have.
    """
    block, start, end, style = place
    small = style.islower() or (bool(noun) and noun.startswith(style))
    if not small and (style.isupper() or not (noun or style.istitle())):
        return False
    text = block.text
    if (
        begins_sentence(text, start)
        or is_quoted(text, start, end)
        or is_technical(text, start, end)
    ):
        return False
    return small or not (
        _is_part_of_name(text, start, end)
        or is_title_case(text)
        or _is_introduced(text, start, end)
        or _holds_name(context, style)
    )


def _is_part_of_name(text: str, start: int, end: int) -> bool:
    """Tell whether capitals, a number or a word such as `service` make a name of a phrase."""
    if _NAME_AFTER.match(text, end) or text[start - 1 : start] == "/":
        return True
    words = text[max(0, start - 60) : start].split(" ")[:-1]
    if words and words[-1] in _JOINING:  # the names of a list: Compute and Block Storage
        words.pop()
    word = words[-1] if words else ""
    return any(_is_high(letter) for letter in word) and word.lower() not in _SMALL_WORDS


def _is_high(letter: str) -> bool:
    return letter.isupper() or letter.isdigit()


def _is_introduced(text: str, start: int, end: int) -> bool:
    """Tell whether an acronym beside the words is what the capitals are for."""
    before = text[max(0, start - 4) : start]
    return text.startswith(" (", end) or bool(_INTRODUCED_BEFORE.search(before))


def _is_marked(context: Context, block: Block, start: int, end: int) -> bool:
    """Tell whether the source sets the words apart: as a label, a link, a title."""
    if any(mark.start < end and start < mark.end for mark in block.marks):
        return True
    source, span = context.document.source, context.span(block, start, end)
    if source[span.start - 1 : span.start] in _MARKS or source[span.end : span.end + 1] in _MARKS:
        return True
    before = source[max(block.start - 1, span.start - _LONGEST_LINK, 0) : span.start]
    return before.count("[") > before.count("]") or before.count("`") % 2 == 1


def _holds_name(context: Context, text: str) -> bool:
    return any(
        isinstance(meaning, Dated) or meaning.term.kind is TermKind.NAME
        for match in context.lexicon.matcher.find(text)
        for meaning in match.values
    )


def _titles(context: Context) -> set[str]:
    """Return the keys of the document's headings, to which its text may refer."""
    texts = (one.text for one in context.document.blocks if one.scope is Scope.HEADING)
    return {_key(_NUMBER.sub("", text)) for text in texts}


def _key(text: str) -> str:
    """Return what the letter cases of a phrase and of its plural share."""
    folded = fold(text)
    if folded.endswith("ies"):
        return f"{folded[:-3]}y"
    if folded.endswith(("sses", "shes", "ches", "xes")):
        return folded[:-2]
    return folded[:-1] if folded.endswith("s") and folded[-2:-1] not in "sui" else folded


def _forms(phrase: str) -> tuple[str, str]:
    if phrase.endswith("y"):
        return phrase, f"{phrase[:-1]}ies"
    return phrase, f"{phrase}{'es' if phrase.endswith(('s', 'sh', 'ch', 'x')) else 's'}"


def _diagnostic(
    context: Context, term: str, places: Sequence[_Written], styles: Counter[str]
) -> Diagnostic:
    most = max(styles, key=lambda style: (styles[style], term.startswith(style), style.islower()))
    odd = next(place for place in places if place.style != most)
    other = next(place for place in places if place.style == most)
    line = context.document.lines.position(context.span(*other[:3]).start).line
    often = {1: "", 2: " and once more"}.get(styles[most], f" and {styles[most] - 1} more times")
    return context.diagnostic(
        RULE.id,
        RULE.severity,
        odd.block,
        odd.start,
        odd.end,
        term=term,
        message=f'written "{odd.text}" here and "{other.text}" on line {line}{often}; choose one',
    )


CHECK = Check(RULE, check)
