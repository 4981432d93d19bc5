from itertools import product

import pytest

from briefing.resources import shipped_themes
from briefing.themes import shipped
from briefing.themes.compact import read, write
from briefing.themes.contrast import channels, contrast
from briefing.themes.own import load_shipped
from briefing.themes.registry import DEFAULT_DARK, DEFAULT_LIGHT, all_themes, load_theme, shipped_names
from briefing.themes.roles import Role, Surface
from briefing.themes.theme import Style, Theme

NAMES = sorted(file.stem for file in shipped_themes().glob("*.yaml"))
LINES = {Role.BORDER: 1.5, Role.BORDER_ACTIVE: 3.0}
"""Lines are no text, and nothing is told by a border alone: it need only be seen on its two grounds."""
SHADED = [name for name in NAMES if not load_theme(name).theme.ansi]
HUELESS = {"monochrome", "terminal"}


def theme_of(name: str) -> Theme:
    return load_theme(name).theme


@pytest.mark.parametrize("name", NAMES)
def test_a_shipped_theme_loads_without_a_finding(name: str) -> None:
    assert load_shipped(name).findings == ()


@pytest.mark.parametrize("name", NAMES)
def test_the_table_of_shipped_themes_is_made_from_their_files(name: str) -> None:
    assert write(load_shipped(name).theme) == shipped.THEMES.get(name), "run tools/shipped_themes.py"


def test_the_table_has_no_theme_without_a_file() -> None:
    assert sorted(shipped.THEMES) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_the_table_keeps_everything_of_a_theme(name: str) -> None:
    theme = load_shipped(name).theme

    assert read(name, write(theme)) == theme


@pytest.mark.parametrize("name", NAMES)
def test_a_theme_is_total_and_says_what_it_is(name: str) -> None:
    theme = theme_of(name)

    assert list(theme.styles) == list(Role)
    assert set(theme.surfaces) == set(theme.marks) == set(Surface)
    assert theme.title
    assert theme.author
    assert theme.description.endswith(".")


@pytest.mark.parametrize("name", SHADED)
def test_every_word_is_readable_on_every_surface(name: str) -> None:
    theme = theme_of(name)
    least = 7.0 if name.startswith("high-contrast") else 4.5

    faint = {
        f"{role} on {surface}": round(ratio, 2)
        for role, surface in product(Role, Surface)
        if role not in LINES or surface in {Surface.PAGE, Surface.PANEL}
        for look in [theme.look(role, surface)]
        for ratio in [contrast(look.color, look.background)]
        if ratio < LINES.get(role, least)
    }

    assert faint == {}


@pytest.mark.parametrize("name", SHADED)
def test_no_theme_with_shades_leaves_dimming_to_the_terminal(name: str) -> None:
    assert not any(style.dim for style in theme_of(name).styles.values())


@pytest.mark.parametrize("name", sorted(set(NAMES) - HUELESS))
def test_the_colour_of_provenance_is_used_for_nothing_else(name: str) -> None:
    styles = theme_of(name).styles
    red, green, blue = channels(styles[Role.PROVENANCE].color)

    near = [
        role
        for role, style in styles.items()
        if role is not Role.PROVENANCE
        for other in [channels(style.color)]
        if abs(other[0] - red) + abs(other[1] - green) + abs(other[2] - blue) < 40
    ]

    assert near == []


@pytest.mark.parametrize("name", sorted(HUELESS))
def test_without_hues_the_style_of_provenance_is_used_for_nothing_else(name: str) -> None:
    styles = theme_of(name).styles

    assert [role for role, style in styles.items() if style == styles[Role.PROVENANCE]] == [Role.PROVENANCE]


def test_the_monochrome_theme_has_no_hue() -> None:
    theme = theme_of("monochrome")
    colors = {*theme.surfaces.values(), *(part for style in theme.styles.values() for part in style[:2] if part)}

    assert all(len(set(channels(color))) == 1 for color in colors)


def distance_without_red(one: str, other: str) -> float:
    """How far apart two colours are for an eye without red cones: only lightness and blue against yellow count."""
    first, second = (
        ((0.11 * red + 0.89 * green), blue) for red, green, blue in (channels(color) for color in (one, other))
    )
    return abs(first[0] - second[0]) + abs(first[1] - second[1])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (Role.ADDED, Role.REMOVED),
        (Role.TLP_RED, Role.TLP_GREEN),
        (Role.ERROR, Role.INFO),
        (Role.PROVENANCE, Role.TEXT),
        (Role.PROVENANCE, Role.LINK),
    ],
)
def test_the_colour_blind_theme_tells_apart_without_red_and_green(one: Role, other: Role) -> None:
    styles = theme_of("blue-orange").styles

    assert distance_without_red(styles[one].color, styles[other].color) > 45 or faces(styles[one]) != faces(
        styles[other]
    )


def faces(style: Style) -> tuple[bool, ...]:
    return (*style[2:], bool(style.background))


def test_there_are_themes_for_dark_and_light_terminals_and_the_default_ones_fit() -> None:
    themes = all_themes().themes

    assert len(themes) >= 8
    assert sum(theme.dark for theme in themes) >= 3
    assert sum(not theme.dark for theme in themes) >= 3
    assert theme_of(DEFAULT_DARK).dark
    assert not theme_of(DEFAULT_LIGHT).dark
    assert shipped_names()[:2] == (DEFAULT_DARK, DEFAULT_LIGHT)


@pytest.mark.parametrize("name", NAMES)
def test_a_theme_that_calls_itself_dark_has_a_dark_page(name: str) -> None:
    theme = theme_of(name)
    if not theme.ansi:
        page, ink = theme.surfaces[Surface.PAGE], theme.styles[Role.TEXT].color
        assert (sum(channels(page)) < sum(channels(ink))) == theme.dark


@pytest.mark.parametrize("name", SHADED)
def test_the_surfaces_differ_from_each_other(name: str) -> None:
    assert len(set(theme_of(name).surfaces.values())) == len(Surface)
