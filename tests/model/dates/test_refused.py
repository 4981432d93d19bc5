import pytest
from helpers.spec_tables import Row, read_rows

from briefing.model.dates import EdtfError, parse

REFUSED = read_rows("dates/refused.md")


@pytest.mark.parametrize("row", REFUSED, ids=lambda row: row.place)
def test_what_is_no_edtf_is_refused_with_the_reason_and_the_certain_reading(row: Row) -> None:
    text, fix, message, help_text = row.cells
    with pytest.raises(EdtfError) as refused:
        parse(text)

    assert (refused.value.fix, refused.value.message, refused.value.help) == (fix, message, help_text)


@pytest.mark.parametrize("row", [row for row in REFUSED if row.cells[1]], ids=lambda row: row.place)
def test_every_fix_is_edtf(row: Row) -> None:
    assert parse(row.cells[1]).text == row.cells[1]


@pytest.mark.parametrize("text", ["[" + "2024," * 5000, "9" * 20_000, "(" * 9_999, "Y1E" + "9" * 9_000, "-" * 10_000])
def test_a_very_long_text_is_refused_at_once(text: str) -> None:
    with pytest.raises(EdtfError):
        parse(text)


def test_an_error_prints_as_its_message() -> None:
    with pytest.raises(EdtfError, match=r"^There is no day 30 in 2024-02: that month has 29 days\.$"):
        parse("2024-02-30")
