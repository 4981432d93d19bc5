"""Fields of inline Markdown."""

import re

from helpers.block_dump import dump_inlines
from helpers.commonmark import read_examples
from hypothesis import example, given, settings
from hypothesis import strategies as st

from briefing.loading.markdown import read_document, read_inline
from briefing.model.blocks import Paragraph
from briefing.model.inline import EMPTY, Citation, Inlines, Reference, Text


def test_a_field_without_marks_is_its_words() -> None:
    read = read_inline("  Nordkoreanische Soldaten: 11.000 (ca. 10 %) #1 {x} \n")

    assert read.source == "Nordkoreanische Soldaten: 11.000 (ca. 10 %) #1 {x}"
    assert read.inlines == (Text(read.source),)


def test_an_empty_field_is_nothing() -> None:
    assert read_inline(" \n ") == EMPTY


def test_a_field_holds_citations_and_references_with_their_line() -> None:
    read = read_inline("Says @nis,\nsee [](#x).", line=7, sources=frozenset({"nis"}))

    citation, reference = (node for node in read.inlines if isinstance(node, Citation | Reference))
    assert isinstance(citation, Citation)
    assert isinstance(reference, Reference)
    assert (citation.keys[0].line, citation.keys[0].column) == (7, 0)
    assert (reference.line, reference.column) == (8, 0)


def test_without_a_line_nothing_has_a_place() -> None:
    (citation,) = read_inline("[@nis]").inlines

    assert isinstance(citation, Citation)
    assert (citation.keys[0].line, citation.keys[0].column) == (0, 0)


def test_marks_of_blocks_are_words_in_a_field() -> None:
    assert dump_inlines(read_inline("# 1. > no\n\n- blocks").inlines) == "'# 1. > no'\nsoft break\n'- blocks'\n"


def test_a_note_in_place_keeps_its_words_where_there_is_no_place_for_notes() -> None:
    assert dump_inlines(read_inline("Text^[a *note*] and [^1].").inlines) == (
        "'Text^[a '\nemphasis\n  'note'\n'] and [^1].'\n"
    )


def test_escapes_of_the_terminal_become_visible() -> None:
    assert dump_inlines(read_inline("a\x1b]52;c;x\x07 *b\x9b*").inlines) == "'a␛]52;c;x␇ '\nemphasis\n  'b<U+009B>'\n"


PLAIN = st.lists(
    st.sampled_from(["Wort", "11.000", " ", "  ", "\t", "\n", "\n ", " \n", "ü", "#", "|", "]", "!", "(x)", "^", "-"])
).map("".join)


@given(PLAIN)
@example("a\nb\t\n")
@example("a \t\n  b \n")
@settings(max_examples=100)
def test_the_short_way_for_plain_text_reads_what_the_parser_reads(text: str) -> None:
    """A mark that is escaped sends the same text the long way."""
    short = read_inline(text + "x")
    long = read_inline(text + "x\\*")

    assert dump_inlines(long.inlines) == re.sub("x'\n$", "x*'\n", dump_inlines(short.inlines))


@given(st.sampled_from([each.markdown for each in read_examples()]))
@settings(max_examples=100)
def test_a_field_reads_as_the_paragraph_that_it_would_be(text: str) -> None:
    blocks = read_document(text).blocks
    if len(blocks) == 1 and isinstance(blocks[0], Paragraph) and "]:" not in text:
        assert placeless(read_inline(text).inlines) == placeless(blocks[0].inlines)


def placeless(inlines: Inlines) -> str:
    """Return a dump without lines and columns, which a field does not know."""
    return re.sub(r" \d+:\d+$", "", dump_inlines(inlines), flags=re.MULTILINE)
