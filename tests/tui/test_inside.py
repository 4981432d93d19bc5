"""What the interface takes from inside Textual and Rich is still there: an upgrade is to fail here first, by name."""

import inspect
import re

import pytest
from rich.console import Console
from textual import widget
from textual._xterm_parser import XTermParser
from textual.app import App
from textual.driver import Driver
from textual.drivers.linux_driver import LinuxDriver
from textual.strip import Strip

import briefing.tui

CALLED = [
    (App, ("_handle_exception", "_fatal_error", "_close_messages_no_wait")),
    (LinuxDriver, ("_enable_mouse_support", "_disable_mouse_support")),
    (widget.Widget, ("_size_updated", "_clear_arrangement_cache")),
    (XTermParser, ("feed", "parse_mouse_code", "tick")),
]
READ = [
    (App, ("_driver",)),
    (Driver, ("_app", "_debug", "_loop", "_mouse")),
    (LinuxDriver, ("_file",)),
    (Strip, ("_render_cache", "_segments")),
    (Console, ("_color_system",)),
]


@pytest.mark.parametrize(("owner", "name"), [(owner, name) for owner, names in CALLED for name in names])
def test_what_is_overridden_or_called_is_a_method(owner: type, name: str) -> None:
    assert inspect.isfunction(getattr(owner, name, None))


@pytest.mark.parametrize(("owner", "name"), [(owner, name) for owner, names in READ for name in names])
def test_what_is_read_is_set(owner: type, name: str) -> None:
    assert re.search(rf"\bself\.{name}\b.* = ", inspect.getsource(owner))


def test_all_of_it_is_named_in_one_place() -> None:
    named = set(re.findall(r"\b_[a-z]\w+", briefing.tui.__doc__ or ""))

    assert {name for _owner, names in (*CALLED, *READ) for name in names if name.startswith("_")} | {
        "_xterm_parser"
    } == named
