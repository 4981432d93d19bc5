"""Front matter: the YAML between `---` lines at the head of a Markdown file."""

import re
from functools import cache
from typing import NamedTuple

from briefing.diagnostics.finding import Finding, Fix
from briefing.diagnostics.make import finding
from briefing.i18n import gettext as _
from briefing.model.span import Span


class Front(NamedTuple):
    """A Markdown file in its two parts. Lines count from 1 in the file."""

    yaml: str | None
    """The text between the `---` lines, None where the file has no front matter."""
    yaml_first_line: int
    body: str
    body_first_line: int
    closed: bool = True
    """False where no second `---` line was found; then `yaml` ends at the first line that does not look like YAML."""
    opening: str | None = "---"
    """What stands in the place of the first `---` line; None where the file starts with `briefing:`."""

    def fault(self, path: str) -> Finding | None:
        """Return the finding of a front matter that is not opened, or not closed, at its first line."""
        if self.opening != "---":
            return self._unopened(path)
        if self.closed:
            return None
        line = self.yaml_first_line - 1
        message = _("the front matter starts here but no line --- ends it")
        advice = _("Write a line of three dashes after its last field.")
        end = Span(path, self.body_first_line, 1, self.body_first_line, 1)
        fix = (
            Fix(end, "---\n", _("Write a line of three dashes after the fields"), safe=False)
            if self.body.strip()
            else None
        )
        return finding("unclosed-front-matter", message, Span(path, line, 1, line, 4), help=advice, fix=fix)

    def _unopened(self, path: str) -> Finding:
        if self.opening is None:
            span = Span(path, self.yaml_first_line, 1, self.yaml_first_line, 1)
            fix = Fix(span, "---\n", _("Write a line of three dashes above it"))
        else:
            line = self.yaml_first_line - 1
            span = Span(path, line, 1, line, 1 + len(self.opening))
            fix = Fix(span, "---", _("Write three dashes"))
        message = _("no line --- opens the front matter")
        advice = _("A brief in Markdown starts with a line of three dashes.")
        return finding("unopened-front-matter", message, span, help=advice, fix=fix)


def split(text: str) -> Front:
    """Split a file's text; both parts are slices of it, so that lines and columns hold.

    Front matter starts on the first line that is not blank, and ends at a line `---` or `...`. Without the line that
    starts it, `briefing:` on the first line, or on the second below other dashes, tells it.
    """
    opening = _opening().match(text) or _named_opening().match(text)
    if not opening:
        return Front(None, 1, text, 1)
    start = opening.end()
    first_line = text.count("\n", 0, start) + 1 + (not text.endswith("\n", 0, start) and opening[1] is not None)
    closing = _closing().search(text, max(start - 1, 0))
    end, body = (closing.start() + 1, closing.end()) if closing else (_end_of_yaml(text, start),) * 2
    body_first_line = first_line + text.count("\n", start, body)
    return Front(text[start:end], first_line, text[body:], body_first_line, closing is not None, opening[1])


def names_a_brief(yaml: str) -> bool:
    """Return whether a line of the YAML starts with the key `briefing`, even if the YAML is broken."""
    if re.search(r"""^(?:briefing|"briefing"|'briefing')[ \t]*:""", yaml, re.MULTILINE):
        return True
    # A brief that a program wrote may be one flow mapping, as JSON is.
    return bool(re.match(r"""\s*\{(?:[^}\n]*[\s,{])?["']?briefing["']?[ \t]*:""", yaml)) or (
        yaml.lstrip().startswith("{") and bool(re.search(r"""^[ \t]+["']?briefing["']?[ \t]*:""", yaml, re.MULTILINE))
    )


def _end_of_yaml(text: str, start: int) -> int:
    """Return where lines stop to look like YAML: one that is neither blank, indented, comment, list item nor key.

    A `#` after a blank line is taken for the first heading of the Markdown.
    """
    line = re.compile(r"(?:[ \t].*)?(?:\n|\Z)|#.*(?:\n|\Z)|-[ \t].*(?:\n|\Z)|[\w\"'][^\n]*?:(?:[ \t].*)?(?:\n|\Z)")
    position = start
    blank_before = False
    while position < len(text):
        found = line.match(text, position)
        if not found or (blank_before and text[position] == "#"):
            break
        blank_before = not found[0].strip()
        position = found.end()
    return position


@cache
def _opening() -> re.Pattern[str]:
    return re.compile(r"(?:[ \t]*\n)*(---)[ \t]*(?:\n|\Z)")


@cache
def _named_opening() -> re.Pattern[str]:
    return re.compile(r"(?:[ \t]*\n)*(?:([-–—]{1,9})[ \t]*\n)?(?=briefing[ \t]*:)")


@cache
def _closing() -> re.Pattern[str]:
    # It starts with the end of the line before, which a search finds at once.
    return re.compile(r"\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)")
