"""Who says so: claimant, sources, what they were found in, and the grade."""

from briefing.layout.pieces import Pieces, piece
from briefing.layout.setting import Setting
from briefing.model.comparison import fold
from briefing.model.provenance import origins, via_chain
from briefing.model.records import Cite, Claim
from briefing.model.text import SafeText
from briefing.model.vocabulary import Attribution
from briefing.themes.roles import Role

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
