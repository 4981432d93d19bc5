"""The cases of the spec suites of fields, as files."""

from helpers.spec_files import Case

COMMON = {
    "briefing": "1",
    "title": "T",
    "date": "2024-10-18",
    "bottom_line": "B",
    "summary": "S",
    "sources": "[{id: nis, title: NIS}, {id: isw, title: ISW}]",
}
"""What a case adds to its `fields` where it does not write it itself, below them so that lines count from 1."""


def source_of(case: Case) -> tuple[str, str]:
    """Return the name and the text of the case's file."""
    if "fields" in case.blocks:
        return "brief.yaml", with_common(case.blocks["fields"])
    name = next(name for name in case.blocks if name.startswith("brief."))
    return name, case.blocks[name]


def with_common(fields: str) -> str:
    """Return the text of a whole brief around some fields."""
    written = {line.partition(":")[0] for line in fields.split("\n")}
    return fields + "".join(f"{name}: {value}\n" for name, value in COMMON.items() if name not in written)
