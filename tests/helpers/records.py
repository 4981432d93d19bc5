"""Briefs written out in tests: short ways to build records without going through a file."""

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal

from briefing.model.blocks import Blocks, Document, Lines, Paragraph
from briefing.model.brief import Brief
from briefing.model.dates import parse
from briefing.model.inline import EMPTY, Citation, CitedKey, Inlines, Reference, RichText, Text
from briefing.model.quantity import Qualifier, Quantity
from briefing.model.records import Cite, Claim, Common, Event, EventDate, Figure, Gap, Judgment, Source
from briefing.model.span import Span
from briefing.model.text import SafeText
from briefing.model.vocabulary import Attribution, Confidence, EventStatus, Rank

NOWHERE = Span("test.md", 1, 1, 1, 1)

_WORDS = {
    "about": Qualifier.ABOUT,
    "at least": Qualifier.AT_LEAST,
    "more than": Qualifier.MORE_THAN,
    "up to": Qualifier.UP_TO,
    "less than": Qualifier.LESS_THAN,
    "just over": Qualifier.JUST_OVER,
    "just under": Qualifier.JUST_UNDER,
}
_MARK = re.compile(r"\[@(?P<keys>[^\]]+)\]|\[(?P<own>[^\]]*)\]\(#(?P<target>[^)]+)\)")


def quantity(written: str) -> Quantity:
    """Read `about 1500`, `10_000..12_000`, `more than 10..20`."""
    qualifier, rest = Qualifier.EXACTLY, written
    for words, known in _WORDS.items():
        if written.startswith((words, words.replace(" ", "-"))):
            qualifier, rest = known, written[len(words) :]
    low, _, high = rest.strip().partition("..")
    least = Decimal(low) if low else None
    return Quantity(least, (Decimal(high) if high else None) if ".." in rest else least, qualifier, SafeText(written))


def inlines(text: str) -> Inlines:
    """Read plain words with `[@key]` and `[](#id)` in them."""
    found: list[Text | Citation | Reference] = []
    done = 0
    for match in _MARK.finditer(text):
        if match.start() > done:
            found.append(Text(SafeText(text[done : match.start()])))
        if match["keys"]:
            keys = match["keys"].replace("@", "").split("; ")
            found.append(Citation(tuple(_key(key) for key in keys), in_text=False))
        else:
            own = (Text(SafeText(match["own"])),) if match["own"] else ()
            found.append(Reference(own, match["target"], "", 0))
        done = match.end()
    if done < len(text):
        found.append(Text(SafeText(text[done:])))
    return tuple(found)


def _key(written: str) -> CitedKey:
    key, _, locator = written.partition(", ")
    return CitedKey(key, SafeText(""), SafeText(locator), suppress_author=False, line=1)


def rich(text: str) -> RichText:
    """Read one line of inline Markdown."""
    return RichText(SafeText(text), inlines(text)) if text else EMPTY


def paragraphs(*texts: str) -> Blocks:
    """Return a paragraph for each text."""
    return tuple(Paragraph(inlines(text), Lines(number, number)) for number, text in enumerate(texts, start=1))


def body(*texts: str, complete: bool = True) -> Document:
    """Return a body of paragraphs."""
    return Document(SafeText("\n\n".join(texts)), paragraphs(*texts), 1, complete)


def cites(written: object) -> tuple[Cite, ...]:
    """Read one source or a list of them, each with its place after a blank."""
    parts = [part.partition(" ") for part in _texts(written)]
    return tuple(Cite(key, SafeText(place), NOWHERE) for key, _, place in parts)


def claim(written: Mapping[str, object], id_: str = "figure.1", *, unit: str = "", scope: str = "") -> Claim:
    """Return a claim from the fields that its author would write."""
    get = {key: str(value) for key, value in written.items()}
    return Claim(
        get.get("id", id_),
        {"": NOWHERE},
        quantity=quantity(get["value"]) if "value" in get else None,
        text=rich(get.get("text", "")),
        as_of=parse(get["as_of"]) if "as_of" in get else None,
        sources=cites(written.get("sources")),
        claimed_by=SafeText(get.get("claimed_by", "")),
        attribution=Attribution(get.get("attribution", "named")),
        credibility=get.get("credibility", ""),
        rank=Rank(get.get("rank", "normal")),
        because=rich(get.get("because", "")),
        scope=SafeText(get.get("scope", scope)),
        unit=SafeText(get.get("unit", unit)),
        part_of=get.get("part_of", ""),
        quote=SafeText(get.get("quote", "")),
        common=_common(written),
    )


def figure(written: Mapping[str, object]) -> Figure:
    """Return a figure; one without `claims` carries the fields of its only claim."""
    id_ = str(written.get("id", "figure"))
    unit, scope = str(written.get("unit", "")), str(written.get("scope", ""))
    listed = written.get("claims")
    claims = listed if isinstance(listed, Sequence) else [{k: v for k, v in written.items() if k not in {"id", "note"}}]
    made = tuple(claim(one, f"{id_}.{number}", unit=unit, scope=scope) for number, one in enumerate(claims, start=1))
    has_claims = listed is not None or "value" in written or "text" in written
    return Figure(
        id_,
        rich(str(written.get("label", id_))),
        {"": NOWHERE},
        SafeText(unit),
        SafeText(scope),
        SafeText(str(written.get("measure", ""))),
        made if has_claims else (),
        _common(written),
    )


def source(written: Mapping[str, object]) -> Source:
    """Return a source from the fields that its author would write."""
    get = {key: str(value) for key, value in written.items()}
    plain = ("genre", "publisher", "url", "archived_url", "lang", "quote", "quote_lang", "translation")
    return Source(
        get["id"],
        {"": NOWHERE},
        type=get.get("type", ""),
        title=rich(get.get("title", "")),
        author=tuple(SafeText(name) for name in _texts(written.get("author"))),
        issued=parse(get["issued"]) if "issued" in get else None,
        accessed=parse(get["accessed"]) if "accessed" in get else None,
        reliability=get.get("reliability", ""),
        descriptor=rich(get.get("descriptor", "")),
        via=get.get("via", ""),
        derived_from=tuple(_texts(written.get("derived_from"))),
        common=_common(written),
        **{name: SafeText(get.get(name, "")) for name in plain},
    )


def event(written: Mapping[str, object]) -> Event:
    """Return an event from the fields that its author would write."""
    get = {key: str(value) for key, value in written.items()}
    listed = written.get("dates")
    dates = listed if isinstance(listed, Sequence) else [written]
    return Event(
        get["id"],
        rich(get.get("what", "")),
        {"": NOWHERE},
        dates=tuple(
            EventDate(
                parse(str(one["when"])) if "when" in one else None,
                {"": NOWHERE},
                SafeText(str(one.get("wording", ""))),
                cites(one.get("sources")),
                SafeText(str(one.get("claimed_by", ""))),
            )
            for one in dates
        ),
        detail=body(get["detail"]) if "detail" in get else body(),
        sources=cites(written.get("sources")),
        figures=tuple(_texts(written.get("figures"))),
        status=EventStatus(get.get("status", "reported")),
        place=SafeText(get.get("place", "")),
        attribution=Attribution(get.get("attribution", "named")),
        claimed_by=SafeText(get.get("claimed_by", "")),
        common=_common(written),
    )


def judgment(written: Mapping[str, object]) -> Judgment:
    """Return a judgment from the fields that its author would write."""
    get = {key: str(value) for key, value in written.items()}
    return Judgment(
        get["id"],
        rich(get.get("text", "")),
        {"": NOWHERE},
        likelihood=get.get("likelihood", ""),
        confidence=Confidence(get["confidence"]) if "confidence" in get else None,
        sources=cites(written.get("sources")),
        figures=tuple(_texts(written.get("figures"))),
        events=tuple(_texts(written.get("events"))),
        indicators=tuple(rich(text) for text in _texts(written.get("indicators"))),
        common=_common(written),
    )


def gap(written: Mapping[str, object]) -> Gap:
    """Return a gap from the fields that its author would write."""
    indicators = tuple(rich(text) for text in _texts(written.get("indicators")))
    return Gap(str(written["id"]), rich(str(written.get("text", ""))), {"": NOWHERE}, indicators, _common(written))


def brief(written: Mapping[str, object], summary: Document | None = None) -> Brief:
    """Return a brief from the fields that its author would write; `summary` is a list of paragraphs, or a document."""
    as_of = written.get("as_of")
    return Brief(
        "test.md",
        "test",
        rich(str(written.get("title", "Test"))),
        {"": NOWHERE},
        bottom_line=rich(str(written.get("bottom_line", ""))),
        summary=body(*_texts(written.get("summary"))) if summary is None else summary,
        lang=str(written.get("lang", "en")),
        as_of=parse(str(as_of)) if as_of else None,
        figures=tuple(figure(one) for one in _mappings(written.get("figures"))),
        sources=tuple(source(one) for one in _mappings(written.get("sources"))),
        timeline=tuple(event(one) for one in _mappings(written.get("timeline"))),
        judgments=tuple(judgment(one) for one in _mappings(written.get("judgments"))),
        gaps=tuple(gap(one) for one in _mappings(written.get("gaps"))),
    )


def _common(written: Mapping[str, object]) -> Common:
    extra = written.get("extra")
    pairs = (
        {SafeText(str(key)): SafeText(str(value)) for key, value in extra.items()} if isinstance(extra, dict) else {}
    )
    return Common(note=rich(str(written.get("note", ""))), extra=pairs)


def _texts(written: object) -> list[str]:
    if written is None:
        return []
    return [str(part) for part in written] if isinstance(written, list | tuple) else [str(written)]


def _mappings(written: object) -> list[Mapping[str, object]]:
    return list(written) if isinstance(written, list) else []
