"""Phrases to matches in a text: one automaton, leftmost-longest, between word borders."""

from termlint.matching.matcher import Match, Matcher

__all__ = ["Match", "Matcher"]
