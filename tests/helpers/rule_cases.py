"""The cases of the suites of rules: from blocks to files in a folder, and what is found in them.

`fields` are the fields of a brief, in YAML; those that every brief must have are added below where they are not
there, so that lines hold. `summary` is its body. Other briefs, settings, themes (in `themes/`) and whole files are
blocks named `file PATH`; `bytes PATH` is a file with escapes, as `\\xff`. `shell` makes what is no text, as a pipe or a
large file. `check` has the paths that are checked, one a line, where it is not the folder; `sent` is what the process
that reads for the interface could still send before it died.
"""

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path

from briefing.cli.reviewing import Reviewing
from briefing.diagnostics.finding import Finding
from briefing.library.checked.review import Review
from briefing.library.discover import Candidate
from briefing.loading import process
from briefing.loading.loaded import Loaded
from briefing.loading.messages import More
from briefing.loading.settings import read_settings
from briefing.themes.registry import all_themes

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
    if "shell" in blocks:
        subprocess.run(["/bin/sh", "-ec", blocks["shell"]], cwd=folder, check=True)


def whole_fields(fields: str) -> str:
    """Return the fields with those below that every brief must have."""
    missing = [f"{key}: {value}\n" for key, value in _NEEDED.items() if f"\n{key}:" not in f"\n{fields}"]
    return fields + "".join(missing)


def found_in(folder: Path, blocks: Mapping[str, str] | None = None) -> list[Finding]:
    """Return what is found in a folder, which is the current one, findings that may stand left out."""
    blocks = blocks or {}
    paths = blocks.get("check", ".").splitlines()
    if "sent" in blocks:
        return _broken_off(paths[0], blocks["sent"].encode())
    if paths == ["."] and (folder / "brief.yaml").is_file():
        # The library of a folder brief is sought above it; here it is the folder itself.
        (reviewed,) = Review(cached=False).check([Candidate(".", ".", named=True)])
        found = [*reviewed.findings, *read_settings(Path()).findings]
    else:
        reviewing = Reviewing(paths, jobs=1, cached=False)
        reviewing.run()
        found = reviewing.findings
    if (folder / "themes").is_dir():
        found += all_themes(Path("themes")).findings
    return [each for each in found if not each.ignored]


def _broken_off(path: str, sent: bytes) -> list[Finding]:
    """Return what is found where the process that reads a brief for the interface dies, after some bytes."""
    ours, theirs = os.pipe()
    os.write(theirs, sent)
    os.close(theirs)
    loading = process.Piped(path, ours)
    message = loading.receive(timeout=None)
    loading.close()
    return list(message.findings) if isinstance(message, Loaded | More) else []
