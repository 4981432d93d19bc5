"""A brief: what is known, how much, according to whom, since when."""

from collections.abc import Mapping
from typing import NamedTuple, TypeAlias

from briefing.model.blocks import NOTHING, Document
from briefing.model.dates import Edtf
from briefing.model.inline import EMPTY, RichText
from briefing.model.records import Claim, Event, Extra, Figure, Gap, Ignored, Judgment, Source, Spans
from briefing.model.text import SafeText
from briefing.model.vocabulary import Marking, Status

Item: TypeAlias = Figure | Claim | Source | Event | Judgment | Gap


class Brief(NamedTuple):
    """Everything that one brief says. What was missing or wrong in the file has its default here."""

    path: str
    """The brief as named on the way in: a file, or the folder of a folder brief; `-` is standard input."""
    id: str
    title: RichText
    spans: Spans
    date: Edtf | None = None
    bottom_line: RichText = EMPTY
    summary: Document = NOTHING
    lang: str = "en"
    as_of: Edtf | None = None
    """The day that the information holds for: `date` where the author gave none."""
    subtitle: RichText = EMPTY
    section: SafeText = SafeText("")
    tags: tuple[SafeText, ...] = ()
    authors: tuple[SafeText, ...] = ()
    series: SafeText = SafeText("")
    translation_of: str = ""
    status: Status = Status.FINAL
    superseded_by: str = ""
    reason: SafeText = SafeText("")
    tlp: Marking = Marking.CLEAR
    likelihood_scale: str = "icd203"
    figures: tuple[Figure, ...] = ()
    sources: tuple[Source, ...] = ()
    timeline: tuple[Event, ...] = ()
    judgments: tuple[Judgment, ...] = ()
    gaps: tuple[Gap, ...] = ()
    source_summary: Document = NOTHING
    ignore: tuple[Ignored, ...] = ()
    extra: Extra = SafeText("")
    unknown: Mapping[SafeText, Extra] = {}

    def items(self) -> dict[str, Item]:
        """Return every item by its id, claims under their own; the first of a repeated id wins."""
        found: dict[str, Item] = {}
        for figure in self.figures:
            found.setdefault(figure.id, figure)
            for claim in figure.claims:
                found.setdefault(claim.id, claim)
        others: tuple[Item, ...] = (*self.sources, *self.timeline, *self.judgments, *self.gaps)
        for item in others:
            found.setdefault(item.id, item)
        return found

    def source_numbers(self) -> dict[str, int]:
        """Return the number of every source, from 1 in the order in which the brief lists them."""
        return {source.id: number for number, source in enumerate(self.sources, start=1)}
