"""Introductions in plain text: what is found, exactly where, and what is none."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termlint.acronyms import find_introductions

# The long form stands between angle brackets, the short form between braces.
FOUND = [
    "The <hot spare pool> ({HSP}) is idle.",
    "The <hot spare pool> [{HSP}] is idle.",
    "An idle disk (<hot spare pool> [{HSP}], see below).",
    "An idle disk (<hot spare pool>, {HSP}).",
    "The {HSP} (<hot spare pool>) is idle.",
    "{HSP} stands for <hot spare pool>.",
    '{HSP} stands for "<hot spare pool>".',
    "A <hot spare pool>, or {HSP}, is idle.",
    "<Hot spare pool>, or {HSP}.",
    "<Hot spare pools> ({HSPs}) are idle.",
    "The <hot\nspare  pool> ({HSP}) is idle.",
    "The <hot spare\r\npool>\r\n({HSP}) is idle.",
    "One.\n\nThe <hot spare pool> ({HSP}) is idle.\n",
    "One.\n \t\nThe <hot spare pool> ({HSP}) is idle.\n",
    'The "<hot spare pool>" ("{HSP}") is idle.',
    "The <hot spare pool> ({HSP}, for short) is idle.",
    "The <hot spare pool> ({HSP} or cold) is idle.",
    # short forms that are no acronyms by their shape
    "Chains of <amino acids> ({aa}) fold.",
    "The <hot spare pool> ({hsp}) is idle.",
    "Chains of 364 <amino acids> [{aa}] fold.",
    "The <messenger ribonucleic acid> ({mRNA}) breaks.",
    "The <forced expiratory volume in 1 second> ({FEV(1)}) fell.",
    "The <dynorphin A> ({Dyn A}) rose.",
    "More <testosterone> ({T}) was seen.",
    "The <2,6-diaminopurine> ({DAP}) was added.",
    "The <delta-9-tetrahydrocannabinol> ({THC}) was seen.",
    "The <7,12-dimethylbenz(a)anthracene> ({DMBA}) was seen.",
    "The <cold open pool> ({Cold OPool}) is idle.",
    "The <nitrous oxide> ({N2O}) was inhaled.",
    "The <phorbol 12-myristate 13-acetate> ({PMA}) was given.",
    "An <electroencephalogram> ({EEG}) was made.",
    # other scripts
    "Это <горячий пул> ({ГП}).",
]
SILENT = [
    "",
    " \n\n\t\n",
    "(",
    "()",
    "[]",
    "The pool (see below) is idle.",
    "The pool (HSP) is idle.",
    "The pool is hot (Fig. 2) and idle.",
    "The withdrawal syndrome (with pain) is idle.",
    "The hot spare pool.\n\n(HSP) is idle.",
    "The hot spare pool. (HSP) is idle.",
    "The hot (old) spare pool, which we (HSP) use.",
    "The hot spare pool (hspl) is idle.",
    "The host (H) is idle.",
    "The cold open pool (Cold OPooly) is idle.",
    "The hosts (p) are idle.",
    "The GM1 ganglioside (GM1) is idle.",
    "The hot spare pool (hsp90alphabeta) is idle.",
    "The hot spare pool (%) is idle.",
    "The hot spare pool (H%) is idle.",
    "Hot spare pools (2019) are idle.",
    "The occurrence of it (two) is idle.",
    "Lightbits(TM) is idle.",
    "Non-uniform access (NUMA I/O) is idle.",
    "The AIDS)-related complex (ARC) is idle.",
    "One of three; hot spare; pool (HSP) is idle.",
    "hot spare pool (HSP/x)",
]


def expected(marked: str) -> tuple[str, str, str]:
    """Return the text without its marks, the short form, and the long form with single spaces."""
    text = marked.translate(dict.fromkeys(map(ord, "<>{}")))
    short = marked[marked.index("{") + 1 : marked.index("}")]
    long = marked[marked.index("<") + 1 : marked.index(">")]
    return text, short, " ".join(long.split())


@pytest.mark.parametrize("marked", FOUND)
def test_found_with_both_spans(marked: str) -> None:
    text, short, long = expected(marked)
    [found] = find_introductions(text)
    assert (found.short, found.long) == (short, long)
    assert found.short_span.slice(text) == short
    assert " ".join(found.long_span.slice(text).split()) == long


@pytest.mark.parametrize("text", SILENT)
def test_no_introduction(text: str) -> None:
    assert list(find_introductions(text)) == []


def test_several_in_order() -> None:
    text = "A hot pool (HP) and cold pools (CPs).\n\nThe hot pool (HP)."
    assert [(one.short, one.long, one.short_span.start) for one in find_introductions(text)] == [
        ("HP", "hot pool", 12),
        ("CPs", "cold pools", 32),
        ("HP", "hot pool", 53),
    ]


WORDS = st.sampled_from(
    "hot spare pool (HSP) [HSP] HSP HSP: (hot of stands for short \n \n\n , . ) ( [aa] (x(1)) "
    "\u2014 ГП \u00df \u0130 \U0001f600 \ufffc or - (H.S.P.) pool)".split(" ")
)


@given(st.lists(WORDS, max_size=14).map(" ".join))
def test_spans_slice_the_text_and_do_not_cross(text: str) -> None:
    """Found: a long form that reached over its short form."""
    last = 0
    for one in find_introductions(text):
        assert one.short_span.slice(text) == one.short
        kept = one.long_span.slice(text)
        assert " ".join(kept.split()) == one.long
        assert one.short_span.start >= last
        assert not one.short_span.overlaps(one.long_span)
        last = one.short_span.end


@given(st.text(alphabet="(Ab[]) \n,C1", max_size=200))
def test_any_text_is_read(text: str) -> None:
    for one in find_introductions(text):
        assert one.short_span.slice(text) == one.short


@pytest.mark.parametrize(
    "part", ["(", "A ", "x (HSP ", "hot spare pool (HSP) ", "HSP, or ", "[A(1)"]
)
def test_long_texts_take_linear_time(part: str) -> None:
    started = time.process_time()
    list(find_introductions(part * (20_000 // len(part))))
    assert time.process_time() - started < 10
