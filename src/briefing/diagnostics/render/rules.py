"""The table of rules as lines and as JSON."""

from collections.abc import Iterable, Sequence

from briefing.diagnostics.page import page_of
from briefing.diagnostics.rules import OVER_LIBRARY, Mending, Rule
from briefing.i18n import gettext as _

VERSION = 1
"""Rises when a key changes its meaning or goes; new keys may come without."""


def render_table(rules: Sequence[Rule], width: int | None = None) -> str:
    """Return a line a rule: id, group, severity, whether there is a fix, and what it finds.

    For a terminal of `width` columns what it finds is cut with a sign; without a width everything is whole.
    """
    fixes = {Mending.ALWAYS: _("fix"), Mending.SOMETIMES: _("some fixes"), Mending.NEVER: ""}
    rows = [(rule.id, rule.group.value, rule.severity.value, fixes[rule.fix], rule.summary) for rule in rules]
    columns = [max(map(len, column)) for column in list(zip(*rows, strict=True))[:-1]]
    lines = []
    for row in rows:
        before = "".join(f"{words:<{size}}  " for words, size in zip(row, columns, strict=False) if size)
        room = None if width is None else max(width - len(before), 1)
        summary = row[-1] if room is None or len(row[-1]) <= room else row[-1][: room - 1] + "…"
        lines.append(f"{before}{summary}\n")
    return "".join(lines)


def render_json(rules: Iterable[Rule], *, pages: bool = False) -> str:
    """Return `{"version": 1, "rules": [...]}` with a final newline, with the pages of the rules if asked for."""
    import json  # noqa: PLC0415 - needed for this form alone

    data = {"version": VERSION, "rules": [_as_data(rule, pages=pages) for rule in rules]}
    return json.dumps(data, indent=2) + "\n"


def _as_data(rule: Rule, *, pages: bool) -> dict[str, object]:
    data: dict[str, object] = {
        "id": rule.id,
        "group": rule.group.value,
        "severity": rule.severity.value,
        "fix": rule.fix.value,
        "since": rule.since,
        "over_library": rule.id in OVER_LIBRARY,
        "summary": rule.summary,
    }
    return {**data, "page": page_of(rule.id)} if pages else data
