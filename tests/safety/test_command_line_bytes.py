"""What the commands print about hostile briefs, names and arguments: text, and nothing that acts."""

import json
import re
from pathlib import Path

import pytest
from helpers.hostile import CHANNELS, PAYLOADS, hostile_brief, hostile_markdown
from helpers.program import Program, run
from helpers.wire import foreign_text

from briefing.cli.check import FORMS

ODD = "odd\x1b]0;x\x07\x9b2J\u202e\r\n\u200b"
COMMANDS = {
    "show": ("show",),
    "show-markdown": ("show", "--format", "markdown"),
    "show-json": ("show", "--format", "json"),
    "list": ("list",),
    "list-json": ("list", "--format", "json"),
    "check": ("check",),
    **{f"check-{form}": ("check", "--format", form, "--all") for form in FORMS},
    "check-colours": ("check", "--color", "always"),
    "fmt-check": ("fmt", "--check"),
    "read": (),
}
MISTAKES = {
    "path": ["check", ODD],
    "path-of-show": ["show", ODD],
    "word": [ODD],
    "option": ["check", f"--{ODD}"],
    "value": ["check", "--format", ODD],
    "number": ["show", "--width", ODD, "x"],
    "language": ["--lang", ODD, "check"],
    "language-tag": [f"--lang={ODD}", "list"],
    "place": ["locate", ODD],
    "theme": ["read", "--theme", ODD, "."],
    "rule": ["check", "--select", ODD],
    "rule-to-ignore": ["fix", "--ignore", ODD],
    "wrap": ["fmt", "--wrap", ODD],
    "path-of-fix": ["fix", ODD],
    "path-of-fmt": ["fmt", ODD],
    "explained": ["explain", ODD],
    "group": ["rules", ODD],
    "schema": ["schema", ODD],
    "template": ["new", "--template", ODD, "T"],
    "day": ["new", "--date", ODD, "T"],
    "marking": ["new", "--tlp", ODD, "T"],
    "id": ["new", "--id", ODD, "T"],
    "tag": ["new", "--lang", ODD, "T"],
    "title": ["new", ODD, "--author", ODD, "--section", ODD, "--series", ODD, "--bottom-line", ODD],
    "new-folder": ["new", "T", "--in", ODD],
    "new-path": ["new", "T", "-o", ODD, "--shape", "yaml"],
    "new-on-stdout": ["new", ODD, "-o", "-"],
    "surrogate": ["show", "\udc9b\udcff"],
    "flood": ["show", "a" + "\u0301" * 100],
}


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with every payload through every channel, in files and folders with odd names."""
    root = tmp_path_factory.mktemp("corpus")
    for channel, write in CHANNELS.items():
        folder = root / f"{channel}{ODD}"
        folder.mkdir()
        for name, payload in PAYLOADS.items():
            (folder / f"{name}{ODD}.yaml").write_text(hostile_brief(payload, write).text, encoding="utf-8")
            (folder / f"{name}{ODD}.md").write_bytes(hostile_markdown(payload))
    (root / "\udcff\udc9b31m").mkdir()
    broken = b'---\nbriefing: 1\ntitle: "\x1b]52;c;QQ==\x07\n---\n'
    (root / "broken\x1b[31m.md").write_bytes(broken)
    (root / "\udc9b\udcff.md").write_bytes(broken)
    (root / "briefing.toml").write_text('lang = "\\u001b]0;x\\u0007"\n"\\u202e" = 1\n')
    return root


@pytest.mark.parametrize("arguments", COMMANDS.values(), ids=COMMANDS)
def test_no_command_prints_what_acts(corpus: Path, arguments: tuple[str, ...]) -> None:
    done = run([*arguments, str(corpus)], cwd=corpus)

    said, talked = done.stdout.decode(), done.stderr.decode()
    assert len(said) > 5000
    assert foreign_text(re.sub(r"\x1b\[[0-9;]*m", "", said) if "--color" in arguments else said) == []
    assert foreign_text(talked) == []
    assert "Traceback" not in talked


@pytest.mark.parametrize("command", ["fix", "fmt"])
def test_differences_act_on_no_terminal_and_are_exact_in_a_pipe(corpus: Path, command: str) -> None:
    # Fixing tries many sets of fixes of such files, so one of the folders is enough.
    folder = next(each for each in corpus.iterdir() if each.name.startswith("escape"))
    arguments = [command, "--diff", *(["--unsafe"] if command == "fix" else []), str(folder)]
    done = run(arguments, cwd=corpus)
    with Program(*arguments, cwd=corpus) as program:
        program.wait(60)
        program.settle()

    assert len(done.stdout) > 5000
    assert foreign_text(done.stderr.decode()) == []
    shown = re.sub(r"\x1b\[[0-9;]*m", "", program.sent.decode()).replace("\r\n", "\n")
    assert len(shown) > 5000
    assert foreign_text(shown) == []
    assert "Traceback" not in shown


def test_a_form_for_machines_holds_what_is_printed_and_nothing_else(corpus: Path) -> None:
    for form in ("json", "jsonl", "gitlab", "sarif"):
        assert run(["check", "--format", form, str(corpus)]).stdout.decode().isascii()

    said = run(["check", "--format", "github", str(corpus)]).stdout.decode()
    assert all(re.match(r"::(error|warning|notice) ", line) for line in said.splitlines())
    assert all(line.count("::") == 2 or "%0A" in line for line in said.splitlines())


@pytest.mark.parametrize("command", ["show", "list", "check"])
def test_json_of_hostile_briefs_is_json(corpus: Path, command: str) -> None:
    done = run([command, "--format", "json", str(corpus)])

    printed = done.stdout.decode()
    texts = [json.loads(one) for one in (printed.splitlines() if command == "show" else [printed])]
    while texts:
        match texts.pop():
            case dict() as mapping:
                # Paths alone are exact, for whoever opens them; what is printed are their escapes.
                texts += [*mapping, *(value for key, value in mapping.items() if key != "path")]
            case list() as items:
                texts += items
            case str() as text:
                assert foreign_text(text) == []


@pytest.mark.parametrize("arguments", MISTAKES.values(), ids=MISTAKES)
def test_what_is_said_of_a_mistake_repeats_nothing_that_acts(tmp_path: Path, arguments: list[str]) -> None:
    done = run(arguments, cwd=tmp_path)

    assert done.returncode in {0, 2}
    assert foreign_text((done.stdout + done.stderr).decode()) == []
    assert b"Traceback" not in done.stderr


def test_own_themes_and_folders_are_named_without_what_acts(tmp_path: Path) -> None:
    home = tmp_path / ODD
    (home / "briefing" / "themes").mkdir(parents=True)
    (home / "briefing" / "themes" / f"{ODD}.yaml").write_text('title: "\\e]0;x\\a"\nauthor: "\\u202e"\n')
    environ = {"XDG_CONFIG_HOME": str(home), "XDG_STATE_HOME": str(home), "XDG_CACHE_HOME": str(home)}

    for arguments in (["themes"], ["locate", "config"], ["locate", "themes"]):
        done = run(arguments, environ)
        assert foreign_text((done.stdout + done.stderr).decode()) == []
