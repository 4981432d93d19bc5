"""Reading the past of files from repositories, friendly and hostile ones."""

import contextlib
import os
import subprocess
from pathlib import Path

import pytest

from briefing.library.git import GitFault, Repository

_IDENTITY = {
    "GIT_AUTHOR_NAME": "A",
    "GIT_AUTHOR_EMAIL": "a@example.org",
    "GIT_COMMITTER_NAME": "A",
    "GIT_COMMITTER_EMAIL": "a@example.org",
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
}


def git(folder: Path, *arguments: str, day: str = "2024-10-17") -> str:
    dates = {"GIT_AUTHOR_DATE": f"{day}T12:00:00", "GIT_COMMITTER_DATE": f"{day}T12:00:00"}
    done = subprocess.run(
        ["git", *arguments],
        cwd=folder,
        env={**os.environ, **_IDENTITY, **dates},
        capture_output=True,
        check=True,
        text=True,
    )
    return done.stdout.strip()


def checked_in(folder: Path, files: dict[str, str], day: str = "2024-10-17") -> str:
    """Write files, check them in, and return the commit."""
    if not (folder / ".git").exists():
        folder.mkdir(exist_ok=True)
        git(folder, "init", "-q", "-b", "main")
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", "so", day=day)
    return git(folder, "rev-parse", "HEAD")


def test_a_revision_is_any_name_of_a_commit(tmp_path: Path) -> None:
    first = checked_in(tmp_path, {"a.md": "a"})
    git(tmp_path, "tag", "-a", "-m", "so", "v1")
    second = checked_in(tmp_path, {"a.md": "b"})
    repository = Repository(str(tmp_path))

    assert [repository.commit(name) for name in ("v1", "HEAD", "main", "HEAD~1", second[:8])] == [
        first,
        second,
        second,
        first,
        second,
    ]
    assert repository.names() == ["main", "v1"]


@pytest.mark.parametrize("name", ["", "nope", "--all", "-h", "HEAD:a.md", "^HEAD", "HEAD\n", "a\0b", "main..HEAD"])
def test_what_names_no_commit_is_none(name: str, tmp_path: Path) -> None:
    checked_in(tmp_path, {"a.md": "a"})

    found = Repository(str(tmp_path)).commit(name)

    assert found is None


def test_a_commit_is_found_by_its_day(tmp_path: Path) -> None:
    first = checked_in(tmp_path, {"a.md": "a"}, "2024-10-17")
    second = checked_in(tmp_path, {"a.md": "b"}, "2024-10-19")
    repository = Repository(str(tmp_path))

    assert repository.commit_before("2024-10-17 00:00:00") is None
    assert repository.commit_before("2024-10-19 00:00:00") == first
    assert repository.commit_before("2024-10-20 00:00:00") == second
    assert repository.describe(first) == (first[:7], "2024-10-17")


def test_files_are_read_as_they_were_checked_in(tmp_path: Path) -> None:
    names = ["b/ä ö.md", "b/[x]*.md", "b/-c.md", "b/:(top)d.md", "e.md"]
    checked_in(tmp_path, {name: f"{name}\n\ntext" for name in names})
    (tmp_path / "link.md").symlink_to("/etc/passwd")
    commit = checked_in(tmp_path, {"f": ""})
    repository = Repository(str(tmp_path / "b"))
    files = repository.files(commit, ["b/"])

    assert repository.prefix == "b/"
    assert sorted(files) == sorted(names[:4])
    assert {blob.path: data.decode() for blob, data in repository.read(files.values())} == {
        name: f"{name}\n\ntext" for name in names[:4]
    }
    assert list(repository.files(commit, ["b/[x]*.md"])) == ["b/[x]*.md"]
    assert "link.md" not in repository.files(commit, [])


def test_renames_are_followed(tmp_path: Path) -> None:
    text = "".join(f"line {number}\n" for number in range(20))
    first = checked_in(tmp_path, {"a.md": text, "c.md": "c"})
    git(tmp_path, "mv", "a.md", "b [1].md")
    checked_in(tmp_path, {"x": ""})
    (tmp_path / "d").mkdir()
    git(tmp_path, "mv", "b [1].md", "d/b.md")
    checked_in(tmp_path, {"d/b.md": text + "more\n"})
    repository = Repository(str(tmp_path / "d"))

    assert repository.renamed(first, "d/b.md") == "a.md"
    assert repository.renamed(first, "c.md") == "c.md"
    assert repository.renames(first, "") == {"d/b.md": "a.md"}


def test_a_hostile_repository_runs_nothing(tmp_path: Path) -> None:
    """Every program that its configuration can name leaves a mark; none of them may."""
    folder, mark = tmp_path / "repo", tmp_path / "mark"
    first = checked_in(folder, {"a.md": "a\n" * 9, ".gitattributes": "*.md filter=evil diff=evil\n"})
    git(folder, "mv", "a.md", "b.md")
    commit = checked_in(folder, {"c.md": "c"})
    evil = tmp_path / "evil"
    evil.write_text(f"#!/bin/sh\necho ran \"$@\" >> '{mark}'\n", encoding="utf-8")
    evil.chmod(0o755)
    hooks = folder / "hooks"
    hooks.mkdir()
    for hook in ("post-index-change", "reference-transaction", "pre-auto-gc", "post-checkout"):
        (hooks / hook).symlink_to(evil)
    signed = git(folder, "cat-file", "commit", commit).replace(
        "\n\n", "\ngpgsig -----BEGIN PGP SIGNATURE-----\n \n iQ\n -----END PGP SIGNATURE-----\n\n", 1
    )
    made = subprocess.run(
        ["git", "hash-object", "-t", "commit", "-w", "--stdin"],
        cwd=folder,
        input=signed + "\n",
        capture_output=True,
        check=True,
        text=True,
    ).stdout.strip()
    git(folder, "update-ref", "refs/heads/main", made)
    blob = git(folder, "rev-parse", f"{first}:a.md")
    for name, value in {
        "core.fsmonitor": str(evil),
        "core.hooksPath": str(hooks),
        "core.pager": str(evil),
        "core.editor": str(evil),
        "core.sshCommand": str(evil),
        "core.askPass": str(evil),
        "core.alternateRefsCommand": str(evil),
        "pager.log": str(evil),
        "credential.helper": str(evil),
        "diff.external": str(evil),
        "diff.evil.command": str(evil),
        "diff.evil.textconv": str(evil),
        "diff.relative": "true",
        "filter.evil.smudge": str(evil),
        "filter.evil.clean": str(evil),
        "gpg.program": str(evil),
        "gpg.openpgp.program": str(evil),
        "log.showSignature": "true",
        "alias.log": f"!{evil}",
        "alias.cat-file": f"!{evil}",
        "extensions.partialClone": "evil",
        "remote.evil.url": f"ext::{evil} %S",
        "remote.evil.promisor": "true",
        "remote.evil.uploadpack": str(evil),
        "protocol.ext.allow": "always",
        "protocol.allow": "always",
    }.items():
        git(folder, "config", name, value)
    mark.unlink(missing_ok=True)
    (folder / ".git" / "objects" / blob[:2] / blob[2:]).unlink()

    repository = Repository(str(folder))
    head = repository.commit("HEAD") or ""
    repository.describe(head)
    repository.names()
    repository.commit_before("2030-01-01 00:00:00")
    files = repository.files(head, [])
    with pytest.raises(GitFault):
        # The content of both is gone, and would have to be fetched.
        list(repository.read(files.values()))
    list(repository.read([files["c.md"]]))
    for asked in (lambda: repository.renamed(first, "b.md"), lambda: repository.renames(first, "")):
        with contextlib.suppress(GitFault):
            asked()

    assert head == made
    assert not mark.exists(), mark.read_text(encoding="utf-8")


def test_the_environment_does_not_lead_elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    here, other = tmp_path / "here", tmp_path / "other"
    commit = checked_in(here, {"a.md": "a"})
    checked_in(other, {"b.md": "b"}, "2024-01-01")
    monkeypatch.setenv("GIT_DIR", str(other / ".git"))
    monkeypatch.setenv("GIT_EXTERNAL_DIFF", "false")

    assert Repository(str(here)).commit("HEAD") == commit


def test_what_git_cannot_do_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    with pytest.raises(GitFault, match="lies in no git repository"):
        Repository(str(tmp_path))
    git(tmp_path, "init", "-q")
    with pytest.raises(GitFault, match="git: "):
        Repository(str(tmp_path)).describe("nothing")


def test_before_anything_was_checked_in_there_is_no_commit(tmp_path: Path) -> None:
    git(tmp_path, "init", "-q")

    assert Repository(str(tmp_path)).commit_before("2024-01-01 00:00:00") is None
