import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.source.frontmatter import Front, names_a_brief, split


@pytest.mark.parametrize(
    ("text", "front"),
    [
        ("", Front(None, 1, "", 1)),
        ("# Lage\n", Front(None, 1, "# Lage\n", 1)),
        ("---\na: 1\n---\nText\n", Front("a: 1\n", 2, "Text\n", 4)),
        ("---  \na: 1\n...\nText", Front("a: 1\n", 2, "Text", 4)),
        ("\n\n---\na: 1\n---", Front("a: 1\n", 4, "", 5)),
        ("---\n---\n", Front("", 2, "", 3)),
        ("---\na: 1\n---\nx\n---\ny\n", Front("a: 1\n", 2, "x\n---\ny\n", 4)),
        ("---\na: |\n  ---\n---\n", Front("a: |\n  ---\n", 2, "", 5)),
        ("--- \x0b\na", Front(None, 1, "--- \x0b\na", 1)),
        ("----\na: 1\n----\n", Front(None, 1, "----\na: 1\n----\n", 1)),
        (" ---\n", Front(None, 1, " ---\n", 1)),
        ("---", Front("", 2, "", 2, closed=False)),
        ("---\na: 1\nb:\n- c\n\n# Lage\nText\n", Front("a: 1\nb:\n- c\n\n", 2, "# Lage\nText\n", 6, closed=False)),
        ("---\n# note\na: >-\n  x\nSo weit.\n", Front("# note\na: >-\n  x\n", 2, "So weit.\n", 5, closed=False)),
        ("briefing: 1\n---\nText\n", Front("briefing: 1\n", 1, "Text\n", 3, opening=None)),
        ("\n\nbriefing: 1\n# Lage\n", Front("briefing: 1\n# Lage\n", 3, "", 5, closed=False, opening=None)),
        ("----\nbriefing: 1\n---\nx", Front("briefing: 1\n", 2, "x", 4, opening="----")),
        ("----\n\nbriefing: 1\n", Front(None, 1, "----\n\nbriefing: 1\n", 1)),
        ("briefing is over\n", Front(None, 1, "briefing is over\n", 1)),
    ],
)
def test_a_file_is_split_where_the_lines_of_dashes_are(text: str, front: Front) -> None:
    assert split(text) == front


def test_an_unclosed_front_matter_is_a_finding_at_its_opening() -> None:
    finding = split("\n---\na: 1\n").fault("a.md")

    assert finding is not None
    assert (finding.rule, finding.span) == ("unclosed-front-matter", ("a.md", 2, 1, 2, 4))
    assert split("---\n---\n").fault("a.md") is None


@pytest.mark.parametrize("opening", ["", "----\n", "--\n", "\n\n— \n"])
def test_a_front_matter_without_its_first_line_is_mended_by_its_fix(opening: str) -> None:
    text = f"{opening}briefing: 1\n---\nx\n"
    finding = split(text).fault("a.md")

    assert finding is not None
    assert finding.rule == "unopened-front-matter"
    assert finding.fix is not None
    lines = text.split("\n")
    _path, line, column, _line, end_column = finding.fix.span
    before, after = lines[line - 1][: column - 1], lines[line - 1][end_column - 1 :]
    lines[line - 1] = before + finding.fix.replacement + after
    mended = split("\n".join(lines))
    assert (mended.yaml, mended.body, mended.fault("a.md")) == ("briefing: 1\n", "x\n", None)


@pytest.mark.parametrize(
    "yaml",
    [
        "briefing: 1",
        "title: x: y\nbriefing: 1\n",
        "briefing:1",
        '"briefing": 1',
        "briefing :\n",
        '{"briefing": 1, "title": "x"}',
        '{\n  "title": "x",\n  "briefing": 1\n}',
        "{title: x, briefing: 1}",
        "\tx\nbriefing: [",
    ],
)
def test_a_brief_is_known_by_its_key_even_if_it_is_broken(yaml: str) -> None:
    assert names_a_brief(yaml)


@pytest.mark.parametrize(
    "yaml", ["", "title: briefing: 1", "a:\n  briefing: 1\n", "debriefing: 1", "briefings: 1", "Briefing"]
)
def test_what_has_no_such_key_is_no_brief(yaml: str) -> None:
    assert not names_a_brief(yaml)


@settings(deadline=None, max_examples=100)
@given(st.lists(st.sampled_from(["---", "...", "a: 1", "- b", "", "# c", "Text", "  d", "\x0c", "e:f"]), max_size=12))
def test_no_line_is_lost_or_counted_wrongly(lines: list[str]) -> None:
    text = "\n".join(lines)
    front = split(text)
    numbered = text.split("\n")

    assert numbered[front.body_first_line - 1 :] == front.body.split("\n") or not front.body
    if front.yaml:
        assert numbered[front.yaml_first_line - 1] == front.yaml.split("\n")[0]
