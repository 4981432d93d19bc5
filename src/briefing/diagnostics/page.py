"""The pages of the rules: what each does, why it matters, and an example before and after. Read when asked for.

A page is Markdown without a title. Its blocks of code are named by what they are (`yaml`, fields of a brief;
`markdown`, its body; `text`, anything else) and by their part in the example: `before`, `after`, or neither for what
both share.
"""

import re
from pathlib import Path
from typing import NamedTuple

from briefing.diagnostics.rules import RULES, STANDING, Group, Mending
from briefing.i18n import gettext as _

FOLDER = Path(__file__).parent / "pages"
"""One file a rule, `RULE.md`."""

SECTIONS = ("What it does", "Why it matters", "Example")
"""What every page has, in this order."""
MORE_SECTIONS = ("Settings", "See also")
"""What may follow."""


class Block(NamedTuple):
    """One block of code of a page."""

    kind: str
    """`yaml`, `markdown`, `text`, …"""
    part: str
    """`before`, `after`, or empty."""
    text: str


def page_of(rule: str) -> str:
    """Return the page of a rule as it was written, empty where it has none."""
    try:
        return (FOLDER / f"{rule}.md").read_text(encoding="utf-8")
    except FileNotFoundError:
        return ""


def sections_of(page: str) -> list[str]:
    """Return the headings of a page."""
    return re.findall(r"(?m)^## (.+)$", _fences().sub("", page))


def blocks_of(page: str) -> list[Block]:
    """Return the blocks of code of a page."""
    return [Block(found[1], found[2] or "", found[3]) for found in _fences().finditer(page)]


def explanation(rule: str) -> str:
    """Return all that there is to say of a rule, as Markdown with a title, in the reader's language but for the page.

    Raises:
        KeyError: there is no such rule.
    """
    known = RULES[rule]
    mending = {
        Mending.ALWAYS: _("for every finding"),
        Mending.SOMETIMES: _("where it is clear what was meant"),
        Mending.NEVER: _("none"),
    }
    facts = [
        (_("Group"), f"`{known.group}`"),
        (_("Severity"), f"`{known.severity}`"),
        (_("Fix"), mending[known.fix]),
        (_("Since"), known.since),
    ]
    parts = [f"# {rule}", _(known.summary), "\n".join(f"- {name}: {words}" for name, words in facts)]
    page = page_of(rule)
    if page:
        parts.append(_labelled(page).strip())
    parts += [f"## {_('To let it stand')}", _standing(rule, known.group)]
    return "\n\n".join(parts) + "\n"


def _standing(rule: str, group: Group) -> str:
    """Return how a rule is let be: in a brief, and in a library."""
    library = _('In the library\'s `briefing.toml`, for all briefs, or below `[rules."folder"]` for those of one:')
    toml = f'```toml\n[rules]\n{rule} = "off"\n```'
    if group not in STANDING:
        return f"{_('A brief cannot let it stand: what is wrong there hides what the brief says.')} {library}\n\n{toml}"
    brief = _(
        "In the brief, with the reason. `at` is the id of an item, the slug of a heading, or a field of the brief:"
    )
    entry = f"```yaml\nignore:\n- {{rule: {rule}, at: …, reason: …}}\n```"
    return f"{brief}\n\n{entry}\n\n{library}\n\n{toml}"


def _labelled(page: str) -> str:
    """Return a page with words before its examples, in place of the marks that only tests read."""
    labels = {"before": _("Found:"), "after": _("Mended:")}

    def label(found: re.Match[str]) -> str:
        words = f"{labels[found[2]]}\n\n" if found[2] else ""
        return f"{words}```{found[1]}\n{found[3]}```"

    return _fences().sub(label, page)


def _fences() -> re.Pattern[str]:
    return re.compile(r"(?ms)^```(\w+)(?: (before|after))?\n(.*?)^```$")
