"""Rule `redundant-acronym`: a word that the acronym before it already holds."""

import re
from collections.abc import Iterator, Sequence

from termlint.acronyms import AcronymIndex, Use
from termlint.checks.context import Context
from termlint.checks.rewriting import Change, fix_of
from termlint.checks.rule import Check, Example, Rule
from termlint.checks.surroundings import ends_phrase
from termlint.diagnostics import Diagnostic, Fix, Safety, Severity
from termlint.text import lazy
from termlint.wording import normal_expansion

RULE = Rule(
    id="redundant-acronym",
    severity=Severity.INFO,
    summary="a word after an acronym that the acronym already holds",
    what=(
        "Reports an acronym followed by the last word of what it stands for, by the glossary or by "
        "the document: the N of `SAN` is the network. It must stand for one such thing, as in a "
        "document that writes `the SAN` or `SANs`, or for a server, an address, a drive and the "
        "like. Where the word goes on (`SAN network adapter`) or tells one kind from another "
        "(`LXC containers`, `VLAN and VXLAN networks`) nothing is said."
    ),
    why="`SAN network` says network twice; a reader may think that two things are meant.",
    fix="Unsafe: the word is dropped, which may leave a sentence to mend.",
    examples=(
        Example(
            bad="The storage area network (SAN) is old. The SAN network is slow.\n",
            found="SAN network",
            good="The storage area network (SAN) is old. The SAN is slow.\n",
        ),
    ),
    silent=(
        "The SAN switch and the PBS datastore are new.\n",
        "The small office network (SON) is old. A SON network adapter is new.\n",
        "Linux containers (LXC) are used. All LXC containers run.\n",
    ),
    english_only=True,
    in_changelogs=False,
)
_NEXT_WORD = lazy(r" (?P<word>[^\W\d_]{3,})(?![\w-])")
_DETERMINED = lazy(
    r"\b(?:an?|the|this|that|each|every|one|any|no|another|our|its|their|your)"
    r"(?: [a-z][a-z-]*)? $",
    re.IGNORECASE,
)
_PLURAL = lazy(r"(?<![isu])s$")  # no chassis, access or status
_COORDINATED = lazy(r"(?:\b(?:and|or)|,) $|[/-]$")
# In these the last word is not what the whole names: quality of service.
_SMALL = frozenset("of for as to in over on per and by with".split())
# A name of one of these is the thing itself, even where no article shows it.
_THINGS = frozenset(
    map(normal_expansion, "address card drive machine memory number server system".split())
)
# One of several, of which the acronym is the kind: an RPC call is no cast, an ACL list has ACLs.
_KINDS = frozenset(map(normal_expansion, "call list".split()))
# These explain what a name such as DHCP, iSCSI or VMDK is the name of.
_EXPLAINING = frozenset(
    map(normal_expansion, "disk format interface language protocol service standard".split())
)


def check(context: Context) -> Iterator[Diagnostic]:
    """Yield one diagnostic for each use that the last word of the expansion follows."""
    known = context.lexicon.knowledge
    for section in context.acronyms.sections:
        for base, uses in section.uses.items():
            spoken = [found.long for found in section.introductions.get(base, ()) if found.long]
            # What the document says; else the default sense, since others are of other fields.
            long = (*spoken, *known.known_expansions(base), "")[0]
            found = list(_repeats(context, uses, long)) if _has_head(long) else []
            if found and _is_thing(context, section, base, _last(long)):
                yield from (_diagnostic(context, base, *one) for one in found)


def _repeats(context: Context, uses: Sequence[Use], long: str) -> Iterator[tuple[Use, int, str]]:
    """Yield the uses that the last word of the expansion follows, with its end."""
    for use in uses:
        text = context.document.blocks[use.block].text
        found = _NEXT_WORD.match(text, use.end)
        if (
            found
            and use.counts
            and normal_expansion(found["word"]) == _last(long)
            and ends_phrase(text, found.end())
            and not _COORDINATED.search(text[max(0, use.start - 6) : use.start])
        ):
            yield use, found.end(), found["word"]


def _has_head(long: str) -> bool:
    """Tell whether the last word of an expansion says what the whole is."""
    words = long.lower().split(" ")
    return len(words) > 1 and not _SMALL.intersection(words)


def _is_thing(context: Context, section: AcronymIndex, base: str, last: str) -> bool:
    """Tell whether an acronym by itself means one of what its last word names.

    `LXC` is a technology, and `LXC containers` are told from others; `SANs` are networks.
    """
    if last in _EXPLAINING or last in _KINDS or _has_others(context, base, last):
        return False
    return (
        last in _THINGS
        or any(_is_counted(context, use) for use in section.uses[base])
        or any(
            found.long_end and _is_determined(context, found.block, found.long_start)
            for found in section.introductions.get(base, ())
        )
    )


def _is_counted(context: Context, use: Use) -> bool:
    text = context.document.blocks[use.block].text
    if not ends_phrase(text, use.end):
        return False
    return text[use.end - 1] == "s" or _is_determined(context, use.block, use.start)


def _is_determined(context: Context, block: int, start: int) -> bool:
    text = context.document.blocks[block].text
    return _DETERMINED.search(text[max(0, start - 30) : start]) is not None


def _has_others(context: Context, base: str, last: str) -> bool:
    """Tell whether the document has other kinds of the same: VXLAN networks beside VLAN ones."""
    other = re.compile(rf"\b(?!{re.escape(base)}\b)(?:\w*[A-Z]\w*[A-Z]\w*) {re.escape(last)}s?\b")
    return any(other.search(block.text) for block in context.document.blocks)


def _last(long: str) -> str:
    return normal_expansion(long.rsplit(" ", 1)[-1])


def _ending(text: str, use: Use, word: str) -> str | None:
    """Return what an acronym gets in place of a word: the s of "HBA adapters", which are HBAs.

    None where it has no plural: of what ends in an S there is no good one.
    """
    if not _PLURAL.search(word) or text[use.end - 1] == "s":
        return ""
    return None if text[use.end - 1] == "S" else "s"


def _diagnostic(context: Context, base: str, use: Use, end: int, word: str) -> Diagnostic:
    block = context.document.blocks[use.block]
    ending = _ending(block.text, use, word)
    fixes: tuple[Fix, ...] = ()
    if ending is not None:
        change = Change(use.end, end, ending)
        fixes = fix_of(context, f'Drop "{word}"', block, [change], Safety.UNSAFE)
    return context.diagnostic(
        RULE.id,
        RULE.severity,
        block,
        use.start,
        end,
        term=base,
        message=f'"{base}" holds the word "{word}" already; write "{base}{ending or ""}" alone',
        fixes=fixes,
    )


CHECK = Check(RULE, check)
