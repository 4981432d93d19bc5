"""The guide to checking shows what the program does."""

import os
import re
import subprocess
import sys
from pathlib import Path

from briefing.diagnostics.rules import GROUPS
from briefing.loading.settings import read_settings

PAGE = (Path(__file__).parent.parent.parent / "docs" / "checking.md").read_text(encoding="utf-8")
FILES = dict(re.findall(r"(?ms)^```\w+ (\S+\.\w+)\n(.*?)^```$", PAGE))


def test_the_first_example_is_what_is_printed(tmp_path: Path) -> None:
    (tmp_path / "water.md").write_text(FILES["water.md"], encoding="utf-8")
    shown = re.search(r"(?ms)^```text\n\$ briefing (.*?)\n(.*?)^```$", PAGE)
    assert shown

    done = subprocess.run(
        [sys.executable, "-m", "briefing", *shown[1].split()],
        cwd=tmp_path,
        env={**os.environ, "XDG_CACHE_HOME": str(tmp_path / "cache")},
        capture_output=True,
        text=True,
        check=False,
        timeout=30,
    )

    assert done.stdout + done.stderr == shown[2]


def test_the_settings_that_it_shows_have_no_fault(tmp_path: Path) -> None:
    (tmp_path / "briefing.toml").write_text(FILES["briefing.toml"], encoding="utf-8")
    (tmp_path / "drafts").mkdir()
    settings = read_settings(tmp_path)

    assert settings.findings == ()
    assert settings.levels
    assert settings.abbreviations


def test_every_group_is_named_with_what_it_looks_at() -> None:
    rows = re.findall(r"(?m)^\| \[`(\w+)`\]\(rules/README\.md#\1\) \| (.*) \|$", PAGE)

    assert rows == [(group.value, words) for group, words in GROUPS.items()]
