"""Presets that set what the style guides of some publishers ask about acronyms.

What each guide says, and where, stands in docs/styles.md.
"""

from collections.abc import Mapping
from types import MappingProxyType

from termlint.workspace.config import Amendment, Config, FileConfig, extended

_ONCE = Amendment(add=("single-use-acronym",))
# Pages of questions and answers, where readers read one answer alone.
_QUESTIONS = MappingProxyType(
    dict.fromkeys(("[Ff][Aa][Qq]*", "*[-_][Ff][Aa][Qq].*"), FileConfig(scope="h2"))
)
STYLES: Mapping[str, Config] = MappingProxyType(
    {
        "microsoft": Config(
            headings="use", select=_ONCE, well_known=Amendment(add=("FAQ", "URL", "USB"))
        ),
        "google": Config(
            headings="use",
            select=_ONCE,
            well_known=Amendment(
                add=tuple("AI API DVD GB GiB HTML MB MiB PC PDF RAM REST URL USB XML".split())
            ),
        ),
        "mongodb": Config(headings="use", select=_ONCE, per_file=_QUESTIONS),
        # This guide asks for what termlint does without a preset.
        "digitalocean": Config(),
    }
)
_SET = frozenset(("headings", "select", "well_known", "per_file"))


def styled(config: Config) -> Config:
    """Return a config over its preset; what the config, or one that it extends, says wins."""
    if not config.style:
        return config
    preset = STYLES[config.style]._replace(said=_SET)
    if "scope" in config.said:
        preset = preset._replace(per_file=MappingProxyType({}))
    return extended(config, preset)
