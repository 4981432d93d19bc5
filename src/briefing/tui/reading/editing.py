"""The author's own editor, at the line of what is under the cursor."""

from collections.abc import Callable, Mapping

from briefing.tui.reading.part import Part


class Editing(Part):
    """Opens it; what it changes is shown as any change of the file is, at the same place."""

    @property
    def actions(self) -> Mapping[str, Callable[[], None]]:
        """Open the editor."""
        return {"edit": self._edit}

    def _edit(self) -> None:
        from briefing.tui.reading.place import place_of  # noqa: PLC0415 - only to edit

        self.reader.host.outside.edit(*place_of(self.reader))
