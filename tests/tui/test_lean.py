"""Textual without what the reader never uses still is Textual."""

import subprocess
import sys

CODE = """
import sys
from briefing.tui.lean import lean
with lean():
    import briefing.tui.app
    assert "ssl" not in sys.modules or sys.modules["ssl"] is None
    from textual.app import App
    from textual.widgets import Static
import asyncio
absent = {"ssl", "textual.command", "textual.widgets._input"} & set(sys.modules)
assert not absent, absent

class Small(App):
    def compose(self):
        yield Static("hello")

async def go():
    async with Small().run_test() as pilot:
        await pilot.press("x")
        await pilot.pause()

asyncio.run(go())
import ssl, textual.command
assert ssl.SSLContext and textual.command.CommandPalette
"""


def test_an_app_runs_without_the_absent_parts_and_they_can_be_had_afterwards() -> None:
    done = subprocess.run([sys.executable, "-c", CODE], capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stderr
