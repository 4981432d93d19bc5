"""Load one brief of any shape."""

from pathlib import Path

from briefing.loading.loaded import Body, Loaded

__all__ = ["Body", "Loaded", "load", "load_source"]


def load(path: str | Path, *, library: Path | None = None, body: Body = Body.FULL) -> Loaded:
    """Load the brief at `path`: a file, the folder of a folder brief, or `-` for standard input.

    `library` is the root of the library that it lies in: it gives the brief its default id and language. Never raises.
    """
    raise NotImplementedError(path, library, body)
