"""What the documentation says is what the program does."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from briefing.loading.load import load
from briefing.model.dates import parse
from briefing.tui.commands import COMMANDS
from briefing.tui.keys import shown_key

ROOT = Path(__file__).parent.parent
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]


@pytest.mark.parametrize("tool", ["reference.py", "rules.py"])
def test_the_reference_is_as_the_tables_have_it(tool: str) -> None:
    """`make data` writes it anew."""
    done = subprocess.run([sys.executable, str(ROOT / "tools" / tool), "--check"], check=False)

    assert done.returncode == 0


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_within_the_project_leads_somewhere(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    prose = re.sub(r"(?ms)^(`{3,}).*?^\1", "", text)
    targets = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)|(?:src|srcset)=\"([^\"]+)\"", re.sub(r"`[^`]*`", "", prose))

    assert [target for pair in targets for target in pair if target and not (page.parent / target).exists()] == []


@pytest.mark.parametrize("page", [ROOT / "README.md", ROOT / "docs" / "format.md"], ids=lambda page: page.name)
def test_the_first_brief_of_the_documentation_has_no_fault(page: Path, tmp_path: Path) -> None:
    found = re.search(r"(?ms)^```markdown\n(---\n.*?)^```", page.read_text(encoding="utf-8"))
    assert found
    path = tmp_path / "water.md"
    path.write_text(found[1], encoding="utf-8")

    assert load(path).findings == ()


def test_every_date_of_the_reference_is_one() -> None:
    section = (ROOT / "docs" / "format.md").read_text(encoding="utf-8").partition("## Dates")[2].partition("## ")[0]
    written = [
        date for row in re.findall(r"(?m)^\| [^|]+ \| (.+) \|$", section) for date in re.findall("`([^`]+)`", row)
    ]

    assert written
    assert [parse(date).text for date in written] == written


def test_every_key_of_the_readme_is_a_key_of_a_command() -> None:
    section = (ROOT / "README.md").read_text(encoding="utf-8").partition("## Keys")[2].partition("## ")[0]
    named = {key for row in re.findall(r"(?m)^\| (.+?) \|", section) for key in re.findall(r"`([^`]+)`", row)}
    known = {shown_key(key) for command in COMMANDS for key in command.keys} | {"hjkl"}
    known |= {key for command in COMMANDS for key in command.keys}

    assert named - known == set()


def test_every_key_of_the_guide_is_a_key_of_a_command() -> None:
    text = (ROOT / "docs" / "reading.md").read_text(encoding="utf-8")
    tables = re.findall(r"(?m)^\| key \|.*\n\|---.*\n((?:\|.*\n)+)", text)
    named = {
        key
        for table in tables
        for row in re.findall(r"(?m)^\| (.+?) \|", table)
        for key in re.findall(r"`([^`]+)`", row)
    }

    assert {"enter", "f", "m"} <= named
    assert named - {key for command in COMMANDS for key in (*command.keys, *map(shown_key, command.keys))} == set()
