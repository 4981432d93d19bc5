"""The sentences of a page: which cells are whose, at every width."""

from helpers.brief_builder import loaded
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.analysis.support import Support
from briefing.layout.line import Line, Page
from briefing.layout.line_tools import line_text, line_width
from briefing.layout.rich_text import rich_pieces
from briefing.layout.sentences import OnPage, cells_before, sentences
from briefing.layout.setting import Setting
from briefing.layout.summary import SummaryLayout, summary_page
from briefing.model.brief import Brief

FRONT = """\
---
briefing: 1
title: T
date: 2024-10-18
subtitle: A subtitle. Of two sentences.
bottom_line: It is so [@nis]. Perhaps it is not.
figures:
- {id: troops, label: A, value: about 12000, unit: soldiers, sources: nis}
- {id: bare, label: B, value: 4, claimed_by: Someone}
sources:
- {id: nis, title: "The service: a title"}
judgments:
- {id: view, text: "They will fight. They will lose [@nis].", sources: [nis p. 4], likelihood: likely}
gaps:
- {id: who, text: Who commands? And why?, tlp: "TLP:RED", indicators: [Orders]}
source_summary: |
  One source. It is weak.[^n]

  [^n]: See [@nis].
---
"""


def brief_of(body: str) -> Brief:
    found = loaded(FRONT + body).brief
    assert found is not None
    return found


def shown(page: Page, sentence: OnPage) -> list[str]:
    """Return what a sentence takes of each line."""
    found = []
    for line, start, end in sentence.extents:
        text = line_text(page.lines[line])
        offsets = [at for at in range(len(text) + 1) if start <= cells_before(page.lines[line], at) <= end]
        found.append(text[offsets[0] : offsets[-1]])
    return found


def test_sentences_lie_where_they_are_read() -> None:
    brief = brief_of("One is [](#troops) here [@nis]. Two, e.g. two. [@nis] Three *is. Four* is.\n")
    setting = Setting(brief)
    page = summary_page(setting, 30)
    first = next(number for number, line in enumerate(page.lines) if "One is" in line_text(line))

    found = sentences(setting, page, first + 1)

    assert [(" ".join(shown(page, one)), one.support) for one in found] == [
        ("One is ≈\u00a012,000\u00a0soldiers here [1].", Support.CITED),
        ("Two, e.g. two. [1]", Support.CITED),
        ("Three is.", Support.UNSUPPORTED),
        ("Four is.", Support.UNSUPPORTED),
    ]


def test_every_text_of_the_summary_has_its_sentences_and_its_support() -> None:
    setting = Setting(brief_of("Text.[^a]\n\n> Quote.\n\n# Heading. More.\n\n[^a]: Note [@nis]. More.\n"))
    page = summary_page(setting, 60)

    found = [
        (" ".join(shown(page, one)), one.item, one.support.value, one.counts)
        for passage in page.passages
        for one in sentences(setting, page, passage.first)
    ]

    assert found == [
        ("A subtitle.", ".subtitle", "unsupported", False),
        ("Of two sentences.", ".subtitle", "unsupported", False),
        ("It is so [1].", ".bottom_line", "cited", True),
        ("Perhaps it is not.", ".bottom_line", "unsupported", True),
        ("They will fight.", "view", "judgment", True),
        ("They will lose [1]. [1,\u00a0p.\u00a04]", "view", "judgment", True),
        ("Text.¹", "", "cited", True),
        ("Quote.", "", "unsupported", True),
        ("Note [1].", "^1", "cited", False),
        ("More.", "^1", "unsupported", False),
        ("One source.", ".source_summary", "unsupported", False),
        ("It is weak.²", ".source_summary", "cited", False),
        ("See [1].", "^2", "cited", False),
        ("Who commands?", "who", "unsupported", False),
        ("And why? · TLP:RED", "who", "unsupported", False),
    ]


def test_a_line_that_is_no_text_has_no_sentence() -> None:
    setting = Setting(brief_of("# Heading\n\n| a |\n|---|\n| b |\n\n```\ncode\n```\n"))
    page = summary_page(setting, 60)
    heading = next(number for number, line in enumerate(page.lines) if "Heading" in line_text(line))

    assert all(not sentences(setting, page, line) for line in range(heading, heading + 6))
    assert sentences(setting, page, 10_000) == ()


def test_a_heading_that_was_not_known_yet_is_counted_as_it_is_shown() -> None:
    whole = brief_of("See [](#the-end-of-it) now. And [](#the-end-of-it). Then.\n\n# The end of it\n")
    blocks = whole.summary.blocks
    head = whole._replace(summary=whole.summary._replace(blocks=blocks[:1], complete=False))
    setting = Setting(head)
    layout = SummaryLayout(setting, 24)
    layout.add(blocks[:1])
    setting.add(blocks[1:], complete=True)
    layout.add(blocks[1:])
    page = layout.page
    first = next(number for number, line in enumerate(page.lines) if "See the" in line_text(line))

    found = sentences(setting, page, first)

    assert [" ".join(shown(page, one)) for one in found] == ["See the-end-of-it now.", "And the-end-of-it.", "Then."]


WORDS = st.sampled_from(
    ["One. ", "a very-long/compound.word", "Two? ", "e.g. ", "見出し。", "避難者数と避難所 ", "👩‍👩‍👧 ", "é", "\u00a0",
     "  ", "\\\n", "\n", "[@nis]", "@nis ", "[](#troops)", "[](#gone)", "[own. Words](#gone)", "[](#last)", "`c. C`",
     "![alt. A](i.png)", "[here. And](https://example.org/a-long-path)", "*so. And* ", "**“Why?” ", "[^a] ",
     "[@gone] ", "~~no. No~~ "]
)  # fmt: skip
TEXTS = st.lists(WORDS, max_size=12).map("".join)
AROUND = st.sampled_from(["{}", "- {}", "> {}", "1. {}\n\n   - > {}", "Term\n: {}"])
BODIES = st.lists(st.builds(lambda around, text: around.replace("{}", text), AROUND, TEXTS), max_size=3).map(
    "\n\n".join
)


@settings(deadline=None, max_examples=100)
@given(BODIES, st.integers(20, 100))
def test_every_cell_that_is_not_blank_belongs_to_one_sentence(body: str, width: int) -> None:
    setting = Setting(brief_of(f"{body}\n\n# Last\n\n[^a]: A note. Of two [@nis].\n"))
    page = summary_page(setting, width)

    for passage in page.passages:
        found = sentences(setting, page, passage.last)
        covered: dict[int, set[int]] = {}
        for number, start, end in (extent for one in found for extent in one.extents):
            cells = covered.setdefault(number, set())
            assert cells.isdisjoint(range(start, end))
            cells.update(range(start, end))
        for number in range(passage.first, passage.last + 1):
            prefix = line_width(passage.head if number == passage.first else passage.rest)
            assert inked(page.lines[number], prefix) <= covered.get(number, set())
        if found and not passage.item:
            pieces = rich_pieces(setting, found[-1].statement.inlines)
            assert ink("".join(shown(page, found[-1]))) == ink("".join(piece.text for piece in pieces))


def inked(line: Line, prefix: int) -> set[int]:
    """Return the cells behind a prefix in which a character that is not blank begins."""
    cells = [cells_before(line, at) for at in range(len(line_text(line)) + 1)]
    return {
        cell
        for cell, after, sign in zip(cells, cells[1:], line_text(line), strict=False)
        if after > cell >= prefix and not sign.isspace()
    }


def ink(text: str) -> str:
    return "".join(text.split())
