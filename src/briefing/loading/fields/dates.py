"""Days and EDTF dates."""

import re
from functools import cache

from briefing.i18n import gettext as _
from briefing.loading.fields.texts import wrong_kind
from briefing.loading.reading import Reading
from briefing.loading.wording import shown, write
from briefing.model.dates import Edtf, EdtfError
from briefing.model.dates.parser import parse_whole
from briefing.model.fields import Field
from briefing.source.yaml import Node, Scalar

_LONGEST = 500


def read_date(node: Node, field: Field, reading: Reading) -> Edtf | None:
    """Read an EDTF expression; YAML's `[…]` and `{…}` are its own marks here."""
    text = _text(node, field, reading)
    if text is None:
        return None
    try:
        return parse_whole(text)
    except EdtfError as error:
        _refuse(text, error, node, reading)
    return None


def read_day(node: Node, field: Field, reading: Reading) -> Edtf | None:
    """Read a day, `YYYY-MM-DD`."""
    text = _text(node, field, reading)
    if text is None:
        return None
    if _day().fullmatch(text):
        return read_date(node, field, reading)
    meant, certain = _day_meant(text)
    reading.report(
        "invalid-date",
        _("{text} is no day").format(text=shown(text)),
        node.span,
        help=_("Write `YYYY-MM-DD`."),
        fix=write(meant, node.span, safe=certain) if meant else None,
    )
    return None


def _text(node: Node, field: Field, reading: Reading) -> str | None:
    text = node.text if isinstance(node, Scalar) else node.written
    if not text and not isinstance(node, Scalar):
        wrong_kind(node, field, _("a date"), reading)
        return None
    text = text.strip()
    if len(text) > _LONGEST:
        reading.report("invalid-date", _("{text} is no date").format(text=shown(text)), node.span)
        return None
    return text


def _refuse(text: str, error: EdtfError, node: Node, reading: Reading) -> None:
    reading.report(
        "invalid-date",
        _("{text} is no date").format(text=shown(text)),
        node.span,
        help=f"{error.message} {error.help}".strip(),
        fix=write(error.fix, node.span, safe=error.certain) if error.fix else None,
    )


def _day_meant(text: str) -> tuple[str, bool]:
    """Return the day that was meant, empty where there are several or none, and whether it is all that was written."""
    certain = True
    try:
        meant = parse_whole(text).text
    except EdtfError as error:
        meant, certain = error.fix, error.certain
    day, _mark, time = meant.partition("T")
    return (day if _day().fullmatch(day) else ""), certain and not time


@cache
def _day() -> re.Pattern[str]:
    return re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
