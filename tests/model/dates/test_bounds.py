import pytest
from edtf import parse_edtf
from helpers.spec_tables import Row, read_rows

from briefing.model.dates import Edtf, Moment, parse

OURS = read_rows("dates/bounds.md")
THEIRS = read_rows("dates/python_edtf.md")
FLAGS = ("approximate", "uncertain", "unspecified", "start_open", "start_unknown", "end_open", "end_unknown")
OTHERWISE = {"2001-24", "2003-24", "2001-28", "2001-30", "XXXX-02-29", "2X00-02-29"}
"""To python-edtf winter ends with December, and 9999-02-29 is a day; its strict bounds take no notice of an S."""
SINGLES = [row.cells[0] for row in OURS if not row.cells[0].startswith(("[", "{"))]
COMPARED = sorted({text for text in SINGLES if "S" not in text} - OTHERWISE)


def day(moment: Moment | None) -> str:
    if moment is None:
        return ""
    sign = "-" if moment.year < 0 else ""
    return f"{sign}{abs(moment.year):04d}-{moment.month:02d}-{moment.day:02d}"


def flags(edtf: Edtf) -> str:
    return " ".join(flag.replace("_", "-") for flag in FLAGS if getattr(edtf, flag))


@pytest.mark.parametrize("row", OURS, ids=lambda row: row.place)
def test_a_date_has_the_bounds_precision_and_marks_of_its_text(row: Row) -> None:
    text, first, last, precision, marks = row.cells
    edtf = parse(text)

    assert (day(edtf.low), day(edtf.high), edtf.precision.name.lower(), flags(edtf)) == (first, last, precision, marks)


@pytest.mark.parametrize("row", THEIRS, ids=lambda row: row.place)
def test_the_published_examples_of_python_edtf_have_the_bounds_that_it_states(row: Row) -> None:
    text, first, last = row.cells
    edtf = parse(text)

    assert (day(edtf.low), day(edtf.high)) == (first, last)


def bounds_of_python_edtf(text: str) -> list[str] | None:
    """Return its strict bounds, None where it does not read the text; an unknown end, which it invents, is left out."""
    try:
        theirs = parse_edtf(text)
        low, high = theirs.lower_strict(), theirs.upper_strict()
    except Exception:  # noqa: BLE001 - it raises whatever its parts raise
        return None
    start, end = ("" if isinstance(end, float) else day(Moment(end[0], end[1], end[2])) for end in (low, high))
    return ["" if text.startswith("/") else start, "" if text.endswith("/") else end]


def test_python_edtf_computes_the_same_bounds_where_it_reads_the_text() -> None:
    theirs = {text: bounds for text in COMPARED if (bounds := bounds_of_python_edtf(text))}
    ours = {text: [day(parse(text).low), day(parse(text).high)] for text in theirs}

    assert ours == theirs
    assert len(theirs) > 60


def test_a_plain_date_starts_at_midnight_and_ends_with_the_last_second() -> None:
    edtf = parse("2024-10-17")

    assert edtf.low == Moment(2024, 10, 17, 0, 0, 0)
    assert edtf.high == Moment(2024, 10, 17, 23, 59, 59)


@pytest.mark.parametrize(
    ("text", "offset"),
    [("T10:10:10", None), ("T10:10:10Z", 0), ("T10:10:10+05:30", 330), ("T10:10:10-04", -240)],
)
def test_a_date_time_keeps_its_second_and_offset(text: str, offset: int | None) -> None:
    edtf = parse(f"2004-01-01{text}")

    assert edtf.low == edtf.high == Moment(2004, 1, 1, 10, 10, 10, offset)


def test_the_parts_of_a_set_keep_their_order_and_runs() -> None:
    edtf = parse("[..1667,1760-02,1770..1772]")
    written = [(first and first.written, last and last.written) for first, last in edtf.parts]

    assert written == [(None, "1667"), ("1760-02", "1760-02"), ("1770", "1772")]
