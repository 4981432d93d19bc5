"""Loading briefs of each shape from files, whole and in part."""

import os
from pathlib import Path

import pytest
from helpers.brief_builder import FIELDS, SUMMARY, as_markdown, as_yaml, brief, loaded, write_folder
from helpers.plain_values import placeless

from briefing.loading.load import load
from briefing.loading.loaded import Body, Loaded
from briefing.model.blocks import Heading


def rules(found: Loaded) -> list[str]:
    return [finding.rule for finding in found.findings]


def write(path: Path, text: str | bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def test_the_three_shapes_are_one_brief(tmp_path: Path) -> None:
    write(tmp_path / "a/x.md", as_markdown())
    write(tmp_path / "b/x.yaml", as_yaml())
    write(tmp_path / "c/x.yml", as_yaml())
    write_folder(tmp_path / "d/x")
    found = [load(tmp_path / name) for name in ("a/x.md", "b/x.yaml", "c/x.yml", "d/x")]

    assert [each.findings for each in found] == [()] * 4
    assert all(placeless(each.brief) == placeless(found[0].brief) for each in found)


def test_every_shape_keeps_its_places(tmp_path: Path) -> None:
    summary = "Text.\n\nWith [@nobody].\n"
    fields = FIELDS.replace("sources: hur}", "sources: hurr}")
    markdown = write(tmp_path / "x.md", as_markdown(fields, summary))
    yaml = write(tmp_path / "x.yaml", as_yaml(fields, summary))
    folder = write_folder(tmp_path / "x", fields, summary)
    lines = fields.count("\n")
    cite = next(number for number, line in enumerate(fields.split("\n"), start=1) if "hurr" in line)

    def places(path: Path) -> list[tuple[str, int]]:
        return [(finding.span.path, finding.span.line) for finding in load(path).findings]

    assert places(markdown) == [(str(markdown), cite + 1), (str(markdown), lines + 5)]
    assert places(yaml) == [(str(yaml), cite), (str(yaml), lines + 4)]
    assert places(folder) == [(f"{folder}/brief.yaml", cite), (f"{folder}/summary.md", 3)]


def test_a_folder_brief_is_named_by_its_folder_or_by_a_file_in_it(tmp_path: Path) -> None:
    folder = write_folder(tmp_path / "x")
    for name in (folder, folder / "brief.yaml", folder / "summary.md"):
        found = load(name).brief

        assert found is not None
        assert (found.path, found.id, len(found.summary.blocks)) == (str(folder), "x", 4)


def test_the_fields_of_a_folder_brief_may_stand_in_a_yml_file(tmp_path: Path) -> None:
    folder = write_folder(tmp_path / "x")
    (folder / "brief.yaml").rename(folder / "brief.yml")
    for name in (folder, folder / "brief.yml", folder / "summary.md"):
        found = load(name)

        assert found.findings == ()
        assert found.brief is not None
        assert (found.brief.path, found.brief.id, len(found.brief.summary.blocks)) == (str(folder), "x", 4)


def test_fields_in_the_summary_of_a_folder_brief_are_noted_and_not_shown(tmp_path: Path) -> None:
    folder = write_folder(tmp_path / "x", FIELDS, "---\nbriefing: 1\ntitle: T\n---\nOnly this.\n")
    found = load(folder)

    assert [(each.rule, each.span[1:3]) for each in found.findings if each.span.path.endswith(".md")] == [
        ("conflicting-fields", (2, 1))
    ]
    assert found.brief is not None
    assert found.brief.summary.source == "Only this.\n"


def test_a_folder_brief_may_have_its_summary_in_the_yaml(tmp_path: Path) -> None:
    write(tmp_path / "x/brief.yaml", as_yaml())

    assert load(tmp_path / "x").findings == ()


def test_a_folder_brief_with_two_summaries_shows_the_file(tmp_path: Path) -> None:
    write_folder(tmp_path / "x", FIELDS + "summary: Other.\n", SUMMARY)
    found = load(tmp_path / "x")

    assert rules(found) == ["conflicting-fields"]
    assert found.brief is not None
    assert found.brief.summary.source == SUMMARY
    assert found.brief.unknown == {"summary": "Other."}


@pytest.mark.parametrize(
    ("name", "id_"),
    [("w/x.md", "w/x"), ("w/x.en.md", "w/x.en"), ("w/y/z", "w/y/z"), ("x.yaml", "x"), ("v2.0", "v2.0")],
)
def test_the_id_is_the_path_in_the_library(tmp_path: Path, name: str, id_: str) -> None:
    path = tmp_path / name
    if path.suffix in {".md", ".yaml"}:
        write(path, as_markdown() if path.suffix == ".md" else as_yaml())
    else:
        write_folder(path)
    found = load(path, library=tmp_path).brief

    assert found is not None
    assert found.id == id_


def test_a_brief_outside_of_the_library_is_called_by_its_file(tmp_path: Path) -> None:
    path = write(tmp_path / "x.md", as_markdown())
    found = load(path, library=tmp_path / "other").brief

    assert found is not None
    assert found.id == "x"


def test_the_title_of_a_brief_without_one_is_its_file(tmp_path: Path) -> None:
    path = write(tmp_path / "north-korea_today.md", "---\nbriefing: 1\n---\n")
    found = load(path)

    assert found.brief is not None
    assert found.brief.title.source == "north korea today"
    assert rules(found) == ["missing-field", "missing-field", "missing-field", "missing-recommended-field"]


def test_the_language_comes_from_the_library(tmp_path: Path) -> None:
    write(tmp_path / "briefing.toml", 'lang = "DE"\n')
    path = write(tmp_path / "x.md", as_markdown(FIELDS.replace("lang: en\n", "").replace("about 1500", '"12,5"')))
    found = load(path, library=tmp_path)

    assert found.findings == ()
    assert found.brief is not None
    assert found.brief.lang == "de"


@pytest.mark.parametrize("body", list(Body))
def test_as_much_of_the_body_is_read_as_was_asked_for(body: Body) -> None:
    summary = "".join(f"# Part {number}\n\n{'Words and more words. ' * 20}\n\n" for number in range(200))
    found = loaded(as_markdown(summary=summary + "See [](#nothing) [@nobody].\n"), body=body)
    assert found.brief is not None
    document = found.brief.summary

    match body:
        case Body.NONE:
            assert (document.blocks, document.complete, found.findings) == ((), False, ())
        case Body.HEAD:
            assert 20 < len(document.blocks) < 200
            assert (document.complete, found.findings) == (False, ())
        case Body.FULL:
            assert (len(document.blocks), document.complete) == (401, True)
            assert rules(found) == ["unknown-target", "unknown-source"]


def test_a_short_body_is_complete_with_its_head() -> None:
    found = loaded(as_markdown(), body=Body.HEAD).brief

    assert found is not None
    assert found.summary.complete
    assert found == brief()


def test_an_empty_summary_is_missed_even_where_the_body_is_not_read() -> None:
    assert rules(loaded(as_markdown(summary="\n \n"), body=Body.NONE)) == ["missing-field"]


def test_text_without_a_telling_name_is_told_by_its_looks() -> None:
    assert placeless(brief(as_markdown(), "-"))[1]["title"] == placeless(brief(as_yaml(), "-"))[1]["title"]
    assert loaded("---\n" + as_yaml(), "-").findings == ()
    assert loaded(as_markdown(), "notes.txt").findings == ()


def test_a_marking_that_cannot_be_read_never_opens_a_brief() -> None:
    found = loaded(as_markdown(FIELDS + "tlp: [TLP:GREEN]\n"))

    assert found.brief is not None
    assert found.brief.tlp == "TLP:RED"


def bad_inputs(folder: Path) -> dict[str, Path]:
    """Make the zoo of what a path may lead to."""
    head = as_markdown()
    (folder / "fifo.md").parent.mkdir(exist_ok=True)
    os.mkfifo(folder / "fifo.md")
    (folder / "empty").mkdir()
    with (folder / "huge.md").open("wb") as file:
        file.truncate(2 * 1024**3)
    aliases = "a0: &a0 [x, x]\n" + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 10))
    return {
        "missing-file": folder / "nothing.md",
        "missing-file in a folder": folder / "empty",
        "not-a-file": folder / "fifo.md",
        "oversized-file": folder / "huge.md",
        "binary-file": write(folder / "binary.md", b"\x7fELF\x02\x01\x00\x00"),
        "invalid-encoding": write(folder / "latin.md", head.replace("Soldiers", "Söldner").encode("latin-1")),
        "not-a-brief": write(folder / "readme.md", "# Read me\n"),
        "unclosed-front-matter": write(folder / "unclosed.md", "---\n" + FIELDS + "\n" + SUMMARY),
        "tab-indentation": write(folder / "tabs.yaml", "briefing: 1\nextra:\n\ta: b\n"),
        "excessive-aliases": write(folder / "aliases.yaml", "briefing: 1\nextra:\n  " + aliases.replace("\n", "\n  ")),
        "deep-nesting": write(folder / "deep.yaml", "briefing: 1\nextra: " + "[" * 1000 + "]" * 1000 + "\n"),
        "duplicate-key": write(folder / "twice.md", head.replace("lang: en", "lang: en\nlang: de")),
    }


def test_bad_input_has_one_clear_message_at_its_place(tmp_path: Path) -> None:
    for name, path in bad_inputs(tmp_path).items():
        found = load(path)
        rule = name.partition(" ")[0]
        first = [finding for finding in found.findings if finding.rule == rule]

        assert len(first) == 1, (name, found.findings)
        assert first[0].message
        assert "\n" not in first[0].message
        assert first[0].span.path.startswith(str(path))
        assert found.is_brief is (rule != "not-a-brief")


def test_what_is_right_beside_a_fault_is_loaded(tmp_path: Path) -> None:
    zoo = bad_inputs(tmp_path)
    for name in ("duplicate-key", "unclosed-front-matter"):
        found = load(zoo[name]).brief

        assert found is not None
        assert found.title.source == "Soldiers and *shells*"
        assert len(found.figures) == 2
        assert found.summary.blocks


def test_a_heading_that_is_called_like_an_item_leaves_it_its_name(tmp_path: Path) -> None:
    text = as_markdown().replace(SUMMARY, "# Troops\n\nText.\n\n# Troops\n\nMore.\n")
    loaded = load(write(tmp_path / "a.md", text))

    assert loaded.brief is not None
    assert "troops" in loaded.brief.items()
    slugs = [block.slug for block in loaded.brief.summary.blocks if isinstance(block, Heading)]
    assert slugs == ["troops-2", "troops-3"]
