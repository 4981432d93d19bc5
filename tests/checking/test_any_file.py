"""Whatever a file holds, checking it raises nothing, and what it finds lies in the file and is fit to be shown."""

import json

from helpers.faulty_briefs import Faulty, faulty_briefs
from helpers.news_briefs import PATHS
from helpers.written_briefs import written_briefs
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.checking.check import Checked, check_whole
from briefing.loading.load import whole_of
from briefing.loading.settings import Settings
from briefing.loading.shapes import shape_of
from briefing.model.span import Span
from briefing.model.text import SafeText
from briefing.source.clean import is_clean
from briefing.source.file import SourceFile

BODIES = [path.read_text(encoding="utf-8") for path in PATHS if path.is_file()]
NOISE = st.text("\t\"'[]{}()<>:;#-–&*!|@%`\\ aé„“\u2028\u202e\u200d\x07\n0123456789.,?", max_size=4)
PROSE = st.lists(
    st.sampled_from(
        [
            *("about 1,500 people", "rund 1.500 Menschen", "[@s1]", "[@s1; @gone]", "[](#f1)", "[1,400](#f1)", "NATO"),
            *(
                "since August",
                "yesterday",
                "seit August",
                "gestern",
                "by the end of May 2024",
                "last week",
                "von 3 bis",
            ),
            *("It is likely", "wahrscheinlich", "it could be", "**", "„", "“", "(NIS)", "NIS", "3–5", "12,5 Mio. €"),
            *("\n\n", "\n", "- ", "> ", "| a | b |", "\n|-|-|\n", "[^n]", "[^n]: x", "&#x202e;", "&amp;", "`1500`"),
            *("[a](https://a.org)", "[https://a.org](https://b.org)", "\u202e", "раypal", ". ", "? ", "!", "TODO"),
        ]
    ),
    max_size=30,
).map(" ".join)


def checked(text: str, name: str = "brief.yaml") -> Checked:
    """Return what is found in a text, which is held against what every finding promises."""
    found = check_whole(whole_of(shape_of(SourceFile(SafeText(name), text)), name=name), Settings())
    lines = text.split("\n")
    for finding in found.loaded.findings:
        places = [finding.span, *(each.span for each in finding.related)]
        places += [each.span for each in (finding.fix.edits() if finding.fix else ())]
        for place in places:
            assert lies_within(place, lines), (finding, place)
        for words in (finding.message, finding.help, *(each.message for each in finding.related)):
            assert is_clean(words)
        assert "\n" not in finding.message
    return found


def lies_within(span: Span, lines: list[str]) -> bool:
    """Return whether a span is a stretch of these lines."""
    return (
        1 <= span.line <= span.end_line <= len(lines)
        and 1 <= span.column <= len(lines[span.line - 1]) + 1
        and 1 <= span.end_column <= len(lines[span.end_line - 1]) + 1
        and (span.line, span.column) <= (span.end_line, span.end_column)
    )


@settings(max_examples=60)
@given(st.text(st.characters(exclude_characters="\r\0")), st.sampled_from(["brief.md", "brief.yaml"]))
def test_any_text(text: str, name: str) -> None:
    checked(text, name)


@settings(max_examples=40)
@given(written_briefs())
def test_any_brief(written: tuple[str, list[str]]) -> None:
    assert checked(written[0]).facts is not None


@settings(max_examples=40)
@given(faulty_briefs())
def test_any_brief_with_faults(faulty: Faulty) -> None:
    checked(faulty.text)


@settings(max_examples=60)
@given(st.data(), st.sampled_from(BODIES))
def test_any_damage_to_a_brief_that_is_like_news(data: st.DataObject, text: str) -> None:
    for _ in range(data.draw(st.integers(1, 4))):
        start = data.draw(st.integers(0, len(text)))
        end = data.draw(st.integers(start, min(start + 20, len(text))))
        text = text[:start] + data.draw(NOISE) + text[end:]

    checked(text, "brief.md")


@settings(max_examples=100)
@given(PROSE, PROSE, st.sampled_from(["de", "en", "fr"]), st.booleans())
def test_any_prose(body: str, field: str, lang: str, quoted: bool) -> None:  # noqa: FBT001 - Hypothesis
    above = (
        json.dumps(field, ensure_ascii=False)
        if quoted
        else "'" + field.replace("'", "''").replace("\n", "\n\n  ") + "'"
    )
    front = f"briefing: 1\ntitle: T\ndate: 2024-10-18\nlang: {lang}\nbottom_line: {above}\n"
    front += "sources:\n- {id: s1, publisher: NIS, issued: 2024-10-17}\n"
    note = json.dumps(field)
    front += f"figures:\n- {{id: f1, label: People, unit: people, value: about 1500, sources: s1, note: {note}}}\n"
    front += f"judgments:\n- {{id: j1, likelihood: likely, sources: s1, text: {note}}}\n"

    checked(f"---\n{front}---\n{body}", "brief.md")
