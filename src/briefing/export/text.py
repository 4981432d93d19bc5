"""A brief as linear text, for reading aloud, for a pipe, for a terminal without a screen.

Headings are words, one thing follows the other, nothing is drawn; every word that the author wrote is there. Labels
speak the brief's language. The marking stands first and last (TLP 2.0).
"""

from collections.abc import Callable, Sequence
from typing import TypeVar

from briefing.export.linear.fields import STEP, Fields, Spoken
from briefing.export.linear.records import (
    write_event,
    write_figure,
    write_gap,
    write_ignored,
    write_judgment,
    write_source,
)
from briefing.model.brief import Brief
from briefing.model.dates import sort_key
from briefing.model.records import Event
from briefing.model.vocabulary import Status

_Record = TypeVar("_Record")


def render_brief(brief: Brief, width: int = 80) -> str:
    """Return the whole brief as lines of about `width` cells; a single word that is wider stays whole."""
    setting = Spoken(brief)
    fields = Fields(setting, width)
    t = setting.t
    fields.lines.words(brief.tlp)
    fields.lines.blank()
    _write_head(fields)
    if brief.bottom_line:
        _section(fields, t("Bottom line"))
        fields.lines.words(fields.inline(brief.bottom_line), STEP)
    _records(fields, setting.tn("Key judgment", "Key judgments", len(brief.judgments)), brief.judgments, write_judgment)
    if brief.summary.blocks:
        _section(fields, t("Summary"))
        fields.blocks.write(brief.summary.blocks, STEP)
    _records(fields, t("Key figures"), brief.figures, write_figure)
    _records(fields, t("Timeline"), sorted(brief.timeline, key=_by_date), write_event)
    _records(fields, t("Sources"), brief.sources, write_source)
    _records(fields, t("What is not known"), brief.gaps, write_gap)
    if brief.source_summary.blocks:
        _section(fields, t("Source summary"))
        fields.blocks.write(brief.source_summary.blocks, STEP)
    _records(fields, t("What may stand"), brief.ignore, write_ignored)
    _write_rest(fields)
    fields.lines.blank(2)
    fields.lines.words(brief.tlp)
    return fields.lines.text()


def _write_head(fields: Fields) -> None:
    setting, brief = fields.setting, fields.setting.brief
    t = setting.t
    fields.lines.words(fields.inline(brief.title))
    if brief.subtitle:
        fields.lines.words(fields.inline(brief.subtitle))
    fields.lines.blank()
    fields.words(t("Status"), t(brief.status), "")
    if brief.status is Status.SUPERSEDED or brief.superseded_by:
        fields.words(t("Superseded by"), brief.superseded_by, "")
    fields.words(t("Reason"), brief.reason, "")
    fields.date(t("Date"), brief.date, "")
    if brief.as_of != brief.date:
        fields.date(t("As of"), brief.as_of, "")
    fields.words(t("Section"), brief.section, "")
    fields.words(t("Series"), brief.series, "")
    fields.words(setting.tn("Author", "Authors", len(brief.authors)), "; ".join(brief.authors), "")


def _write_rest(fields: Fields) -> None:
    """Add what says something about the brief as a file."""
    brief = fields.setting.brief
    t = fields.setting.t
    _section(fields, t("About this brief"))
    fields.words(t("Tags"), ", ".join(brief.tags), STEP)
    fields.words(t("Language"), brief.lang, STEP)
    fields.words(t("Translation of"), brief.translation_of, STEP)
    if brief.judgments:
        fields.words(t("Likelihood scale"), brief.likelihood_scale.upper(), STEP)
    fields.words(t("Id"), brief.id, STEP)
    fields.extras(t("Extra"), brief.extra, STEP)
    fields.extras(t("Unknown keys"), brief.unknown, STEP)


def _records(
    fields: Fields,
    heading: str,
    records: Sequence[_Record],
    write: Callable[[Fields, _Record], None],
) -> None:
    """Add a section of records, none where there are none."""
    if not records:
        return
    _section(fields, heading)
    for index, record in enumerate(records):
        if index:
            fields.lines.blank()
        write(fields, record)


def _section(fields: Fields, heading: str) -> None:
    fields.lines.blank(2)
    fields.lines.words(heading)
    fields.lines.blank()


def _by_date(event: Event) -> tuple[bool, tuple[float, float, str]]:
    """Return what events are listed by: their first date; those without any come last."""
    dates = [sort_key(date.when) for date in event.dates if date.when]
    return (False, min(dates)) if dates else (True, (0.0, 0.0, ""))
