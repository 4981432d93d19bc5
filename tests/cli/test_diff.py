"""`briefing diff`, as a process of its own, on files and in real repositories."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

DOCS = Path(__file__).parent.parent.parent / "docs"
BLOCKS = dict(
    re.findall(r"^```(?:json|yaml) (\S+)\n(.*?)^```$", (DOCS / "json.md").read_text("utf-8"), re.MULTILINE | re.DOTALL)
)
_IDENTITY = {
    "GIT_AUTHOR_NAME": "A",
    "GIT_AUTHOR_EMAIL": "a@example.org",
    "GIT_COMMITTER_NAME": "A",
    "GIT_COMMITTER_EMAIL": "a@example.org",
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    "LANGUAGE": "en",
    "TZ": "UTC",
}
FIELDS = "briefing: 1\ntitle: Water\ndate: 2024-10-18\nfigures:\n- {id: h, label: Households, value: 300}\n"
OLD = f"---\n{FIELDS}---\nThe pipe broke at night.\n"
NEW = OLD.replace("300", "450").replace("night", "noon")
OTHER = "---\nbriefing: 1\ntitle: Fire\ndate: 2024-10-17\n---\nA barn burned down.\n"
TOLD = """\
brief changed: Water ({path})

Key figures

  ~ changed: Households
      Value: 300 → 450

Summary

  ~ The pipe broke at [-night-] {{+noon+}}.
"""


class Done:
    """What a command printed, and how it ended."""

    def __init__(self, folder: Path, *arguments: str, **environment: str) -> None:
        done = subprocess.run(
            [sys.executable, "-m", "briefing", "diff", *arguments],
            cwd=folder,
            env={**os.environ, **_IDENTITY, **environment},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
            timeout=30,
        )
        self.out, self.err, self.code = done.stdout.decode(), done.stderr.decode(), done.returncode


def write(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def git(folder: Path, *arguments: str, day: str = "2024-10-17") -> None:
    dates = {"GIT_AUTHOR_DATE": f"{day}T12:00:00", "GIT_COMMITTER_DATE": f"{day}T12:00:00"}
    environment = {**os.environ, **_IDENTITY, **dates}
    subprocess.run(["git", *arguments], cwd=folder, env=environment, capture_output=True, check=True)


def check_in(folder: Path, files: dict[str, str], day: str) -> Path:
    """Write files, and check in all that is there."""
    if not (folder / ".git").exists():
        folder.mkdir(exist_ok=True)
        git(folder, "init", "-q", "-b", "main")
    write(folder, files)
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "--allow-empty", "-m", "so", day=day)
    return folder


def test_two_briefs(tmp_path: Path) -> None:
    write(tmp_path, {"a.md": OLD, "b.md": NEW, "same.yaml": FIELDS + "summary: The pipe broke\\\n  at night.\n"})
    write(tmp_path, {"same.yaml": FIELDS + "summary: >\n  The pipe broke\n  at night.\n"})

    changed, same = Done(tmp_path, "a.md", "b.md"), Done(tmp_path, "a.md", "same.yaml")

    assert (changed.out, changed.err, changed.code) == (TOLD.format(path="b.md"), "", 1)
    assert (same.out, same.err, same.code) == ("", "Nothing has changed.\n", 0)


def test_another_order_is_no_change(tmp_path: Path) -> None:
    claims = ["  - {value: 300, claimed_by: A}\n", "  - {value: 450, claimed_by: B}\n"]
    for name, order in (("a", claims), ("b", claims[::-1])):
        figure = f"- id: h\n  label: Households\n  claims:\n{''.join(order)}"
        write(tmp_path, {f"{name}.md": OLD.replace("- {id: h, label: Households, value: 300}\n", figure)})

    done = Done(tmp_path, "a.md", "b.md")

    assert (done.out, done.err, done.code) == ("", "Nothing has changed.\n", 0)


def test_two_folders(tmp_path: Path) -> None:
    write(tmp_path, {"old/a.md": OLD, "old/b.md": OLD, "old/sub/gone.md": OTHER, "old/no.md": "# None\n"})
    write(tmp_path, {"new/b.yaml": FIELDS + "summary: The pipe broke at night.\n", "new/c.md": OLD})
    write(tmp_path, {"new/a/brief.yaml": FIELDS.replace("300", "450"), "new/a/summary.md": "The pipe broke at noon.\n"})

    done = Done(tmp_path, "old", "new")

    assert done.out.split("\n\n")[0] == "brief changed: Water (new/a)"
    assert "\nnew brief: Water (new/c.md)\n\nbrief gone: Fire (old/sub/gone.md)\n" in done.out
    assert done.err == "1 brief changed, 1 brief is new, 1 brief is gone, 1 brief is unchanged\n"
    assert done.code == 1


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["a.md"], "name two briefs"),
        (["a.md", "."], "a folder with a folder"),
        (["a.md", "none.md"], "none.md gives no brief"),
        (["a.md", "text.md"], "text.md gives no brief"),
        (["--since", "HEAD", "a.md"], "lies in no git repository"),
        (["--since", "HEAD", "a.md", "a.md"], "name one brief or folder"),
        (["--since", "HEAD", "-"], "name one brief or folder"),
    ],
)
def test_what_cannot_be_told_is_said(arguments: list[str], said: str, tmp_path: Path) -> None:
    write(tmp_path, {"a.md": OLD, "text.md": "# Text\n"})

    done = Done(tmp_path, *arguments, GIT_CEILING_DIRECTORIES=str(tmp_path.parent))

    assert said in done.err
    assert (done.out, done.code) == ("", 2)


@pytest.mark.parametrize("since", ["HEAD~1", "v1", "2024-10-18", "2024-10-19", "2024-10-18T08:00"])
def test_a_brief_since_a_revision_or_date(since: str, tmp_path: Path) -> None:
    check_in(tmp_path, {"l/a.md": OLD}, "2024-10-17")
    git(tmp_path, "tag", "v1")
    check_in(tmp_path, {"l/a.md": NEW}, "2024-10-19")

    done = Done(tmp_path, "--since", since, "l/a.md")

    assert (done.out, done.code) == (TOLD.format(path="l/a.md"), 1)
    assert re.fullmatch("compared with [0-9a-f]{7} of 2024-10-17\n", done.err)


def test_what_is_not_yet_checked_in_counts(tmp_path: Path) -> None:
    write(check_in(tmp_path, {"a.md": OLD}, "2024-10-17"), {"a.md": NEW})

    assert Done(tmp_path, "--since", "HEAD", "a.md").out == TOLD.format(path="a.md")
    assert Done(tmp_path, "--since", "yesterday", "a.md").out == TOLD.format(path="a.md")


def test_a_revision_wins_over_a_date(tmp_path: Path) -> None:
    check_in(tmp_path, {"a.md": OLD}, "2024-10-17")
    check_in(tmp_path, {"a.md": NEW}, "2024-10-19")
    git(tmp_path, "tag", "2024-10-18")

    assert Done(tmp_path, "--since", "2024-10-18", "a.md").code == 0


def test_a_folder_brief_and_another_shape_then(tmp_path: Path) -> None:
    check_in(
        tmp_path, {"a/brief.yaml": FIELDS, "a/summary.md": "The pipe broke at night.\n", "b.md": OLD}, "2024-10-17"
    )
    write(tmp_path, {"a/brief.yaml": FIELDS.replace("300", "450"), "a/summary.md": "The pipe broke at noon.\n"})
    (tmp_path / "b.md").unlink()
    write(tmp_path, {"b/brief.yaml": FIELDS.replace("300", "450"), "b/summary.md": "The pipe broke at noon.\n"})

    for named, path in {"a": "a", "a/summary.md": "a", "b": "b"}.items():
        assert Done(tmp_path, "--since", "HEAD", named).out == TOLD.format(path=path)


def test_a_renamed_brief_is_followed(tmp_path: Path) -> None:
    check_in(tmp_path, {"a.md": OLD}, "2024-10-17")
    git(tmp_path, "mv", "a.md", "b.md")
    check_in(tmp_path, {}, "2024-10-18")
    check_in(tmp_path, {"b.md": NEW}, "2024-10-19")

    assert Done(tmp_path, "--since", "HEAD~2", "b.md").out == TOLD.format(path="b.md")
    assert Done(tmp_path, "--since", "HEAD~2").out == TOLD.format(path="b.md")


@pytest.mark.parametrize("to", ["b.md", "elsewhere/b.md"])
def test_a_rename_that_is_not_checked_in_is_followed(to: str, tmp_path: Path) -> None:
    check_in(tmp_path, {"l/a.md": OLD, "l/other.md": OTHER}, "2024-10-17")
    (tmp_path / "l/a.md").unlink()
    write(tmp_path, {f"l/{to}": NEW})

    assert Done(tmp_path, "--since", "HEAD", f"l/{to}").out == TOLD.format(path=f"l/{to}")
    assert Done(tmp_path, "--since", "HEAD", "l").out == TOLD.format(path=f"l/{to}")


def test_a_brief_that_is_given_an_id_stays_the_same(tmp_path: Path) -> None:
    write(tmp_path, {"old/a.md": OLD, "old/b.md": OTHER.replace("title", "id: b\ntitle")})
    write(tmp_path, {"new/a.md": NEW.replace("title", "id: water\ntitle"), "new/b.md": OTHER})

    done = Done(tmp_path, "old", "new")

    assert (done.out, done.err) == (TOLD.format(path="new/a.md"), "1 brief changed, 1 brief is unchanged\n")


def test_briefs_of_one_id_are_all_compared(tmp_path: Path) -> None:
    one, two = (text.replace("title", "id: same\ntitle") for text in (OTHER, OLD))
    write(
        tmp_path,
        {"old/a.md": one, "old/b.md": two, "new/a.md": one, "new/b.md": NEW.replace("title", "id: same\ntitle")},
    )

    assert Done(tmp_path, "old", "new").out == TOLD.format(path="new/b.md")


def test_what_a_repository_cannot_know_is_no_change(tmp_path: Path) -> None:
    check_in(tmp_path / "all", {"a.md": OLD}, "2024-10-17")
    check_in(tmp_path / "all", {"a.md": NEW}, "2024-10-19")
    git(tmp_path, "clone", "-q", "--depth", "1", f"file://{tmp_path / 'all'}", "some")
    git(tmp_path, "clone", "-q", "--bare", "all", "bare")
    git(tmp_path, "init", "-q", "none")
    write(tmp_path / "none", {"a.md": OLD})

    dated, named = (Done(tmp_path / "some", "--since", since, "a.md") for since in ("2024-10-18", "HEAD~1"))
    bare, none = (
        Done(tmp_path / "bare", "--since", "HEAD", "."),
        Done(tmp_path / "none", "--since", "2024-10-18", "a.md"),
    )

    assert (dated.out, dated.code) == ("", 2)
    assert "shallow clone, and its past does not go back so far" in dated.err
    assert named.err == "briefing: there is no revision HEAD~1. The repository is a shallow clone.\n"
    assert bare.err.endswith("lies in a git repository without files\n")
    assert none.err == "nothing was checked in before 2024-10-18: all is new\n"


def test_what_was_not_there_is_new(tmp_path: Path) -> None:
    check_in(tmp_path, {"other.txt": ""}, "2024-10-17")
    write(tmp_path, {"a.md": OLD})

    absent, before = Done(tmp_path, "--since", "HEAD", "a.md"), Done(tmp_path, "--since", "2001-01-01", ".")

    assert (absent.out, absent.code) == ("new brief: Water (a.md)\n", 1)
    assert absent.err.endswith("a.md was not there at HEAD: all is new\n")
    assert (before.out, before.err) == (
        "new brief: Water (a.md)\n",
        "nothing was checked in before 2001-01-01: all is new\n",
    )


def test_the_nearest_name_is_told(tmp_path: Path) -> None:
    check_in(tmp_path, {"a.md": OLD}, "2024-10-17")
    git(tmp_path, "branch", "topic")

    done = Done(tmp_path, "--since", "topik", "a.md")

    assert (done.code, done.err) == (2, "briefing: there is no revision topik. Did you mean topic?\n")
    assert Done(tmp_path, "--since", "--output=x", "a.md").err == "briefing: there is no revision --output=x\n"
    assert Done(tmp_path, "--since", "2024-13-45", "a.md").err.endswith(" A date is written as 2026-11-23.\n")


def test_a_folder_since_a_revision(tmp_path: Path) -> None:
    files = {f"l/{name}.md": OLD for name in ("a", "b", "_hidden")}
    check_in(tmp_path, {**files, "l/gone.md": OTHER, "elsewhere.md": OLD}, "2024-10-17")
    write(tmp_path, {"l/a.md": NEW, "l/new.md": OLD, "elsewhere.md": NEW})
    (tmp_path / "l/gone.md").unlink()

    done = Done(tmp_path / "l", "--since", "HEAD")

    assert done.out.startswith(TOLD.format(path="a.md"))
    assert done.out.endswith("new brief: Water (new.md)\n\nbrief gone: Fire (HEAD:l/gone.md)\n")
    assert done.err.endswith("1 brief changed, 1 brief is new, 1 brief is gone, 1 brief is unchanged\n")


def test_git_must_be_there(tmp_path: Path) -> None:
    check_in(tmp_path, {"a.md": OLD}, "2024-10-17")
    write(tmp_path, {"git": "#!/bin/sh\necho never\n"})
    (tmp_path / "git").chmod(0o755)

    done = Done(tmp_path, "--since", "HEAD", "a.md", PATH=f".{os.pathsep}{os.pathsep}/nowhere")

    assert (done.code, done.err) == (2, "briefing: git is not installed, or not on the path\n")


def test_colours_are_for_terminals(tmp_path: Path) -> None:
    write(tmp_path, {"a.md": OLD, "b.md": NEW})

    assert "\x1b" not in Done(tmp_path, "a.md", "b.md").out
    assert "\x1b" not in Done(tmp_path, "a.md", "b.md", FORCE_COLOR="1", NO_COLOR="1").out
    assert "\x1b[9;31mnight\x1b[0m" in Done(tmp_path, "a.md", "b.md", FORCE_COLOR="1").out


def test_hostile_words_stay_words(tmp_path: Path) -> None:
    write(tmp_path, {"a.md": OLD, "b.md": NEW.replace("noon", "\x1b]0;x\x07noon").replace("Water", '"\\e[31mWater"')})

    for environment in ({}, {"FORCE_COLOR": "1"}):
        done = Done(tmp_path, "a.md", "b.md", **environment)
        assert re.sub(r"\x1b\[[0-9;]*m", "", done.out).replace("\n", "").isprintable()
        assert "\x1b]" not in done.out + done.err


def test_the_example_of_json_is_what_is_printed(tmp_path: Path) -> None:
    write(tmp_path, {"water.yaml": BLOCKS["water.yaml"], "later.yaml": BLOCKS["later.yaml"]})

    done = Done(tmp_path, "-f", "json", "water.yaml", "later.yaml")

    assert json.loads(done.out) == json.loads(BLOCKS["diff"])
    assert Done(tmp_path, "--json", "water.yaml", "later.yaml").out == done.out
    assert json.loads(Done(tmp_path, "--json", "water.yaml", "water.yaml").out) == {"version": 1, "briefs": []}
