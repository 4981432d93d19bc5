from collections.abc import Iterable

import pytest
from helpers.brief_builder import as_markdown, brief
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.analysis.statements import Statement, statements
from briefing.loading.markdown import read_document, read_inline
from briefing.model.blocks import Paragraph
from briefing.model.inline import Emphasis, Inlines, Link, Strikethrough, Strong, Text, plain
from briefing.model.text import SafeText

SOURCES = frozenset({"nis", "hur"})


def of(text: str, lang: str = "en") -> tuple[Statement, ...]:
    return statements(read_inline(text, sources=SOURCES).inlines, lang)


def words(text: str, lang: str = "en") -> list[str]:
    return [plain(statement.inlines) for statement in of(text, lang)]


def test_emphasis_that_goes_on_is_in_both_sentences() -> None:
    first, second = of("It *is so. But* not there.")

    assert first.inlines == (Text(SafeText("It ")), Emphasis((Text(SafeText("is so. ")),)))
    assert second.inlines == (Emphasis((Text(SafeText("But")),)), Text(SafeText(" not there.")))


def test_a_link_that_goes_on_leads_there_from_both_sentences() -> None:
    first, second = of("See [here. And **there. Or** else](https://example.org). End")[:2]

    assert [type(node) for node in (first.inlines[-1], second.inlines[0])] == [Link, Link]
    assert words("See [here. And **there. Or** else](https://example.org). End") == [
        "See here. ",
        "And there. ",
        "Or else. ",
        "End",
    ]


def test_a_citation_behind_the_stop_belongs_to_the_sentence_before() -> None:
    first, second = of("It is so. [@nis, p. 3] It is not [@hur].")

    assert (first.cited, second.cited) == (("nis",), ("hur",))


def test_a_source_that_is_part_of_a_sentence_may_begin_it() -> None:
    first, second = of("It is so. @nis says no.")

    assert (first.cited, second.cited) == ((), ("nis",))


def test_own_words_of_a_reference_are_never_parted() -> None:
    assert words("It is [so. Or not](#x). End.") == ["It is so. Or not. ", "End."]


def test_code_is_one_word() -> None:
    assert words("Type `a. B` here. Then go.") == ["Type a. B here. ", "Then go."]


def test_abbreviations_follow_the_language_of_the_brief() -> None:
    assert words("Am 3. Mai z. B. Regen. Dann", "de") == ["Am 3. Mai z. B. Regen. ", "Dann"]


def test_each_thing_that_a_sentence_names_is_named_once() -> None:
    (one,) = of("It is so [@nis; @nis], [](#a) and [again](#a), not [](other.md#b) [@hur].")

    assert (one.cited, one.targets) == (("nis", "hur"), ("a",))


def test_footnotes_are_known_by_their_numbers() -> None:
    blocks = read_document("One.[^a] Two.[^b]\n\n[^a]: A.\n[^b]: B.\n").blocks
    assert isinstance(blocks[0], Paragraph)

    assert [statement.notes for statement in statements(blocks[0].inlines, "en")] == [(1,), (2,)]


@pytest.mark.parametrize(("text", "has_words"), [("…", False), ("[@nis]", False), ("[](#a)", True), ("`x`", True)])
def test_marks_alone_state_nothing(text: str, *, has_words: bool) -> None:
    assert [statement.has_words for statement in of(text)] == [has_words]


def test_no_text_has_no_statement() -> None:
    assert statements((), "en") == ()


def leaves(inlines: Inlines, around: tuple[object, ...] = ()) -> Iterable[tuple[object, ...]]:
    """Yield every character and every other node, each with the kinds of what holds it."""
    for node in inlines:
        match node:
            case Text(text):
                yield from ((*around, sign) for sign in text)
            case Emphasis() | Strong() | Strikethrough() | Link():
                yield from leaves(node.children, (*around, node._replace(children=())))
            case _:
                yield (*around, node)


TEXTS = st.sampled_from(["One. ", "Two", "? ", "e.g. ", "3.", " ", "\n", "“", ".” ", ""])
MARKS = st.sampled_from(
    ["[@nis]", "@hur", "[](#a)", "[own. Words](#a)", "`c. C`", "![alt. Alt](i.png)", "  \n", "[^a]"]
)
PARTS = st.one_of(TEXTS, MARKS)
INNER = st.lists(PARTS, max_size=4).map("".join)
AROUND = st.sampled_from(["*{}*", "**{}**", "~~{}~~", "[{}](https://e.org)", "*a **{}** b. C*", "{}"])
MARKDOWN = st.lists(st.builds(lambda around, inner: around.format(inner), AROUND, INNER), max_size=8).map("".join)


@settings(deadline=None, max_examples=100)
@given(MARKDOWN)
def test_sentences_together_hold_every_node_in_its_place(text: str) -> None:
    inlines = read_inline(text, sources=SOURCES).inlines
    parts = statements(inlines, "en")

    assert [leaf for part in parts for leaf in leaves(part.inlines)] == list(leaves(inlines))
    assert all(part.inlines for part in parts)


def test_a_shipped_brief_has_its_sentences() -> None:
    paragraphs = [block for block in brief(as_markdown()).summary.blocks if isinstance(block, Paragraph)]

    (one,) = statements(paragraphs[0].inlines, "en")
    assert (one.cited, one.targets) == (("nis", "hur"), ("troops", "ready"))
