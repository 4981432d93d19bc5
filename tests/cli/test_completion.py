"""What a shell is offered when it asks to complete a command line."""

from pathlib import Path

import pytest
from helpers.program import run


def offered(line: str, cwd: Path) -> list[str]:
    """Return what completes the last word of a command line, as bash asks for it."""
    words = {"COMP_WORDS": f"briefing {line}", "COMP_CWORD": str(len(line.split(" ")))}
    done = run([], {**words, "_BRIEFING_COMPLETE": "bash_complete"}, cwd=cwd)
    return [each.partition(",")[2] for each in done.stdout.decode().splitlines()]


@pytest.mark.parametrize(
    ("line", "some"),
    [
        ("check --select uncited", {"uncited-number", "uncited-name"}),
        ("check --ignore dates,uncited", {"dates,uncited-number", "dates,uncited-name"}),
        ("check --select lang", {"language"}),
        ("explain single", {"single-source"}),
        ("rules da", {"dates"}),
        ("new -t s", {"situation"}),
        ("new --template own", {"own"}),
        ("schema se", {"settings"}),
        ("fmt --wrap s", {"sentence"}),
        ("check -f git", {"github", "gitlab"}),
    ],
)
def test_rules_groups_templates_and_forms_are_offered(line: str, some: set[str], tmp_path: Path) -> None:
    (tmp_path / "_templates").mkdir()
    (tmp_path / "_templates" / "own.md").write_text("---\nbriefing: 1\n---\n", encoding="utf-8")

    assert some == set(offered(line, tmp_path))
