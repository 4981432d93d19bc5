"""Reading a file with faults of syntax: find the cause, repair it in a draft, read again."""

import re

from briefing.diagnostics.finding import Finding
from briefing.diagnostics.make import finding, in_order
from briefing.i18n import gettext as _
from briefing.source.yaml.build import Built, build
from briefing.source.yaml.comments import cut_texts
from briefing.source.yaml.diagnose import diagnose
from briefing.source.yaml.draft import Draft
from briefing.source.yaml.fault import Fault
from briefing.source.yaml.nodes import Mapping, Node, Parsed

_MOST_REPAIRS = 20
_MOST_REREAD = 2_000_000
"""Characters that may be read again, over all repairs; once they are used up, reading ends at the fault."""
_MOST_CONTROLS = 20
"""Lines with control characters that are named; a file with more of them has one cause for all."""
_TOP_KEY = re.compile(r"[a-z][a-z_]*:(?:\s|$)")
"""A key at the left margin, where even a broken file starts anew. Prose hardly ever starts so."""


def recover(text: str, path: str, first_line: int, *, pure: bool) -> Parsed:
    """Read what can be read of a text that the parser refuses. It never raises."""
    draft = Draft(text, path, first_line)
    findings = _hide_controls(draft)
    left = min(_MOST_REPAIRS, 1 + _MOST_REREAD // (len(text) + 1))
    root: Node | None = None
    complete = True
    while (built := build(draft.text, draft.origin, pure=pure)).error is not None:
        so_far, found = _merged(draft, root, built)  # before a repair moves the places
        fault = Fault.of(draft, built.error, built.last)
        diagnosis = diagnose(draft, fault)
        if diagnosis.finding and (
            diagnosis.repaired or all(each.span[:3] != diagnosis.finding.span[:3] for each in findings)
        ):
            findings.append(diagnosis.finding)
        complete = complete and diagnosis.whole
        left -= 1
        if not diagnosis.repaired or left <= 0:
            root, complete = so_far, False
            findings += found
            if left <= 0 or not isinstance(root, Mapping) or not _resume(draft, fault.line):
                return Parsed(root, tuple(in_order(findings)), complete)
    built.findings.extend(cut_texts(draft.lines, built.root, first_line))
    root, found = _merged(draft, root, built)
    return Parsed(root, tuple(in_order(findings + found)), complete and built.complete)


def _hide_controls(draft: Draft) -> list[Finding]:
    first_of_lines = dict(reversed(draft.hide_unreadable()))
    found = []
    for line, column in sorted(first_of_lines.items())[:_MOST_CONTROLS]:
        code = ord(draft.restore(draft.lines[line][column]))
        message = _("the character U+{code:04X} is not allowed in YAML").format(code=code)
        found.append(finding("control-character", message, draft.span(line, column)))
    return found


def _merged(draft: Draft, root: Node | None, built: Built) -> tuple[Node | None, list[Finding]]:
    """Return the root with what was built added to it, and the findings of that."""
    node = draft.moved_node(built.root) if built.root is not None else None
    resumed = draft.begin > 0
    # Behind a gap nobody knows what the gap held, so an anchor that is not seen may well be there.
    findings = [each for each in draft.moved_findings(built.findings) if not (resumed and each.rule == "unknown-alias")]
    if not (isinstance(root, Mapping) and isinstance(node, Mapping)):
        return (root if resumed else node), findings
    known = {entry.key.text for entry in root.entries}
    added = tuple(entry for entry in node.entries if entry.key.text not in known)
    return root._replace(entries=root.entries + added, span=root.span.to(node.span)), findings


def _resume(draft: Draft, line: int) -> bool:
    """Go on at the next key at the left margin after the line; return whether there is one."""
    for number in range(max(line, draft.begin) + 1, len(draft.lines)):
        if _TOP_KEY.match(draft.lines[number]):
            draft.begin = number
            return True
    return False
