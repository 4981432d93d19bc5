"""Where a relative address leads, without leaving the library."""

import os


def within(root: str, folder: str, written: str) -> str | None:
    """Return the path that an address stands for, None where it leads out of the library with this root."""
    if "%" in written:
        from urllib.parse import unquote  # noqa: PLC0415 - few addresses need it

        written = unquote(written)
    path = os.path.normpath(os.path.join(folder, written))  # noqa: PTH118 - text of a file, zero bytes included
    below = os.path.relpath(os.path.abspath(path), os.path.abspath(root))  # noqa: PTH100 - as above
    return None if below == os.pardir or below.startswith(f"{os.pardir}{os.sep}") else path


def is_file(path: str) -> bool:
    """Return whether a file is there; text that can be no path is none."""
    try:
        return os.path.isfile(path)  # noqa: PTH113 - as above
    except ValueError:
        return False
