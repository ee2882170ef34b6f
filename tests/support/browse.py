"""What a browser shows of pages: run with their addresses, it prints JSON, one item for each.

It drives headless Chromium by the DevTools protocol, as a reader would: it looks, points at an
abbreviation and follows a link. The first argument is the browser, the second a folder of its own
into which the screenshots go.
"""

import base64
import json
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.request import urlopen

import websocket

_FLAGS = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--no-first-run"),
    *("--remote-debugging-port=0", "--remote-allow-origins=*", "--window-size=1200,1000"),
)
_SEEN = """JSON.stringify({
  ids: [...document.querySelectorAll("[id]")].map((one) => one.id),
  links: [...document.querySelectorAll("a[href^='#']")].map((one) => one.getAttribute("href")),
  terms: [...document.querySelectorAll("dt")].map((one) => one.textContent),
  meanings: [...document.querySelectorAll("dd")].map((one) => one.textContent.trim()),
  cells: [...document.querySelectorAll("td")].map((one) => one.textContent),
  headings: [...document.querySelectorAll("h3")].map((one) => one.textContent),
  abbreviations: [...document.querySelectorAll("abbr[title]")].map(
    (one) => [one.textContent, one.title]),
})"""
_PLACE = """(() => {
  const one = document.querySelector("abbr[title]");
  const box = one && one.getBoundingClientRect();
  return box ? [box.x + box.width / 2, box.y + box.height / 2] : null;
})()"""
_TIP = "document.querySelector('.md-tooltip2')?.textContent ?? ''"
_FOLLOW = """[...document.querySelectorAll("a[href^='#glossary-'], a[href^='#term-']")].find(
  (one) => !one.classList.contains("headerlink"))?.click()"""
_TARGET = "document.querySelector(':target')?.id ?? ''"


class Page:
    """A page of the browser, and what is asked of it."""

    def __init__(self, address: str) -> None:
        self._socket = websocket.create_connection(address, timeout=30)
        self._count = 0

    def call(self, method: str, **parameters: Any) -> dict[str, Any]:
        self._count += 1
        message = {"id": self._count, "method": method, "params": parameters}
        self._socket.send(json.dumps(message))
        while True:
            answer = json.loads(self._socket.recv())
            if answer.get("id") == self._count:
                return dict(answer["result"])

    def value(self, script: str) -> Any:
        found = self.call("Runtime.evaluate", expression=script, returnByValue=True)
        return found["result"].get("value")

    def waited(self, script: str) -> Any:
        """Return the value of a script once there is one, or what there is after some seconds."""
        for _ in range(40):
            if found := self.value(script):
                return found
            time.sleep(0.1)
        return self.value(script)

    def open(self, address: str) -> None:
        self.call("Page.navigate", url=address)
        self.waited("document.readyState == 'complete'")
        time.sleep(0.5)  # its scripts want to be done, too


@contextmanager
def browser(command: str, folder: Path) -> Iterator[Page]:
    process = subprocess.Popen(
        [command, *_FLAGS, f"--user-data-dir={folder}", "about:blank"],
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        assert process.stderr is not None
        line = next(line for line in process.stderr if "DevTools listening" in line)
        port = line.split("127.0.0.1:")[1].split("/")[0]
        with urlopen(f"http://127.0.0.1:{port}/json") as answer:
            tabs = json.load(answer)
        yield Page(next(tab for tab in tabs if tab["type"] == "page")["webSocketDebuggerUrl"])
    finally:
        process.terminate()
        process.wait()


def seen(page: Page, address: str, picture: Path) -> dict[str, Any]:
    page.open(address)
    found: dict[str, Any] = json.loads(page.value(_SEEN))
    found["tip"] = ""
    if place := page.value(_PLACE):
        page.call("Input.dispatchMouseEvent", type="mouseMoved", x=place[0], y=place[1])
        found["tip"] = page.waited(_TIP)
    shot = page.call("Page.captureScreenshot", captureBeyondViewport=True)
    picture.write_bytes(base64.b64decode(shot["data"]))
    page.value(_FOLLOW)
    found["target"] = page.value(_TARGET)
    return found


def main(command: str, folder: str, *addresses: str) -> None:
    with browser(command, Path(folder) / "profile") as page:
        pictures = (Path(folder) / f"{number}.png" for number in range(len(addresses)))
        print(json.dumps([seen(page, *one) for one in zip(addresses, pictures, strict=True)]))


if __name__ == "__main__":
    main(*sys.argv[1:])
