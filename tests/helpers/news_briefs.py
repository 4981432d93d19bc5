"""The briefs of `tests/checking/briefs/`, written as news is: ten on real events, four on made-up ones.

There is one of each shape, and `ecb.en.md` is the translation of `ezb.de.md`.

They are test data: their main facts were looked up, not all of them, and words in quotation marks and `wording` stand
for what such sources say. Nothing is to be quoted from them.
"""

import shutil
from pathlib import Path

BRIEFS = Path(__file__).parent.parent / "checking" / "briefs"
PATHS = sorted(BRIEFS.iterdir())
MADE_UP = frozenset({"netz.de.md", "outage.en.md", "wahl.de.md", "wildfire.en.md"})


def slipped(name: str, right: str, wrong: str, folder: Path) -> Path:
    """Copy a brief to a folder, with a slip in one of its files, and return the path of the copy.

    `name` is the file below the folder of the briefs, as `finale.de/summary.md`. What is right stands there once.
    """
    file = BRIEFS / name
    text = file.read_text(encoding="utf-8")
    assert text.count(right) == 1
    brief = folder / name.partition("/")[0]
    if file.parent != BRIEFS:
        shutil.copytree(file.parent, brief)
    (folder / name).write_text(text.replace(right, wrong), encoding="utf-8")
    return brief
