"""The briefs of a library as its rules see them: those under review by their facts, others when they are asked for."""

import os
import re
from collections.abc import Mapping, Sequence
from functools import cache

from briefing.checking.facts import Counted, Facts
from briefing.library.checked.packed import Packed, facts_of
from briefing.library.discover import SUFFIXES, discover
from briefing.loading.shapes import folder_of
from briefing.source.file import show_path

_HEAD = 8192
"""Bytes in which a brief tells its id, if it has one of its own."""


class Shelved:
    """A library under review, or a part of it."""

    def __init__(self, root: str, packed: Mapping[str, Packed]) -> None:
        """Take the root of the library, and what was found in what is under review, by path."""
        self.root = root
        self._packed = packed
        # Nearly every path is as it is here, and there may be very many.
        self._paths = {plain: path for path in packed if (plain := os.path.normpath(path)) != path}
        self._own: dict[str, list[str]] = {}
        for path, checked in packed.items():
            if checked.facts and (facts := facts_of(checked.facts)).own_id:
                self._own.setdefault(facts.id, []).append(path)
        self._others: dict[str, tuple[Facts, tuple[Counted, ...]] | None] = {}
        self._scanned: dict[str, str] | None = None
        self.asked: list[str] = []
        """What was read although it is not under review."""

    def named(self, id_: str) -> str | None:
        """Return the path of the brief with this id, the first of several; None where there is none."""
        having = self.sharing(id_)
        if having:
            return having[0]
        for path in self._derived(id_):
            facts = self.facts(path)
            if facts and facts.id == id_:
                return path
        return self._scan().get(id_)

    def sharing(self, id_: str) -> Sequence[str]:
        """Return the paths of the briefs under review with this id, in order."""
        made = [path for each in self._derived(id_) if (path := self._known(each)) is not None]
        own = self._own.get(id_, [])
        return sorted({*own, *(path for path in made if not facts_of(self._packed[path].facts).own_id)})

    def facts(self, path: str) -> Facts | None:
        """Return what is known of the brief at a path; None where there is none."""
        plain = self._plain(path)
        known = self._known(plain)
        if known is not None:
            return facts_of(self._packed[known].facts)
        other = self._other(plain)
        return other[0] if other else None

    def figures(self, path: str) -> tuple[Counted, ...]:
        """Return what the brief at a path counts; it is read for that."""
        other = self._other(self._plain(path))
        return other[1] if other else ()

    def _known(self, plain: str) -> str | None:
        """Return the path of a brief under review as it was named; None where there is none with this path."""
        path = self._paths.get(plain, plain)
        return path if path in self._packed and self._packed[path].facts else None

    def _plain(self, path: str) -> str:
        """Return a path as briefs under review are named: a folder brief by its folder."""
        try:
            folder = folder_of(path)
        except ValueError:
            return path
        return os.path.normpath(folder if folder is not None else path)

    def _other(self, path: str) -> tuple[Facts, tuple[Counted, ...]] | None:
        if path not in self._others:
            from briefing.checking.look import look_at  # noqa: PLC0415 - few briefs name another

            self.asked.append(path)
            self._others[path] = look_at(path, self.root)
        return self._others[path]

    def _derived(self, id_: str) -> list[str]:
        """Return the paths whose brief would have this id without one of its own."""
        base = os.path.normpath(os.path.join(self.root, id_))  # noqa: PTH118 - text of a file
        return [base, *(f"{base}{suffix}" for suffix in SUFFIXES)]

    def _scan(self) -> dict[str, str]:
        """Return the paths of all other briefs of the library that have an id of their own."""
        if self._scanned is None:
            self._scanned = {}
            for candidate in discover((self.root,)).candidates:
                if self._known(os.path.normpath(candidate.path)) is None and (id_ := _own_id(candidate.path)):
                    self._scanned.setdefault(id_, candidate.path)
        return self._scanned


def _own_id(path: str) -> str:
    """Return the id that a brief says it has, as far as a look at its head tells."""
    file = path
    if os.path.isdir(path):  # noqa: PTH112 - any text may be a path
        file = next((each for name in ("brief.yaml", "brief.yml") if os.path.exists(each := f"{path}/{name}")), path)  # noqa: PTH110
    try:
        handle = os.open(file, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
        try:
            found = _id().search(os.read(handle, _HEAD))
        finally:
            os.close(handle)
    except (OSError, ValueError):
        return ""
    return show_path(found[1].decode(errors="replace")) if found else ""


@cache
def _id() -> re.Pattern[bytes]:
    return re.compile(rb"^(?:\"id\"|'id'|id)[ \t]*:[ \t]*[\"']?([^\s\"'#]+)", re.MULTILINE)
