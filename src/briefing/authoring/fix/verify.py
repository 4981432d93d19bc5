"""Whether fixes did what they promise: their findings are gone, no others came, and all else says the same."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from briefing.authoring.fix.same import Comparison
from briefing.authoring.fix.splice import Place, Splice, Touched
from briefing.checking.registry import CHECKS
from briefing.diagnostics.finding import Edit, Finding
from briefing.diagnostics.rules import RULES, Group
from briefing.i18n import gettext as _
from briefing.model.brief import Brief
from briefing.model.span import Span

_SYNTAX = frozenset({Group.FILE, Group.YAML})
_COVERING = frozenset({"unknown-field", "wrong-kind", "invalid-language", "unsupported-version"})
"""Rules whose faults hide what stands in a field, so that more may be found when it can be read."""
_WEIGHED = frozenset(
    {
        *CHECKS,
        "unused-ignore",
        "conflicting-fields",
        "missing-companion",
        "reversed-range",
        "circular-source",
        "circular-share",
    }
)
"""Rules that weigh what was read: a value that can be read at last may be found wanting."""


class State(NamedTuple):
    """A brief at one time, with what is found in it."""

    brief: Brief
    findings: tuple[Finding, ...]
    body: Span
    """The place of its summary."""


def covers(rule: str) -> bool:
    """Return whether a fault of the rule hides a part of the file."""
    return is_syntax(rule) or rule in _COVERING


def is_syntax(rule: str) -> bool:
    """Return whether a fault of the rule is one of the file or its YAML, which is read as if it were mended."""
    return RULES[rule].group in _SYNTAX


def objection(before: State, after: State, fixed: Sequence[Finding], made: dict[str, Splice]) -> str:
    """Return what speaks against fixes, as a phrase; empty where they hold. `made` is what became of each file."""
    if _any_is_there(fixed, after.findings, made):
        return _("its finding would stay")
    rule = _more(before, after, fixed)
    if rule:
        return _("it would bring `{rule}`").format(rule=rule)
    edits = [edit for each in fixed if each.fix for edit in each.fix.edits()]
    # What YAML refuses is read as if it were mended, so then even what is edited must say the same. Where that is
    # uncertain, as with a text that a comment seems to cut, it is read otherwise until then.
    strict = all(is_syntax(each.rule) and each.fix is not None and each.fix.safe for each in fixed)
    comparison = Comparison(
        _nothing if strict else Touched(edits),
        uncovered=any(covers(each.rule) for each in fixed),
        same_sources=_sources(before.brief) == _sources(after.brief),
        replaced=frozenset(_taken_out(edits, made)),
    )
    name = comparison.differing(before.brief, after.brief, before.body)
    return _("`{field}` would say something else").format(field=name) if name else ""


def _any_is_there(fixed: Sequence[Finding], findings: Sequence[Finding], made: dict[str, Splice]) -> bool:
    """Return whether a finding is found again where it was, or in what was written there."""
    places: dict[tuple[str, str, str], list[Place]] = {}
    for each in findings:
        places.setdefault((each.rule, each.message, each.span.path), []).append((each.span.line, each.span.column))
    for each in fixed:
        path, place = each.span.path, (each.span.line, each.span.column)
        first, last = made[path].moved(place) if path in made else (place, place)
        if any(first <= found <= last for found in places.get((each.rule, each.message, path), ())):
            return True
    return False


def _more(before: State, after: State, fixed: Sequence[Finding]) -> str:
    """Return a rule of which more is found than before, and nothing explains it; empty where there is none."""
    if any(covers(each.rule) for each in fixed):
        return ""
    # What is fixed may make room for another of its kind, where a rule finds one a line.
    was = Counter(each.rule for each in before.findings if not each.ignored)
    now = Counter(each.rule for each in after.findings if not each.ignored)
    read = any(each.rule not in CHECKS for each in fixed)
    return next((rule for rule, count in now.items() if count > was[rule] and not (read and rule in _WEIGHED)), "")


def _nothing(_span: Span) -> bool:
    return False


def _sources(brief: Brief) -> set[str]:
    return {source.id for source in brief.sources}


def _taken_out(edits: Sequence[Edit], made: dict[str, Splice]) -> list[str]:
    return [made[edit.span.path].taken_out(edit.span).strip("\"'") for edit in edits if edit.span.path in made]
