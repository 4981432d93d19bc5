"""Write the reference pages in `docs/` from the field table and the command table.

A page is written by hand but for what follows a marker: a table after `<!-- fields: RECORD -->`, and all the rest of
the page after `<!-- commands -->`.
"""

import re
import sys
from pathlib import Path

from briefing.model.fields import RECORDS, Field, Kind, Need
from briefing.tui.commands import COMMANDS, Command, Group, Where
from briefing.tui.keys import shown_key

DOCS = Path(__file__).parent.parent / "docs"

KINDS = {
    Kind.TEXT: "text",
    Kind.TEXTS: "list of text",
    Kind.INLINE: "inline Markdown",
    Kind.INLINES: "list of inline Markdown",
    Kind.BLOCKS: "Markdown",
    Kind.ID: "id",
    Kind.REF: "id",
    Kind.REFS: "list of ids",
    Kind.CITES: "list of sources",
    Kind.DAY: "day",
    Kind.DATE: "date",
    Kind.NUMBER: "number",
    Kind.VALUE: "number or range",
    Kind.CHOICE: "word",
    Kind.LANG: "language tag",
    Kind.URL: "URL",
    Kind.VERSION: "version",
    Kind.ANY: "anything",
}


def kind(field: Field) -> str:
    """Return the kind of a field in words, with the words of a short choice."""
    if field.kind is Kind.RECORDS:
        return f"list of {field.record.replace('_', ' ')}s"
    if field.kind is Kind.CHOICE and len(field.values) <= 8:  # noqa: PLR2004 - what a table's cell can hold
        return ", ".join(f"`{value}`" for value in field.values)
    return KINDS[field.kind]


def meaning(field: Field) -> str:
    """Return what the field means, whether it must be there, its default and an example."""
    parts = [field.doc]
    if field.need is not Need.OPTIONAL:
        parts.insert(0, f"**{field.need.name.capitalize()}.**")
    if field.default:
        parts.append(f"Default: {field.default}.")
    if field.example:
        parts.append(f"Example: `{field.example}`.")
    return " ".join(parts)


def fields_table(record: str) -> str:
    """Return the Markdown table of one kind of record."""
    rows = [f"| `{field.name}` | {kind(field)} | {meaning(field)} |" for field in RECORDS[record]]
    return "\n".join(["| field | takes | meaning |", "|---|---|---|", *rows])


def places(command: Command) -> str:
    """Return where a command applies, in words."""
    return (
        "everywhere"
        if Where.ANYWHERE in command.where
        else ", ".join(where for where in Where if where in command.where)
    )


def keys(command: Command) -> str:
    """Return the keys of a command; a dash for one that only the palette has."""
    return " ".join(f"`{shown_key(key)}`" for key in command.keys) or "–"


def commands_tables() -> str:
    """Return the Markdown tables of all commands, one a group."""
    parts = []
    for group in Group:
        rows = [
            f"| {keys(command)} | {command.help} | {places(command)} | `{command.id}` |"
            for command in COMMANDS
            if command.group is group
        ]
        parts.append("\n".join([f"## {group.value}", "", "| keys | does | where | name |", "|---|---|---|---|", *rows]))
    return "\n\n".join(parts)


def filled(page: str) -> str:
    """Return `page` with the table behind each marker made anew."""

    def fill(found: re.Match[str]) -> str:
        return f"{found[1]}\n\n{fields_table(found[2])}\n"

    page = re.sub(r"(<!-- commands -->)\n(?s:.*)", lambda found: f"{found[1]}\n\n{commands_tables()}\n", page)
    return re.sub(r"(<!-- fields: (\w+) -->)\n(?:\n\|(?:.*\n)+?(?=\n|\Z))?", fill, page)


def main() -> int:
    """Rewrite the pages; with `--check` only say whether they are as they should be."""
    stale = []
    for path in sorted(DOCS.glob("*.md")):
        page = path.read_text(encoding="utf-8")
        new = filled(page)
        if new != page:
            stale.append(path.name)
            if "--check" not in sys.argv:
                path.write_text(new, encoding="utf-8")
    if stale:
        print("made anew:" if "--check" not in sys.argv else "stale:", *stale)
    return int("--check" in sys.argv and bool(stale))


if __name__ == "__main__":
    sys.exit(main())
