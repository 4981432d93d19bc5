"""The table of rules as lines and as JSON."""

from collections.abc import Iterable, Sequence

from briefing.diagnostics.page import page_of
from briefing.diagnostics.rules import OVER_LIBRARY, Mending, Rule
from briefing.i18n import gettext as _

VERSION = 1
"""Rises when a key changes its meaning or goes; new keys may come without."""
_LEAST = 40
"""Columns that what a rule finds has beside its facts; with less it stands below them."""


def render_table(rules: Sequence[Rule], width: int | None = None) -> str:
    """Return a line a rule: id, group, severity, whether there is a fix, and what it finds.

    On a terminal of `width` columns what it finds is wrapped, below the rest where there is little room beside it;
    without a width everything is on one line.
    """
    fixes = {Mending.ALWAYS: _("fix"), Mending.SOMETIMES: _("some fixes"), Mending.NEVER: ""}
    rows = [(rule.id, rule.group.value, rule.severity.value, fixes[rule.fix], _(rule.summary)) for rule in rules]
    columns = [max(map(len, column)) for column in list(zip(*rows, strict=True))[:-1]]
    lines = []
    for *facts, summary in rows:
        before = "".join(f"{words:<{size}}  " for words, size in zip(facts, columns, strict=True) if size)
        lines += [f"{before}{summary}"] if width is None else _wrapped(before, summary, width)
    return "".join(f"{line.rstrip()}\n" for line in lines)


def _wrapped(before: str, summary: str, width: int) -> list[str]:
    import textwrap  # noqa: PLC0415 - for a terminal alone

    beside = width - len(before) >= _LEAST
    indent = " " * (len(before) if beside else 2)
    lines = [indent + line for line in textwrap.wrap(summary, max(width - len(indent), _LEAST), break_on_hyphens=False)]
    return [before + lines[0].lstrip(), *lines[1:]] if beside else [before, *lines]


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
