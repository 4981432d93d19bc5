"""The hooks that are offered to others run, and what the documentation shows of CI is YAML that says what it should."""

import re
import shlex
from pathlib import Path

import pytest
import yaml

from briefing.__main__ import main

ROOT = Path(__file__).parent.parent
HOOKS = {hook["id"]: hook for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text())}
BRIEF = "---\nbriefing: 1\ntitle: T\ndate: 2024-10-18\nlang: en\nbottom_line: In short.\n---\n\nWords.\n"


@pytest.mark.parametrize("name", HOOKS)
def test_a_hook_runs_as_it_is_declared_and_leaves_a_good_brief_alone(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "briefs" / "a.md"
    path.parent.mkdir()
    path.write_text(BRIEF)
    program, *arguments = shlex.split(HOOKS[name]["entry"])
    assert program == "briefing"

    with pytest.raises(SystemExit) as left:
        main([*arguments, "briefs/a.md"])

    assert left.value.code == 0
    assert path.read_text() == BRIEF


def test_hooks_take_briefs_and_leave_what_is_none() -> None:
    for hook in HOOKS.values():
        assert re.search(hook["files"], "briefs/days/a.md")
        assert not re.search(hook["files"], "docs/a.md")
        assert re.search(hook["exclude"], "briefs/_templates/a.md")
        assert re.search(hook["exclude"], "briefs/.draft.md")
        assert not re.search(hook["exclude"], "briefs/a_b.md")


def test_the_documented_hooks_are_those_that_there_are() -> None:
    page = (ROOT / "docs" / "ci.md").read_text()

    assert set(re.findall(r"briefing-\w+(?=`)", page)) == set(HOOKS)


@pytest.mark.parametrize("block", re.findall(r"(?s)```yaml\n(.*?)```", (ROOT / "docs" / "ci.md").read_text()))
def test_every_piece_of_configuration_is_yaml(block: str) -> None:
    assert yaml.safe_load(block)
