"""Making a finding: its severity comes from the table of rules."""

from briefing.diagnostics.finding import Finding, Fix, Related
from briefing.model.span import Span


def finding(  # noqa: PLR0913  # the fields of a finding
    rule_id: str,
    message: str,
    span: Span,
    *,
    help: str = "",  # noqa: A002  # the name of the field
    fix: Fix | None = None,
    related: tuple[Related, ...] = (),
) -> Finding:
    """Return a finding of the rule.

    Raises:
        KeyError: the table has no such rule.
    """
    from briefing.diagnostics.rules import RULES  # noqa: PLC0415 - where nothing is found it need not be there

    return Finding(rule_id, RULES[rule_id].severity, message, span, help, fix, related)


def whole_file(path: str) -> Span:
    """Return the place of a finding that concerns a file as a whole."""
    return Span(path, 1, 1, 1, 1)


def in_order(findings: tuple[Finding, ...] | list[Finding]) -> list[Finding]:
    """Return the findings by path, line, column and rule, each once."""
    return sorted(dict.fromkeys(findings), key=lambda each: (*each.span[:3], each.rule, each.message))
