"""Kill `termlint fix` at random moments: every file must be wholly the old or the new one.

    python scripts/kill_fix.py [--rounds N] [--seed N] [--named]

Makes a folder of 200 documents with something to fix in each, some of them large. Each round
fixes a fresh copy and kills the run by SIGKILL. No other file may be left, but for one temporary
file of the run's own where it was killed between naming and renaming it, and the next run must
remove that. With --named the run is as on a system where files have names while they are written,
so that temporary files are left often. Exits with 1 if anything is wrong.
"""

import argparse
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

FILES = 200
_EVERY_LARGE = 10
_LARGE, _SMALL = 400, 3
_LEFT_OVER = re.compile(r"\.file-\d+\.(?:md|rst)\.\d+\.termlint-tmp")
_NAMED = """\
import os
vars(os).pop("O_TMPFILE", None)
from termlint.cli import main
main()
"""
_PARAGRAPH = """\
Host number {0} runs Vsphere, and the RPO of the pool stays low. Its disks are on Cephfs, which
the operators like. The manual of Vmware says how many hosts there may be.
"""


@dataclass
class Outcome:
    """What came of the rounds: how many ended midway, what was left over, and what was wrong."""

    seconds: float = 0.0
    midway: int = 0
    left_over: int = 0
    faults: list[str] = field(default_factory=list)


def main() -> int:
    """Print what came of the rounds."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else "")
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--named", action="store_true", help="write no file without a name")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        outcome = kill_often(
            Path(folder), arguments.rounds, arguments.seed, is_named=arguments.named
        )
    for fault in outcome.faults:
        print(fault)
    print(
        f"{arguments.rounds} runs of {outcome.seconds:.1f} s killed, {outcome.midway} of them "
        f"between the first and the last file; {outcome.left_over} temporary files left and "
        f"removed by the next run; {len(outcome.faults)} faults"
    )
    return int(bool(outcome.faults))


def kill_often(
    folder: Path, rounds: int, seed: int, files: int = FILES, *, is_named: bool = False
) -> Outcome:
    """Kill some runs over a folder of documents in an empty folder, and look what is left."""
    originals, copy = folder / "originals", folder / "copy"
    originals.mkdir()
    for number in range(files):
        suffix = "rst" if number % 2 else "md"
        (originals / f"file-{number}.{suffix}").write_text(_document(number), encoding="utf-8")
    old = _contents(originals)
    shutil.copytree(originals, copy)
    outcome = Outcome()
    start = time.perf_counter()
    _fixing(copy).wait()
    outcome.seconds = time.perf_counter() - start
    new = _contents(copy)
    outcome.faults += [f"{name} has nothing to fix" for name in old if old[name] == new[name]]
    moments = random.Random(seed)
    for number in range(1, rounds + 1):
        shutil.rmtree(copy)
        shutil.copytree(originals, copy)
        run = _fixing(copy, is_named=is_named)
        time.sleep(moments.uniform(0, outcome.seconds))
        run.kill()
        run.wait()
        found = _contents(copy)
        outcome.faults += [f"round {number}: {fault}" for fault in _faults(old, new, found)]
        outcome.midway += any(found[name] == new[name] for name in new) and found != new
        left_over = found.keys() - old.keys()
        outcome.left_over += len(left_over)
        if left_over or number == rounds:
            outcome.faults += [f"round {number}: {fault}" for fault in _next_run(copy, new)]
    return outcome


def _document(number: int) -> str:
    count = _SMALL if number % _EVERY_LARGE else _LARGE
    return "\n".join(_PARAGRAPH.format(paragraph) for paragraph in range(count))


def _fixing(folder: Path, *, is_named: bool = False) -> "subprocess.Popen[bytes]":
    start = ["-c", _NAMED] if is_named else ["-m", "termlint"]
    command = [sys.executable, *start, "fix", "--quiet", "."]
    return subprocess.Popen(command, cwd=folder, stderr=subprocess.DEVNULL)


def _contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def _faults(
    old: Mapping[str, bytes], new: Mapping[str, bytes], found: Mapping[str, bytes]
) -> list[str]:
    """Return what is wrong with a folder after a killed run."""
    faults = [f"{name} is gone" for name in old if name not in found]
    for name, data in found.items():
        if name in old:
            if data not in (old[name], new[name]):
                faults.append(f"{name} is neither the old nor the new one")
        elif not _LEFT_OVER.fullmatch(name):
            faults.append(f"{name} is nobody's file")
    left_over = found.keys() - old.keys()
    return [*faults, f"{len(left_over)} temporary files"] if len(left_over) > 1 else faults


def _next_run(folder: Path, new: Mapping[str, bytes]) -> list[str]:
    """Return what is wrong after the next run, which finds a temporary file of a dead process."""
    dead = subprocess.Popen([sys.executable, "-c", ""])
    dead.wait()
    (folder / f".file-0.md.{dead.pid}.termlint-tmp").write_bytes(b"half of a te")
    code = _fixing(folder).wait()
    faults = [f"the next run exits with {code}"] if code else []
    return faults if _contents(folder) == new else [*faults, "the next run does not finish it"]


if __name__ == "__main__":
    sys.exit(main())
