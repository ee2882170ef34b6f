"""Introductions in generated texts: each is found in its place, and nothing else is."""

from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

Introduced = Callable[..., list[tuple[str, str, int]]]

SHORTS = st.sampled_from(
    [("HSP", "hot spare pool"), ("COP", "cold open pool"), ("DVB", "deep virtual box")]
)
FRAMES = ("A {long} ({short}) is on.", "An {short} ({long}) is on.", "{short} stands for {long}.",
          "A {long}, abbreviated {short}, is on.", "{short}: {long}")  # fmt: skip
sentences = st.lists(
    st.one_of(
        st.tuples(SHORTS, st.sampled_from(FRAMES)),
        st.sampled_from(["All is well.", "Run `x (HSP)` now.", "See the host (a)."]),
    ),
    max_size=6,
)


@given(sentences)
def test_each_frame_is_one_introduction_in_its_place(
    introduced: Introduced, parts: list[object]
) -> None:
    """Found: the offset of the long form for that of the short; only the first shape tried."""
    source, wanted = "", []
    for part in parts:
        if isinstance(part, tuple):
            (short, long), frame = part
            text = frame.format(short=short, long=long)
            wanted.append((short, long, len(source) + text.index(short)))
            source += text + "\n\n"
        else:
            source += f"{part}\n\n"
    assert introduced(source) == wanted
