"""The cases of the suites of rules: from blocks to files in a folder, and what is found in them.

`fields` are the fields of a brief, in YAML; those that every brief must have are added below where they are not there,
so that lines hold. `summary` is its body. Other briefs, settings and whole files are blocks named `file PATH`; `bytes
PATH` is a file with escapes, as `\\xff`.
"""

from collections.abc import Mapping
from pathlib import Path

from briefing.checking.check import check
from briefing.diagnostics.finding import Finding

_NEEDED = {
    "briefing": "1",
    "title": "A brief",
    "date": "2024-10-18",
    "bottom_line": "In short, it is so.",
}


def write_case(blocks: Mapping[str, str], folder: Path) -> None:
    """Write the files of a case."""
    if "fields" in blocks or "summary" in blocks:
        (folder / "brief.yaml").write_text(whole_fields(blocks.get("fields", "")), encoding="utf-8")
        (folder / "summary.md").write_text(blocks.get("summary", "Words.\n"), encoding="utf-8")
    for name, text in blocks.items():
        kind, _, path = name.partition(" ")
        if kind not in {"file", "bytes"}:
            continue
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        data = text.encode() if kind == "file" else text.encode("ascii").decode("unicode_escape").encode("latin-1")
        file.write_bytes(data)


def whole_fields(fields: str) -> str:
    """Return the fields with those below that every brief must have."""
    missing = [f"{key}: {value}\n" for key, value in _NEEDED.items() if f"\n{key}:" not in f"\n{fields}"]
    return fields + "".join(missing)


def found_in(folder: Path) -> list[Finding]:
    """Return what is found in the briefs of a folder, which is the current one, findings that may stand left out."""
    if (folder / "brief.yaml").is_file():
        paths = ["."]
    else:
        paths = [str(path.relative_to(folder)) for path in sorted(folder.rglob("*")) if path.suffix in {".md", ".yaml"}]
    return [each for path in paths for each in check(path, library=Path()).loaded.findings if not each.ignored]
