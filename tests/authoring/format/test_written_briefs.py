"""The briefs that come with the program have the canonical form; every other that the project writes can get it."""

import re
from pathlib import Path

import pytest

from briefing.authoring.format import Formatted, Wrap, format_brief, format_files
from briefing.export.markdown import render_brief
from briefing.loading.load import load
from briefing.loading.shapes import Files
from briefing.source.file import SourceFile, read_stream

ROOT = Path(__file__).parent.parent.parent.parent
BRIEFS = ROOT / "briefs"
SHIPPED = sorted(
    path.parent if path.name == "brief.yaml" else path
    for path in BRIEFS.rglob("*")
    if path.suffix in {".md", ".yaml"} and path.name != "summary.md"
)
_FENCE = re.compile(r"^(`{3,})(?:ya?ml|markdown|file \S+)[^\n]*\n(.*?)^\1[ \t]*$", re.MULTILINE | re.DOTALL)
PAGES = sorted([*ROOT.glob("docs/*.md"), *ROOT.glob("tests/specs/**/*.md")])
WRITTEN = [
    pytest.param(found[2], id=f"{page.name}:{page.read_text('utf-8').count(chr(10), 0, found.start()) + 1}")
    for page in PAGES
    for found in _FENCE.finditer(page.read_text("utf-8"))
    if re.search("^briefing:", found[2], re.MULTILINE)
]


def formatted(source: SourceFile, wrap: Wrap) -> Formatted:
    return format_files(Files(source.path, (source,), is_folder=False), name=source.path, wrap=wrap)


def text_of(source: SourceFile, result: Formatted) -> str:
    return result.changes[0].text if result.changes else source.text


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: str(path.relative_to(BRIEFS)))
def test_a_shipped_brief_is_in_canonical_form(path: Path) -> None:
    result = format_brief(path, library=BRIEFS)

    assert (result.obstacles, [change.text for change in result.changes]) == ((), [])


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: str(path.relative_to(BRIEFS)))
def test_a_shipped_brief_can_have_a_sentence_a_line(path: Path) -> None:
    result = format_brief(path, library=BRIEFS, wrap=Wrap.SENTENCE)

    assert result.obstacles == ()
    for source, text in result.changes:
        assert text.split() == source.text.split()


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: str(path.relative_to(BRIEFS)))
def test_a_brief_is_exported_in_canonical_form(path: Path) -> None:
    brief = load(path, library=BRIEFS).brief
    assert brief is not None

    source = read_stream(render_brief(brief).encode())

    # A body keeps its blank lines there, and a folder brief has none above it.
    assert text_of(source, formatted(source, Wrap.KEEP)).replace("\n---\n\n", "\n---\n") == source.text.replace(
        "\n---\n\n", "\n---\n"
    )


def test_there_are_many_briefs_in_pages_and_suites() -> None:
    assert len(WRITTEN) > 100


@pytest.mark.parametrize("wrap", Wrap)
@pytest.mark.parametrize("text", WRITTEN)
def test_a_brief_in_a_page_or_suite_is_formatted_once(text: str, wrap: Wrap) -> None:
    source = read_stream(text.encode())
    after = read_stream(text_of(source, formatted(source, wrap)).encode())

    assert text_of(after, formatted(after, wrap)) == after.text
