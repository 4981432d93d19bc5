"""Make `src/briefing/themes/shipped.py` from `themes/*.yaml`: the themes resolved, so that no start reads YAML.

Run it after an edit of a shipped theme; a test fails until it was run.
"""

import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
TABLE = ROOT / "src" / "briefing" / "themes" / "shipped.py"
FIRST = ("nachtblatt", "paper")


def table() -> str:
    """Return the text of the module."""
    from briefing.themes.compact import write  # noqa: PLC0415  # imports the very table that is being made
    from briefing.themes.own import load_shipped  # noqa: PLC0415

    names = sorted((file.stem for file in (ROOT / "themes").glob("*.yaml")), key=lambda name: (name not in FIRST, name))
    rows = [f'    "{name}": """\\\n{write(load_shipped(name).theme)}""",\n' for name in names]
    return (
        '"""The shipped themes, resolved: made from `themes/*.yaml` by `tools/shipped_themes.py`."""\n\n'
        "THEMES = {\n" + "".join(rows) + "}\n"
        '"""Each theme by its name, as `compact.read` reads it."""\n'
    )


def main() -> None:
    """Write the module."""
    if not TABLE.exists():
        TABLE.write_text("THEMES: dict[str, str] = {}\n", encoding="utf-8")
    text = table()
    TABLE.write_text(text, encoding="utf-8")
    sys.stdout.write(f"{TABLE.relative_to(ROOT)}\n")


if __name__ == "__main__":
    main()
