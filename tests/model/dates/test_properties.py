import pickle

from helpers.spec_tables import read_rows
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.model.dates import EdtfError, Relation, parse, relate, sort_key

VALID = [row.cells[0] for row in (*read_rows("dates/bounds.md"), *read_rows("dates/python_edtf.md"))]
REFUSED = [row.cells[0] for row in read_rows("dates/refused.md")]
MARK = st.sampled_from(["", "", "", "?", "~", "%"])
CONVERSE = {Relation.BEFORE: Relation.AFTER, Relation.AFTER: Relation.BEFORE}

YEARS = st.integers(-9999, 9999).map(lambda year: f"{'-' if year < 0 else ''}{abs(year):04d}") | st.from_regex(
    r"-?[0-9X]{4}|Y-?[1-9][0-9]{4,8}|Y-?[1-9]E[1-9]|[0-9]{4}S[1-4]", fullmatch=True
)
MONTHS = st.integers(0, 42).map("{:02d}".format) | st.sampled_from(["XX", "1X", "X1", "0X"])
DAYS = st.integers(0, 32).map("{:02d}".format) | st.sampled_from(["XX", "2X", "X9", "3X"])


@st.composite
def singles(draw: st.DrawFn) -> str:
    text = f"{draw(MARK)}{draw(YEARS)}{draw(MARK)}"
    for component in (MONTHS, DAYS)[: draw(st.integers(0, 2))]:
        text += f"-{draw(MARK)}{draw(component)}{draw(MARK)}"
    return text


@st.composite
def nearly_edtf(draw: st.DrawFn) -> str:
    """Draw what mostly parses, and is otherwise wrong by little."""
    one, two = draw(singles()), draw(singles())
    forms = [
        one,
        f"{one}/{two}",
        f"{one}/..",
        f"/{one}",
        f"[{one}..{two}]",
        f"{{{one},{two}}}",
        f"[..{one}]",
        f"[{one}..]",
    ]
    return draw(st.sampled_from(forms))


def altered(text: str) -> st.SearchStrategy[str]:
    piece = st.text("0123456789XYESTZ?~%-/.,[]{}: u()ä", max_size=3)
    return st.builds(
        lambda at, gone, new: text[:at] + new + text[at + gone :], st.integers(0, len(text)), st.integers(0, 3), piece
    )


WORDS = st.lists(
    st.sampled_from(
        [
            "early",
            "Anfang",
            "Oct",
            "März",
            "2024",
            "24",
            "XX",
            "19xx",
            "2024-21",
            "Q3",
            "/",
            "bis",
            "ca.",
            "heute",
            "BC",
            "W42",
        ]
    ),
    max_size=4,
).map(" ".join)
ANY = st.text() | nearly_edtf() | st.sampled_from([*VALID, *REFUSED]).flatmap(altered) | WORDS


def refusal(text: str) -> EdtfError | None:
    try:
        parse(text)
    except EdtfError as error:
        return error
    return None


def parsed(text: str) -> bool:
    return refusal(text) is None


GOOD = st.sampled_from(VALID) | nearly_edtf().filter(parsed)


@given(ANY)
@settings(deadline=None, max_examples=300)
def test_any_text_is_a_date_or_refused_with_a_fix_that_is_one(text: str) -> None:
    refused = refusal(text)

    assert refused is None or (refused.message and (not refused.fix or parsed(refused.fix)))


@given(GOOD)
@settings(deadline=None)
def test_the_first_moment_is_not_after_the_last(text: str) -> None:
    edtf = parse(text)
    extent = edtf.extent()

    assert edtf.low is None or edtf.high is None or edtf.low <= edtf.high
    assert extent.outer_low is None or extent.outer_high is None or extent.outer_low <= extent.outer_high
    if extent.core and extent.core_low is not None and extent.outer_low is not None:
        assert extent.outer_low <= extent.core_low


@given(GOOD)
@settings(deadline=None)
def test_the_canonical_text_means_the_same_and_is_its_own(text: str) -> None:
    edtf = parse(text)
    again = parse(edtf.canonical())

    assert again.canonical() == edtf.canonical()
    assert (again.kind, again.low, again.high, again.precision) == (edtf.kind, edtf.low, edtf.high, edtf.precision)
    assert [s.qualifiers for s in again.singles()] == [s.qualifiers for s in edtf.singles()]


@given(GOOD, GOOD)
@settings(deadline=None)
def test_the_relation_of_two_dates_is_the_converse_of_the_other_way_round(one: str, two: str) -> None:
    a, b = parse(one), parse(two)
    relation = relate(a, b)

    assert relate(b, a) is CONVERSE.get(relation, relation)
    if relation is Relation.BEFORE:
        assert sort_key(a) < sort_key(b)


@given(GOOD)
@settings(deadline=None, max_examples=30)
def test_a_date_travels_between_processes(text: str) -> None:
    edtf = parse(text)

    assert pickle.loads(pickle.dumps(edtf)) == edtf
