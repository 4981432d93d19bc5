"""Writes `src/briefing/language/tables/` from Babel's copy of CLDR.

    python tools/language_tables.py

To add a language, give it a line in `LOCALES` and a file in `src/briefing/language/phrases/`, and run this.
"""

import sys
from pathlib import Path

from briefing.language.babel_table import table_from_babel

LOCALES = {"de": "de", "en": "en-001"}
"""Each table's name and the locale that it is made from; en-001 is English as it is written in most of the world."""
FOLDER = Path(__file__).parents[1] / "src" / "briefing" / "language" / "tables"


def module(name: str) -> str:
    """Return the source of the table `name`; raises LookupError where Babel lacks its locale."""
    locale = LOCALES[name]
    table = table_from_babel(locale)
    if table is None:
        raise LookupError(locale)
    lines = [
        f'"""Names and patterns of `{locale}` in CLDR; written by `tools/language_tables.py`."""',
        "",
        "from briefing.language.table import Table",
        "",
        "TABLE = Table(",
    ]
    for field, value in table._asdict().items():
        lines += _assigned(field, value)
    return "\n".join([*lines, ")", ""])


def _assigned(field: str, value: str | tuple[str, ...] | dict[str, int]) -> list[str]:
    if isinstance(value, str):
        return [f"    {field}={_quoted(value)},"]
    if isinstance(value, tuple):
        return [f"    {field}=(", *(f"        {_quoted(name)}," for name in value), "    ),"]
    entries = (f"        {_quoted(word)}: {power}," for word, power in sorted(value.items()))
    return [f"    {field}={{", *entries, "    },"]


def _quoted(text: str) -> str:
    return (
        '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\xa0", "\\xa0").replace("\u202f", "\\u202f") + '"'
    )


def main() -> int:
    """Write every table."""
    for name in LOCALES:
        (FOLDER / f"{name}.py").write_text(module(name), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
