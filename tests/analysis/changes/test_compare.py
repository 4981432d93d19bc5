"""What is a change, and what is none."""

import pytest
from helpers.brief_builder import as_markdown, loaded
from helpers.records import paragraphs

from briefing.analysis.changes import Changes, Kind, apply, compare, compare_blocks
from briefing.analysis.changes.apply import apply_blocks
from briefing.model.brief import Brief

HEAD = "briefing: 1\ntitle: Test\ndate: 2024-10-18\n"
SOURCES = "sources:\n- {id: a, title: First}\n- {id: b, title: Second}\n"


def of(fields: str = "", summary: str = "Words.\n") -> Brief:
    brief = loaded(as_markdown(HEAD + fields, summary)).brief
    assert brief is not None
    return brief


def told(changes: Changes) -> list[str]:
    """Return what a comparison tells, a word for each thing."""
    fields = [f"{change.name}" for change in changes.fields if not change.follows]
    items = [
        " ".join([str(item.kind), item.id, *(field.name for field in item.fields if not field.follows)])
        for item in changes.items
        if not item.follows
    ]
    return [*fields, *items, *(str(block.kind) for block in changes.blocks if block.kind is not Kind.SAME)]


def figure(*claims: str) -> str:
    return "figures:\n- id: f\n  label: Dogs\n  claims:\n" + "".join(f"  - {{{claim}}}\n" for claim in claims) + SOURCES


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("{value: about 11_000}", "{value: 11000, qualifier: about}"),
        ("{value: 11_000}", "{value: 11 thousand}"),
        ("{value: 10_000..12_000}", "{low: 10000, high: 12000}"),
        ("{value: 1, as_of: ?2004-?06-?11}", "{value: 1, as_of: 2004-06-11?}"),
        ("{value: 1, as_of: '[2001, 2003]'}", "{value: 1, as_of: '[2003,2001]'}"),
        ("{value: 1, sources: [a, b p. 3]}", "{value: 1, sources: [b p. 3, a]}"),
        ("{value: 1, quote: several  words}", '{value: 1, quote: "several\\n words"}'),
        ("{value: 1, attribution: named}", "{value: 1}"),
        ("{value: 1, extra: {b: c, d: e}}", "{value: 1, extra: {d: e, b: c}}"),
    ],
)
def test_another_way_to_write_the_same_is_no_change(old: str, new: str) -> None:
    assert compare(of(figure(old[1:-1])), of(figure(new[1:-1]))) == Changes()


@pytest.mark.parametrize(
    ("old", "new", "name"),
    [
        ("value: 11_000", "value: 12_000", "value"),
        ("value: about 11_000", "value: 11_000", "value"),
        ("value: 1, as_of: 2024", "value: 1, as_of: 2024~", "as_of"),
        ("value: 1, sources: a", "value: 1, sources: a p. 3", "sources"),
        ("value: 1, rank: preferred", "value: 1", "rank"),
        ("value: 1, note: so", "value: 1, note: '*so*'", "note"),
        ("value: 1", "value: 1, tlp: TLP:GREEN", "tlp"),
        ("value: 1", "value: 1, colour: red", "unknown"),
    ],
)
def test_a_claim_that_says_something_else_has_changed(old: str, new: str, name: str) -> None:
    assert told(compare(of(figure(old)), of(figure(new)))) == [f"changed f.1 {name}"]


def test_claims_are_known_by_what_they_say_and_not_by_their_place() -> None:
    old = of(figure("value: 1, sources: a, scope: here", "value: 5, sources: b"))
    new = of(figure("value: 9, sources: b, scope: there", "value: 5, sources: b", "value: 2, sources: a, scope: here"))

    changes = compare(old, new)

    assert told(changes) == ["new f.1", "changed f.3 value"]
    assert changes.renamed == {"f.1": "f.3"}


def test_a_reference_to_a_claim_that_moved_is_no_change() -> None:
    claims = ("value: 1, sources: a", "value: 5, sources: b")
    old = of(figure(*claims), "There are [](#f.1).\n")
    new = of(figure(*reversed(claims)), "There are [](#f.2).\n")

    assert told(compare(old, new)) == []
    assert told(compare(old, of(figure(*reversed(claims)), "There are [](#f.1).\n"))) == ["changed"]


def test_a_reference_that_leads_nowhere_now_has_changed() -> None:
    old = of("gaps:\n- {text: Who came to the park?}\n", "See [](#who-came-to-the-park).\n")
    new = of("gaps:\n- {text: Who came to the lake?}\n", "See [](#who-came-to-the-park).\n")

    assert told(compare(old, new)) == ["changed who-came-to-the-lake text", "changed"]


def test_the_only_claim_of_a_figure_stays_that() -> None:
    assert told(compare(of(figure("value: 1, sources: a")), of(figure("text: many, claimed_by: Jim")))) == [
        "changed f.1 value text sources claimed_by"
    ]


def test_a_judgment_without_an_id_is_known_by_its_words() -> None:
    old = of("judgments:\n- {text: They will stay in the park., likelihood: likely}\n- {text: It rains.}\n")
    new = of("judgments:\n- {text: They will surely stay in the park., likelihood: likely}\n- {text: Cats come.}\n")

    assert told(compare(old, new)) == [
        "changed they-will-surely-stay-in-the-park text",
        "new cats-come",
        "gone it-rains",
    ]


def test_an_item_that_was_given_an_id_is_another_under_another_id() -> None:
    old = of("gaps:\n- {id: who, text: Who commands them?}\n")

    assert told(compare(old, of("gaps:\n- {id: what, text: Who commands them now?}\n"))) == ["new what", "gone who"]
    assert told(compare(old, of("gaps:\n- {id: what, text: Who commands them?}\n"))) == ["changed what id"]


def test_what_follows_from_another_change_is_not_told() -> None:
    unit = "figures:\n- {{id: f, label: Dogs, unit: {}, claims: [{{value: 1}}, {{value: 2}}]}}\n"

    assert told(compare(of(unit.format("dogs")), of(unit.format("animals")))) == ["changed f unit"]
    assert [change.name for change in compare(of(), of("as_of: 2024-10-17\n")).fields] == ["as_of"]
    later = loaded(as_markdown(HEAD.replace("18", "19"), "Words.\n")).brief
    assert later is not None
    assert told(compare(of(), later)) == ["date"]


def test_an_event_that_has_its_date_on_itself_changes_once() -> None:
    event = "timeline:\n- {id: e, what: Rain, when: 2024-06, sources: a}\n" + SOURCES

    assert told(compare(of(event), of(event.replace("sources: a}", "sources: b}")))) == ["changed e sources"]


def test_the_body_is_compared_by_blocks() -> None:
    old = of("", "# One\n\nThe dogs run in the park.\n\nNobody knows why.\n\n- a\n- b\n\n> c\n\n---\n")
    new = of("", "# One\n\n> c\n\nThe dogs run in\nthe big park.\n\n- a\n- b\n\n---\n\nCats came.\n")

    assert told(compare(old, new)) == ["moved", "changed", "gone", "new"]
    assert compare(apply(compare(old, new), old), new) == Changes()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("* a\n* b\n", "- a\n- b\n"),
        ("a *b*\n", "a _b_\n"),
        ("Title\n=====\n", "# Title\n"),
        ("one\ntwo three\n", "one two\nthree\n"),
        ("| a |\n|---|\n| b |\n", "| a |\n|:-:|\n| b |\n"),
        ("a[^x] b[^y]\n\n[^x]: one\n[^y]: two\n", "a[^1] b[^2]\n\n[^2]: two\n[^1]: one\n"),
    ],
)
def test_another_way_to_write_the_same_markdown_is_no_change(old: str, new: str) -> None:
    assert compare(of("", old), of("", new)) == Changes()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("a *b*\n", "a **b**\n"),
        ("# a\n", "## a\n"),
        ("- [ ] a\n", "- [x] a\n"),
        ("- a\n", "1. a\n"),
        ("[a](https://a.example)\n", "[a](https://b.example)\n"),
        ("a [@a]\n", "a [@b]\n"),
        ("a [@a, p. 1]\n", "a [@a, p. 2]\n"),
        ("```\na b\n```\n", "```\na  b\n```\n"),
        ("> a\n", "a\n"),
        ("ab\n", "a b\n"),
        ("a[^x]\n\n[^x]: one\n", "a[^x]\n\n[^x]: two\n"),
    ],
)
def test_what_reads_otherwise_is_a_change(old: str, new: str) -> None:
    assert compare(of(SOURCES, old), of(SOURCES, new)).blocks


def test_a_summary_that_was_not_read_to_its_end_is_not_compared() -> None:
    old = of()
    new = of("", "Other words.\n")

    assert compare(old, new._replace(summary=new.summary._replace(complete=False))) == Changes()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ([f"p{n}" for n in range(20_000)], [f"q{n}" for n in range(20_000)]),
        ([f"p{n}" for n in range(20_000)], [f"p{n}" for n in reversed(range(20_000))]),
        ([f"a b c d e {n}" for n in range(10_000)], [f"a b c d e {n + 1} x" for n in range(10_000)]),
        (["a"] * 10_000 + ["b"], ["b"] + ["a"] * 10_001),
    ],
    ids=["others", "backward", "alike", "repeated"],
)
def test_many_blocks_are_compared_in_bounded_time(old: list[str], new: list[str]) -> None:
    """Every pair of them compared would not end within the time that a test has."""
    changes = compare_blocks(paragraphs(*old), paragraphs(*new))

    assert apply_blocks(changes, paragraphs(*old))
    assert sum(change.length for change in changes if change.kind is not Kind.GONE) == len(new)


def test_claims_and_gaps_without_ids_may_stand_in_any_order() -> None:
    old = of(
        figure("value: 300, sources: a", "value: 450, sources: b") + "gaps:\n- {indicators: One}\n- {indicators: Two}\n"
    )
    new = of(
        figure("value: 450, sources: b", "value: 300, sources: a") + "gaps:\n- {indicators: Two}\n- {indicators: One}\n"
    )

    assert compare(old, new) == Changes()
