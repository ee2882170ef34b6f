"""Whether the body of an unknown directive is prose: a sentence in it, and nothing like code."""

import re

from termlint.documents.rst.lines import Lines

_WORDS = 4
_SENTENCE = re.compile(r"[.!?:][\"')\]*`_]*\Z")
_LITERAL = re.compile(r"``[^`]*``")
_CODE = re.compile(
    r"""
      [{};]\s*$                            # the ends of lines in C, JSON, CSS
    | ^(?:[@$%<{}\[\]&]|//|/\*|\#(?!\.))    # decorators, prompts, templates, tags, comments
    | ^\.\.\s*$ | ^>>>
    | (?:^|\s)(?:<?(?:-+|=+)[>|]+|<-+|:=|==|!=|&&|\|\||=)(?:\s|$)   # arrows and operators
    | ^[\w.\[\]]+\s*(?:=|\+=)(?!=)
    | ^[\w.]+\([^)]*\)\s*:?$                # a call and nothing else
    | ^(?:def|class|import|from|return|function|var|let|const|export|SELECT|INSERT)
      \s[\w.{(*]+.*[\w)}:]$
    """,
    re.VERBOSE,
)


def reads_as_prose(lines: Lines, at: int, end: int) -> bool:
    """Tell whether the lines `at:end` look like prose.

    Lines that are indented beyond the first are parts of lists, literal blocks and the like, and
    have no say.
    """
    at = lines.filled(at)
    if at >= end:
        return False
    column = lines.indents[at]
    sentence = False
    words, last = 0, ""
    for line in range(at, end):
        text = lines.texts[line]
        if not text:
            sentence = sentence or _is_sentence(words, last)
            words, last = 0, ""
        elif lines.indents[line] <= column:
            if _CODE.search(_LITERAL.sub("x", text)):
                return False
            words += len(text.split())
            last = text
    return sentence or _is_sentence(words, last)


def _is_sentence(words: int, last: str) -> bool:
    return words >= _WORDS and _SENTENCE.search(last) is not None
