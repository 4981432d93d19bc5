from pathlib import Path

import pytest

from briefing.paths import cache_folder, config_folder, state_folder, themes_folder
from briefing.resources import shipped_briefs, shipped_themes


def test_the_folders_of_xdg_hold(tmp_path: Path) -> None:
    environ = {f"XDG_{kind}_HOME": str(tmp_path / kind) for kind in ("CONFIG", "STATE", "CACHE")}

    assert config_folder(environ) == tmp_path / "CONFIG" / "briefing"
    assert state_folder(environ) == tmp_path / "STATE" / "briefing"
    assert cache_folder(environ) == tmp_path / "CACHE" / "briefing"
    assert themes_folder(environ) == tmp_path / "CONFIG" / "briefing" / "themes"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif("sys.platform in {'win32', 'darwin'}", reason="these have folders of their own")
@pytest.mark.parametrize("given", ["", "relative/folder"])
def test_without_an_absolute_folder_the_defaults_under_the_home_hold(given: str) -> None:
    environ = {"HOME": "/home/reader", "XDG_CONFIG_HOME": given}

    assert config_folder(environ) == Path("/home/reader/.config/briefing")
    assert state_folder(environ) == Path("/home/reader/.local/state/briefing")


def test_the_shipped_briefs_and_themes_stand_in_the_checkout() -> None:
    assert (shipped_themes() / "nachtblatt.yaml").is_file()
    assert shipped_briefs() == shipped_themes().parent / "briefs"
