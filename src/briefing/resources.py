"""Where the shipped briefs and themes stand: beside the sources in a checkout, else in the installed package.

The checkout comes first, because an editable install may carry a stale copy.
"""

from pathlib import Path


def shipped_briefs() -> Path:
    """Return the folder of shipped briefs."""
    return _folder("briefs")


def shipped_themes() -> Path:
    """Return the folder of shipped themes."""
    return _folder("themes")


def _folder(name: str) -> Path:
    package = Path(__file__).parent
    checkout = package.parent.parent
    if package.parent.name == "src" and (checkout / "pyproject.toml").is_file():
        return checkout / name
    return package / "_data" / name
