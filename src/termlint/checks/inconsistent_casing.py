"""Rule `inconsistent-casing`: a known name in the wrong letter case or spelling."""

import re
from collections.abc import Iterator

from termlint.acronyms import is_small_word
from termlint.checks.accepted import accepts
from termlint.checks.cited import (
    is_in_quoted_sentence,
    is_listed_type,
    is_possible_value,
    is_quotation,
    is_spelled_by_others,
    is_subject,
    is_value,
    names_page,
)
from termlint.checks.commands import is_module
from termlint.checks.context import Context
from termlint.checks.described import is_described_value
from termlint.checks.instances import is_instance
from termlint.checks.interface import is_interface
from termlint.checks.keywords import is_data
from termlint.checks.lexicon import Dated, Meaning, Named
from termlint.checks.mentioned import is_term_to_avoid, is_told_as_word
from termlint.checks.plurals import APOSTROPHES, end_of_plural
from termlint.checks.rewriting import Change, fix_of
from termlint.checks.rule import Check, Example, Rule
from termlint.checks.surroundings import (
    is_message,
    is_part_of_program,
    is_quoted,
)
from termlint.checks.technical import is_technical
from termlint.checks.typed import follows_option, is_bold, is_typed
from termlint.diagnostics import Diagnostic, Fix, Severity
from termlint.documents import Block, Scope
from termlint.matching import Match
from termlint.terminology import Term, TermKind
from termlint.text import fold, lazy

RULE = Rule(
    id="inconsistent-casing",
    severity=Severity.WARNING,
    summary="a known name in the wrong case or spelling",
    what=(
        "Reports a product or company name, or an acronym, whose letters are not "
        "those of its official form, names joined, hyphenated or split in a way that is "
        "not theirs, and plurals of acronyms with an apostrophe: `these API's are`. "
        "A name in small letters is no finding where it is typed: as a command, a "
        "value or a user, in quotes, or as a whole cell or list entry. An acronym in small letters "
        "is one only in a sentence that names it: `a yaml file`, `over https`. Subjects of commits "
        "and issues, with their number or hash, stay as their authors wrote them, and in "
        "changelogs and archives so do names all in small or all in capital letters. Minutes, and "
        "a page that says that nobody maintains it any more, are left alone."
    ),
    why="Names are trade marks: `Vsphere` and `ProxmoxVE` tell a reader that nobody looked.",
    fix="Safe: the official form is put in. Letter case keeps a heading's anchor.",
    examples=(
        Example(
            bad="We run Vsphere.\n",
            found="Vsphere",
            good="We run vSphere.\n",
            terms=({"term": "vSphere", "kind": "name"},),
        ),
        Example(
            bad="The hosts are joined by the tls certificate of the cluster.\n",
            found="tls",
            good="The hosts are joined by the TLS certificate of the cluster.\n",
            terms=({"term": "TLS", "expansion": "Transport Layer Security"},),
        ),
        Example(
            bad="Install ProxmoxVE.\n",
            found="ProxmoxVE",
            good="Install Proxmox VE.\n",
            terms=({"term": "Proxmox VE", "kind": "name"},),
        ),
    ),
    silent=(
        "The packages are in github/workflows and on https://github.com/x.\n",
        "Mail ops@vmware.com about vmware-tools.service and `vmware`.\n",
        "Run `kubernetes` first.\n",
        "The protocol is set to tls for all of the hosts.\n",
        "The API's limit is low.\n",
    ),
    options=(("terms", "names of your own, with `kind: name`; `forms` are further right forms"),),
)
_WORD = lazy(r"\S+")
_SHOUTED_BEFORE = lazy(r"(?<![\w-])([A-Z]+) $")
_SHOUTED_AFTER = lazy(r" ([A-Z]{2,})(?![\w-])")
_LONGEST_WORD = 30  # of a word before a name, in code points
_FARTHEST = 200  # where shouting is looked for, on either side of a name, in code points
_NEAR = 20  # where identifiers in capitals make one of a name, on either side, in code points
_CAPITALS_BEFORE, _CAPITALS_AFTER = lazy(r"\b[A-Z]{2,}\W*$"), lazy(r"[:=]|\W*[A-Z]{2}")
_LETTERS = lazy(r"[^\W\d_]{3,}")
_IDENTIFIER = lazy(r"\b[A-Z]+_[A-Z_]+\b")
_NOT_SO = lazy(
    r"\b(?:never|not|instead of|rather than)(?: (?:write|use|say|as|the|a|spell|spelled|it))* \S$",
    re.IGNORECASE,
)
_ISSUE_AFTER = lazy(r"-(?:\d+\b|[A-Z][A-Z\d])")  # MLOPS-596, the key of an issue; NOVA-INST-DIR
_VALUES_BEFORE = lazy(
    r"\b(?:values?|set to|one of|(?:can|may|must) be)\b[^.]{0,80}$", re.IGNORECASE
)
_BREAK_BEFORE = lazy(r"(?:\||<br ?/?>)\s*(?:[-*] )?$")
_BREAK_AFTER = lazy(r"(?: v?\d[\w.+~-]*)?\s*(?:\||<br ?/?>)")
_SEARCHED_BEFORE = lazy(r"\b[Ss]earch(?:ing)? for $")
_DASH_AFTER = lazy(r" [\u2013\u2014-]+ ")
_ELIDED_AFTER = lazy(r"['\u2019](?!s\b)\w")  # no name but a word of French or Italian: dell'arte


def check(context: Context) -> Iterator[Diagnostic]:
    """Yield one diagnostic for each name in a form that is not accepted.

    Nobody edits minutes, what was made of an interface, nor what says that it is kept only.
    """
    is_kept = context.is_unedited or context.is_retired or context.is_of_interface
    for block, matches in () if is_kept else context.matches:
        for match in matches:
            first = match.values[0]
            text = block.text[match.start : match.end]
            if isinstance(first, Named):
                is_right = text == first.term.name
                if block.text.startswith(APOSTROPHES, match.end) and (is_right or text.islower()):
                    yield from _in_plural(context, block, match, first)
                if is_right:
                    continue  # as it should be, like nearly all
            named = [meaning for meaning in match.values if isinstance(meaning, Named)]
            if not named:
                yield from _in_product(context, block, match, text)
            elif not (
                _is_name_of_product(match, text)
                or any(accepts(context, meaning, text, block, match) for meaning in named)
                or _is_silent(context, block, match, text)
                or (" " not in text and _is_identifier(context, named[0].term, block.text, match))
            ):
                term = named[0].term
                yield _diagnostic(context, block, match, term, _official(term, text))


def _is_name_of_product(match: Match[Meaning], text: str) -> bool:
    """Tell whether a product has or had a name just so: whether it is right, another rule says."""
    return any(isinstance(one, Dated) and text in one.name.spellings for one in match.values)


def _in_plural(
    context: Context, block: Block, match: Match[Meaning], meaning: Named
) -> Iterator[Diagnostic]:
    """Yield a diagnostic for a plural with an apostrophe: "these API's are public"."""
    term = meaning.term
    last = term.name.rpartition(" ")[2]  # of a name, too: REST API
    if not last.isupper() or (last == term.name and term.kind is not TermKind.ACRONYM):
        return
    is_acronym = last == term.name
    end = end_of_plural(block.text, match.start, match.end, is_counted=is_acronym)
    # In Dutch they are right, and a text need not say that it is Dutch.
    if end is not None and context.is_english and context.reads_english:
        whole = Match(match.start, end, match.values)
        text = block.text[match.start : end]
        # In small letters it is one where a sentence says so: "all the vm's are up".
        bare = block.text[match.start : match.end]
        if bare != term.name and accepts(context, meaning, bare, block, whole):
            return
        if not _is_silent(context, block, whole, text):
            yield _diagnostic(context, block, whole, term, f"{term.name}s")


def _in_product(
    context: Context, block: Block, match: Match[Meaning], text: str
) -> Iterator[Diagnostic]:
    """Yield a diagnostic for a product's name in which another name is miswritten: VmWare ESXi."""
    if " " not in text:
        return
    spellings = [
        one for dated in match.values if isinstance(dated, Dated) for one in dated.spellings
    ]
    if text in spellings or _is_silent(context, block, match, text):
        return
    folded = fold(text)
    forms = (f"{one}{ending}" for ending in ("", "s", "es") for one in spellings)
    official = next(form for form in forms if fold(form) == folded)
    words = (inner for word in _WORD.finditer(text) for inner in _names(context, match, word))
    for inner in words:
        named = inner.values[0]
        part = block.text[inner.start : inner.end]
        if isinstance(named, Named) and not accepts(context, named, part, block, inner):
            if official != text:
                yield _diagnostic(context, block, match, named.term, official)
            return


def _names(
    context: Context, match: Match[Meaning], word: re.Match[str]
) -> Iterator[Match[Meaning]]:
    for start, end, values in context.lexicon.matcher.find(word.group()):
        first = match.start + word.start()
        yield Match(first + start, first + end, values)


def _is_silent(context: Context, block: Block, match: Match[Meaning], text: str) -> bool:
    start, end = match.start, match.end
    if (
        is_technical(block.text, start, end)
        or block.text.startswith("$ ")  # a command with its prompt
        or is_message(block.text)
        or is_subject(block)
        or is_quotation(block.text)
        or is_in_quoted_sentence(block.text, start, end)
        or is_interface(block, start, end)
        or is_module(block.text, start)
        or (not text.islower() and is_told_as_word(block.text, start, end))
        or is_term_to_avoid(block.text, start)
        or is_spelled_by_others(context.document, block, context.span(block, start, end))
        or (text.isupper() and _is_in_capitals(context, block, match, text))
    ):
        return True
    # What is of the past speaks as people did then: of JIRA, and of what is typed.
    if context.tells_past and (text.islower() or text.isupper()):
        return True
    if text.islower():
        return (
            _is_set_apart(context, block, match)
            or is_typed(block, start, end)
            or is_described_value(context.document, block, start, end)
            or (_is_of_names(match) and is_instance(block.text, start, end))
            or is_possible_value(block.text, start)
            or is_data(context.document, block)
            or _is_own_command(context, block)
            or names_page(context.document, block, context.span(block, start, end))
            or _ELIDED_AFTER.match(block.text, end) is not None
        )
    if text.istitle() and is_listed_type(block.text, start):
        return True
    # As it should not be: never write "Github". Only the words before decide, for long texts' sake.
    is_shown = _NOT_SO.search(block.text, max(0, start - 60), start) is not None
    return is_shown and is_quoted(block.text, start, end)


def _is_of_names(match: Match[Meaning]) -> bool:
    """Tell whether a match is of no acronym, which is hardly what somebody calls a server."""
    return not any(
        isinstance(one, Named) and one.term.kind is TermKind.ACRONYM for one in match.values
    )


def _is_in_capitals(context: Context, block: Block, match: Match[Meaning], text: str) -> bool:
    """Tell whether a name in capitals is a key, a value or code, or all is in capitals there.

    OpenStack's `VCPU` is an identifier, as the document has it as code.
    """
    if _ISSUE_AFTER.match(block.text, match.end) or _is_among_capitals(context, block, match):
        return True
    # As a value: with a type of **HADOOP**, `--file FILE`. In bold at the start it is a headword.
    is_value_in_bold = match.start > 0 and is_bold(block, match.start, match.end)
    if is_value_in_bold or follows_option(block.text, match.start):
        return True
    if context.is_own(text) or is_value(block.text, match.start, match.end):
        return True
    # As it is typed: possible values are "IPV4" and "IPV6".
    values = _VALUES_BEFORE.search(block.text, max(0, match.start - 100), match.start)
    return values is not None and is_quoted(block.text, match.start, match.end)


def _is_set_apart(context: Context, block: Block, match: Match[Meaning]) -> bool:
    """Tell whether a name is all that is emphasised, as programs are: "run by *xtrabackup*".

    So is a name of RST between single backquotes that is no link, and one that is a line of a
    cell: `monitoring<br>prometheus`.
    """
    span, source = context.span(block, match.start, match.end), context.document.source
    before = source[max(0, span.start - 8) : span.start]
    around = before[-1:] + source[span.end : span.end + 2]
    if match.start == 0 and before[-1:] not in ("[", "`") and _is_entry(block, match):
        return True
    if _BREAK_AFTER.match(source, span.end) and _BREAK_BEFORE.search(before):
        return True
    if around[:1] in ("*", "_") and _SEARCHED_BEFORE.search(
        block.text, max(0, match.start - 12), match.start
    ):
        return True
    if around[:2] in ("**", "__"):
        return " " not in block.text[match.start : match.end]
    return around[:2] == "``" and not around.endswith("_")


def _is_entry(block: Block, match: Match[Meaning]) -> bool:
    """Tell whether a list says more of what its entry begins with: "- ansible - the playbooks"."""
    return block.scope is Scope.LIST_ITEM and bool(_DASH_AFTER.match(block.text, match.end))


def _is_own_command(context: Context, block: Block) -> bool:
    """Tell whether a heading or an entry is a command that the document also has on its own.

    Or the text for an image is the name of its file: "nvidia smi" of `nvidia-smi.png`.
    """
    text = block.text
    if block.scope is Scope.ALT_TEXT and " " in text and text.islower():
        return text.replace(" ", "-") in context.document.source
    if block.scope not in (Scope.HEADING, Scope.LIST_ITEM) or not text.islower():
        return False
    source = context.document.source
    return text.count(" ") > 1 and (f"`{text}" in source or f"\n{text} " in source)


def _is_in_address(source: str, name: str) -> bool:
    """Tell whether an address in a source ends with a name, as that of a repository does."""
    if f"/{name}" not in source:
        return False
    return re.search(rf"://\S*/{re.escape(name)}(?![\w/-])", source) is not None


def _is_identifier(context: Context, term: Term, text: str, match: Match[Meaning]) -> bool:
    """Tell whether a joined name is a value or a module: "AzureStorage", the SqlServer module."""
    name = text[match.start : match.end]
    return " " in term.name and (
        # A key: prismCentral. All in small letters, it is here because a sentence names it.
        (name[0].islower() and not name.islower() and term.name[0].isupper())
        or _is_in_address(context.document.source, name)
        or is_quoted(text, match.start, match.end)
        or (not name.islower() and is_part_of_program(text, match.start, match.end))
    )


def _is_among_capitals(context: Context, block: Block, match: Match[Meaning]) -> bool:
    """Tell whether a text is shouted, or speaks of identifiers such as MEMORY_MB.

    Names and acronyms alone (`K8S RBAC`) shout nothing, but where the headings do.
    """
    if _is_shouted(block.text, match):
        return True
    first = max(0, match.start - _FARTHEST)  # a long text has many places to judge
    before = block.text[first : match.start]
    after = block.text[match.end : match.end + _FARTHEST]
    if not any(map(str.islower, before + after)):
        if any(map(is_small_word, _LETTERS.findall(f"{before} {after}"))):
            return True
        if block.scope is Scope.HEADING:
            return context.shouts
    # "SLURM Epilog" is Slurm's, whatever is set later; in "SLURM: https://…" it is a key.
    is_key = _CAPITALS_AFTER.match(block.text, match.end) or _CAPITALS_BEFORE.search(before[-12:])
    near = _FARTHEST if is_key or any(map(_is_acronym, match.values)) else _NEAR
    first = max(0, match.start - near)
    return _IDENTIFIER.search(block.text, first, match.end + near) is not None


def _is_acronym(meaning: Meaning) -> bool:
    return isinstance(meaning, Named) and meaning.term.kind is TermKind.ACRONYM


def _is_shouted(text: str, match: Match[Meaning]) -> bool:
    """Tell whether the words on both sides are in capitals, and one of them is an English word."""
    before = _SHOUTED_BEFORE.search(text, max(0, match.start - _LONGEST_WORD), match.start)
    after = _SHOUTED_AFTER.match(text, match.end)
    if before is None or after is None:
        return False
    return is_small_word(before[1]) or is_small_word(after[1])


def _diagnostic(
    context: Context, block: Block, match: Match[Meaning], term: Term, official: str
) -> Diagnostic:
    text = block.text[match.start : match.end]
    return context.diagnostic(
        RULE.id,
        RULE.severity,
        block,
        match.start,
        match.end,
        term=term.name,
        message=f'"{text}" is written "{official}"',
        source=term.source,
        fixes=_fixes(context, block, match, official),
    )


def _official(term: Term, text: str) -> str:
    """Return the accepted form that has the letters found and is the most like them, else the name.

    So "Gitlab runner" is a GitLab runner where that is accepted beside GitLab Runner.
    """
    folded = fold(text)
    # A form that begins small is one that is typed, and no way to write the name in prose.
    is_small = term.name[0].islower()
    forms = [term.name, *(form for form in term.forms if is_small or not form[0].islower())]
    forms += [f"{form}s" for form in forms]
    fitting = [form for form in forms if fold(form) == folded and form != text]
    if not fitting:
        return term.name
    return max(fitting, key=lambda form: sum(a == b for a, b in zip(form, text, strict=True)))


def _fixes(context: Context, block: Block, match: Match[Meaning], official: str) -> tuple[Fix, ...]:
    change = Change(match.start, match.end, official)
    return fix_of(context, f'Write "{official}"', block, [change])


CHECK = Check(RULE, check)
