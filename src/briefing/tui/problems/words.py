"""How severe a problem is, in a sign and a word: never in a colour alone."""

from collections import Counter
from collections.abc import Iterable, Mapping

from briefing.diagnostics.finding import Finding, Severity
from briefing.i18n import gettext as _
from briefing.i18n import ngettext
from briefing.layout.line import Run
from briefing.model.text import SafeText
from briefing.themes.roles import Role

ROLES: Mapping[Severity, Role] = {
    Severity.ERROR: Role.ERROR,
    Severity.WARNING: Role.WARNING,
    Severity.INFO: Role.INFO,
}
_SIGNS: Mapping[Severity, str] = {Severity.ERROR: "✖", Severity.WARNING: "!", Severity.INFO: "i"}


def sign(severity: Severity) -> Run:
    """Return the sign of a severity, one cell wide."""
    return Run(SafeText(_SIGNS[severity]), ROLES[severity])


def word(severity: Severity) -> str:
    """Return the word for a severity."""
    return {Severity.ERROR: _("error"), Severity.WARNING: _("warning"), Severity.INFO: _("note")}[severity]


def counts(findings: Iterable[Finding]) -> str:
    """Return how many there are of each severity, as `2 errors, 3 warnings`; empty for none."""
    return counted(Counter(finding.severity for finding in findings))


def counted(found: Mapping[Severity, int]) -> str:
    """Return numbers of findings in words."""
    number = {severity: found.get(severity, 0) for severity in Severity}
    words = {
        Severity.ERROR: ngettext("{n} error", "{n} errors", number[Severity.ERROR]),
        Severity.WARNING: ngettext("{n} warning", "{n} warnings", number[Severity.WARNING]),
        Severity.INFO: ngettext("{n} note", "{n} notes", number[Severity.INFO]),
    }
    return ", ".join(words[severity].format(n=n) for severity, n in number.items() if n)
