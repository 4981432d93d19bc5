"""Briefs are fixed where it is certain, and nothing else of them changes."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from briefing.authoring.fix.fix import Outcome, Wish, fix, fix_one
from briefing.authoring.fix.result import Result
from briefing.checking.check import check
from briefing.diagnostics.finding import Finding
from briefing.resources import shipped_briefs

HEAD = "briefing: 1\ntitle: Water\ndate: 2024-10-18\nbottom_line: It is so.\n"
BRIEF = f"---\n{HEAD}---\nText.\n"
AS_NOBODY = """
import os, sys
from pathlib import Path
from briefing.authoring.fix.fix import fix
fix(sys.argv[1], library=Path(sys.argv[2]), write=False)  # imports what nobody else may read
if os.geteuid() == 0:
    os.setgroups([]), os.setgid(65534), os.setuid(65534)
print(fix(sys.argv[1], library=Path(sys.argv[2])).unwritten)
"""


def write(folder: Path, text: str | bytes, name: str = "brief.md") -> str:
    """Write a file, and return its path."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return str(path)


def read(path: str) -> str:
    """Return the text of a file as it is, line ends included."""
    return Path(path).read_bytes().decode()


def fixed_rules(outcome: Outcome) -> list[str]:
    """Return the rules whose findings were fixed."""
    return [each.rule for each in outcome.fixed]


def found(path: str, rule: str) -> Finding:
    """Return the finding of a rule."""
    return next(each for each in check(path).loaded.findings if each.rule == rule)


def test_comments_order_quotes_and_blank_lines_stay(tmp_path: Path) -> None:
    text = """---
date: 18.10.2024   # the day
"briefing":    1

# What it is about
title: 'Water'
tags: [ "a",  b ]
bottom_line: It is so.
botom: x
sources:
- {id: nis,   title: "NIS"}  # one
figures:
- label:   Households   # two
  unit: households
  value: ca. 3
  sources: [ nis ]
---

Text  with blanks.\t
"""
    path = write(tmp_path, text)

    outcome = fix(path)

    assert fixed_rules(outcome) == ["invalid-date", "invalid-number"]
    assert read(path) == text.replace("18.10.2024", "2024-10-18").replace("ca. 3", "about 3")


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_line_ends_and_byte_order_mark_stay(tmp_path: Path, end: str) -> None:
    text = BRIEF.replace("title: Water", "title: Water: all of it").replace("\n", end)
    path = write(tmp_path, f"\ufeff{text}")

    fix(path)

    assert read(path) == "\ufeff" + text.replace("title: Water:", f"title: >-{end}  Water:")


def test_where_ends_are_mixed_each_line_keeps_its_own(tmp_path: Path) -> None:
    text = BRIEF.replace("2024-10-18\n", "18.10.2024\r\n").replace("Text.\n", "Text.\r\n")
    path = write(tmp_path, text)

    fix(path)

    # A line that is written anew is ended as most are.
    assert read(path) == text.replace("18.10.2024\r\n", "2024-10-18\n")


def test_what_is_not_certain_is_fixed_on_request_alone(tmp_path: Path) -> None:
    text = BRIEF.replace("title: Water", "title: Water\ntlp: TLP:GREN")
    path = write(tmp_path, text)

    assert fix(path).fixed == ()
    assert read(path) == text

    assert fixed_rules(fix(path, wish=Wish(unsafe=True))) == ["unknown-value"]
    assert "TLP:GREEN" in read(path)


def test_what_a_fix_uncovers_is_fixed_in_its_turn(tmp_path: Path) -> None:
    text = BRIEF.replace("bottom_line", "source:\n-id: nis\n  issed: 18.10.2024\n  title: NIS\nbotom_line")
    path = write(tmp_path, text)

    outcome = fix(path)

    assert set(fixed_rules(outcome)) == {"missing-blank", "unknown-field", "invalid-date"}
    assert "sources:\n- id: nis\n  issued: 2024-10-18\n  title: NIS\nbottom_line" in read(path)
    assert [each.span.line for each in outcome.fixed] == [5, 6, 7, 7, 9]


def test_a_field_of_each_kind_of_record_can_be_misspelt(tmp_path: Path) -> None:
    text = BRIEF.replace(
        "bottom_line",
        """sources:
- {id: nis, titel: NIS}
figures:
- {id: dogs, lable: Dogs, untis: dogs, scope: here, claims: [{vaule: 3, souces: nis, socpe: there}]}
timeline:
- {id: e1, what: It was, dates: [{wehn: 2024-10, sources: nis}, {when: 2024-09, sorces: nis}]}
judgments:
- {id: j1, text: It is, likelihod: likely, sources: nis}
gaps:
- {id: g1, txet: It may be}
ignore:
- {rule: single-source, reasno: There is no other.}
botom_line""",
    )
    path = write(tmp_path, text)

    outcome = fix(path, wish=Wish(select=("unknown-field",)))

    assert outcome.failed == ()
    assert [each.fix for each in outcome.left if each.fix and each.fix.safe] == []
    assert len(outcome.fixed) == 12 - len(outcome.left)


def test_without_writing_the_file_stays(tmp_path: Path) -> None:
    text = BRIEF.replace("2024-10-18", "18.10.2024")
    path = write(tmp_path, text)

    outcome = fix(path, write=False)

    assert [new.text for _old, new in outcome.changed] == [BRIEF]
    assert read(path) == text


def test_what_the_brief_lets_stand_and_what_is_turned_off_stays(tmp_path: Path) -> None:
    (tmp_path / "briefing.toml").write_text('[rules]\ninvalid-date = "off"\n', encoding="utf-8")
    reason = "ignore:\n- {rule: invalid-number, reason: As it was told.}\n"
    text = BRIEF.replace(
        "bottom_line", f"{reason}as_of: 18.10.2024\nfigures:\n- {{label: Dogs, unit: dogs, value: ca. 3}}\nbottom_line"
    )
    path = write(tmp_path, text)

    assert fix(path, library=tmp_path).fixed == ()
    assert read(path) == text


def test_of_a_folder_brief_both_files_are_fixed(tmp_path: Path) -> None:
    figures = "figures:\n- {label: Dogs in town, unit: dogs, value: ca. 3}\n"
    write(tmp_path, HEAD + figures, "water/brief.yaml")
    summary = write(tmp_path, "There are [](#dogs-in-twn).\n", "water/summary.md")

    outcome = fix(str(tmp_path / "water"), library=tmp_path)

    assert set(fixed_rules(outcome)) == {"unwritten-id", "invalid-number", "unknown-target"}
    assert read(summary) == "There are [](#dogs-in-town).\n"
    assert "{id: dogs-in-town, label: Dogs in town, unit: dogs, value: about 3}" in read(
        str(tmp_path / "water" / "brief.yaml")
    )


@pytest.fixture
def for_all() -> Iterator[Path]:
    """Return a folder that everybody may enter, unlike those of pytest."""
    with TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        yield Path(name)


def test_of_a_folder_brief_no_file_is_written_where_one_cannot_be(for_all: Path) -> None:
    open_, closed = for_all / "water", for_all / "closed"
    fields = HEAD + "figures:\n- {id: dogs-in-town, label: Dogs, unit: dogs, value: ca. 3}\n"
    write(for_all, fields, "water/brief.yaml")
    summary = write(for_all, "There are [](#dogs-in-twn).\n", "closed/summary.md")
    (open_ / "summary.md").symlink_to(summary)
    open_.chmod(0o777)
    (open_ / "brief.yaml").chmod(0o666)
    Path(summary).chmod(0o444)
    closed.chmod(0o555)

    done = subprocess.run(
        [sys.executable, "-c", AS_NOBODY, str(open_), str(for_all)],
        env=os.environ,
        capture_output=True,
        text=True,
        check=False,
    )

    closed.chmod(0o755)
    assert done.stdout == "there is no permission to write here\n", done.stderr
    assert read(str(open_ / "brief.yaml")) == fields
    assert read(summary) == "There are [](#dogs-in-twn).\n"


def test_one_finding_is_fixed_alone(tmp_path: Path) -> None:
    text = BRIEF.replace("2024-10-18", "18.10.2024").replace("title: Water", "titel: Water")
    path = write(tmp_path, text)

    one = fix_one(path, None, found(path, "invalid-date"))

    assert one.result is Result.DONE
    assert read(path) == text.replace("18.10.2024", "2024-10-18")


def test_a_finding_of_another_state_of_the_file_is_not_fixed(tmp_path: Path) -> None:
    path = write(tmp_path, BRIEF.replace("2024-10-18", "18.10.2024"))
    finding = found(path, "invalid-date")
    later = BRIEF.replace("2024-10-18", "19.10.2024")
    write(tmp_path, later)

    one = fix_one(path, None, finding)

    assert one == (Result.STALE, "the file was changed meanwhile")
    assert read(path) == later


def test_a_finding_without_a_fix_and_a_file_that_is_gone_are_told(tmp_path: Path) -> None:
    path = write(tmp_path, BRIEF.replace("2024-10-18", "18.10.2024").replace("title", "colour"))
    without, with_fix = found(path, "missing-field"), found(path, "invalid-date")

    assert fix_one(path, None, without).result is Result.NO_FIX

    Path(path).unlink()
    assert fix_one(path, None, with_fix) == (Result.UNWRITTEN, "there is no such file")


def test_a_fix_that_would_bring_another_fault_is_left_out(tmp_path: Path) -> None:
    """The claims under the misspelt name would take the place of the one that stands on the figure."""
    figures = "figures:\n- label: Dogs\n  unit: dogs\n  value: 3\n  claim:\n  - {value: 4}\nbottom_line"
    text = BRIEF.replace("bottom_line", figures)
    path = write(tmp_path, text)

    outcome = fix(path)

    assert [(each.finding.rule, each.reason) for each in outcome.failed] == [
        ("unknown-field", "`figures` would say something else")
    ]
    assert read(path) == text


def test_what_cannot_be_read_is_a_finding(tmp_path: Path) -> None:
    for data, rule in ((b"\xff\xfea\x00", "invalid-encoding"), (b"%PDF-1.7", "binary-file"), (b"Text.", "not-a-brief")):
        path = write(tmp_path, data)

        outcome = fix(path)

        assert [each.rule for each in outcome.left] == [rule]
        assert Path(path).read_bytes() == data


def test_the_shipped_briefs_have_nothing_to_fix() -> None:
    library = Path(shipped_briefs())
    outcomes = [fix(str(path), library=library, write=False) for path in library.rglob("*.md")]

    assert outcomes
    assert [each.path for each in outcomes if each.fixed or each.failed] == []
