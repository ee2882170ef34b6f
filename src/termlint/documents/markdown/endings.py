"""Whether a Markdown source ends within something that nothing closes."""

from termlint.documents.markdown.flavours import flavour_of, parser_options
from termlint.documents.markdown.heads import has_heads, opened_colons

_PROBE = "\n\n# x\n"


def ends_open(source: str, path: str, flavour: str) -> bool:
    """Tell whether what follows a source would belong to a fence, a comment or a directive.

    A directive's fence is one, although we read on in it.
    """
    import pyromark

    features = flavour_of(flavour, path)
    text = source.replace("\r\n", "\n").replace("\r", "\n")
    if features.colons and has_heads(text, features) and opened_colons(text, features):
        return True
    plain = parser_options(flavour_of("gfm", path).options)
    *_, last = pyromark.events(text + _PROBE, options=plain)
    return last != {"End": {"Heading": "H1"}}
