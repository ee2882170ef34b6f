"""Write data/english-words.txt and data/short-words.txt from Debian's small dictionaries."""

import argparse
import re
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

DICTIONARIES = Path("/usr/share/dict")
SOURCES = (
    DICTIONARIES / "american-english-small",
    DICTIONARIES / "british-english-small",
)
DATA = Path(__file__).resolve().parent.parent / "data"
OUTPUT, SHORT_OUTPUT = DATA / "english-words.txt", DATA / "short-words.txt"

# Lower case in the source, so no name and no acronym; ASCII letters only, so no apostrophe.
ORDINARY_WORD = re.compile(r"[a-z]{4,15}")
SHORT_WORD = re.compile(r"[a-z]{3}")

# The sources hold Roman numerals ("xxiv") too. They are no words: "LXIV" is nobody's emphasis.
ROMAN_NUMERAL = re.compile(r"m*(cm|cd|d?c{0,3})(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})")


def is_ordinary_word(word: str) -> bool:
    """Tell whether *word* is 4 to 15 lower-case ASCII letters and no Roman numeral."""
    return bool(ORDINARY_WORD.fullmatch(word)) and not ROMAN_NUMERAL.fullmatch(word)


def is_short_word(word: str) -> bool:
    """Tell whether *word* is three lower-case ASCII letters."""
    return SHORT_WORD.fullmatch(word) is not None


def read_words(path: Path) -> list[str]:
    """Return the words of *path*, a UTF-8 file with one word per line.

    Raises OSError where it cannot be read, UnicodeDecodeError where it is not UTF-8.
    """
    return path.read_text(encoding="utf-8").splitlines()


def ordinary_words(paths: Iterable[Path]) -> list[str]:
    """Return the ordinary words of all *paths*, each once, sorted by code point."""
    return sorted({word for path in paths for word in read_words(path) if is_ordinary_word(word)})


def short_words(paths: Iterable[Path]) -> list[str]:
    """Return the words of three letters of all *paths*, each once, sorted by code point."""
    return sorted({word for path in paths for word in read_words(path) if is_short_word(word)})


def write_words(path: Path, words: Iterable[str]) -> None:
    """Write *words* to *path*, one per line, with LF line ends on every system."""
    path.write_text("".join(f"{word}\n" for word in words), encoding="ascii", newline="\n")


def parse_arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    """Read the command line; None means that of the process."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sources", nargs="*", type=Path, help="word files, one word per line")
    parser.add_argument("--output", type=Path, default=OUTPUT, help="the file to write")
    parser.add_argument(
        "--short-output", type=Path, default=SHORT_OUTPUT, help="the file of words of three letters"
    )
    return parser.parse_args(argv)


def main(argv: Sequence[str] | None = None) -> int:
    """Make the list; return the exit code: 0 when written, 2 when the sources gave nothing."""
    arguments = parse_arguments(argv)
    sources: Sequence[Path] = arguments.sources or SOURCES
    try:
        words, short = ordinary_words(sources), short_words(sources)
    except (OSError, UnicodeDecodeError) as error:
        print(f"make_english_words: {error}", file=sys.stderr)
        return 2
    if not words:
        print("make_english_words: no ordinary word in the sources", file=sys.stderr)
        return 2
    write_words(arguments.output, words)
    write_words(arguments.short_output, short)
    return 0


if __name__ == "__main__":
    sys.exit(main())
