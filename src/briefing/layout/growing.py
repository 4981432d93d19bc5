"""A page of records that is laid out as far as it is looked at."""

from collections.abc import Iterator

from briefing.layout.line import Page
from briefing.layout.sheet import Sheet


class Growing:
    """A page whose items come one after the other; what stands is never moved by what follows."""

    def __init__(self, sheet: Sheet, steps: Iterator[None]) -> None:
        """Each step of `steps` puts one item on the sheet."""
        self._sheet = sheet
        self._steps = steps
        self.complete = False
        """Whether all items are laid out."""

    @property
    def page(self) -> Page:
        """The page so far."""
        return self._sheet.page()

    @property
    def height(self) -> int:
        """How many lines are laid out."""
        return self._sheet.height

    def fill(self, lines: int) -> None:
        """Lay out further items until there are at least `lines` lines, or no more items."""
        while self._sheet.height < lines and not self.complete:
            self._step()

    def whole(self) -> Page:
        """Return the page with all items."""
        while not self.complete:
            self._step()
        return self.page

    def _step(self) -> None:
        try:
            next(self._steps)
        except StopIteration:
            self.complete = True
