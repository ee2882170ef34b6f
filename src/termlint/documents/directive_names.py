"""The directives whose words are prose, shared by RST, MyST fences and colon fences."""

# The first line (title or text) is prose.
PROSE_ARGUMENT = frozenset(
    "admonition attention caution danger deprecated dropdown error hint important note rubric "
    "seealso sidebar tab tab-item tip todo topic versionadded versionchanged warning card "
    "grid-item-card details info success question failure bug example quote abstract".split()
)
# The body is read as body text.
PROSE_BODY = PROSE_ARGUMENT | frozenset(
    "only container compound class figure tabs tab-set epigraph highlights pull-quote hlist "
    "toggle grid margin aside glossary".split()
)
# Quoted speech by its kind.
QUOTED = frozenset(("epigraph", "pull-quote", "highlights"))
