"""The records of a brief, as `docs/format.md` describes their fields.

Every record keeps `spans`: for each key that was written the place of its value, and its own place under `""`.
"""

from collections.abc import Mapping
from typing import NamedTuple, TypeAlias

from briefing.model.blocks import NOTHING, Document
from briefing.model.dates import Edtf
from briefing.model.inline import EMPTY, RichText
from briefing.model.quantity import Quantity
from briefing.model.span import Span
from briefing.model.text import SafeText
from briefing.model.vocabulary import Attribution, Confidence, EventStatus, Marking, Rank

Spans: TypeAlias = Mapping[str, Span]
Extra: TypeAlias = SafeText | tuple["Extra", ...] | Mapping[SafeText, "Extra"]
"""What an author wrote where anything may stand: text, a list or a mapping of them."""


class Cite(NamedTuple):
    """A source named by its id, with the place in it."""

    source: str
    locator: SafeText
    span: Span


class Common(NamedTuple):
    """What every item of a list may carry."""

    tlp: Marking | None = None
    note: RichText = EMPTY
    extra: Extra = SafeText("")
    unknown: Mapping[SafeText, Extra] = {}
    """Keys that the format does not know and values that could not be read, kept and shown."""


NO_COMMON = Common()


class Claim(NamedTuple):
    """Who says how many."""

    id: str
    spans: Spans
    quantity: Quantity | None = None
    """None where the claim gives words, or nothing readable."""
    text: RichText = EMPTY
    """The words, where there is no number."""
    as_of: Edtf | None = None
    sources: tuple[Cite, ...] = ()
    claimed_by: SafeText = SafeText("")
    attribution: Attribution = Attribution.NAMED
    credibility: str = ""
    """A digit of the Admiralty code, or empty."""
    rank: Rank = Rank.NORMAL
    because: RichText = EMPTY
    scope: SafeText = SafeText("")
    """Its own scope, or the figure's where it gives none."""
    unit: SafeText = SafeText("")
    """Its own unit, or the figure's where it gives none."""
    part_of: str = ""
    """The id of a claim that this one is a share of."""
    quote: SafeText = SafeText("")
    common: Common = NO_COMMON


class Figure(NamedTuple):
    """What is counted, and who says how many."""

    id: str
    label: RichText
    spans: Spans
    unit: SafeText = SafeText("")
    scope: SafeText = SafeText("")
    measure: SafeText = SafeText("")
    claims: tuple[Claim, ...] = ()
    common: Common = NO_COMMON


class Source(NamedTuple):
    """Where something comes from."""

    id: str
    spans: Spans
    type: str = ""
    genre: SafeText = SafeText("")
    title: RichText = EMPTY
    author: tuple[SafeText, ...] = ()
    publisher: SafeText = SafeText("")
    issued: Edtf | None = None
    accessed: Edtf | None = None
    url: SafeText = SafeText("")
    archived_url: SafeText = SafeText("")
    lang: SafeText = SafeText("")
    reliability: str = ""
    """A letter of the Admiralty code, or empty."""
    descriptor: RichText = EMPTY
    quote: SafeText = SafeText("")
    quote_lang: SafeText = SafeText("")
    translation: SafeText = SafeText("")
    via: str = ""
    """The id of the source in which the author found this one."""
    derived_from: tuple[str, ...] = ()
    """The ids of the sources that this one merely passes on."""
    common: Common = NO_COMMON


class EventDate(NamedTuple):
    """When an event was, according to someone."""

    when: Edtf | None
    spans: Spans
    wording: SafeText = SafeText("")
    """The words of the source, verbatim."""
    sources: tuple[Cite, ...] = ()
    claimed_by: SafeText = SafeText("")
    unknown: Mapping[SafeText, Extra] = {}
    """As in `Common`."""


class Event(NamedTuple):
    """What happened when. An event with one date carries it in `dates` too."""

    id: str
    what: RichText
    spans: Spans
    dates: tuple[EventDate, ...] = ()
    detail: Document = NOTHING
    sources: tuple[Cite, ...] = ()
    figures: tuple[str, ...] = ()
    status: EventStatus = EventStatus.REPORTED
    place: SafeText = SafeText("")
    attribution: Attribution = Attribution.NAMED
    claimed_by: SafeText = SafeText("")
    common: Common = NO_COMMON


class Judgment(NamedTuple):
    """What the authors conclude."""

    id: str
    text: RichText
    spans: Spans
    likelihood: str = ""
    """A term of the brief's scale, always in English here, or empty."""
    confidence: Confidence | None = None
    sources: tuple[Cite, ...] = ()
    figures: tuple[str, ...] = ()
    events: tuple[str, ...] = ()
    indicators: tuple[RichText, ...] = ()
    common: Common = NO_COMMON


class Gap(NamedTuple):
    """What the authors do not know."""

    id: str
    text: RichText
    spans: Spans
    indicators: tuple[RichText, ...] = ()
    common: Common = NO_COMMON


class Ignored(NamedTuple):
    """A finding that is known and may stand."""

    rule: SafeText
    """The id of the rule."""
    spans: Spans
    at: SafeText = SafeText("")
    """The id of an item, the slug of a heading, or a field of the brief; empty for the whole brief."""
    reason: SafeText = SafeText("")
    unknown: Mapping[SafeText, Extra] = {}
    """As in `Common`."""
