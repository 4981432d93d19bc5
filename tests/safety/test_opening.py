"""Which programs a hostile brief can start: none but the browser, with the address that was shown."""

import time
from pathlib import Path

import pytest
from helpers.program import Program
from helpers.wire import read_wire

ALLOWED = {
    "https://a.example/": "https://a.example/",
    "https://a.example/?q=1;reboot&x=$(id)`id`|cat>f": "https://a.example/?q=1;reboot&x=$(id)%60id%60%7Ccat%3Ef",
    "https://a.example/%2e%2e/%3b": "https://a.example/%2e%2e/%3b",
    "HTTPS://A.EXAMPLE/--help": "https://a.example/--help",
    "https://b\u00fccher.example/\u00e4": "https://xn--bcher-kva.example/%C3%A4",
    "mailto:a@b.example?subject=x": "mailto:a@b.example?subject=x",
}
"""Addresses as written, and as they are shown and opened."""
REFUSED = (
    "file:///etc/passwd",
    "%66ile:///etc/passwd",
    "javascript:alert(1)",
    "javascript%3Aalert(1)",
    "data:text/html,x",
    "ssh://-oProxyCommand=id/x",
    "smb://host/share",
    "vscode://x",
    "x-man-page://ls",
    "--help",
    "-h",
    "//host/x",
    "\\\\host\\x",
    "https://user:secret@a.example/",
    "https://-a.example/",
    "https://a.example/%0d%0aX",
    "https://a.example/%1b]52;c;QQ==%07",
    "https://a.example/%251b",
    "https://a.example/\u202egnp",
    "https://",
    "mailto:-a@b.example",
    "mailto:a@b.example?attach=/etc/passwd",
    "|id",
    "$(id)",
    "/bin/sh",
    "@click=app.quit",
)
PATIENCE = 10.0
NOISE = "\\033]0;noise\\007\\033[2JNOISE"


class Browser:
    """A program in the place of the desktop's opener, that notes its arguments and is noisy."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.folder.mkdir()
        for name in ("xdg-open", "gio", "wslview", "open", "sensible-browser", "firefox", "sh-browser"):
            program = folder / name
            program.write_text(
                "#!/bin/sh\n"
                f"for one; do printf '%s\\n' \"$one\"; done > {folder}/part.$$\n"
                f"printf '{NOISE}'; printf '{NOISE}' >&2; printf '{NOISE}' > /dev/tty 2>/dev/null\n"
                f"[ -t 0 ] && echo tty >> {folder}/part.$$\n"
                f"mv {folder}/part.$$ {folder}/called.$$\n"
            )
            program.chmod(0o755)

    def calls(self, count: int) -> list[str]:
        """Return what it was called with, one argument a line, when there are so many calls."""
        end = time.monotonic() + PATIENCE
        while len(found := sorted(self.folder.glob("called.*"))) < count and time.monotonic() < end:
            time.sleep(0.01)
        return [each.read_text() for each in found]

    @property
    def environ(self) -> dict[str, str | None]:
        return {"PATH": f"{self.folder}:/usr/bin:/bin", "DISPLAY": ":0", "BROWSER": f"{self.folder}/sh-browser %s"}


@pytest.fixture
def browser(tmp_path: Path) -> Browser:
    return Browser(tmp_path / "bin")


def brief(folder: Path, addresses: tuple[str, ...]) -> Path:
    """Write a brief that has each address as a source's, and as a link's in the summary."""
    escaped = [address.replace("\\", "\\\\") for address in addresses]
    sources = "".join(f'- {{id: s{n}, type: webpage, title: S, url: "{one}"}}\n' for n, one in enumerate(escaped))
    links = "".join(f"[link]({address})\n\n" for address in addresses)
    path = folder / "brief.md"
    path.write_text(
        f"---\nbriefing: 1\ntitle: Addresses\ndate: 2024-10-18\nbottom_line: None.\nsources:\n{sources}---\n{links}",
        encoding="utf-8",
    )
    return path


def test_an_address_is_opened_as_it_was_shown_and_in_no_other_way(tmp_path: Path, browser: Browser) -> None:
    path = brief(tmp_path, tuple(ALLOWED))

    with Program(str(path), size=(200, 60), environ=browser.environ) as program:
        program.until("quit")
        for keys, step in (("3g", "j"), ("1gl", "l")):
            program.press(keys)
            for address in ALLOWED.values():
                before = len(browser.calls(0))
                since = len(program.sent)
                program.type("o")
                program.until(address, since)
                assert len(browser.calls(0)) == before
                program.press("\r")
                assert len(browser.calls(before + 1)) == before + 1
                program.type(step)
        program.type("\x03")
        assert program.wait() == 0

    assert sorted(browser.calls(0)) == sorted(2 * [f"{address}\n" for address in ALLOWED.values()])
    wire = read_wire(bytes(program.sent))
    assert wire.foreign == ()
    assert "NOISE" not in wire.text


def test_what_is_refused_starts_nothing(tmp_path: Path, browser: Browser) -> None:
    path = brief(tmp_path, REFUSED)

    with Program(str(path), size=(200, 100), environ=browser.environ) as program:
        program.until("quit")
        program.press("3g")
        for _ in REFUSED:
            program.press("o")
            program.type("\r3j")
        program.press("1g")
        for _ in REFUSED:
            program.press("lo")
            program.type("\r1")
        program.settle()
        program.type("\x03")
        assert program.wait() == 0

    assert browser.calls(0) == []
    wire = read_wire(bytes(program.sent))
    assert wire.foreign == ()
    assert wire.copied == ()


def test_without_a_desktop_the_address_that_was_shown_is_copied(tmp_path: Path) -> None:
    path = brief(tmp_path, ("https://a.example/x",))

    with Program(str(path), size=(200, 60)) as program:
        program.until("quit")
        program.press("3g")
        program.press("o")
        program.press("\r")
        program.type("\x03")
        assert program.wait() == 0

    wire = read_wire(bytes(program.sent))
    assert wire.foreign == ()
    assert wire.copied == ("https://a.example/x",)
