"""Plurals of acronyms as no plural is written: "these API's are", "many URLS"."""

import re

from termlint.text import lazy

APOSTROPHES = ("'", "\u2019")
# Behind these words, anything that can be a plural is one.
_MANY_BEFORE = lazy(
    r"\b(?:additional|all|both|different|few|following|important|many|more|most|multiple|other"
    r"|relevant|several|some|such|these|those|various|[2-9]|[1-9]\d+|two|three|four|five|six|ten)"
    r" $",
    re.IGNORECASE,
)
_ONE_BEFORE = lazy(
    r"\b(?:an?|another|any|each|every|her|his|its|my|no|one|our|that|the|their|this|your) $",
    re.IGNORECASE,
)
# What is compared may be a possessive without its noun: "the limit is lower than the API's".
_COMPARED_BEFORE = lazy(r"\b(?:as|from|like|match(?:es)?|than|to) (?:an?|its|that|the|your) $")
_VERB_AFTER = r" (?:are|can|could|do|have|may|might|must|should|were|will|would)\b"
# Verbs that are nouns as well, unless the words after them say so: "the VM's use of it".
_OTHER_VERB_AFTER = (
    r" (?:fail(?:ed)?|lack|need|run|use|work)\b(?! (?:are|for|in|is|of|on|to|was|were)\b|[.,;:)]|$"
    r"| (?:case|command|count|history|level|load|log|order|pattern|policy|queue|rate|state|status"
    r"|time)s?\b)"
)
_VERB = lazy(rf"{_VERB_AFTER}|{_OTHER_VERB_AFTER}")
# "This disk is the VM's" has an owner, "boot all the VM's" has none.
_ALL_BEFORE = lazy(
    r"\b(?:all|any|both|each|few|many|most|none|number|one|rest|some) (?:of )?(?:our|the|these"
    r"|your) $",
    re.IGNORECASE,
)
_PLURAL_VERB_AFTER = lazy(r" (?:are|do|have|were)\b")
# After words that tell of many these are verbs wherever they stand: "All the VM's run in the lab".
_MANY_ARE_BEFORE = lazy(
    r"\b(?:all|both|many|most|several|some|these|those)(?: of)?(?: (?:our|the|these|those|your))?"
    r" $",
    re.IGNORECASE,
)
_MANY_DO = lazy(
    r"['\u2019]s(?= (?:fail|run|work)(?:[.,;:)]|$| (?:at|in|on|under|with|without)\b))"
)
# No owner is of something: "The API's of the platforms".
_OF_SOME = lazy(r"['\u2019]s(?= of (?:all|both|each|every|our|the|these|those|your)\b)")
_SINGLE_BEFORE = lazy(
    r"\b(?:an?|another|any|each|every|no|one|that|this) $", re.IGNORECASE
)
# What does not make an adjective of the word before, as "servers" would: "several FTPS servers".
_NO_NOUN_AFTER = lazy(
    rf"$|[.,;:!?)](?: |$)|{_VERB_AFTER}| (?:and|as|at|for|from|in|into|on|or|that|to|which|with)\b"
)
# An owner stands before a thing; before these words, or none, stands no owner.
_NO_OWNER = lazy(rf"['\u2019]s(?=$|[.,;:!?)](?: |$)| \(|{_VERB_AFTER}|{_OTHER_VERB_AFTER})")
# "The API's in beta": a verb may be left out before these, unless the word before tells of many.
_HARDLY_OWNER = lazy(
    r"['\u2019]s(?= (?:and|as|at|but|by|due|for|from|if|in|into|of|on|or|than|that|through|to|using"
    r"|via|when|where|which|while|with|within|without)\b)"
)
# What counts the noun behind it. After a name or a kind a figure counts nothing: Layer 2 VPN.
_COUNTED_BEFORE = lazy(
    r"(?:^|[ (])(?:(?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|few|many|multiple"
    r"|several|these|those|various)"
    r"|[2-9]|[1-9]\d+) $",
    re.IGNORECASE,
)
_NUMBERED_BEFORE = lazy(
    r"\b(?:chapter|class|gen|generation|layer|level|part|phase|port|release|section|stage|step|tier"
    r"|type|v|version"
    r"|(?-i:(?!(?:About|All|Another|The|These|Those) )[A-Z][\w-]*)) \d+ $",
    re.IGNORECASE,
)
# What is the subject of a verb: it begins the sentence, but for an article and an adjective.
_SUBJECT_BEFORE = lazy(
    r"(?:^|[.!?:;] )(?:(?:all|most|no|our|some|the|their|these|those|two|three|your) )?"
    r"(?:(?!(?:and|at|behind|between|by|for|from|if|in|of|on|or|per|than|to|under|using|via|what"
    r"|which|with|without) )[a-z]+ )?$",
    re.IGNORECASE,
)
_PREPOSITION_BEFORE = lazy(
    r"\b(?:at|behind|between|by|for|from|in|of|on|over|to|under|using|via|with) $"
)
_THEY_AFTER = lazy(r" (?:are|were|have)\b")
_NEAR = 60  # how far the words around are looked at, in code points


def end_of_plural(text: str, start: int, end: int, *, is_counted: bool = True) -> int | None:
    """Return where a plural with an apostrophe ends whose acronym is `text[start:end]`.

    None where it may be an owner, "the API's limit", or short for "is". Of what ends in an S there
    is no good plural, and of what `is_counted` does not say there are many a verb has to say so.
    """
    if text[end - 1] in "sS":
        return None
    first = max(0, start - _NEAR)
    sure = _NO_OWNER.match(text, end, end + _NEAR)
    if sure and not _COMPARED_BEFORE.search(text, first, start):
        if _VERB.match(text, sure.end()):
            return sure.end()
        is_many = _ALL_BEFORE.search(text, first, start) or not _ONE_BEFORE.search(
            text, first, start
        )
        return sure.end() if is_counted and is_many else None
    if not is_counted:
        return None
    many = _MANY_DO.match(text, end, end + _NEAR)
    if many and _MANY_ARE_BEFORE.search(text, first, start):
        return many.end()
    of_some = _OF_SOME.match(text, end, end + _NEAR)
    if of_some and not _SINGLE_BEFORE.search(text, first, start):
        return of_some.end()
    hardly = _HARDLY_OWNER.match(text, end, end + _NEAR)
    if hardly and not _ONE_BEFORE.search(text, first, start):
        return hardly.end()
    return None


def is_plural(text: str, start: int, end: int) -> bool:
    """Tell whether the words beside `text[start:end]` are those that stand beside a plural."""
    near = max(0, start - _NEAR)
    # Behind a preposition the verb is that of another noun: "the parts of IOPS are".
    if _PLURAL_VERB_AFTER.match(text, end) and not _PREPOSITION_BEFORE.search(text, near, start):
        return True
    is_many = _MANY_BEFORE.search(text, near, start) is not None
    return is_many and _NO_NOUN_AFTER.match(text, end) is not None


def is_many(text: str, start: int, end: int) -> bool:
    """Tell whether an acronym in the singular means several: "two LUN", "The LUN are full".

    After an adjective or a preposition a verb in the plural is that of another noun: "hosts with
    HA are safe".
    """
    near = max(0, start - _NEAR)
    if _THEY_AFTER.match(text, end) and _SUBJECT_BEFORE.search(text, near, start):
        return True
    if _COUNTED_BEFORE.search(text, near, start) is None or not _NO_NOUN_AFTER.match(text, end):
        return False
    return _NUMBERED_BEFORE.search(text, near, start) is None
