"""Inline Markdown of a record's field, and the marks of its sources, as pieces."""

from briefing.layout.inline import pieces_of
from briefing.layout.line import Face, Target
from briefing.layout.setting import Setting
from briefing.layout.sheet import Piece, Pieces, piece
from briefing.model.inline import CitedKey, Inlines
from briefing.model.records import Cite
from briefing.model.text import SafeText
from briefing.themes.roles import Role


def rich_pieces(setting: Setting, inlines: Inlines, role: Role = Role.TEXT, face: Face = Face.PLAIN) -> Pieces:
    """Return the words of `inlines`, on `role` and `face` where they have no style of their own."""
    targets: list[Target] = []

    def stop(target: Target) -> int:
        targets.append(target)
        return len(targets) - 1

    found = pieces_of(inlines, setting, stop, role=role, face=face) if inlines else ()
    return tuple(
        Piece(part.text, part.role, part.face, targets[part.stop] if part.stop >= 0 else None, part.held)
        for part in found
    )


def cite_marks(setting: Setting, cites: tuple[Cite, ...], *, locators: bool = False) -> Pieces:
    """Return the numbered marks of a record's sources, with a blank between two; with their locators where asked."""
    parts: list[Piece] = []
    for cite in cites:
        if parts:
            parts.append(piece(" "))
        locator = cite.locator if locators else SafeText("")
        mark = setting.citation(CitedKey(cite.source, SafeText(""), locator, suppress_author=True, line=0))
        shown = f"[{mark.text}]" if mark.known else f"[{mark.text}?]"
        parts.append(piece(shown, Role.PROVENANCE if mark.known else Role.ERROR, target=mark.target))
    return tuple(parts)
