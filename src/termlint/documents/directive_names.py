"""The directives of MyST fences and colon fences whose words are prose."""

# What stands on the first line already belongs to the body.
NOTES = frozenset(
    "attention caution danger error hint important note seealso tip todo warning "
    "versionadded versionchanged versionremoved deprecated".split()
)
# The first line is a title.
TITLED = frozenset(
    "admonition topic sidebar rubric tab tab-item dropdown card grid-item-card details "
    "info success question failure bug example quote abstract table".split()
)
# The first line is prose.
PROSE_ARGUMENT = NOTES | TITLED
# The body is read as body text.
PROSE_BODY = PROSE_ARGUMENT | frozenset(
    "only container compound class figure tabs tab-set epigraph highlights pull-quote hlist "
    "toggle grid margin aside glossary list-table".split()
)
# Between colons, where the body is Markdown unless the name says otherwise, it is none of these.
CODE_BODY = frozenset(
    "code code-block sourcecode code-cell literalinclude parsed-literal highlight math raw "
    "mermaid graphviz eval-rst csv-table toctree include image doctest".split()
)
# Quoted speech by its kind.
QUOTED = frozenset(("epigraph", "pull-quote", "highlights"))
