"""The speed table: each figure a ratio against a baseline measured in the same run.

    python benchmarks/speed.py FOLDER      documents to read, Markdown and RST
    python benchmarks/speed.py FOLDER --profile

Machines differ and are busy, so seconds mean little; a ratio of two best times of one run does.
Needs the dependency group `bench`, whose RST parser is the baseline for reading RST.
"""

import argparse
import cProfile
import gc
import os
import pstats
import re
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import date
from multiprocessing import get_context
from pathlib import Path

from termlint.checks import RULES, Lexicon, Settings
from termlint.documents import read_text
from termlint.documents.markdown.flavours import flavour_of, parser_options
from termlint.linter import Linter
from termlint.terminology import Glossary, Term, TermKind
from termlint.workspace import Overrides, Workspace
from termlint.workspace.stored import stored_glossary, stored_pack

ROUNDS = 5
SKIPPED = ("node_modules", "vendor")


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table: what was measured, against what, and the most it may be."""

    what: str
    ratio: float
    bar: float
    seconds: float


@dataclass(frozen=True, slots=True)
class Sources:
    """The documents of a folder, read into memory."""

    markdown: tuple[tuple[str, str], ...]
    rst: tuple[tuple[str, str], ...]


def main() -> None:
    """Print the table, and with --profile where the time goes."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else "")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--profile", action="store_true", help="show where the time goes")
    arguments = parser.parse_args()
    # As the command does: both sides of every ratio run without the collector.
    gc.disable()
    folder: Path = arguments.folder.resolve()
    sources = Sources(_sources(folder, ".md"), _sources(folder, ".rst"))
    os.chdir(folder)
    print(f"{len(sources.markdown)} Markdown files, {len(sources.rst)} RST files\n")
    print(f"{'what':58} {'ratio':>6} {'bar':>6} {'seconds':>8}")
    for row in _rows(sources):
        print(f"{row.what:58} {row.ratio:6.2f} {row.bar:6.2f} {row.seconds:8.3f}")
    if arguments.profile:
        _profile(sources)


def _sources(folder: Path, suffix: str) -> tuple[tuple[str, str], ...]:
    paths = sorted(
        path
        for path in folder.rglob(f"*{suffix}")
        if not any(part[0] == "." or part in SKIPPED for part in path.relative_to(folder).parts)
    )
    return tuple((str(path), path.read_bytes().decode("utf-8-sig")) for path in paths)


def _rows(sources: Sources) -> Sequence[Row]:
    rows = []
    if sources.markdown:
        base = _best(lambda: _iterate(sources.markdown))
        read = _best(lambda: _read(sources.markdown, "markdown"))
        check = _best(lambda: _check(sources.markdown))
        rows.append(Row("reading Markdown / iterating pyromark's events", read / base, 3, read))
        rows.append(Row("check Markdown, one process / the same", check / base, 12, check))
        acronyms = _acronym_time(sources.markdown, "markdown")
        rows.append(Row("acronym checks of Markdown / reading it", acronyms / read, 1, acronyms))
    if sources.rst:
        base = _best(lambda: _parse(sources.rst))
        read = _best(lambda: _read(sources.rst, "rst"))
        check = _best(lambda: _check(sources.rst))
        rows.append(Row("reading RST / tree-sitter parsing alone", read / base, 1.25, read))
        rows.append(Row("check RST, one process / the same", check / base, 1.8, check))
        acronyms = _acronym_time(sources.rst, "rst")
        rows.append(Row("acronym checks of RST / reading it", acronyms / read, 1, acronyms))
    rows.append(_clean(sources.markdown + sources.rst))
    rows.append(_start_up())
    rows.append(_many_terms(sources))
    rows.extend(_many_entries())
    rows.append(_guards())
    return rows


def _best(run: Callable[[], object], rounds: int = ROUNDS) -> float:
    times = []
    for _ in range(rounds):
        start = time.process_time()
        result = run()
        times.append(time.process_time() - start)
        del result  # after the clock has stopped: a run ends without taking its data apart
    return min(times)


def _iterate(sources: Sequence[tuple[str, str]]) -> None:
    import pyromark

    options = parser_options(flavour_of("auto", "a.md").options)
    for _, text in sources:
        for _event in pyromark.events_with_range(text, options=options):
            pass


def _parse(sources: Sequence[tuple[str, str]]) -> None:
    import tree_sitter
    import tree_sitter_rst

    parser = tree_sitter.Parser(tree_sitter.Language(tree_sitter_rst.language()))
    for _, text in sources:
        parser.parse(text.encode())


def _read(sources: Sequence[tuple[str, str]], format: str) -> None:
    for path, text in sources:
        read_text(text, path, format)


def _check(sources: Sequence[tuple[str, str]]) -> None:
    for _result in Workspace().check([path for path, _ in sources]):
        pass


def _acronym_time(sources: Sequence[tuple[str, str]], format: str) -> float:
    """Return the best time of all acronym rules together over documents that are read already."""
    of_acronyms = {rule for rule in RULES if re.search("acronym|definition|expansion", rule)}
    linter = Workspace(overrides=Overrides(select=tuple(of_acronyms))).linter(Path.cwd())
    documents = [read_text(text, path, format) for path, text in sources]
    return _best(lambda: [linter.lint(document) for document in documents])


def _clean(sources: Sequence[tuple[str, str]]) -> Row:
    """What `fix` costs beside `check` where all is fixed already."""
    with tempfile.TemporaryDirectory() as folder:
        copies = []
        for path, text in sources:
            copy = Path(folder) / Path(path).relative_to(Path.cwd())
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_text(text, encoding="utf-8", newline="")
            copies.append((str(copy), text))
        _fix(copies)
        check, fix = _best(lambda: _read_and_check(copies)), _best(lambda: _fix(copies))
    return Row("fix where all is fixed / check", fix / check, 1.15, fix)


def _read_and_check(sources: Sequence[tuple[str, str]]) -> None:
    for _result in Workspace().check([path for path, _ in sources]):
        pass


def _fix(sources: Sequence[tuple[str, str]]) -> None:
    for _result in Workspace().fix([path for path, _ in sources], unsafe=False, write=True):
        pass


def _start_up() -> Row:
    with tempfile.TemporaryDirectory() as folder:
        document = Path(folder) / "short.md"
        document.write_text("# Storage\n\nThe pool is healthy and the host is up.\n\n" * 100)
        base = _command_time([sys.executable, "-c", "import click, yaml"])
        check = _command_time([sys.executable, "-m", "termlint", "check", str(document)])
    return Row("start-up on one 5 KB file / importing click and yaml", check / base, 3, check)


def _command_time(command: Sequence[str]) -> float:
    times = []
    for _ in range(10):
        start = time.perf_counter()
        subprocess.run(command, check=False, capture_output=True)
        times.append(time.perf_counter() - start)
    return min(times)


def _many_terms(sources: Sources) -> Row:
    documents = [read_text(text, path, "markdown") for path, text in sources.markdown]
    few, many = (_linter(count) for count in (35, 10_000))
    for linter in (few, many):
        linter.lint(documents[0])  # the automaton is made at the first document
    base = _best(lambda: [few.lint(document) for document in documents])
    full = _best(lambda: [many.lint(document) for document in documents])
    return Row("10,000 terms / 35 terms, loading aside", full / base, 1.2, full)


def _many_entries() -> Iterator[Row]:
    """Loading what is kept of 10,000 terms, and of as many products, with their automaton.

    The bar is absolute, so the baseline is the bar. A user loads them at the start of a process;
    in this one, whose memory is in pieces by now, it takes up to twice as long.
    """
    fresh = ProcessPoolExecutor(1, get_context("spawn"))
    with tempfile.TemporaryDirectory() as folder, fresh:
        os.environ["TERMLINT_CACHE_DIR"] = folder
        terms, products = Path(folder) / "terms.yaml", Path(folder) / "products.yaml"
        terms.write_text("terms:\n" + "".join(map(_TERM.format, range(10_000))))
        products.write_text("vendor: V\nentries:\n" + "".join(map(_ENTRY.format, range(10_000))))
        for path, load in ((terms, _load_terms), (products, _load_products)):
            full = fresh.submit(_loading_time, load, path).result()
            what = f"10,000 {path.stem} kept, with their automaton / 80 ms"
            yield Row(what, full / 0.08, 1, full)


def _loading_time(load: Callable[[Path], Lexicon], path: Path) -> float:
    gc.disable()
    # The first of the rounds fills the cache.
    # A long text makes the matcher build the automaton of all phrases.
    long = "x " * 20_000
    return _best(lambda: load(path).matcher.find(long))


def _load_terms(path: Path) -> Lexicon:
    return Lexicon(stored_glossary(path), (), frozenset())


def _load_products(path: Path) -> Lexicon:
    return Lexicon(Glossary(), (stored_pack(path),), frozenset())


_TERM = "  - {{term: ZQ{0}, expansion: zorb quell {0}, definition: What a zorb of this kind is.}}\n"
_ENTRY = "  - {{outdated: Zorb{0}x Quell, current: Qorb{0} Quell, since: 2022-08}}\n"


def _guards() -> Row:
    """What a check of the folder costs more where patterns decide, against loading spaCy alone.

    The bars beside it are absolute: 1.3 s and 90 MB, once a run.
    """
    entry = "{outdated: cluster, current: group"
    patterns = ", unless: [[to, cluster], [the, {LIKE_NUM: true}, cluster]]"
    with tempfile.TemporaryDirectory() as folder:
        runs = []
        for name, more in (("plain", ""), ("guarded", patterns)):
            config = Path(folder) / f"{name}.yaml"
            config.write_text(f"select: [outdated-term]\noutdated: [{entry}{more}}}]\n")
            runs.append(["-m", "termlint", "check", "-q", "--exit-zero", "--config", str(config)])
        plain, guarded = (_cost([sys.executable, *run]) for run in runs)
    loading = 'import spacy; spacy.blank("en").add_pipe("sentencizer")'
    base, bare = (_cost([sys.executable, "-c", code])[0] for code in (loading, "pass"))
    seconds, megabytes = guarded[0] - plain[0], guarded[1] - plain[1]
    what = f"patterns decide ({megabytes:.0f} MB more) / loading spaCy"
    return Row(what, seconds / (base - bare), 1.5, seconds)


def _cost(command: Sequence[str], rounds: int = 3) -> tuple[float, float]:
    """Return the least processor time in seconds, and the least peak of memory in megabytes."""
    costs = []
    for _ in range(rounds):
        child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _, _, usage = os.wait4(child.pid, 0)
        costs.append((usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024))
    seconds, megabytes = zip(*costs, strict=True)
    return min(seconds), min(megabytes)


def _linter(count: int) -> Linter:
    names = (f"Zorb{number}x Quell" for number in range(count))
    terms = tuple(Term(name, TermKind.NAME, explicit_kind=True) for name in names)
    return Linter(Lexicon(Glossary(terms), (), frozenset()), Settings(date(2026, 1, 1)))


def _profile(sources: Sources) -> None:
    profile = cProfile.Profile()
    profile.enable()
    _check(sources.markdown + sources.rst)
    profile.disable()
    rooms: dict[str, float] = defaultdict(float)
    stats = pstats.Stats(profile)
    for (file, _, _), (_, _, own, _, _) in stats.stats.items():  # type: ignore[attr-defined]
        rooms[_room(file)] += own
    total = sum(rooms.values())
    print("\nwhere the time goes (with the profiler's own cost)")
    for room, own in sorted(rooms.items(), key=lambda entry: -entry[1])[:14]:
        print(f"  {room:24} {own / total:6.1%}")
    stats.sort_stats("tottime").print_stats(15)


def _room(file: str) -> str:
    parts = Path(file).parts
    if "termlint" in parts:
        inside = parts[len(parts) - 1 - parts[::-1].index("termlint") + 1 :]
        return "/".join(inside[:2]) if inside[0] == "documents" else inside[0]
    return "libraries"


if __name__ == "__main__":
    main()
