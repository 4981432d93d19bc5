"""The calibrator: the least that a Textual app can be, with one Static that changes on each key."""

from textual.app import App, ComposeResult
from textual.events import Key
from textual.widgets import Static


class Hello(App[None]):
    """One Static; `q` leaves."""

    BINDINGS = [("q", "quit", "Quit")]  # noqa: RUF012 - as Textual's own guide writes it

    def compose(self) -> ComposeResult:
        """Make the Static."""
        yield Static("calibrator ready")

    def on_key(self, event: Key) -> None:
        """Say which key it was."""
        self.query_one(Static).update(f"key {event.key} {event.time}")


if __name__ == "__main__":
    Hello().run()
