"""What a rule is to its users: a name, a severity, and pages that its examples prove."""

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from termlint.diagnostics import Diagnostic, Pending, Severity

if TYPE_CHECKING:
    from termlint.checks.context import Context


class Example(NamedTuple):
    """A text with a finding and one without, both run by the tests.

    `terms` and `outdated` are entries of a config that the example needs, as YAML would say
    them; `found` is the text that the finding in `bad` covers.
    """

    bad: str
    found: str
    good: str
    format: str = "markdown"
    terms: tuple[Mapping[str, object], ...] = ()
    outdated: tuple[Mapping[str, object], ...] = ()


class Rule(NamedTuple):
    """A rule and its documentation, in the fixed sections of its page.

    `summary` completes "Reports …"; `silent` lists texts about which the rule says nothing.
    An `english_only` rule knows no other language; one without `in_changelogs` runs there only
    if the config says so, since the past used old names, and acronyms that its readers knew;
    one without `in_old_versions` treats the documentation of one version in the same way.
    """

    id: str
    severity: Severity
    summary: str
    what: str
    why: str
    fix: str
    examples: tuple[Example, ...]
    silent: tuple[str, ...] = ()
    options: tuple[tuple[str, str], ...] = ()
    on_by_default: bool = True
    english_only: bool = False
    in_changelogs: bool = True
    in_old_versions: bool = True


class Check(NamedTuple):
    """A rule with the code behind it, which yields diagnostics of one document.

    A diagnostic about which patterns of tokens decide is yielded as a pending one.
    """

    rule: Rule
    run: "Callable[[Context], Iterator[Diagnostic | Pending]]"
