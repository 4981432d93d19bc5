"""Which findings are told, and as what: the severities of a library's settings, then what was asked for."""

from collections.abc import Iterable, Mapping
from functools import cached_property

from briefing.diagnostics.finding import Finding, Severity
from briefing.loading.settings import OFF, Level

TYPE_CHECKING = False
if TYPE_CHECKING:
    from briefing.diagnostics.rules import Rule


class Policy:
    """What is told of a library's findings. Names of groups stand for all their rules."""

    def __init__(
        self, levels: tuple[Level, ...] = (), *, select: Iterable[str] = (), ignore: Iterable[str] = ()
    ) -> None:
        """Take the library's levels, the rules that were asked for (none is all), and those that were not."""
        self._select = tuple(select)
        self._ignore = tuple(ignore)
        self._levels = levels
        self._merged: dict[tuple[Level, ...], dict[str, str]] = {}

    @cached_property
    def plain(self) -> bool:
        """Whether it changes nothing."""
        if self._levels:
            return False
        return not (self._select or self._ignore) or len(self._told) == len(_rules())

    @cached_property
    def _told(self) -> frozenset[str]:
        chosen = expand(self._select) or frozenset(_rules())
        return chosen - expand(self._ignore)

    def apply(self, findings: Iterable[Finding], place: str) -> list[Finding]:
        """Return what is told of the findings on a brief, whose `place` is its path below the library."""
        if self.plain:
            return list(findings)
        levels = self._for(place)
        told: list[Finding] = []
        for each in findings:
            if each.rule not in self._told:
                continue
            level = levels.get(each.rule)
            if level is None:
                told.append(each)
            elif level != OFF:
                told.append(each._replace(severity=Severity(level)))
        return told

    def _for(self, place: str) -> dict[str, str]:
        """Return what rules count as in a brief; a folder of the settings may also be one brief alone."""
        here = tuple(level for level in self._levels if not level.folder or f"{place}/".startswith(f"{level.folder}/"))
        found = self._merged.get(here)
        if found is None:
            found = self._merged[here] = {}
            for level in here:
                found.update(dict.fromkeys(expand((level.rule,)), level.level))
        return found


def expand(names: Iterable[str]) -> frozenset[str]:
    """Return the rules that names of rules and groups stand for."""
    from briefing.diagnostics.rules import Group  # noqa: PLC0415 - mostly nobody names any

    found: set[str] = set()
    for name in names:
        if name in tuple(Group):
            found |= {rule.id for rule in _rules().values() if rule.group == name}
        elif name in _rules():
            found.add(name)
    return frozenset(found)


def _rules() -> "Mapping[str, Rule]":
    from briefing.diagnostics.rules import RULES  # noqa: PLC0415 - as above

    return RULES
