"""Inline Markdown becomes pieces to wrap: styles, citation marks, filled references, links."""

from collections.abc import Callable

from briefing.layout.line import Face, Target, ToFootnote, ToUrl
from briefing.layout.links import Links
from briefing.layout.wrap import Piece, is_ideograph
from briefing.model.inline import (
    Citation,
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
from briefing.model.text import SafeText
from briefing.themes.roles import Role

_FAST = 16
"""Marks up to this many characters are never broken."""
_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def pieces_of(  # noqa: PLR0913 - the last three are for the few
    inlines: Inlines,
    links: Links,
    stop: Callable[[Target], int],
    *,
    role: Role = Role.TEXT,
    face: Face = Face.PLAIN,
    footnotes_from: int = 0,
) -> list[Piece]:
    """Return `inlines` as pieces, in `role` and `face` where their own markup says nothing else.

    `stop` gives the serial of a new stop, as `PageBuilder.stop` does; `footnotes_from` is added to the numbers
    of footnotes.
    """
    if len(inlines) == 1 and type(inlines[0]) is Text:
        return [Piece(_single_blanks(inlines[0].text), role, face)]
    flow = _Flow(links, stop, footnotes_from)
    flow.add(inlines, role, face, "", -1)
    return flow.finish()


def superscript(number: int) -> SafeText:
    """Return the number in raised digits: the mark of a footnote."""
    return SafeText(str(number).translate(_SUPERSCRIPTS))


def _single_blanks(text: SafeText) -> SafeText:
    while "  " in text:
        text = SafeText(text.replace("  ", " "))
    return text


class _Flow:
    """Pieces in the making; words in one style are gathered before they become a piece."""

    def __init__(self, links: Links, stop: Callable[[Target], int], footnotes_from: int) -> None:
        self._footnotes_from = footnotes_from
        self._links = links
        self._stop = stop
        self._pieces: list[Piece] = []
        self._words: list[str] = []
        self._style = (Role.TEXT, Face.PLAIN, "", -1)
        self._soft = False

    def finish(self) -> list[Piece]:
        """Return the pieces."""
        self._flush()
        return self._pieces

    def add(self, inlines: Inlines, role: Role, face: Face, url: str, stop: int) -> None:  # noqa: C901, PLR0912 - a table of cases
        """Add a run of inlines, which may be part of a link with `url` and `stop`."""
        for node in inlines:
            match node:
                case Text(text):
                    self._say(_single_blanks(text), role, face, url, stop)
                case SoftBreak():
                    self._soft = True
                case Strong(children):
                    self.add(children, role, face | Face.BOLD, url, stop)
                case Emphasis(children):
                    self.add(children, role, face | Face.ITALIC, url, stop)
                case Strikethrough(children):
                    self.add(children, role, face | Face.STRIKE, url, stop)
                case Code(code):
                    self._say(code, Role.LINK if stop >= 0 else Role.CODE, face, url, stop)
                case HardBreak():
                    self._soft = False
                    self._say("\n", role, face, url, stop)
                case Citation():
                    self._cite(node, role, face)
                case FootnoteMark():
                    number = node.number + self._footnotes_from
                    serial = self._stop(ToFootnote(number))
                    self._mark([Piece(superscript(number), Role.LINK, face, "", serial, held=True)])
                case Link():
                    self._link(node, face, stop)
                case Image():
                    self._image(node, face, url, stop)
                case Reference():
                    self._refer(node, face, stop)

    def _say(self, text: str, role: Role, face: Face, url: str = "", stop: int = -1) -> None:
        if not text:
            return
        style = (role, face, url, stop)
        if style != self._style:
            if self._soft:
                self._end_soft(text)
            self._flush()
            self._style = style
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
            role, face, url, stop = self._style
            self._pieces.append(Piece(SafeText("".join(self._words)), role, face, url, stop))
            self._words = []

    def _mark(self, pieces: list[Piece]) -> None:
        if self._soft:
            self._end_soft("[")
        self._flush()
        self._pieces += pieces

    def _link(self, link: Link, face: Face, stop: int) -> None:
        address = _address(link.url)
        serial = stop if stop >= 0 else self._stop(ToUrl(link.url))
        if link.children:
            self.add(link.children, Role.LINK, face, address, serial)
        else:
            self._say(link.url, Role.LINK, face, address, serial)

    def _image(self, image: Image, face: Face, url: str, stop: int) -> None:
        name = image.alt or SafeText(image.url.rstrip("/").rpartition("/")[2])
        word = self._links.t("Image")
        serial = stop if stop >= 0 or not image.url else self._stop(ToUrl(image.url))
        self._say(f"[{word}: {name}]" if name else f"[{word}]", Role.LINK, face, url or _address(image.url), serial)

    def _cite(self, citation: Citation, role: Role, face: Face) -> None:
        marks = [(key, self._links.citation(key)) for key in citation.keys]
        if citation.in_text and marks and marks[0][1].label:
            self._say(f"{marks[0][1].label} ", role, face)
        wordy = any(key.prefix or key.locator for key in citation.keys)
        pieces = [Piece(SafeText("["), Role.PROVENANCE, face)]
        for index, (_, mark) in enumerate(marks):
            if index:
                pieces.append(Piece(SafeText("; " if wordy else ", "), Role.PROVENANCE, face))
            serial = -1 if mark.target is None else self._stop(mark.target)
            if mark.known:
                pieces.append(Piece(_fast(mark.text), Role.PROVENANCE, face, "", serial))
            else:
                unknown = f"?{mark.text}: {self._links.t('unknown source')}"
                pieces.append(Piece(_cleaned(unknown), Role.ERROR, face, "", serial))
        pieces.append(Piece(SafeText("]"), Role.PROVENANCE, face))
        if len(marks) == 1:
            text = SafeText("".join([piece.text for piece in pieces]))
            self._mark([pieces[1]._replace(text=text, held=True)])
        else:
            short = sum(len(piece.text) for piece in pieces) <= _FAST
            self._mark([piece._replace(held=short or not index) for index, piece in enumerate(pieces)])

    def _refer(self, reference: Reference, face: Face, stop: int) -> None:
        filled = self._links.reference(reference)
        serial = stop if stop >= 0 or filled.target is None else self._stop(filled.target)
        if reference.children:
            self.add(reference.children, Role.LINK if filled.known else Role.TEXT, face, "", serial)
        elif filled.known:
            self._say(filled.text, Role.LINK, face, "", serial)
        if not filled.known:
            name = filled.text if not reference.children else reference.target
            written = f"[?{name}: {self._links.t('unknown reference')}]"
            if reference.children:
                self._say(" ", Role.TEXT, face)
            self._mark([Piece(_cleaned(written), Role.ERROR, face, "", serial, held=True)])


def _fast(text: SafeText) -> SafeText:
    return SafeText(text.replace(" ", "\u00a0")) if len(text) <= _FAST else text


def _cleaned(text: str) -> SafeText:
    """Return words with the name of something unknown, which may hold anything, as text to show."""
    from briefing.source.clean import clean_line  # noqa: PLC0415 - only where a name is wrong

    return clean_line(text)


def _address(url: SafeText) -> str:
    """Return what a terminal may link words to: the address where it is a safe one, else nothing."""
    from briefing.source.urls import safe_url  # noqa: PLC0415 - a page without links does without it

    return safe_url(url) or ""
