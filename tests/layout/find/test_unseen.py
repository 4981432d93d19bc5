"""Texts that a pane does not show: counted under their item where the pane lacks them, and found on its card."""

from helpers.brief_builder import as_markdown, loaded

from briefing.language.folding import Query
from briefing.layout.detail import detail_page
from briefing.layout.find import PageIndex, hit_within, unseen_texts
from briefing.layout.find.hits import Hits
from briefing.layout.line import Page, Placed
from briefing.layout.line_tools import line_text
from briefing.layout.setting import Setting
from briefing.layout.sources import sources_page

FIELDS = """\
briefing: 1
title: Flood
lang: en
sources:
- {id: first, publisher: Office, title: Level of the river, quote: "The bridge was never closed, and the bridge holds."}
- id: second
  publisher: Paper
  title: A bridge too far
  descriptor: Written on [@first] the bridge itself
  note: Ask again.
  extra: {desk: {where: the bridgehead}}
"""
"""Two sources with bridges in what the pane shows and in what it does not."""


def setting() -> Setting:
    brief = loaded(as_markdown(FIELDS, "Nothing.\n")).brief
    assert brief
    return Setting(brief)


def read(page: Page, known: Setting, *, readable: bool = True) -> PageIndex:
    index = PageIndex(page, lambda id: unseen_texts(known.items.get(id)), readable=readable)
    while index.step():
        pass
    return index


def test_what_the_pane_shows_is_counted_once_and_the_rest_under_its_item() -> None:
    known = setting()
    hits = Hits(read(sources_page(known, 80), known), Query("bridge"))
    places = [hits.place(number) for number in range(hits.total)]

    assert [(place.item, place.words[place.start : place.end]) for place in places] == [
        ("first", "bridge"),
        ("first", "bridge"),
        ("", ""),
        ("second", "bridge"),
        ("second", "bridge"),
    ]
    assert [place.line for place in places] == sorted(place.line for place in places)


def test_ids_and_codes_are_no_text() -> None:
    known = setting()

    assert Hits(read(sources_page(known, 80), known), Query("second")).total == 0


def test_of_a_page_that_cannot_be_read_all_texts_of_its_items_are_found() -> None:
    known = setting()
    page = Page(40, ((),), (Placed("first", 0, 0), Placed("second", 0, 0)))
    hits = Hits(read(page, known, readable=False), Query("bridge"))

    assert [hits.place(number).item for number in range(hits.total)].count("second") == 3


def test_a_hit_is_found_again_on_the_card() -> None:
    known = setting()
    hits = Hits(read(sources_page(known, 80), known), Query("the bridge"))
    for number, item, words in (
        (0, "first", "The bridge was"),
        (1, "first", "the bridge holds"),
        (3, "second", "the bridge"),
    ):
        card = Hits(PageIndex(detail_page(known, item, 60), lambda _item: ()), Query("the bridge"))
        while card.index.step():
            pass
        card.count()
        found = hit_within(card, hits.place(number))

        assert found is not None
        stretch = card.place(found).stretches[0]
        assert line_text(card.index.page.lines[stretch.line])[stretch.start :].startswith(words[:10])
