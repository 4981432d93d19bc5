import pytest
from helpers.brief_builder import loaded

from briefing.analysis.coverage import Coverage
from briefing.analysis.statements import statements
from briefing.analysis.support import Support, known, support, with_notes
from briefing.analysis.tally import Tally
from briefing.loading.load import load
from briefing.loading.loaded import Body
from briefing.loading.markdown import read_inline
from briefing.loading.messages import Restart
from briefing.loading.opened import Opened
from briefing.loading.shapes import shape_of
from briefing.model.brief import Brief
from briefing.model.text import SafeText
from briefing.source.file import SourceFile

FRONT = """\
---
briefing: 1
title: T
date: 2024-10-18
bottom_line: It is so [@nis]. Perhaps.
figures:
- {id: sourced, label: A, value: 3, sources: nis}
- {id: bare, label: B, value: 4, claimed_by: Someone}
- {id: two, label: C, claims: [{id: two-a, value: 5}, {id: two-b, value: 6, sources: nis}]}
sources:
- {id: nis, title: NIS}
timeline:
- {id: seen, when: 2024, what: Seen, sources: nis}
- {id: unseen, when: 2024, what: Unseen}
- {id: dated, what: Dated, dates: [{when: 2024, sources: nis}, {when: 2025}]}
judgments:
- {id: view, text: They will fight. They will lose [@nis].}
gaps:
- {id: who, text: Who commands?}
---
"""


def brief(body: str = "Text.\n") -> Brief:
    found = loaded(FRONT + body).brief
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It is so [@nis].", Support.CITED),
        ("@nis says so.", Support.CITED),
        ("It is so [@gone].", Support.UNSUPPORTED),
        ("It is so [@gone; @nis].", Support.CITED),
        ("It is so.", Support.UNSUPPORTED),
        ("It is [](#sourced).", Support.CITED),
        ("It is [three](#sourced).", Support.CITED),
        ("It is [](#bare).", Support.UNSUPPORTED),
        ("It is [](#two).", Support.CITED),
        ("It is [](#two-a).", Support.UNSUPPORTED),
        ("It is [](#two-b).", Support.CITED),
        ("It was [](#seen).", Support.CITED),
        ("It was [](#unseen).", Support.UNSUPPORTED),
        ("It was [](#dated).", Support.CITED),
        ("So says [](#nis).", Support.CITED),
        ("So we [judge](#view).", Support.JUDGMENT),
        ("So we [judge](#view) [@nis].", Support.JUDGMENT),
        ("We do not know [who](#who).", Support.UNSUPPORTED),
        ("See [there](#a-heading).", Support.UNSUPPORTED),
        ("See [there](other.md#sourced).", Support.UNSUPPORTED),
        ("See [there](https://example.org).", Support.UNSUPPORTED),
    ],
)
def test_a_sentence_is_supported_by_what_it_names(text: str, expected: Support) -> None:
    (one,) = statements(read_inline(text, sources=frozenset({"nis"})).inlines, "en")

    assert support(one, known(brief())) is expected


def test_a_footnote_supports_its_sentence_where_its_text_cites() -> None:
    summary = brief(
        "One.[^a] Two.[^b] Three.[^c]\n\n[^a]: See [@nis].\n\n[^b]: So.\n\n[^c]: See [](#sourced).\n"
    ).summary
    base = with_notes(known(brief()), summary.blocks)

    assert base.notes == {1, 3}


def counted(body: str) -> Coverage:
    """Return the counts of a body alone."""
    found = brief(body)
    return Tally(found._replace(bottom_line=found.bottom_line._replace(inlines=()), judgments=())).add(
        found.summary.blocks, complete=True
    )


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("One [@nis]. Two.\n", (1, 1)),
        ("- One [@nis].\n- Two.\n\n  Three.\n", (1, 2)),
        ("> One [@nis].\n>\n> > Two.\n", (1, 1)),
        ("Term\n: One [@nis].\n\n    Two.\n", (1, 1)),
        ("# One\n\n## Two [@nis]\n", (0, 0)),
        ("| One |\n|---|\n| Two [@nis] |\n", (0, 0)),
        ("```\nOne.\n```\n\n![](x.png)\n\n---\n", (0, 0)),
        ("One.[^a] Two.[^b]\n\n[^a]: Three [@nis].\n\n[^b]: Four.\n", (1, 1)),
        ("…\n\n[@nis]\n", (0, 0)),
    ],
)
def test_prose_is_counted_and_nothing_else(body: str, expected: tuple[int, int]) -> None:
    coverage = counted(body)

    assert (coverage.cited, coverage.unsupported) == expected


def test_the_sentences_of_judgments_are_judgments_and_the_bottom_line_is_counted() -> None:
    coverage = loaded(FRONT + "So we [judge](#view). So.\n").coverage

    assert coverage == (1, 3, 2)
    assert coverage.percent == 66


@pytest.mark.parametrize(
    ("counts", "percent"), [((999, 0, 1), 99), ((1, 0, 999), 0), ((0, 3, 0), 100), ((0, 0, 0), None)]
)
def test_a_hundred_per_cent_means_all_of_them(counts: tuple[int, int, int], percent: int | None) -> None:
    assert Coverage(*counts).percent == percent


def test_a_list_of_briefs_counts_nothing() -> None:
    assert loaded(FRONT + "One.\n", body=Body.NONE).coverage.total == 0


LONG = "".join(f"Number {n} is so [@nis]. It is [](#bare).[^{n}] More.\n\n" for n in range(40))
NOTES = "".join(f"[^{n}]: Note {n} {'[@nis]' if n % 2 else ''}.\n\n" for n in range(40))


def test_what_comes_in_pieces_counts_as_much_as_the_whole() -> None:
    text = FRONT + LONG + NOTES
    opened = Opened(shape_of(SourceFile(SafeText("b.md"), text)), name="b.md", library=None)
    first = opened.head(300)
    total, complete, parts = first.coverage, first.complete, 1
    while not complete:
        message = opened.more(400)
        total = message.coverage if isinstance(message, Restart) else total.plus(message.coverage)
        complete, parts = message.complete, parts + 1

    assert parts > 3
    assert total == loaded(text).coverage
    assert total.cited == 1 + 40 + 20


def test_the_shipped_tour_is_counted() -> None:
    assert load("briefs/tour.de.md").coverage.judged == 1
