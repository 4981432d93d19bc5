"""Words that are gone and words that are new, told apart by face, by colour, and by signs where neither is seen."""

from typing import NamedTuple

from briefing.analysis.changes import Changes, Kind, words
from briefing.analysis.changes.meaning import NO_NAMES, Names
from briefing.layout.line import Face
from briefing.layout.pieces import Piece, Pieces, piece
from briefing.layout.rich_text import rich_pieces
from briefing.layout.setting import Setting
from briefing.model.inline import Inlines
from briefing.themes.roles import Role


class Marks(NamedTuple):
    """The signs around words."""

    gone: tuple[str, str]
    new: tuple[str, str]


SIGNS = Marks(("‹−", "›"), ("‹+", "›"))
"""For a screen, beside faces and colours."""
PLAIN = Marks(("[-", "-]"), ("{+", "+}"))
"""For plain text: those of `wdiff` and of `git diff --word-diff`."""


class Sides(NamedTuple):
    """The two states of a brief, and the signs for what differs."""

    old: Setting
    new: Setting
    marks: Marks = SIGNS
    names: Names = NO_NAMES
    """For the new ids of items the old ones, where they differ: a reference to the same item is the same."""

    def compared(self, old: Inlines, new: Inlines) -> Pieces:
        """Return the words of both lines as one line."""
        found: list[Piece] = []
        for kind, inlines, blank in words(old, new, self.names):
            if blank and found:
                found.append(piece(" "))
            if kind is Kind.GONE:
                found += self.gone(rich_pieces(self.old, inlines))
            elif kind is Kind.NEW:
                found += self.added(rich_pieces(self.new, inlines))
            else:
                found += rich_pieces(self.new, inlines)
        return tuple(found)

    def gone(self, pieces: Pieces) -> Pieces:
        """Return words that are gone; what they led to may be gone, too."""
        first, last = self.marks.gone
        struck = [part._replace(role=Role.REMOVED, face=part.face | Face.STRIKE, target=None) for part in pieces]
        return (piece(first, Role.REMOVED), *struck, piece(last, Role.REMOVED)) if struck else ()

    def added(self, pieces: Pieces) -> Pieces:
        """Return words that are new."""
        first, last = self.marks.new
        lined = [part._replace(role=Role.ADDED, face=part.face | Face.UNDERLINE) for part in pieces]
        return (piece(first, Role.ADDED), *lined, piece(last, Role.ADDED)) if lined else ()

    def instead(self, old: Pieces, new: Pieces) -> Pieces:
        """Return an old value beside the new; a dash stands for none."""
        nothing = (piece("–", Role.MUTED),)
        before = tuple(part._replace(role=Role.REMOVED, target=None) for part in old)
        after = tuple(part._replace(role=Role.ADDED) for part in new)
        return (*(before or nothing), piece(" → ", Role.MUTED), *(after or nothing))


def sides_of(changes: Changes, old: Setting, new: Setting, marks: Marks = SIGNS) -> Sides:
    """Return the two states that were compared; both speak the language of the new."""
    if old.lang != new.lang:
        old = Setting(old.brief._replace(lang=new.lang))
    return Sides(old, new, marks, {id_: was for was, id_ in changes.renamed.items()})
