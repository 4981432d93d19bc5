from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.themes.raw import read_raw
from briefing.themes.registry import ThemeResult, all_themes, load_theme, own_names, shipped_names
from briefing.themes.resolve import resolve
from briefing.themes.roles import Role, Surface
from briefing.themes.theme import Mark, Style


def write_themes(folder: Path, **texts: str) -> Path:
    for name, text in texts.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    return folder


def problems(result: ThemeResult) -> list[str]:
    return [
        f"{Path(each.span.path).name}:{each.span.line}:{each.span.column}: {each.rule} {each.message}"
        for each in result.findings
    ]


def test_a_palette_names_the_colours_of_styles(tmp_path: Path) -> None:
    folder = write_themes(
        tmp_path, own='palette:\n  sea: "#5CC"\nstyles:\n  link: sea bold\n  match: black on sea italic\n'
    )

    result = load_theme("own", folder)

    assert problems(result) == []
    assert result.theme.styles[Role.LINK] == Style("#55cccc", bold=True)
    assert result.theme.styles[Role.MATCH] == Style("black", "#55cccc", italic=True)


def test_a_style_may_be_a_mapping(tmp_path: Path) -> None:
    folder = write_themes(
        tmp_path, own='styles:\n  link: {color: "#123456", background: "#fff", underline: true, bold: false}\n'
    )

    assert load_theme("own", folder).theme.styles[Role.LINK] == Style("#123456", "#ffffff", underline=True)


def test_a_child_that_repaints_a_name_repaints_what_its_parent_styled_with_it(tmp_path: Path) -> None:
    folder = write_themes(tmp_path, own='extends: nachtblatt\npalette:\n  provenance: "#ff0000"\n')

    theme = load_theme("own", folder).theme

    assert theme.styles[Role.PROVENANCE].color == "#ff0000"
    assert theme.styles[Role.STRONG] == load_theme("nachtblatt").theme.styles[Role.STRONG]


def test_a_theme_that_says_little_is_still_total(tmp_path: Path) -> None:
    folder = write_themes(tmp_path, own='dark: false\nstyles:\n  text: "#111111"\n')

    theme = load_theme("own", folder).theme

    assert list(theme.styles) == list(Role)
    assert theme.styles[Role.TITLE] == Style("#111111", bold=True)
    assert len(set(theme.surfaces.values())) == len(Surface)
    assert all(color.startswith("#") for color in theme.surfaces.values())


def test_a_theme_of_the_terminals_colours_shows_its_surfaces_by_marks(tmp_path: Path) -> None:
    folder = write_themes(tmp_path, own="surfaces:\n  page: default\n")

    theme = load_theme("own", folder).theme

    assert theme.ansi
    assert theme.marks[Surface.CURSOR] == Mark(reverse=True)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("styles:\n  lnk: red\n", ['own.yaml:2:3: unknown-role unknown role "lnk"']),
        ("surfaces:\n  pge: red\n", ['own.yaml:2:3: unknown-role unknown surface "pge"']),
        ("stiles: {}\n", ['own.yaml:1:1: unknown-field unknown key "stiles"']),
        ("styles:\n  link: bold seaa\n", ['own.yaml:2:14: invalid-color unknown colour "seaa"']),
        ('palette:\n  sea: "#12345"\n', ['own.yaml:2:8: invalid-color "#12345" is no colour']),
        ("extends: nachtblat\n", ['own.yaml:1:10: unknown-theme no theme is called "nachtblat"']),
        ("extends: own\n", ["own.yaml:1:10: circular-theme themes extend each other: own → own"]),
        ("dark: maybe\n", ['own.yaml:1:7: unknown-value "maybe" is neither true nor false']),
        ("name: other\n", ['own.yaml:1:7: unknown-value the name "other" is not that of the file']),
        ("- a\n", ["own.yaml:1:1: wrong-kind a theme is a mapping"]),
        ("title: [a]\n", ["own.yaml:1:8: wrong-kind one value is expected here"]),
        ("styles: bold\n", ["own.yaml:1:9: wrong-kind a mapping is expected here"]),
        ("styles:\n  link: {colour: red}\n", ['own.yaml:2:10: unknown-field unknown key of a style "colour"']),
    ],
)
def test_a_fault_is_named_with_its_place(tmp_path: Path, text: str, expected: list[str]) -> None:
    assert problems(load_theme("own", write_themes(tmp_path, own=text))) == expected


def test_a_fault_costs_its_own_value_and_no_other(tmp_path: Path) -> None:
    folder = write_themes(tmp_path, own='styles:\n  link: "#ff0000 bld"\n  code: wrong\n  quote: "#00ff00 italic"\n')

    result = load_theme("own", folder)

    assert len(result.findings) == 2
    assert result.theme.styles[Role.LINK] == Style("#ff0000")
    assert result.theme.styles[Role.CODE].color == result.theme.styles[Role.TEXT].color
    assert result.theme.styles[Role.QUOTE] == Style("#00ff00", italic=True)


def test_the_nearest_known_name_is_offered(tmp_path: Path) -> None:
    result = load_theme("own", write_themes(tmp_path, own="extends: nachtblat\nstyles:\n  lnk: bright-gren\n"))

    assert [each.help for each in result.findings] == ["Did you mean nachtblatt?", "Did you mean link?"]


def test_a_loop_over_several_themes_is_named_whole(tmp_path: Path) -> None:
    folder = write_themes(tmp_path, one="extends: two\n", two="extends: three\n", three="extends: one\n")

    assert problems(load_theme("one", folder)) == [
        "three.yaml:1:10: circular-theme themes extend each other: one → two → three → one"
    ]


def test_an_own_theme_takes_the_place_of_a_shipped_one_and_may_extend_it(tmp_path: Path) -> None:
    folder = write_themes(tmp_path, paper='extends: paper\npalette:\n  page: "#ffffff"\n')

    result = load_theme("paper", folder)

    assert problems(result) == []
    assert result.theme.surfaces[Surface.PAGE] == "#ffffff"
    assert result.theme.styles[Role.LINK] == load_theme("paper").theme.styles[Role.LINK]


def test_the_second_file_of_a_name_is_named_and_not_used(tmp_path: Path) -> None:
    folder = write_themes(tmp_path, own="title: First\n")
    (folder / "own.yml").write_text("title: Second\n", encoding="utf-8")

    result = load_theme("own", folder)

    assert result.theme.title == "First"
    assert problems(result) == ['own.yml:1:1: duplicate-theme the theme "own" stands in own.yaml too']


def test_an_unknown_name_gives_the_default_theme_of_the_shade_and_the_nearest_name(tmp_path: Path) -> None:
    dark, light = load_theme("papr", tmp_path), load_theme("papr", tmp_path, dark=False)

    assert (dark.theme.name, light.theme.name) == ("nachtblatt", "paper")
    assert [each.help for each in dark.findings] == ["Did you mean paper?"]


@pytest.mark.parametrize("name", ["", ".", "..", "../own", "/etc/passwd", "a\0b", "own/", "_own", "\x1b]0;x\x07"])
def test_a_name_never_leads_out_of_the_folder(tmp_path: Path, name: str) -> None:
    (tmp_path / "own.yaml").write_text("title: Out\n", encoding="utf-8")
    (tmp_path / "themes").mkdir()

    result = load_theme(name, tmp_path / "themes")

    assert result.theme.name == "nachtblatt"
    assert [each.rule for each in result.findings] == ["unknown-theme"]
    assert "\x1b" not in result.findings[0].message


def test_a_bad_theme_never_hides_good_ones(tmp_path: Path) -> None:
    folder = write_themes(tmp_path, good="title: Good\n", bad="styles: [")
    (folder / "binary.yaml").write_bytes(b"\0\1\2")
    (folder / "folder.yaml").mkdir()
    (folder / "notes.txt").write_text("no theme", encoding="utf-8")
    (folder / ".hidden.yaml").write_text("title: Hidden\n", encoding="utf-8")

    listed = all_themes(folder)

    names = [theme.name for theme in listed.themes]
    assert names == [*shipped_names(), "bad", "binary", "folder", "good"]
    assert {Path(each.span.path).stem for each in listed.findings} == {"bad", "binary", "folder"}


def test_without_a_folder_there_are_the_shipped_themes(tmp_path: Path) -> None:
    assert own_names(tmp_path / "missing") == ()
    assert [theme.name for theme in all_themes(tmp_path / "missing").themes] == list(shipped_names())


@settings(deadline=None, max_examples=60)
@given(st.text(alphabet=st.sampled_from("styles: \n#-[]{}'\"abcolrdtxk0"), max_size=80))
def test_any_text_gives_a_total_theme(text: str) -> None:
    raw, _ = read_raw(text, "any.yaml", "any")

    theme, _ = resolve("any", [raw])

    assert list(theme.styles) == list(Role)
    assert all(theme.surfaces.values())


@settings(deadline=None, max_examples=60)
@given(
    st.dictionaries(
        st.sampled_from([*Role, "x"]), st.lists(st.sampled_from(["red", "on", "bold", "#12", "x"]), max_size=5)
    )
)
def test_any_words_give_a_total_theme(styles: dict[str, list[str]]) -> None:
    text = "styles:\n" + "".join(f'  {role}: "{" ".join(words)}"\n' for role, words in styles.items())

    theme, _ = resolve("any", [read_raw(text, "any.yaml", "any").raw])

    assert all(style.color for style in theme.styles.values())


def test_the_reference_names_every_role_and_surface() -> None:
    text = (Path(__file__).parents[2] / "docs" / "themes.md").read_text(encoding="utf-8")

    assert [each for each in (*Role, *Surface, *shipped_names()) if f"`{each}`" not in text] == []
