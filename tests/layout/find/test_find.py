"""Search in pages: what is wrapped is one text, hits lie on the very cells, columns stay apart."""

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from briefing.language.folding import Query, fold
from briefing.layout.find import PageIndex, Search, Spot
from briefing.layout.find.hits import Hits, Stretch
from briefing.layout.line import Page
from briefing.layout.line_tools import line_text, run
from briefing.layout.pieces import piece
from briefing.layout.sheet import Sheet, flow

WORDS = st.sampled_from([
    "der", "Damm", "hält", "Grüße", "Gruesse", "Straße", "vor-", "und", "Über-See", "Nach", "東京", "の", "橋", "café",
    "e\u0301te\u0301", "ﬁnal", "ab", "aab", "„Zitat“", "11.000",
])  # fmt: skip
TEXT = st.lists(WORDS, min_size=1, max_size=14).map(" ".join)
PARTS = st.tuples(st.integers(0, 30), st.integers(1, 12))


def read(page: Page) -> PageIndex:
    index = PageIndex(page, lambda _item: ())
    while index.step():
        pass
    return index


def page_of(texts: list[str], width: int) -> Page:
    sheet = Sheet(width)
    for number, text in enumerate(texts, start=1):
        sheet.flow([piece(text)], source=number)
    return sheet.page()


def covered(page: Page, stretch: Stretch) -> str:
    kept, cell = "", 0
    for character in line_text(page.lines[stretch.line]):
        size = cell_len(character)
        if stretch.start <= cell < stretch.end or (not size and kept and cell == stretch.end):
            kept += character
        cell += size
    return kept


def hits_on(page: Page, words: str) -> list[str]:
    hits = Hits(read(page), Query(words))
    return [" ".join(covered(page, one) for one in hits.place(number).stretches) for number in range(hits.total)]


@given(st.lists(TEXT, min_size=1, max_size=5), st.integers(14, 50), PARTS)
def test_as_many_are_found_as_in_the_text_before_it_was_wrapped(
    texts: list[str], width: int, part: tuple[int, int]
) -> None:
    query = Query(texts[0][part[0] % len(texts[0]) :][: part[1]])
    page = page_of(texts, width)

    assert Hits(read(page), query).total == sum(query.count(fold(text)) for text in texts)


@given(st.lists(TEXT, min_size=1, max_size=4), st.integers(14, 50), PARTS)
def test_a_hit_lies_on_the_cells_of_its_words(texts: list[str], width: int, part: tuple[int, int]) -> None:
    words = texts[0][part[0] % len(texts[0]) :][: part[1]]
    query = Query(words)
    page = page_of(texts, width)
    hits = Hits(read(page), query)

    for number in range(hits.total):
        place = hits.place(number)
        bare = "".join(covered(page, stretch) for stretch in place.stretches).replace(" ", "")

        assert place.line == place.stretches[0].line
        assert Query(words.replace(" ", "")).spans(fold(bare))
        assert len(fold(bare)) <= len(query.folded.replace(" ", "")) + 4


@given(st.lists(TEXT, min_size=1, max_size=9), st.integers(14, 50), st.integers(0, 40))
def test_what_is_seen_between_two_lines_is_what_was_counted(texts: list[str], width: int, line: int) -> None:
    page = page_of(texts, width)
    hits = Hits(read(page), Query("a"))
    every = {number: hits.place(number).stretches for number in range(hits.total)}

    seen = dict(hits.between(line, line + 3))

    assert seen == {n: some for n, some in every.items() if any(line <= one.line < line + 3 for one in some)}
    assert hits.number_at(line) == next((n for n, some in every.items() if some[-1].line >= line), hits.total)


@given(st.lists(TEXT, min_size=2, max_size=9), st.integers(14, 50), st.data())
def test_a_page_that_grows_is_found_in_as_a_whole_one(texts: list[str], width: int, data: st.DataObject) -> None:
    cut = data.draw(st.integers(1, len(texts) - 1))
    whole = page_of(texts, width)
    index = read(page_of(texts[:cut], width))
    hits = Hits(index, Query("a"))
    index.grow(whole)
    while index.step():
        pass

    assert hits.count() or not Hits(read(page_of(texts[cut:], width)), Query("a")).index.blocks
    assert [hits.place(n) for n in range(hits.total)] == [
        place for once in [Hits(read(whole), Query("a"))] for place in map(once.place, range(once.total))
    ]


def test_columns_that_are_wrapped_are_texts_of_their_own() -> None:
    sheet = Sheet(40)
    date, what = flow([piece("early November 2024")], 14), flow([piece("The bridge was closed for all")], 18)
    sheet.row((0, date), (16, what), (38, flow([piece("×5")], 2)))
    page = sheet.page()

    assert len(page.lines) == 2
    assert hits_on(page, "early november 2024") == ["early November 2024"]
    assert hits_on(page, "the bridge was closed") == ["The bridge was closed"]
    assert hits_on(page, "2024 closed") == []


def test_a_hit_over_two_lines_is_one_with_two_stretches() -> None:
    page = page_of(["Der Scheitel ist durch, der Damm hält noch"], 20)
    index = read(page)
    place = Hits(index, Query("damm hält noch")).place(0)

    assert [line_text(line) for line in page.lines] == ["Der Scheitel ist", "durch, der Damm hält", "noch"]
    assert [covered(page, one) for one in place.stretches] == ["Damm hält", "noch"]


def test_an_address_is_found_over_the_end_of_a_line() -> None:
    assert len(hits_on(page_of(["https://example.org/a/long/path/to/a/report.html"], 20), "path/to/a/report")) == 1


def test_a_word_with_a_hyphen_is_found_over_the_end_of_a_line() -> None:
    page = page_of(["Die Nachrichten-Agentur meldet"], 18)

    assert line_text(page.lines[0]) == "Die Nachrichten-"
    assert hits_on(page, "nachrichten-agentur") == ["Nachrichten- Agentur"]


def test_bars_of_quotes_are_no_words() -> None:
    sheet = Sheet(20)
    sheet.flow([piece("one two three four five six")], (run("▎ "),), (run("▎ "),), source=1)

    assert len(hits_on(sheet.page(), "one two three four five six")) == 1


def test_hits_are_numbered_through_all_pages() -> None:
    pages = [read(page_of(["a b", "a"], 20)), read(page_of(["c"], 20)), read(page_of(["b a"], 20))]
    search = Search(pages, Query("a"))

    assert search.total == 3
    assert search.at(0, 1) == (Spot(0, 1), False)
    assert search.at(1, 0) == (Spot(2, 0), False)
    assert search.step(Spot(2, 0), 1) == (Spot(0, 0), True)
    assert search.step(Spot(0, 0), -1) == (Spot(2, 0), True)
    assert [search.number_of(spot) for spot in (Spot(0, 0), Spot(0, 1), Spot(2, 0))] == [0, 1, 2]
    assert Search(pages, Query("zzz")).at(0, 0) == (None, False)
