"""The author's own editor, at the line of what is under the cursor."""

from collections.abc import Callable, Mapping

from briefing.tui.reading.part import Part


class Editing(Part):
    """Opens it; when it ends, the brief is read again, and shown at the same place."""

    @property
    def actions(self) -> Mapping[str, Callable[[], None]]:
        """Open the editor."""
        return {"edit": self._edit}

    def _edit(self) -> None:
        from briefing.tui.reading.place import place_of  # noqa: PLC0415 - only to edit

        reader = self.reader
        if reader.host.outside.edit(*place_of(reader)):
            reader.reload()
