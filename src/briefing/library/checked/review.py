"""Check what some paths mean: every brief by itself, then what the briefs of a library say of one another.

What was checked before, and has not changed since, comes from the cache. The findings are the same without it, and
whatever the number of processes.
"""

import os
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from briefing import clock
from briefing.checking.policy import Policy
from briefing.diagnostics.finding import Finding
from briefing.library.checked.kept import Entry, Kept, entry_of, packed_of
from briefing.library.checked.packed import Packed, findings_of
from briefing.library.checked.stamps import file_state, is_settled, program_state, state_of
from briefing.library.discover import Candidate
from briefing.loading.settings import Settings, read_settings

if TYPE_CHECKING:
    from briefing.library.checked.cache import Cache

_PART = 500
"""So many results are made of their bytes at a time."""
_FEW = 24
"""So many briefs are checked sooner than the cache of a large library is read."""


class Reviewed(NamedTuple):
    """What was found in one brief."""

    candidate: Candidate
    is_brief: bool
    """False where the file was read and is none."""
    readable: bool
    """False where there is no brief for its faults."""
    findings: Sequence[Finding]
    """In no order yet; those that may stand have the reason in `ignored`."""


class Review:
    """How to check."""

    def __init__(
        self,
        *,
        select: Sequence[str] = (),
        ignore: Sequence[str] = (),
        jobs: int = 1,
        cached: bool = True,
    ) -> None:
        """Take the rules or groups that are asked for, how many processes may work, and whether to use the cache."""
        self._select, self._ignore = select, ignore
        self._jobs = jobs
        self._cached = cached
        self._program = b""

    def check(self, candidates: Sequence[Candidate]) -> list[Reviewed]:
        """Return what is found in each, in their order."""
        found = {reviewed.candidate.path: reviewed for part in self.stream(candidates) for reviewed in part}
        return [found[candidate.path] for candidate in candidates]

    def stream(self, candidates: Sequence[Candidate], each: int = 0) -> Iterator[list[Reviewed]]:
        """Yield what is found as it is found, `each` briefs at a time where that is not 0.

        At the end of a library come all of its briefs, where `each` is not 0 some of them again: with what they say of
        one another.
        """
        by_library: dict[str, list[Candidate]] = {}
        for candidate in candidates:
            by_library.setdefault(candidate.library, []).append(candidate)
        for library, members in by_library.items():
            yield from self._library(library, members, each)

    def _library(self, root: str, members: list[Candidate], each: int) -> Iterator[list[Reviewed]]:
        settings = read_settings(root) if root else Settings()
        cache = self._cache(root, settings) if self._cached and root and len(members) > _FEW else None
        kept = cache.read() if cache else Kept({})
        started = clock.nanoseconds()
        states = {one.path: state_of(one.path) for one in members} if cache else {}
        policy = Policy(settings.levels, select=self._select, ignore=self._ignore)
        packed: dict[str, Packed] = {}
        left: list[str] = []
        for candidate in members:
            entry = kept.entries.get(candidate.path)
            if entry and entry[0] == states[candidate.path]:
                packed[candidate.path] = packed_of(entry)
            else:
                left.append(candidate.path)
        if left:
            from briefing.library.checked.workers import check_all  # noqa: PLC0415 - nothing to do where nothing changed

            step = each or len(left)
            for at in range(0, len(left), step):
                some = left[at : at + step]
                packed.update(zip(some, check_all(some, root, self._jobs), strict=True))
                if each:
                    here = frozenset(some)
                    yield [_reviewed(one, packed[one.path], {}, policy) for one in members if one.path in here]
        key = _digest(b"".join(states[path] for path in sorted(states))) if cache else b""
        extra, watched = _across(root, packed, kept if kept.key == key else Kept({}))
        if cache and (left or kept.key != key or watched != kept.watched):
            entries = {
                path: entry_of(states[path], one)
                for path, one in packed.items()
                if path not in left or is_settled(path, started)
            }
            cache.write(Kept(_others(kept, members) | entries, extra, key, watched))
        for at in range(0, len(members), _PART):
            yield [_reviewed(one, packed[one.path], extra, policy) for one in members[at : at + _PART]]

    def _cache(self, root: str, settings: Settings) -> "Cache":
        from briefing.library.checked.cache import Cache  # noqa: PLC0415 - a few briefs do without

        self._program = self._program or program_state()
        return Cache(root, _digest(self._program + repr(settings[:2]).encode()))


def _digest(data: bytes) -> bytes:
    from hashlib import blake2b  # noqa: PLC0415 - a few briefs do without

    return blake2b(data, digest_size=12).digest()


def _across(
    root: str, packed: dict[str, Packed], kept: Kept
) -> tuple[Mapping[str, bytes], tuple[tuple[str, bytes], ...]]:
    """Return what rules over the library find, by the path of the brief, and the files on which that rests."""
    if kept.key and all(file_state(path) == state for path, state in kept.watched):
        return kept.library, kept.watched
    if not any(each.facts for each in packed.values()):
        return {}, ()
    from briefing.library.checked.across import look_across  # noqa: PLC0415 - nothing to do where nothing changed

    return look_across(root, packed)


def _others(kept: Kept, members: list[Candidate]) -> dict[str, Entry]:
    """Return the entries of briefs that were not asked for this time and are still there."""
    asked = {each.path for each in members}
    return {path: entry for path, entry in kept.entries.items() if path not in asked and os.path.exists(path)}  # noqa: PTH110 - any text may be a path


def _reviewed(candidate: Candidate, packed: Packed, extra: Mapping[str, bytes], policy: Policy) -> Reviewed:
    found = findings_of(packed.findings) + findings_of(extra.get(candidate.path, b""))
    if found:
        place = os.path.relpath(candidate.path, candidate.library) if candidate.library else candidate.path
        found = policy.apply(found, place)
    # Most have none: no list is made for each of these.
    return Reviewed(candidate, packed.is_brief, packed.readable, found or ())
