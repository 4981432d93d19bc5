import pytest
from helpers.records import brief, inlines
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.analysis.reliance import Reliance, Verdict, reliance
from briefing.analysis.statements import statements
from briefing.loading.markdown import read_inline
from briefing.model.brief import Brief
from briefing.model.inline import FootnoteMark, Text
from briefing.model.text import SafeText

FALLS, WEAKENED = Verdict.FALLS, Verdict.WEAKENED


def written(sources: dict[str, str], **records: object) -> Brief:
    """Return a brief; `sources` maps each source to those that it passes on."""
    return brief({"sources": [{"id": key, "derived_from": of.split()} for key, of in sources.items()], **records})


def verdicts(found: Reliance) -> dict[str, Verdict]:
    return {item.id: item.verdict for item in found.items}


def remains(found: Reliance) -> dict[str, tuple[str, ...]]:
    return {item.id: item.remains for item in found.items}


CLAIMS = {
    "id": "people",
    "label": "People",
    "claims": [
        {"id": "by-police", "value": "8", "sources": "police"},
        {"id": "by-host", "value": "9", "sources": "host"},
    ],
}


def test_a_claim_falls_with_its_only_source_and_its_figure_is_weakened() -> None:
    found = reliance(written({"police": "", "host": ""}, figures=[CLAIMS]), "police")

    assert verdicts(found) == {"people": WEAKENED, "by-police": FALLS}
    assert remains(found) == {"people": ("host",), "by-police": ()}


def test_a_claim_with_two_origins_keeps_one() -> None:
    one = {"id": "f", "label": "F", "claims": [{"id": "c", "value": "8", "sources": ["a", "b"]}]}
    found = reliance(written({"a": "", "b": ""}, figures=[one]), "a")

    assert verdicts(found) == {"f": WEAKENED, "c": WEAKENED}
    assert remains(found)["c"] == ("b",)


def test_all_that_pass_an_origin_on_fall_with_it() -> None:
    one = {"id": "f", "label": "F", "claims": [{"id": "c", "value": "8", "sources": ["police", "wire", "paper"]}]}
    found = reliance(written({"police": "", "wire": "police", "paper": "wire"}, figures=[one]), "police")

    assert verdicts(found) == {"f": FALLS, "c": FALLS}
    assert [item.id for item in found.passed_on] == ["wire", "paper"]
    assert all(item.verdict is FALLS for item in found.passed_on)


def test_what_one_outlet_passed_on_stands_where_its_origin_is_named_as_well() -> None:
    one = {"id": "f", "label": "F", "claims": [{"id": "c", "value": "8", "sources": ["police", "wire"]}]}
    found = reliance(written({"police": "", "wire": "police", "paper": "wire"}, figures=[one]), "wire")

    assert verdicts(found) == {"f": WEAKENED, "c": WEAKENED}
    assert remains(found)["c"] == ("police",)
    assert [(item.id, item.verdict) for item in found.passed_on] == [("paper", FALLS)]


def test_a_source_that_passes_on_two_keeps_the_other() -> None:
    found = reliance(written({"a": "", "b": "", "paper": "a b"}, gaps=[{"id": "g", "text": "Who [@paper]?"}]), "a")

    assert [(item.id, item.verdict, item.remains) for item in found.passed_on] == [("paper", WEAKENED, ("b",))]
    assert (verdicts(found), remains(found)) == ({"g": WEAKENED}, {"g": ("b",)})


@pytest.mark.parametrize("key", ["a", "b", "c"])
def test_sources_that_pass_on_one_another_fall_together(key: str) -> None:
    found = reliance(written({"a": "b", "b": "c", "c": "a", "paper": "c"}), key)

    assert {item.id for item in found.passed_on} == {"a", "b", "c", "paper"} - {key}
    assert all(item.verdict is FALLS for item in found.passed_on)


def test_a_circle_with_a_way_out_falls_with_its_origin() -> None:
    found = reliance(written({"a": "b", "b": "a root", "root": ""}), "root")

    assert [(item.id, item.verdict) for item in found.passed_on] == [("a", FALLS), ("b", FALLS)]


def test_a_judgment_falls_when_all_that_it_names_falls() -> None:
    found = reliance(
        written(
            {"police": "", "host": ""},
            figures=[{"id": "f", "label": "F", "value": "8", "sources": "police"}],
            timeline=[{"id": "e", "what": "E", "when": "2024", "figures": "f"}],
            judgments=[
                {"id": "all", "text": "So.", "figures": "f", "events": "e", "sources": "police"},
                {"id": "part", "text": "So.", "figures": "f", "sources": "host"},
                {"id": "words", "text": "So says [](#f) [@police]."},
                {"id": "none", "text": "So."},
                {"id": "other", "text": "So.", "sources": "host"},
            ],
        ),
        "police",
    )

    assert verdicts(found) == {"f": FALLS, "f.1": FALLS, "e": FALLS, "all": FALLS, "part": WEAKENED, "words": FALLS}
    assert remains(found)["part"] == ("host",)
    assert [item.id for item in found.those(WEAKENED)] == ["part"]


def test_judgments_that_hold_one_another_up_fall_together() -> None:
    found = reliance(
        written(
            {"a": ""},
            judgments=[
                {"id": "one", "text": "As [](#two).", "sources": "a"},
                {"id": "two", "text": "As [](#one)."},
            ],
        ),
        "a",
    )

    assert verdicts(found) == {"one": FALLS, "two": FALLS}


def test_an_event_whose_other_date_has_another_source_is_weakened() -> None:
    one = {"id": "e", "what": "E", "dates": [{"when": "2024", "sources": "a"}, {"when": "2025", "sources": "b"}]}

    assert verdicts(reliance(written({"a": "", "b": ""}, timeline=[one]), "a")) == {"e": WEAKENED}


def test_an_unsourced_claim_loses_nothing_and_keeps_its_figure() -> None:
    one = {"id": "f", "label": "F", "claims": [{"id": "c", "value": "8", "sources": "a"}, {"id": "d", "value": "9"}]}
    found = reliance(written({"a": ""}, figures=[one]), "a")

    assert verdicts(found) == {"f": WEAKENED, "c": FALLS}
    assert remains(found)["f"] == ()


def test_what_is_known_through_a_source_is_named_without_a_verdict() -> None:
    made = brief(
        {"sources": [{"id": "paper"}, {"id": "nis", "via": "paper"}], "gaps": [{"id": "g", "text": "W [@nis]"}]}
    )
    found = reliance(made, "paper")

    assert (found.found_in, found.items) == (("nis",), ())


def test_nothing_rests_on_what_is_no_source() -> None:
    found = reliance(written({"a": ""}, gaps=[{"id": "g", "text": "Who [@gone]?"}]), "gone")

    assert (found.items, found.passed_on) == ((), ())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("So [@police].", FALLS),
        ("So [@wire].", FALLS),
        ("So [@police; @host].", WEAKENED),
        ("So [](#people).", WEAKENED),
        ("So [](#by-police).", FALLS),
        ("So [](#by-police) [@host].", WEAKENED),
        ("So [@host].", None),
        ("So [@gone].", None),
        ("So [@police; @gone].", FALLS),
        ("So.", None),
    ],
)
def test_sentences_fall_and_are_weakened_likewise(text: str, expected: Verdict | None) -> None:
    found = reliance(written({"police": "", "host": "", "wire": "police"}, figures=[CLAIMS]), "police")
    (one,) = statements(inlines(text), "en")

    assert found.of(one) is expected


def test_ten_thousand_sources_in_a_row_fall() -> None:
    found = reliance(written({f"s{n}": f"s{n + 1}" for n in range(10_000)}), "s9999")

    assert len(found.passed_on) == 9_999


KEYS = st.sampled_from(["a", "b", "c", "d", "gone"])
SOURCES = st.lists(st.lists(KEYS, max_size=3).map(" ".join), min_size=4, max_size=4)
CITES = st.lists(st.lists(KEYS, max_size=3), min_size=3, max_size=3)


@settings(deadline=None, max_examples=100)
@given(SOURCES, CITES, KEYS)
def test_what_falls_has_nothing_left_and_what_stands_has_something(
    derived: list[str], cited: list[list[str]], key: str
) -> None:
    claims = [{"id": f"c{n}", "value": "1", "sources": ids} for n, ids in enumerate(cited)]
    made = written(dict(zip("abcd", derived, strict=True)), figures=[{"id": "f", "label": "F", "claims": claims}])
    found = reliance(made, key)

    for item in (*found.passed_on, *found.items):
        if item.verdict is FALLS:
            assert item.remains == ()
        elif item.id != "f":
            assert item.remains
            assert key not in item.remains


@pytest.mark.parametrize("text", ["As [@police].", "*As [far](https://x.example) as **[@police]***.", "[It](#people)."])
def test_a_text_is_known_to_name_what_rests_on_the_source(text: str) -> None:
    found = reliance(written({"police": "", "host": ""}, figures=[CLAIMS]), "police")

    assert found.may_name(read_inline(text).inlines, {})
    assert not any(
        found.may_name(read_inline(other).inlines, {}) for other in ("[@host]", "[*x*](#h)", "[](o.md#people)")
    )


def test_a_text_names_what_its_footnotes_name() -> None:
    found = reliance(written({"police": "", "host": ""}, figures=[CLAIMS]), "police")
    notes = {1: frozenset({"by-police"}), 2: frozenset({"host"})}

    assert found.may_name((Text(SafeText("So.")), FootnoteMark(SafeText("a"), 1)), notes)
    assert not found.may_name((Text(SafeText("So.")), FootnoteMark(SafeText("b"), 2)), notes)
