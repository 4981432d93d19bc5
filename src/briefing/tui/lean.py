"""Importing Textual without two things that it brings along and the reader never uses; together a tenth of its import.

TLS, which asyncio offers (and does without where Python is built so): the reader opens no connection. Textual's command
palette with its dozen widgets: the reader has its own.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType


class _StandIn(ModuleType):
    """A module of which every name is an empty class."""

    def __getattr__(self, name: str) -> type:
        if name.startswith("__"):
            raise AttributeError(name)
        return type(name, (), {})


@contextmanager
def lean() -> Iterator[None]:
    """Leave them out of what is imported within; whoever asks for them later gets them."""
    absent: dict[str, ModuleType | None] = {"ssl": None, "textual.command": _StandIn("textual.command")}
    put = {name: module for name, module in absent.items() if name not in sys.modules}
    sys.modules.update(put)  # type: ignore[arg-type]  # None means: cannot be imported
    try:
        yield
    finally:
        for name in put:
            sys.modules.pop(name, None)
