"""What holds for the panes of records whatever the brief and the width."""

from helpers.page_text import assert_sound
from helpers.records import brief
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.layout.detail import detail_page
from briefing.layout.figures import figures_page
from briefing.layout.line import ToItem
from briefing.layout.setting import Setting
from briefing.layout.sources import sources_page
from briefing.model.brief import Brief

IDS = ["a", "b", "c", "gone"]
WORDS = st.one_of(
    st.sampled_from(
        [
            "",
            "words",
            "避難者数と避難所",
            "a very-long/compound.word" * 3,
            "see [@a] and [](#f)",
            "[](#j) [](#gone)",
            "👩‍👩‍👧 é",
        ]
    ),
    st.text("ab cdé漢 ", max_size=40).map(str.strip),
)
VALUES = st.sampled_from(
    ["12", "about 1500", "more than 8000000", "1..2", "just under 0.5", "1234567890123..2345678901234567"]
)
CLAIMS = st.fixed_dictionaries(
    {},
    optional={
        "value": VALUES,
        "text": WORDS,
        "claimed_by": WORDS,
        "sources": st.lists(st.sampled_from(IDS), max_size=4),
        "scope": st.sampled_from(["here", "there", "a long scope that wraps"]),
        "unit": st.sampled_from(["t", "people", "million bushels"]),
        "as_of": st.sampled_from(["2024", "2024-01-01", "2023-08/.."]),
        "attribution": st.sampled_from(["named", "none", "anonymous"]),
        "rank": st.sampled_from(["preferred", "normal", "deprecated"]),
        "credibility": st.sampled_from("123456"),
        "part_of": st.sampled_from(["f.1", "gone"]),
        "quote": WORDS,
        "note": WORDS,
    },
)
SOURCES = st.fixed_dictionaries(
    {},
    optional={
        "publisher": WORDS,
        "title": WORDS,
        "type": st.sampled_from(["report", "speech", "webpage", "treaty"]),
        "derived_from": st.lists(st.sampled_from(IDS), max_size=2),
        "via": st.sampled_from(IDS),
        "reliability": st.sampled_from("ABCDEF"),
        "issued": st.just("2024-03~"),
        "url": st.just("https://example.org/a/very/long/path/that/does/not/end"),
        "quote": WORDS,
        "note": WORDS,
    },
)
BRIEFS = st.builds(
    lambda label, claims, sources, judgment: brief(
        {
            "as_of": "2024-01-01",
            "figures": [{"id": "f", "label": label, "claims": claims}],
            "sources": [{**source, "id": key} for key, source in zip(IDS, sources, strict=False)],
            "judgments": [
                {
                    "id": "j",
                    "text": judgment,
                    "figures": ["f", "gone"],
                    "sources": ["a", "gone"],
                    "likelihood": "likely",
                }
            ],
            "timeline": [{"id": "e", "what": judgment, "when": "2024", "figures": "f", "sources": "a"}],
            "gaps": [{"id": "g", "text": judgment, "indicators": [label]}],
        }
    ),
    WORDS,
    st.lists(CLAIMS, max_size=4),
    st.lists(SOURCES, max_size=3),
    WORDS,
)


@given(BRIEFS, st.integers(1, 110))
@settings(deadline=None, max_examples=100)
def test_no_line_is_wider_than_its_pane_and_every_stop_leads_to_something(made: Brief, width: int) -> None:
    setting = Setting(made)
    pages = [figures_page(setting, width), sources_page(setting, width)]
    pages += [detail_page(setting, id_, width) for id_ in (*setting.items, "gone")]

    for page in pages:
        assert_sound(page)
        assert all(stop.target.id in setting.items for stop in page.stops if isinstance(stop.target, ToItem))
    assert {placed.id for placed in pages[0].placed} == {"f", *(claim.id for claim in made.figures[0].claims)}
    assert {placed.id for placed in pages[1].placed} == set(setting.sources)
