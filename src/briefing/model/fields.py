"""The field table: every field of the format, once.

Reading, validation, the JSON Schema, templates, completion and the reference in `docs/format.md` are made from it.
"""

from enum import Enum, auto
from typing import NamedTuple

from briefing.model.quantity import Qualifier
from briefing.model.vocabulary import (
    CREDIBILITY,
    RELIABILITY,
    SCALES,
    SOURCE_TYPES,
    Attribution,
    Confidence,
    EventStatus,
    Marking,
    Rank,
    Status,
)


class Kind(Enum):
    """How the text of a field is read."""

    TEXT = auto()
    """Plain text."""
    TEXTS = auto()
    """A list of plain texts."""
    INLINE = auto()
    """Inline Markdown."""
    INLINES = auto()
    """A list of inline Markdown."""
    BLOCKS = auto()
    """Block Markdown."""
    ID = auto()
    """The id of this item: ASCII letters, digits, `_`, `-`, starting with a letter or digit."""
    REF = auto()
    """The id of another item, or of a brief."""
    REFS = auto()
    """A list of ids."""
    CITES = auto()
    """A list of source ids, each with an optional locator after a blank."""
    DAY = auto()
    """A day, `YYYY-MM-DD`."""
    DATE = auto()
    """An EDTF expression."""
    NUMBER = auto()
    """A decimal number."""
    VALUE = auto()
    """A number or range, with a qualifier before it."""
    CHOICE = auto()
    """One of `values`."""
    LANG = auto()
    """A BCP 47 language tag."""
    URL = auto()
    """An http, https or mailto URL."""
    VERSION = auto()
    """The format version."""
    ANY = auto()
    """Anything; kept as written."""
    RECORDS = auto()
    """A list of the records named in `record`."""


class Need(Enum):
    """Whether a field must be there."""

    REQUIRED = auto()
    RECOMMENDED = auto()
    OPTIONAL = auto()


class Field(NamedTuple):
    """One field of one kind of record."""

    name: str
    kind: Kind
    doc: str
    """What it means; a sentence of Markdown for the reference and for editors."""
    need: Need = Need.OPTIONAL
    values: tuple[str, ...] = ()
    """The allowed words of a CHOICE."""
    default: str = ""
    """What holds where it is absent, in words."""
    example: str = ""
    record: str = ""
    """The key in `RECORDS` of what a RECORDS field lists."""


_COMMON = (
    Field("tlp", Kind.CHOICE, "The marking of this item, where it is not the brief's.", values=tuple(Marking)),
    Field("note", Kind.INLINE, "A remark for readers."),
    Field("extra", Kind.ANY, "Anything, without a warning."),
)

BRIEF = (
    Field("briefing", Kind.VERSION, "The format version.", Need.REQUIRED, values=("1",), example="1"),
    Field("id", Kind.TEXT, "How other briefs name this one.", default="its path in the library without the ending"),
    Field("title", Kind.INLINE, "The title, one line.", Need.REQUIRED),
    Field("subtitle", Kind.INLINE, "A second line under the title."),
    Field("date", Kind.DAY, "The day of issue.", Need.REQUIRED, example="2024-10-18"),
    Field("as_of", Kind.DATE, "The day that the information holds for.", default="`date`", example="2024-10-17"),
    Field("section", Kind.TEXT, "The desk or department."),
    Field("series", Kind.TEXT, "The running story that it belongs to."),
    Field(
        "lang", Kind.LANG, "The language, a BCP 47 tag: number and date formats follow it.", default="en", example="de"
    ),
    Field("translation_of", Kind.REF, "The id of its twin in another language."),
    Field("status", Kind.CHOICE, "Where it is in its life.", values=tuple(Status), default="final"),
    Field("superseded_by", Kind.REF, "The id of the brief that takes its place; goes with `status: superseded`."),
    Field("reason", Kind.TEXT, "Why it was withdrawn; goes with `status: withdrawn`."),
    Field("tlp", Kind.CHOICE, "Who may see it: a label of TLP 2.0.", values=tuple(Marking), default="TLP:CLEAR"),
    Field("likelihood_scale", Kind.CHOICE, "The words for likelihood.", values=tuple(SCALES), default="icd203"),
    Field("tags", Kind.TEXTS, "Words to find it by."),
    Field("authors", Kind.TEXTS, "Who wrote it."),
    Field("bottom_line", Kind.INLINE, "The answer first: one or two sentences.", Need.RECOMMENDED),
    Field("figures", Kind.RECORDS, "What is counted, and who says how many.", record="figure"),
    Field("sources", Kind.RECORDS, "Where it comes from.", record="source"),
    Field("timeline", Kind.RECORDS, "What happened when.", record="event"),
    Field("judgments", Kind.RECORDS, "What the authors conclude.", record="judgment"),
    Field("gaps", Kind.RECORDS, "What the authors do not know.", record="gap"),
    Field("source_summary", Kind.BLOCKS, "Strengths and weaknesses of the source base as a whole."),
    Field("ignore", Kind.RECORDS, "Findings that are known and may stand, each with the reason.", record="ignored"),
    Field("extra", Kind.ANY, "Anything, without a warning."),
    Field("summary", Kind.BLOCKS, "The body.", Need.REQUIRED),
)

_VALUE = (
    Field("value", Kind.VALUE, "A number or a range, after a qualifier where one is due.", example="about 11_000"),
    Field("low", Kind.NUMBER, "The lower end, in place of `value`.", example="10_000"),
    Field("high", Kind.NUMBER, "The upper end, in place of `value`.", example="12_000"),
    Field("qualifier", Kind.CHOICE, "What widens the number.", values=tuple(Qualifier), default="exactly"),
    Field("text", Kind.INLINE, "The words, where there is no number.", example="several thousand"),
)

_CLAIMED = (
    Field("as_of", Kind.DATE, "When it held."),
    Field("attribution", Kind.CHOICE, "Whether the claimant is named.", values=tuple(Attribution), default="named"),
    Field("claimed_by", Kind.TEXT, "The person or body that claims it, where it is not the source itself."),
    Field("sources", Kind.CITES, "Who reports it.", example="nis para. 4"),
    Field("credibility", Kind.CHOICE, "The Admiralty digit of the claim.", values=tuple(CREDIBILITY), example="3"),
    Field("rank", Kind.CHOICE, "Which of several claims the authors prefer.", values=tuple(Rank), default="normal"),
    Field("because", Kind.INLINE, "Why it is preferred or deprecated."),
    Field("part_of", Kind.REF, "The id of the claim that this one is a share of."),
    Field("quote", Kind.TEXT, "The words of the source."),
)

CLAIM = (
    Field("id", Kind.ID, "Its name within the brief.", default="`FIGURE.1`, `FIGURE.2`, …"),
    *_VALUE,
    Field("unit", Kind.TEXT, "The unit as printed.", default="the figure's"),
    Field("scope", Kind.TEXT, "Place, population and moment that it covers.", default="the figure's"),
    *_CLAIMED,
    *_COMMON,
)

FIGURE = (
    Field("id", Kind.ID, "Its name within the brief.", default="made from the label"),
    Field("label", Kind.INLINE, "What is counted, in words.", Need.REQUIRED),
    Field("unit", Kind.TEXT, "The unit as printed."),
    Field("scope", Kind.TEXT, "Place, population and moment that it covers."),
    Field("measure", Kind.TEXT, "A key shared by briefs that track the same quantity over time."),
    Field("claims", Kind.RECORDS, "Who says how many; a single claim may stand on the figure itself.", record="claim"),
    *_VALUE,
    *_CLAIMED,
    *_COMMON,
)

SOURCE = (
    Field("id", Kind.ID, "Its name within the brief.", default="made from the title"),
    Field("type", Kind.CHOICE, "A CSL item type.", values=SOURCE_TYPES, example="article-newspaper"),
    Field("genre", Kind.TEXT, "The type in free words.", example="press briefing"),
    Field("title", Kind.INLINE, "Its title."),
    Field("author", Kind.TEXTS, "Who wrote or said it."),
    Field("publisher", Kind.TEXT, "Who published it."),
    Field("issued", Kind.DATE, "When it was published."),
    Field("accessed", Kind.DATE, "When the author of the brief saw it."),
    Field("via", Kind.REF, "The id of the source in which the author found this one."),
    Field("url", Kind.URL, "Where it is."),
    Field("archived_url", Kind.URL, "Where a copy is kept."),
    Field("lang", Kind.LANG, "Its language."),
    Field("reliability", Kind.CHOICE, "The Admiralty letter of the source.", values=tuple(RELIABILITY), example="B"),
    Field("descriptor", Kind.INLINE, "What makes it strong or weak for this use."),
    Field("quote", Kind.TEXT, "Its words."),
    Field("quote_lang", Kind.LANG, "The language of the quote."),
    Field("translation", Kind.TEXT, "The quote in the brief's language."),
    Field("derived_from", Kind.REFS, "The ids of the sources that this one merely passes on."),
    *_COMMON,
)

EVENT_DATE = (
    Field("when", Kind.DATE, "When, in EDTF.", example="2023-08/.."),
    Field("wording", Kind.TEXT, "The words of the source, verbatim.", example="since August last year"),
    Field("claimed_by", Kind.TEXT, "Who claims it, where it is not the source itself."),
    Field("sources", Kind.CITES, "Who reports the date."),
)

EVENT = (
    Field("id", Kind.ID, "Its name within the brief.", default="made from `what`"),
    *EVENT_DATE[:2],
    Field("what", Kind.INLINE, "What happened.", Need.REQUIRED),
    Field("detail", Kind.BLOCKS, "More about it."),
    Field("status", Kind.CHOICE, "How firmly it stands.", values=tuple(EventStatus), default="reported"),
    Field("place", Kind.TEXT, "Where."),
    Field("dates", Kind.RECORDS, "Its dates, where sources differ.", record="event_date"),
    Field(
        "attribution", Kind.CHOICE, "Whether the one who says so is named.", values=tuple(Attribution), default="named"
    ),
    *EVENT_DATE[2:],
    Field("figures", Kind.REFS, "The ids of figures that belong to it."),
    *_COMMON,
)

JUDGMENT = (
    Field("id", Kind.ID, "Its name within the brief.", default="made from the text"),
    Field("text", Kind.INLINE, "The judgment, without its confidence.", Need.REQUIRED),
    Field(
        "likelihood",
        Kind.CHOICE,
        "A term of the brief's likelihood scale, in English.",
        values=tuple(dict.fromkeys(term.term for scale in SCALES.values() for term in scale)),
    ),
    Field("confidence", Kind.CHOICE, "How good the basis is.", values=tuple(Confidence)),
    Field("sources", Kind.CITES, "What it rests on."),
    Field("figures", Kind.REFS, "The figures that it rests on."),
    Field("events", Kind.REFS, "The events that it rests on."),
    Field("indicators", Kind.INLINES, "What would change it."),
    *_COMMON,
)

GAP = (
    Field("id", Kind.ID, "Its name within the brief.", default="made from the text"),
    Field("text", Kind.INLINE, "What is not known.", Need.REQUIRED),
    Field("indicators", Kind.INLINES, "What would close it."),
    *_COMMON,
)

IGNORED = (
    Field("rule", Kind.TEXT, "The id of the rule.", Need.REQUIRED, example="single-source"),
    Field(
        "at",
        Kind.TEXT,
        "Where: the id of an item, the slug of a heading, or a field of the brief.",
        default="the whole brief",
        example="households",
    ),
    Field("reason", Kind.TEXT, "Why it may stand.", Need.REQUIRED),
)

RECORDS: dict[str, tuple[Field, ...]] = {
    "brief": BRIEF,
    "figure": FIGURE,
    "claim": CLAIM,
    "source": SOURCE,
    "event": EVENT,
    "event_date": EVENT_DATE,
    "judgment": JUDGMENT,
    "gap": GAP,
    "ignored": IGNORED,
}
"""Every kind of record with its fields, in the order in which a canonical file writes them."""
