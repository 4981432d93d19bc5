"""Inline Markdown and citations become pieces: styles, citation marks, filled references, links."""

from collections.abc import Iterable

from briefing.layout.line import Face, Target, ToFootnote, ToUrl
from briefing.layout.links import Links
from briefing.layout.pieces import Piece, Pieces
from briefing.layout.wrap import is_ideograph
from briefing.model.inline import (
    Citation,
    CitedKey,
    Code,
    Emphasis,
    FootnoteMark,
    HardBreak,
    Image,
    Inlines,
    Link,
    Reference,
    SoftBreak,
    Strikethrough,
    Strong,
    Text,
)
from briefing.model.records import Cite
from briefing.model.text import SafeText
from briefing.themes.roles import Role

_FAST = 16
"""Marks up to this many characters are never broken."""
_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_OPEN = Piece(SafeText("["), Role.PROVENANCE)
_CLOSE = Piece(SafeText("]"), Role.PROVENANCE)


def rich_pieces(
    links: Links, inlines: Inlines, role: Role = Role.TEXT, face: Face = Face.PLAIN, *, footnotes_from: int = 0
) -> Pieces:
    """Return `inlines` as pieces, in `role` and `face` where their own markup says nothing else.

    `footnotes_from` is added to the numbers of footnotes.
    """
    if len(inlines) == 1 and type(inlines[0]) is Text:
        return (Piece(_single_blanks(inlines[0].text), role, face),)
    flow = _Flow(links, footnotes_from)
    flow.add(inlines, role, face, None)
    return flow.finish()


def cite_marks(links: Links, cites: Iterable[Cite], *, locators: bool = False) -> Pieces:
    """Return the mark of a record's sources, as `[2, 4]`; with their locators where asked."""
    nothing = SafeText("")
    keys = dict.fromkeys((cite.source, cite.locator if locators else nothing) for cite in cites)
    return citation_marks(links, [CitedKey(key, nothing, place, suppress_author=True, line=0) for key, place in keys])


def citation_marks(links: Links, keys: Iterable[CitedKey], face: Face = Face.PLAIN) -> Pieces:
    """Return the mark of cited sources: `[1]`, `[1, 3]`, `[see 1, p. 4; 3]`, an unknown one with words that say so."""
    parts: list[Piece] = []
    wordy = False
    for key in keys:
        mark = links.citation(key)
        if mark.known:
            parts.append(Piece(_fast(mark.text), Role.PROVENANCE, face, mark.target))
        else:
            unknown = f"?{mark.text}: {links.t('unknown source')}"
            parts.append(Piece(_cleaned(unknown), Role.ERROR, face, mark.target))
        wordy = wordy or bool(key.prefix or key.locator)
    if not parts:
        return ()
    if len(parts) == 1:
        return (parts[0]._replace(text=SafeText(f"[{parts[0].text}]"), held=True),)
    between = Piece(SafeText("; " if wordy else ", "), Role.PROVENANCE, face)
    pieces = [_OPEN._replace(face=face)]
    for part in parts:
        pieces += part, between
    pieces[-1] = _CLOSE._replace(face=face)
    short = sum(len(part.text) for part in pieces) <= _FAST
    return tuple(part._replace(held=True) if short or not index else part for index, part in enumerate(pieces))


def superscript(number: int) -> SafeText:
    """Return the number in raised digits: the mark of a footnote."""
    return SafeText(str(number).translate(_SUPERSCRIPTS))


def _single_blanks(text: SafeText) -> SafeText:
    while "  " in text:
        text = SafeText(text.replace("  ", " "))
    return text


class _Flow:
    """Pieces in the making; words in one style are gathered before they become a piece."""

    def __init__(self, links: Links, footnotes_from: int) -> None:
        self._footnotes_from = footnotes_from
        self._links = links
        self._pieces: list[Piece] = []
        self._words: list[str] = []
        self._role = Role.TEXT
        self._face = Face.PLAIN
        self._target: Target | None = None
        self._soft = False

    def finish(self) -> Pieces:
        """Return the pieces."""
        self._flush()
        return tuple(self._pieces)

    def add(self, inlines: Inlines, role: Role, face: Face, target: Target | None) -> None:  # noqa: C901, PLR0912 - a table of cases
        """Add a run of inlines, which may be part of a link to `target`."""
        for node in inlines:
            match node:
                case Text(text):
                    self._say(_single_blanks(text), role, face, target)
                case SoftBreak():
                    self._soft = True
                case Strong(children):
                    self.add(children, role, face | Face.BOLD, target)
                case Emphasis(children):
                    self.add(children, role, face | Face.ITALIC, target)
                case Strikethrough(children):
                    self.add(children, role, face | Face.STRIKE, target)
                case Code(code):
                    self._say(code, Role.LINK if target else Role.CODE, face, target)
                case HardBreak():
                    self._soft = False
                    self._say("\n", role, face, target)
                case Citation():
                    self._cite(node, role, face)
                case FootnoteMark():
                    number = node.number + self._footnotes_from
                    self._mark([Piece(superscript(number), Role.LINK, face, ToFootnote(number), held=True)])
                case Link():
                    self._link(node, face, target)
                case Image():
                    self._image(node, face, target)
                case Reference():
                    self._refer(node, face, target)

    def _say(self, text: str, role: Role, face: Face, target: Target | None = None) -> None:
        if not text:
            return
        if target is not self._target or role is not self._role or face != self._face:
            if self._soft:
                self._end_soft(text)
            self._flush()
            self._role, self._face, self._target = role, face, target
        elif self._soft:
            self._end_soft(text)
        self._words.append(text)

    def _end_soft(self, following: str) -> None:
        """Put a blank for the end of a source line, none between ideographs."""
        self._soft = False
        before = self._words[-1] if self._words else self._pieces[-1].text if self._pieces else ""
        if before and not (is_ideograph(before[-1]) and is_ideograph(following[0])):
            self._words.append(" ")

    def _flush(self) -> None:
        if self._words:
            self._pieces.append(Piece(SafeText("".join(self._words)), self._role, self._face, self._target))
            self._words = []

    def _mark(self, pieces: Iterable[Piece]) -> None:
        if self._soft:
            self._end_soft("[")
        self._flush()
        self._pieces += pieces

    def _link(self, link: Link, face: Face, target: Target | None) -> None:
        to = target or ToUrl(link.url)
        if link.children:
            self.add(link.children, Role.LINK, face, to)
        else:
            self._say(link.url, Role.LINK, face, to)

    def _image(self, image: Image, face: Face, target: Target | None) -> None:
        name = image.alt or SafeText(image.url.rstrip("/").rpartition("/")[2])
        word = self._links.t("Image")
        to = target or (ToUrl(image.url) if image.url else None)
        self._say(f"[{word}: {name}]" if name else f"[{word}]", Role.LINK, face, to)

    def _cite(self, citation: Citation, role: Role, face: Face) -> None:
        if citation.in_text and citation.keys:
            label = self._links.citation(citation.keys[0]).label
            if label:
                self._say(f"{label} ", role, face)
        self._mark(citation_marks(self._links, citation.keys, face))

    def _refer(self, reference: Reference, face: Face, target: Target | None) -> None:
        filled = self._links.reference(reference)
        to = target or filled.target
        if reference.children:
            self.add(reference.children, Role.LINK if filled.known else Role.TEXT, face, to)
        elif filled.known:
            self._say(filled.text, Role.LINK, face, to)
        if not filled.known:
            name = filled.text if not reference.children else reference.target
            written = f"[?{name}: {self._links.t('unknown reference')}]"
            if reference.children:
                self._say(" ", Role.TEXT, face)
            self._mark([Piece(_cleaned(written), Role.ERROR, face, to, held=True)])


def _fast(text: SafeText) -> SafeText:
    return SafeText(text.replace(" ", "\u00a0")) if len(text) <= _FAST else text


def _cleaned(text: str) -> SafeText:
    """Return words with the name of something unknown, which may hold anything, as text to show."""
    from briefing.source.clean import clean_line  # noqa: PLC0415 - only where a name is wrong

    return clean_line(text)
