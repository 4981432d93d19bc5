"""Where something stands in a file."""

from typing import NamedTuple


class Span(NamedTuple):
    """A half-open stretch of a file; lines and columns count from 1, columns in code points."""

    path: str
    """The file as it was named on the way in, for display and for jumping; `-` is standard input."""
    line: int
    column: int
    end_line: int
    end_column: int
    """The column after the last character."""

    def to(self, end: "Span") -> "Span":
        """Return the span from the start of this one to the end of `end`."""
        return Span(self.path, self.line, self.column, end.end_line, end.end_column)
