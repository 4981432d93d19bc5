"""Write the reference of rules, `docs/rules/`, from the table of rules and their pages.

python tools/rules.py          write what is missing or has changed, and delete what is no rule any more
python tools/rules.py --check  change nothing; exit with 1 where something would change
"""

import re
import sys
from pathlib import Path

from briefing.diagnostics.page import explanation
from briefing.diagnostics.rules import GROUPS, RULES, Group, Mending

FOLDER = Path(__file__).parent.parent / "docs" / "rules"

FIXES = {Mending.ALWAYS: "yes", Mending.SOMETIMES: "some", Mending.NEVER: ""}

INDEX = """\
# Rules

What `briefing check` finds, group by group; `briefing explain RULE` prints the same pages. The name of a group stands
for all its rules, in options of the command line as well as in
[`briefing.toml`](../checking.md#what-a-library-says-of-its-rules).
"""


def page(rule: str) -> str:
    """Return the page of one rule: what `briefing explain` prints, with links to the other rules."""
    parts = re.split(r"(?ms)(^```.*?^```$)", explanation(rule))
    return "".join(part if number % 2 else _linked(part, rule) for number, part in enumerate(parts))


def _linked(text: str, own: str) -> str:
    text = re.sub(r"(?m)^- Group: `(\w+)`$", r"- Group: [`\1`](README.md#\1)", text)
    return re.sub(
        r"(?<!\[)`([a-z-]+)`",
        lambda found: f"[{found[0]}]({found[1]}.md)" if found[1] in RULES and found[1] != own else found[0],
        text,
    )


def index() -> str:
    """Return the list of all rules."""
    parts = [INDEX]
    for group in Group:
        rows = [
            f"| [`{rule.id}`]({rule.id}.md) | {rule.severity} | {FIXES[rule.fix]} | {rule.summary} |"
            for rule in RULES.values()
            if rule.group is group
        ]
        head = ["| rule | severity | fix | finds |", "|---|---|---|---|"]
        parts.append("\n".join([f"## {group}", "", GROUPS[group], "", *head, *rows]) + "\n")
    return "\n".join(parts)


def main() -> int:
    """Rewrite the pages; with `--check` only say whether they are as they should be."""
    made = {"README.md": index(), **{f"{rule}.md": page(rule) for rule in RULES}}
    there = {path.name: path.read_text(encoding="utf-8") for path in FOLDER.glob("*.md")}
    stale = [name for name in {**there, **made} if there.get(name) != made.get(name)]
    if "--check" not in sys.argv:
        FOLDER.mkdir(exist_ok=True)
        for name in stale:
            if name in made:
                (FOLDER / name).write_text(made[name], encoding="utf-8")
            else:
                (FOLDER / name).unlink()
    if stale:
        print("made anew:" if "--check" not in sys.argv else "stale:", *stale)
    return int("--check" in sys.argv and bool(stale))


if __name__ == "__main__":
    sys.exit(main())
