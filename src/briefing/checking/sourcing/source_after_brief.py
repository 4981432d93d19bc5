"""A source from after the brief: one of the two days is wrong."""

from collections.abc import Iterator

from briefing.checking.subject import Subject
from briefing.diagnostics.finding import Finding
from briefing.diagnostics.make import finding
from briefing.i18n import gettext as _
from briefing.model.dates import Edtf, Relation

_DATED_AHEAD = frozenset(
    {"article-journal", "article-magazine", "book", "chapter", "periodical", "review", "review-book", "thesis"}
)
"""Types that are out long before the day or month that is printed on them."""
_NEXT_DAY = frozenset({"article", "article-newspaper", "broadcast"})
"""Types that may bear the date of the following day: evening editions, news from a zone where it has begun."""
_DAY = 1.0


def check(subject: Subject) -> Iterator[Finding]:
    """Find sources whose `issued` is proven to lie after the `date` of the brief; `accessed` may well be later."""
    date = subject.brief.date
    if date is None:
        return
    for source in subject.brief.sources:
        issued = source.issued
        if issued is None or issued.text == date.text or not _is_later(issued, date, source.type):
            continue
        yield finding(
            "source-after-brief",
            _("the source `{id}` was issued after the brief").format(id=source.id),
            subject.at(source, "issued"),
            help=_("The brief is of {date}; one of the two days is wrong, or the brief has a new `date`.").format(
                date=date.text
            ),
        )


def _is_later(issued: Edtf, date: Edtf, kind: str) -> bool:
    if kind in _DATED_AHEAD:
        return False
    from briefing.model.dates.order import reach_of, related  # noqa: PLC0415 - most sources are of the day

    if related(issued, date) is not Relation.AFTER:
        return False
    if kind not in _NEXT_DAY:
        return True
    start, end = reach_of(issued).low, reach_of(date).high
    return start is not None and end is not None and start - end >= _DAY
