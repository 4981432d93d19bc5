from helpers.records import body, brief, cites, paragraphs, source
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.model.provenance import Family, Rests, families, origins, trace, via_chain
from briefing.model.records import Source


def _sources(**derived: str) -> list[Source]:
    return [source({"id": key, "derived_from": from_.split()}) for key, from_ in derived.items()]


def test_a_source_of_its_own_is_its_origin() -> None:
    assert trace(_sources(nis="")) == {"nis": ("nis",)}


def test_what_passes_on_something_passed_on_has_the_first_as_its_origin() -> None:
    assert trace(_sources(agency="county", paper="agency", county="")) == {
        "agency": ("county",),
        "paper": ("county",),
        "county": ("county",),
    }


def test_two_ways_to_one_origin_are_one_origin() -> None:
    assert trace(_sources(paper="agency radio", agency="county", radio="county", county=""))["paper"] == ("county",)


def test_a_source_that_passes_on_two_has_both_as_origins_in_the_order_of_the_brief() -> None:
    assert trace(_sources(b="", paper="a b", a=""))["paper"] == ("b", "a")


def test_sources_that_pass_on_one_another_are_one_origin() -> None:
    traced = trace(_sources(x="c", a="b", b="c", c="a"))

    assert set(traced.values()) == {("a",)}


def test_a_circle_that_has_a_way_out_has_its_origin_there() -> None:
    assert trace(_sources(a="b", b="a root", root=""))["a"] == ("root",)


def test_a_source_derived_from_itself_or_from_nothing_known_is_its_own_origin() -> None:
    assert trace(_sources(a="a", b="gone")) == {"a": ("a",), "b": ("b",)}


def test_ten_thousand_sources_in_a_row_are_followed() -> None:
    chain = [source({"id": f"s{number}", "derived_from": f"s{number + 1}"}) for number in range(10_000)]

    assert trace(chain)["s0"] == ("s9999",)


def test_origins_of_cites_are_counted_once() -> None:
    traced = trace(_sources(county="", agency="county", paper="agency", aid=""))

    assert origins(traced, cites(["agency", "paper para. 3", "aid", "unknown"])) == ("county", "aid")


def test_sources_are_grouped_under_their_origin_in_the_order_of_the_brief() -> None:
    traced = trace(_sources(paper="agency", aid="", agency="county", county=""))

    assert families(traced) == (Family("aid", ()), Family("county", ("paper", "agency")))


def test_every_source_of_a_circle_is_grouped_once() -> None:
    assert families(trace(_sources(a="b", b="a"))) == (Family("a", ("b",)),)


def test_the_chain_of_what_a_source_was_found_in_ends_where_it_would_close() -> None:
    sources = {
        one.id: one
        for one in (
            source({"id": "nis", "via": "paper"}),
            source({"id": "paper", "via": "blog"}),
            source({"id": "blog", "via": "nis"}),
        )
    }

    assert via_chain(sources, "nis") == ("paper", "blog")
    assert via_chain(sources, "gone") == ()


def test_claims_events_judgments_and_citations_rest_on_a_source() -> None:
    rests = Rests(
        brief(
            {
                "bottom_line": "It came [@nis].",
                "figures": [
                    {
                        "id": "troops",
                        "claims": [{"value": "5", "sources": "nis para. 1"}, {"value": "6", "sources": "isw"}],
                    }
                ],
                "timeline": [
                    {"id": "landing", "dates": [{"when": "2024", "sources": "nis"}, {"when": "2023", "sources": "nis"}]}
                ],
                "judgments": [{"id": "held", "text": "It holds [@nis].", "sources": "nis"}],
                "gaps": [{"id": "unknown", "text": "Why, nobody knows."}],
                "summary": ["They came [@nis, para. 2; @isw] and [](#troops).", "They left [@nis]."],
            }
        )
    )

    assert rests.items == {"nis": ["troops.1", "landing", "held"], "isw": ["troops.2"]}
    assert rests.citations == {"nis": 3, "isw": 1}
    assert rests.references == {"troops": 1}
    assert rests.count("nis") == 6
    assert rests.count("gone") == 0


@given(st.lists(st.sampled_from(["words", "one [@a]", "two [@a; @b] [](#t)", "[@b]"]), max_size=8), st.integers(0, 8))
@settings(deadline=None, max_examples=50)
def test_a_body_counted_in_parts_counts_as_the_whole(texts: list[str], cut: int) -> None:
    whole = Rests(brief({}, body(*texts)))
    parts = Rests(brief({}, body(*texts[:cut], complete=False)))
    parts.add(paragraphs(*texts[cut:]))

    assert (parts.citations, parts.references) == (whole.citations, whole.references)


@given(st.dictionaries(st.sampled_from("abcdefg"), st.text("abcdefg", max_size=3), min_size=1))
@settings(deadline=None, max_examples=100)
def test_origins_are_where_following_ends(derived: dict[str, str]) -> None:
    traced = trace([source({"id": key, "derived_from": list(to)}) for key, to in derived.items()])

    assert set(traced) == set(derived)
    for found in traced.values():
        assert found
        assert all(traced[origin] == (origin,) for origin in found)
    assert sorted(key for family in families(traced) for key in (family.origin, *family.passed_on)) == sorted(derived)
