"""The list of what is wrong with a file."""

from collections.abc import Callable

from briefing.diagnostics.finding import Finding
from briefing.i18n import gettext as _
from briefing.tui.arrange import Rect
from briefing.tui.panes.view import View
from briefing.tui.screens.above import Above
from briefing.tui.screens.lists import problems_page


class Problems(Above):
    """Lists the findings of a file; they are asked for anew when the list is refreshed."""

    def __init__(self, findings: Callable[[], tuple[Finding, ...]], rect_for: Callable[[int, int, int], Rect]) -> None:
        super().__init__(_("Problems"), lambda width: problems_page(findings(), width), rect_for)
        self._findings = findings

    @property
    def finding(self) -> Finding | None:
        """The one under the cursor."""
        return finding_at(self.view, self._findings())


def finding_at(view: View, findings: tuple[Finding, ...]) -> Finding | None:
    """Return the finding under the cursor of a view that lists them."""
    number = next((int(one.id) for one in reversed(view.page.placed) if one.first <= view.line), 0)
    return findings[number] if number < len(findings) else None
