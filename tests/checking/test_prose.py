"""From a word of a sentence to its place in the file, however YAML and Markdown write it."""

import json

import pytest
from helpers.rule_cases import whole_fields
from hypothesis import given
from hypothesis import strategies as st

from briefing.checking.prose import Sentence
from briefing.checking.subject import Subject
from briefing.loading.load import whole_of
from briefing.loading.settings import Settings
from briefing.loading.shapes import shape_of
from briefing.model.text import SafeText
from briefing.source.file import SourceFile

WORDS = {
    "en": ["water", "the", "pipe", "broke", "of", "9,000", "the", "mid-day", "O'Neill", "Zoë", "nis", "rain"],
    "de": ["Wasser", "die", "Straße", "für", "9.000", "die", "Übung", "Ost-West", "geht's", "Zoë", "nis", "Öl"],
}
"""Words with letters beyond ASCII, marks within them, some twice, and one that is the key of a source."""

AROUND = [
    "{}",
    "**{}**",
    "*{}*",
    "_{}_",
    "[{}](https://example.org/the/pipe)",
    "[{}](#water)",
    "~~{}~~",
    "({})",
    "„{}“",
]
"""What may stand around a word."""

BETWEEN = ["", " [@nis]", " [see @nis, p. 4; @nis]", " `the pipe`", " [^1]", "^[The water, of rain.]", " &amp;", ","]
"""What may stand behind it."""

FOOT = "\n\n[^1]: The note.\n"


@st.composite
def texts(draw: st.DrawFn) -> tuple[str, str, list[str]]:
    """Return a language, some Markdown in it on one line, and the words of it in order."""
    lang = draw(st.sampled_from(["en", "de"]))
    words = draw(st.lists(st.sampled_from(WORDS[lang]), min_size=1, max_size=12))
    parts = []
    for word in words:
        around, after = draw(st.sampled_from(AROUND)), draw(st.sampled_from(BETWEEN))
        parts.append(around.format(word) + after)
    start = draw(st.sampled_from(["", "@nis says: ", "So "]))
    return lang, f"{start}{' '.join(parts)}.", words


def subject_of(text: str, name: str = "brief.yaml") -> Subject:
    """Return the brief that a file holds, under review."""
    shape = shape_of(SourceFile(SafeText(name), text))
    loaded, files, body, _complete = whole_of(shape, name=name)
    assert loaded.brief is not None
    return Subject(loaded.brief, files, body, Settings())


def brief_of(lang: str, field: str, value: str) -> str:
    """Return a brief in YAML with a field, whose value is written as it is given."""
    fields = whole_fields(f"lang: {lang}\n{field}: {value}\nsources:\n- {{id: nis, title: N, accessed: 2024-10-18}}\n")
    return fields + ("" if field == "summary" else "summary: Words.\n")


def markdown_of(lang: str, body: str) -> str:
    """Return a brief in Markdown."""
    fields = whole_fields(f"lang: {lang}\nsources:\n- {{id: nis, title: N}}\n")
    return f"---\n{fields}---\n{body}"


def at(subject: Subject, sentence: Sentence, word: str, begin: int = 0) -> tuple[str, int]:
    """Return what stands in the file where a word of a sentence is said to be, and the end of the word in it."""
    start = sentence.text.index(word, begin)
    place = subject.place(sentence, start, start + len(word))
    lines = subject.lines(place.path)
    assert 1 <= place.line <= place.end_line <= len(lines)
    assert 1 <= place.column <= len(lines[place.line - 1]) + 1
    assert 1 <= place.end_column <= len(lines[place.end_line - 1]) + 1
    assert (place.line, place.column) <= (place.end_line, place.end_column)
    if place.line != place.end_line:
        return "\n".join(lines[place.line - 1 : place.end_line]), start + len(word)
    return lines[place.line - 1][place.column - 1 : place.end_column - 1], start + len(word)


def written_in_order(subject: Subject, sentences: tuple[Sentence, ...], words: list[str]) -> list[str]:
    """Return what is written where each of the words, in order, is said to be."""
    found: list[str] = []
    waiting = list(words)
    for sentence in sentences:
        begin = 0
        while waiting and (start := sentence.text.find(waiting[0], begin)) >= 0:
            said, begin = at(subject, sentence, waiting.pop(0), start)
            found.append(said)
    assert not waiting
    return found


@given(texts())
def test_a_word_of_the_body_is_where_it_is_written(case: tuple[str, str, list[str]]) -> None:
    lang, text, words = case
    subject = subject_of(markdown_of(lang, f"First of all.\n\n{text}\n\nLast of all.{FOOT}"), "brief.md")

    assert written_in_order(subject, subject.summary[1:], words) == words


@given(texts())
def test_a_word_of_a_body_in_yaml_is_where_it_is_written(case: tuple[str, str, list[str]]) -> None:
    lang, text, words = case
    subject = subject_of(brief_of(lang, "summary", f"|\n  First of all.\n\n  {text}\n\n  [^1]: The note."))

    assert written_in_order(subject, subject.summary[1:], words) == words


@pytest.mark.parametrize("style", ["double", "ascii", "single", "folded", "literal"])
@given(case=texts())
def test_a_word_of_a_field_is_where_it_is_written(style: str, case: tuple[str, str, list[str]]) -> None:
    """Written with escapes, a word is as it stands there: it is compared once it has been read."""
    lang, text, words = case
    value = {
        "double": json.dumps(text, ensure_ascii=False),
        "ascii": json.dumps(text),
        "single": "'" + text.replace("'", "''") + "'",
        "folded": ">-\n  " + text.replace(" ", "\n  ", 1),
        "literal": f"|\n  {text}",
    }[style]
    subject = subject_of(brief_of(lang, "bottom_line", value))
    found = written_in_order(subject, subject.bottom_line, words)
    if style == "ascii":
        found = [json.loads(f'"{each}"') for each in found]
    if style == "single":
        found = [each.replace("''", "'") for each in found]

    assert found == words


@pytest.mark.parametrize(
    ("text", "word", "written"),
    [
        ("Said @utility, and @utility again.", "utility", "utility"),
        ("An address: [a@example.org](mailto:a@example.org).", "example", "example"),
        ("It rose by &euro;5 and 3&nbsp;% of it.", "5", "5"),
        ("&Uuml;ber den Fluss.", "Über", "&Uuml;ber"),
        ("It costs € 5 a day.", "€ 5", "€ 5"),
        ("About 11 % of them.", "11 %", "11 %"),
        ("One `two` two.", "two", "two"),
        ("One ``t`wo`` two.", "two", "two"),
        ("A snake_case word, and _case_ alone.", "alone", "alone"),
        ("He said <b>so</b> twice.", "twice", "twice"),
        ("See ![the map](map.png) of it.", "it", "it"),
        ("Two\\* stars.", "stars", "stars"),
    ],
)
def test_a_word_among_marks_is_where_it_is_written(text: str, word: str, written: str) -> None:
    subject = subject_of(markdown_of("en", f"{text}\n"), "brief.md")

    assert at(subject, subject.summary[0], word)[0] == written


def test_a_word_that_is_written_in_parts_leaves_its_neighbours_where_they_are() -> None:
    subject = subject_of(
        markdown_of("de", "Das ist *un*wahrscheinlich, und das ist auch so; unwahrscheinlich.\n"), "b.md"
    )
    (sentence,) = subject.summary

    place = subject.place(sentence, sentence.text.index("auch"), sentence.text.index("auch") + 4)

    assert subject.lines("b.md")[place.line - 1][place.column - 1 : place.end_column - 1] == "auch"


@given(st.text(alphabet="ab \"\\'&;[]()@`*_#^\n\t0é", max_size=60), st.sampled_from(["|\n  ", ">-\n  ", '"', "'", ""]))
def test_whatever_is_written_a_place_lies_within_its_file(text: str, style: str) -> None:
    value = f"{style}{text}{style if style in ('', chr(34), chr(39)) else ''}".replace("\n", "\n  ")
    subject = subject_of(f"briefing: 1\ntitle: T\nbottom_line: {value}\nsummary: Words.\n")
    for sentence in subject.sentences:
        for start in range(len(sentence.text)):
            place = subject.place(sentence, start, start + 1)
            lines = subject.lines(place.path)
            assert (1, 1) <= (place.line, place.column) <= (place.end_line, place.end_column)
            assert place.end_line <= len(lines)
            assert place.end_column <= len(lines[place.end_line - 1]) + 1
