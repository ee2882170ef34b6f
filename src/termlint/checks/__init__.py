"""The checks, one module a rule, and the registry of them all."""

from termlint.checks import (
    conflicting_expansion,
    inconsistent_casing,
    late_definition,
    missing_glossary,
    mixed_casing,
    outdated_term,
    redundant_acronym,
    repeated_definition,
    single_use_acronym,
    stale_glossary,
    undefined_acronym,
    unused_suppression,
)
from termlint.checks.context import Context, Settings
from termlint.checks.lexicon import Lexicon
from termlint.checks.rule import Check, Example, Rule

# Every rule of termlint; a new one is a module and a line here.
CHECKS: tuple[Check, ...] = (
    undefined_acronym.CHECK,
    late_definition.CHECK,
    conflicting_expansion.CHECK,
    repeated_definition.CHECK,
    redundant_acronym.CHECK,
    single_use_acronym.CHECK,
    outdated_term.CHECK,
    inconsistent_casing.CHECK,
    mixed_casing.CHECK,
    stale_glossary.CHECK,
    missing_glossary.CHECK,
    unused_suppression.CHECK,
)
RULES: dict[str, Rule] = {check.rule.id: check.rule for check in CHECKS}

__all__ = ["CHECKS", "RULES", "Check", "Context", "Example", "Lexicon", "Rule", "Settings"]
