"""What git knows of the past of files. Reading alone, and nothing that a repository could make run.

A repository may come from anywhere, and its configuration can name programs: hooks, pagers, monitors, converters,
checkers of signatures, helpers that fetch what a partial clone lacks. So only commands that read objects are used (none
touches the index or the files that are checked out), each kind of program is switched off on the command line, which is
stronger than any file, and nothing may be fetched.
"""

import os
import re
import shutil
import subprocess
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from briefing.i18n import gettext as _
from briefing.source.file import MAX_BYTES, show_path

_SECONDS = 60
"""After which git is given up."""
_AT_ONCE = 100
"""Files that are read by one call."""
_OFF = (
    "core.fsmonitor=false",
    "core.hooksPath=/dev/null",
    "core.pager=cat",
    "core.sshCommand=false",
    "diff.external=",
    "gpg.program=false",
    "log.showSignature=false",
    "protocol.allow=never",
    "safe.bareRepository=explicit",
)
_KEPT = frozenset(
    {
        "GIT_CEILING_DIRECTORIES",
        "GIT_CONFIG_GLOBAL",
        "GIT_CONFIG_NOSYSTEM",
        "GIT_CONFIG_SYSTEM",
        "GIT_DISCOVERY_ACROSS_FILESYSTEM",
    }
)
"""Variables of git that say nothing of where the repository is, or what git runs."""
_PLAIN_FILES = frozenset({"100644", "100755"})
"""The modes of files; links and other repositories are none."""


class GitFault(Exception):  # noqa: N818 - what git cannot do is no error of the program
    """Git cannot say what is asked; the message tells why."""


class Blob(NamedTuple):
    """A file of a commit."""

    path: str
    """From the top of the repository, with `/`."""
    name: str
    """What git knows its content by."""
    size: int


class Repository:
    """The repository that a folder lies in."""

    def __init__(self, folder: str) -> None:
        """Find it.

        Raises:
            GitFault: there is none, or no git.
        """
        self._folder = folder
        self.prefix = os.fsdecode(self._run("rev-parse", "--show-prefix").removesuffix(b"\n"))
        """The folder from the top of the repository, ended by `/`; empty at the top."""
        self.top = os.fsdecode(self._run("rev-parse", "--show-toplevel").removesuffix(b"\n"))
        """The folder that all of it is in."""
        # Git takes paths from the folder that it runs in, and gives them from the top.
        self._folder = self.top

    def commit(self, revision: str) -> str | None:
        """Return the commit that a revision names, in git's own way of naming; None where it names none."""
        if not revision or revision.startswith("-") or "\0" in revision:
            return None
        try:
            found = self._run("rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}").strip().decode("ascii")
        except (GitFault, UnicodeDecodeError):
            return None
        return found if re.fullmatch("[0-9a-f]{40,64}", found) else None

    def commit_before(self, moment: str) -> str | None:
        """Return what was checked in last before a local date and time; None where nothing was.

        Raises:
            GitFault: the past that would tell is not there, as in a shallow clone.
        """
        if self.commit("HEAD") is None:
            return None
        found = self._run("rev-list", "-1", "--first-parent", f"--before={moment}", "HEAD", "--").strip().decode()
        if not found and self.is_shallow:
            raise GitFault(_("the repository is a shallow clone, and its past does not go back so far"))
        return found or None

    @property
    def is_shallow(self) -> bool:
        """Whether its past was cut off when it was cloned."""
        return self._run("rev-parse", "--is-shallow-repository").strip() == b"true"

    def describe(self, commit: str) -> tuple[str, str]:
        """Return the short name of a commit and its day."""
        shown = self._run("log", "-1", "--no-show-signature", "--format=%h %cs", commit, "--").decode()
        name, _blank, day = shown.strip().partition(" ")
        return name, day

    def names(self) -> list[str]:
        """Return the names of branches and tags."""
        shown = self._run("for-each-ref", "--count=2000", "--format=%(refname:short)", "refs/heads", "refs/tags")
        return os.fsdecode(shown).split("\n")[:-1]

    def files(self, commit: str, paths: Sequence[str]) -> dict[str, Blob]:
        """Return the files of a commit that have one of the paths, or lie below one; all of them for no path."""
        listed = self._run("ls-tree", "-r", "-z", "-l", "--full-tree", commit, "--", *paths)
        found: dict[str, Blob] = {}
        for entry in os.fsdecode(listed).split("\0")[:-1]:
            facts, _tab, path = entry.partition("\t")
            mode, _kind, name, size = facts.split()
            if mode in _PLAIN_FILES:
                # Of a file that the repository lacks there is no size.
                found[path] = Blob(path, name, int(size) if size.isdigit() else 0)
        return found

    def read(self, blobs: Iterable[Blob]) -> Iterator[tuple[Blob, bytes]]:
        """Yield the content of files as it was checked in, without those that are too large for a brief."""
        wanted = [blob for blob in blobs if blob.size <= MAX_BYTES]
        for start in range(0, len(wanted), _AT_ONCE):
            some = wanted[start : start + _AT_ONCE]
            data = self._run("cat-file", "--batch", given="".join(f"{blob.name}\n" for blob in some).encode())
            at = 0
            for blob in some:
                end = data.index(b"\n", at)
                size = data[at:end].rpartition(b" ")[2]
                if not size.isdigit():
                    raise GitFault(_("git cannot read {path}").format(path=show_path(blob.path)))
                at = end + 1 + int(size) + 1
                yield blob, data[end + 1 : at - 1]

    def renamed(self, commit: str, path: str) -> str:
        """Return what a file of today was called at a commit, as far as git can follow it; its own name otherwise."""
        told = self._run(*_LOG, "--follow", f"{commit}..HEAD", "--", path)
        for old, new in _renames(told):
            if new == path:
                path = old
        return path

    def renames(self, commit: str, folder: str) -> dict[str, str]:
        """Return the old name of every file below a folder that has another name today, by its new one."""
        then: dict[str, str] = {}
        # From today backward; who bears a name at some time is known by the name of today.
        now: dict[str, str] = {}
        for old, new in _renames(self._run(*_LOG, f"{commit}..HEAD", "--", *([folder] if folder else []))):
            today = now.pop(new, new)
            then[today] = old
            now[old] = today
        return then

    def _run(self, *arguments: str, given: bytes = b"") -> bytes:
        settings = (part for setting in _OFF for part in ("-c", setting))
        command = [_git(), "--no-pager", "--no-optional-locks", "--literal-pathspecs", *settings, *arguments]
        try:
            done = subprocess.run(  # noqa: S603 - an absolute path first, no shell
                command,
                cwd=self._folder,
                env=_environment(),
                input=given,
                capture_output=True,
                timeout=_SECONDS,
                check=False,
            )
        except subprocess.TimeoutExpired as error:
            raise GitFault(_("git takes longer than {n} s").format(n=_SECONDS)) from error
        except (OSError, ValueError) as error:
            raise GitFault(_("git cannot be run: {reason}").format(reason=error)) from error
        if done.returncode:
            raise GitFault(_reason(os.fsdecode(done.stderr), self._folder))
        return done.stdout


_STATUS = ("-z", "-M", "--name-status", "--diff-filter=R", "--no-ext-diff", "--no-textconv", "--no-relative")
_LOG = ("log", "--format=", "--no-show-signature", *_STATUS)


def _renames(told: bytes) -> Iterator[tuple[str, str]]:
    """Yield old and new name of each file that git says was renamed, latest first."""
    words = iter(os.fsdecode(told).split("\0"))
    for word in words:
        if re.fullmatch("\n?R[0-9]+", word):
            yield next(words, ""), next(words, "")


def _reason(said: str, folder: str) -> str:
    """Return why git failed, in our words where we have them."""
    if "not a git repository" in said:
        return _("{path} lies in no git repository").format(path=show_path(folder))
    if "must be run in a work tree" in said or "cannot use bare repository" in said:
        return _("{path} lies in a git repository without files").format(path=show_path(folder))
    if "dubious ownership" in said:
        return _("git does not trust the repository at {path}: it belongs to someone else").format(
            path=show_path(folder)
        )
    first = next((line for line in said.splitlines() if line.strip()), _("no reason given"))
    return _("git: {reason}").format(reason=first.removeprefix("fatal: "))


def _environment() -> dict[str, str]:
    """Return the environment without what leads git elsewhere or makes it run something."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_") or name in _KEPT}
    return {
        **kept,
        "GIT_ALLOW_PROTOCOL": "none",
        "GIT_NO_LAZY_FETCH": "1",
        "GIT_OPTIONAL_LOCKS": "0",
        "GIT_SSH_COMMAND": "false",
        "GIT_TERMINAL_PROMPT": "0",
        "LC_ALL": "C",
    }


@cache
def _git() -> str:
    """Return where git is. Folders of the path that are not absolute may hold what a repository brought.

    Raises:
        GitFault: it is nowhere.
    """
    folders = [folder for folder in os.get_exec_path() if os.path.isabs(folder)]  # noqa: PTH117 - as they are
    found = shutil.which("git", path=os.pathsep.join(folders))
    if found is None:
        raise GitFault(_("git is not installed, or not on the path"))
    return found
