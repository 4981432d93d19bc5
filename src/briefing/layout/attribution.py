"""Who says so: claimant, sources, what they were found in, and the grade."""

from briefing.layout.line import ToItem
from briefing.layout.pieces import Pieces, joined, piece
from briefing.layout.rich_text import cite_marks
from briefing.layout.setting import Setting, abbreviated
from briefing.model.comparison import fold
from briefing.model.provenance import origins, via_chain
from briefing.model.records import Cite, Claim
from briefing.model.text import SafeText
from briefing.model.vocabulary import Attribution
from briefing.themes.roles import Role

_MOST_NAMES = 2
"""How many sources are named where all are numbered beside."""
_MOST_LETTERS = 2
"""How many different letters of sources stand in one grade."""


def name_with_via(setting: Setting, key: str) -> SafeText:
    """Return a source's short name with that through which it is known: "NIS, via Article"."""
    name = setting.short_name(key)
    chain = [setting.short_name(step) for step in via_chain(setting.sources, key)]
    return _via(setting, name, ", ".join(chain)) if chain else name


def claimant(setting: Setting, claimed_by: SafeText, attribution: Attribution, cites: tuple[Cite, ...]) -> Pieces:
    """Return who says so, in words; never empty."""
    keys = list(dict.fromkeys(cite.source for cite in cites))
    known_through = "; ".join(name_with_via(setting, key) for key in keys)
    if attribution is not Attribution.NAMED:
        pattern = "unattributed in {sources}" if attribution is Attribution.NONE else "anonymous in {sources}"
        alone = "unattributed" if attribution is Attribution.NONE else "anonymous"
        words = setting.t(pattern).format(sources=known_through) if keys else setting.t(alone)
        return (piece(f"{claimed_by}, {words}" if claimed_by else words, Role.UNCERTAIN),)
    if not keys:
        return (piece(claimed_by),) if claimed_by else (piece(setting.t("no source"), Role.UNCERTAIN),)
    same = any(fold(claimed_by) in _names(setting, key) for key in keys) if claimed_by else True
    if same:
        return (piece(known_through),)
    return (piece(_via(setting, claimed_by, ", ".join(setting.short_name(key) for key in keys))),)


def speaker(setting: Setting, claim: Claim) -> Pieces:
    """Return who is said to claim it, without who reports that; never empty."""
    if claim.attribution is not Attribution.NAMED:
        words = setting.t("unattributed" if claim.attribution is Attribution.NONE else "anonymous")
        return (piece(f"{claim.claimed_by}, {words}" if claim.claimed_by else words, Role.UNCERTAIN),)
    if claim.claimed_by:
        return (piece(claim.claimed_by),)
    names = list(dict.fromkeys(setting.short_name(cite.source) for cite in claim.sources))
    if not names:
        return (piece(setting.t("no source"), Role.UNCERTAIN),)
    first = names[0] if len(names) <= _MOST_NAMES else setting.t("{name} and others").format(name=names[0])
    return (piece("; ".join(names) if len(names) <= _MOST_NAMES else first),)


def known_through(setting: Setting, cite: Cite, claimed_by: SafeText) -> Pieces:
    """Return a source with the place in it and that through which it is known, each number a stop.

    A source that is called by the one who claims it is called by its publisher.
    """
    mark = cite_marks(setting, (cite,), locators=True)
    source = setting.sources.get(cite.source)
    if source is None:
        return mark
    name = setting.short_name(cite.source)
    if source.publisher and fold(name) == fold(claimed_by):
        name = abbreviated(source.publisher)
    words: Pieces = (*mark, piece(f" {name}"))
    chain = via_chain(setting.sources, cite.source)
    if not chain:
        return words
    before, _, after = setting.t("{name}, via {through}").partition("{through}")
    through = joined([_numbered(setting, key) for key in chain], piece(", "))
    return (*words, piece(before.format(name="")), *through, *((piece(after),) if after else ()))


def _numbered(setting: Setting, key: str) -> Pieces:
    mark = piece(f"[{setting.numbers[key]}]", Role.PROVENANCE, target=ToItem(key))
    return mark, piece(f" {setting.short_name(key)}")


def one_origin(setting: Setting, cites: tuple[Cite, ...]) -> str:
    """Return how many origins several sources come down to, where that is fewer than they are; else nothing."""
    outlets = len({cite.source for cite in cites if cite.source in setting.sources})
    count = len(origins(setting.traced, cites))
    if not count or count >= outlets:
        return ""
    return setting.tn("{n} origin", "{n} origins", count).format(n=count)


def grade(setting: Setting, claim: Claim) -> SafeText:
    """Return the letter of the claim's source and the digit of the claim: "C3", "B/C3", either alone, or nothing."""
    letters = list(
        dict.fromkeys(
            source.reliability
            for cite in claim.sources
            if (source := setting.sources.get(cite.source)) and source.reliability
        )
    )
    shown = "/".join(letters[:_MOST_LETTERS]) + ("…" if len(letters) > _MOST_LETTERS else "")
    return SafeText(f"{shown}{claim.credibility}")


def _via(setting: Setting, name: str, through: str) -> SafeText:
    return SafeText(setting.t("{name}, via {through}").format(name=name, through=through))


def _names(setting: Setting, key: str) -> set[str]:
    """Return everything that the named source is called by."""
    source = setting.sources.get(key)
    if source is None:
        return {fold(key)}
    return {fold(name) for name in (setting.short_name(key), source.publisher, *source.author[:1]) if name}
