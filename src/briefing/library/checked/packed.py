"""The result of checking one brief as bytes: it travels between processes, waits in the cache, and takes little room.

The bytes are those of `marshal`, of plain tuples alone. Findings and facts are apart, since most briefs have none of
the former, and the latter are asked for only where something has changed.
"""

import marshal
from enum import Enum
from typing import TYPE_CHECKING, Any, NamedTuple

from briefing.diagnostics.finding import Edit, Finding, Fix, Related, Severity
from briefing.model.span import Span

if TYPE_CHECKING:
    from briefing.checking.check import Checked
    from briefing.checking.facts import Facts


class Packed(NamedTuple):
    """What was found in one brief."""

    is_brief: bool
    """False where the file was read and is none."""
    readable: bool
    """False where there is no brief for its faults."""
    findings: bytes
    """Empty where there are none."""
    facts: bytes
    """Empty where there is no brief."""


def pack(checked: "Checked") -> Packed:
    """Return the result of a check as bytes."""
    loaded, facts = checked
    return Packed(
        loaded.is_brief,
        loaded.brief is not None,
        marshal.dumps(_plain(loaded.findings)) if loaded.findings else b"",
        marshal.dumps(_plain(facts)) if facts else b"",
    )


def findings_of(packed: bytes) -> list[Finding]:
    """Return findings from their bytes."""
    return [_finding(each) for each in marshal.loads(packed)] if packed else []  # noqa: S302 - made by `pack`


def pack_findings(findings: list[Finding]) -> bytes:
    """Return findings as bytes."""
    return marshal.dumps(_plain(findings)) if findings else b""


def facts_of(packed: bytes) -> "Facts":
    """Return facts from their bytes, which are some."""
    from briefing.checking.facts import Attachment, Facts, Named, Pointer  # noqa: PLC0415 - where something changed
    from briefing.checking.waiting import Waiting  # noqa: PLC0415

    id_, own, span, targets, figures, named, pointers, attachments, waiting = marshal.loads(packed)  # noqa: S302 - as above
    return Facts(
        id_,
        own,
        Span(*span),
        targets,
        figures,
        tuple(Named(field, key, Span(*place)) for field, key, place in named),
        tuple(Pointer(brief, target, Span(*place)) for brief, target, place in pointers),
        tuple(Attachment(path, Span(*place)) for path, place in attachments),
        tuple(
            Waiting(rule, reason, tuple(Span(*place) for place in places), Span(*entry))
            for rule, reason, places, entry in waiting
        ),
    )


def _finding(data: tuple[Any, ...]) -> Finding:
    rule, severity, message, span, help_, fix, related, ignored = data
    return Finding(
        rule,
        Severity(severity),
        message,
        Span(*span),
        help_,
        _fix(fix) if fix else None,
        tuple(Related(Span(*place), words) for place, words in related),
        ignored,
    )


def _fix(data: tuple[Any, ...]) -> Fix:
    span, replacement, title, more, safe = data
    return Fix(Span(*span), replacement, title, tuple(Edit(Span(*place), text) for place, text in more), safe)


def _plain(value: Any) -> Any:  # noqa: ANN401 - whatever findings and facts are made of
    if isinstance(value, tuple | list):
        return tuple(_plain(each) for each in value)
    if isinstance(value, Enum):
        return value.value
    return value
