"""Draw docs/picture.svg, a real run of termlint on a short text, as a terminal shows it."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import TerminalTheme
from rich.text import Text

ROOT = Path(__file__).resolve().parent.parent
PICTURE = ROOT / "docs" / "picture.svg"
SAMPLE = ROOT / "scripts" / "plan.md"
WIDTH = 110
THEME = TerminalTheme(
    (24, 26, 31),
    (214, 217, 224),
    [
        (24, 26, 31),
        (240, 98, 98),
        (126, 200, 112),
        (229, 187, 92),
        (97, 164, 236),
        (198, 132, 222),
        (86, 188, 196),
        (214, 217, 224),
    ],
)
# A page may not load fonts from elsewhere, so the reader's own fixed-width font draws the text.
DRAWING = """\
<svg xmlns="http://www.w3.org/2000/svg" class="rich-terminal" \
viewBox="0 0 {width} {height}" role="img" aria-label="What termlint prints for a short text">
<style>
.{unique_id}-matrix {{
  font-family: ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace;
  font-size: {char_height}px;
  line-height: {line_height}px;
  white-space: pre;
}}
{styles}
</style>
<defs>
<clipPath id="{unique_id}-clip-terminal">
<rect x="0" y="0" width="{terminal_width}" height="{terminal_height}"/>
</clipPath>
{lines}
</defs>
{chrome}
<g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">
{backgrounds}
<g class="{unique_id}-matrix">
{matrix}
</g>
</g>
</svg>
"""


def run(sample: Path) -> str:
    """Return what `termlint check` prints for the sample, with colours.

    The sample is checked by itself, away from the config of this repository.
    """
    command = [sys.executable, "-m", "termlint", "check", "--color", "always", sample.name]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "PYTHONIOENCODING": "utf-8"}
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / sample.name).write_bytes(sample.read_bytes())
        return subprocess.run(
            command, cwd=folder, env=environment, capture_output=True, encoding="utf-8", check=False
        ).stdout


def drawn(sample: Path) -> str:
    """Return the picture: the sample, the command and its output, the same on every machine."""
    with open(os.devnull, "w", encoding="utf-8") as nowhere:
        console = Console(
            record=True, width=WIDTH, file=nowhere, force_terminal=True, color_system="standard"
        )
        console.print(Text(f"$ cat {sample.name}", style="bold"))
        console.print(Text(sample.read_text(encoding="utf-8")))
        console.print(Text(f"$ termlint check {sample.name}", style="bold"))
        console.print(Text.from_ansi(run(sample)))
    text = console.export_svg(title="", theme=THEME, code_format=DRAWING, unique_id="termlint")
    return "".join(f"{line.rstrip()}\n" for line in text.splitlines())


if __name__ == "__main__":
    PICTURE.write_text(drawn(SAMPLE), encoding="utf-8", newline="\n")
