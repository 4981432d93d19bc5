"""Raw themes, a child and its ancestors, become one total theme. A fault costs its own value, never the theme."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from briefing.diagnostics.finding import Finding
from briefing.diagnostics.make import finding
from briefing.diagnostics.nearest import nearest
from briefing.i18n import gettext as _
from briefing.themes.contrast import mix
from briefing.themes.raw import FACES, RawTheme, Written
from briefing.themes.roles import Role, Surface
from briefing.themes.theme import ANSI, DEFAULT, PLAIN_MARKS, Mark, Style, Theme

_LIKE = {
    Role.TITLE: Role.STRONG,
    Role.HEADING: Role.STRONG,
    Role.LABEL: Role.MUTED,
    Role.BORDER: Role.MUTED,
    Role.PANE_TITLE: Role.MUTED,
    Role.PANE_TITLE_ACTIVE: Role.STRONG,
    Role.KEY: Role.STRONG,
    Role.AXIS: Role.MUTED,
    Role.AS_OF: Role.STRONG,
    Role.FIGURE: Role.STRONG,
    Role.CONTESTED: Role.STRONG,
    Role.ERROR: Role.STRONG,
    Role.TLP_RED: Role.STRONG,
    Role.TLP_AMBER: Role.STRONG,
    Role.TLP_GREEN: Role.STRONG,
    Role.TLP_CLEAR: Role.STRONG,
    Role.SYNTAX_COMMENT: Role.MUTED,
}
"""The role that another looks like where a theme names neither it nor an ancestor does; else it looks like text."""

_FACE_OF = {
    Role.STRONG: Style("", bold=True),
    Role.LINK: Style("", underline=True),
    Role.MATCH: Style("", reverse=True),
    Role.MATCH_CURRENT: Style("", reverse=True, bold=True),
}
"""What tells a role apart from text even in a theme that says nothing of it."""

_SHARE = {
    Surface.PANEL: 0.05,
    Surface.CURSOR: 0.14,
    Surface.CURSOR_QUIET: 0.07,
    Surface.RELATED: 0.1,
    Surface.STOP: 0.2,
}
"""How much of the text's colour is mixed into the page for a surface that a theme does not name."""


class Resolved(NamedTuple):
    """A total theme and what could not be resolved on the way."""

    theme: Theme
    findings: tuple[Finding, ...]


def resolve(name: str, chain: Sequence[RawTheme]) -> Resolved:
    """Return the theme of `chain`, which starts with the theme itself and ends with its oldest ancestor.

    Palettes are merged first: a child that gives a name another colour repaints what its parents styled with it.
    """
    resolver = _Resolver(chain)
    raw = chain[0]
    dark = next((one.dark for one in chain if one.dark is not None), True)
    surfaces, marks = resolver.surfaces(dark=dark)
    styles = resolver.styles(surfaces[Surface.PAGE], dark=dark)
    if surfaces[Surface.PAGE].startswith("#") and styles[Role.TEXT].color.startswith("#"):
        ground, ink = surfaces[Surface.PAGE], styles[Role.TEXT].color
        surfaces = {key: value or mix(ground, ink, _SHARE.get(key, 0)) for key, value in surfaces.items()}
    else:
        marks = {key: mark if surfaces[key] else PLAIN_MARKS[key] for key, mark in marks.items()}
        surfaces = {key: value or DEFAULT for key, value in surfaces.items()}
    theme = Theme(
        name=name,
        title=raw.title.text if raw.title else name,
        author=raw.author.text if raw.author else "",
        description=raw.description.text if raw.description else "",
        dark=dark,
        styles=styles,
        surfaces=surfaces,
        marks=marks,
    )
    return Resolved(theme, tuple(resolver.findings))


class _Resolver:
    def __init__(self, chain: Sequence[RawTheme]) -> None:
        self.chain = chain
        self.findings: list[Finding] = []
        written = {key: value for raw in reversed(chain) for key, value in raw.palette.items()}
        self.palette: dict[str, str] = {}
        for key, word in written.items():
            color = _color(word.text)
            if color:
                self.palette[key] = color
            else:
                self.add(
                    _('"{word}" is no colour').format(word=word.text),
                    word,
                    _("Write #rrggbb, default, or a terminal's colour as bright-blue."),
                )

    def add(self, message: str, word: Written, advice: str) -> None:
        """Report a fault of the theme itself; those of its parents are reported when they are read themselves."""
        if word.span.path == self.chain[0].path:
            self.findings.append(finding("invalid-color", message, word.span, help=advice))

    def surfaces(self, *, dark: bool) -> tuple[dict[Surface, str], dict[Surface, Mark]]:
        """Return the colours, empty where none is named save for the page, and the marks."""
        written = {key: words for raw in reversed(self.chain) for key, words in raw.surfaces.items()}
        styles = {key: self.style(words) for key, words in written.items()}
        colors = {key: styles[key].color if key in styles else "" for key in Surface}
        colors[Surface.PAGE] = colors[Surface.PAGE] or ("#101418" if dark else "#fafafa")
        marks = {
            key: Mark(styles[key].bold, styles[key].underline, styles[key].reverse) if key in styles else Mark()
            for key in Surface
        }
        return colors, marks

    def styles(self, page: str, *, dark: bool) -> dict[Role, Style]:
        written = {key: words for raw in reversed(self.chain) for key, words in raw.styles.items()}
        ink = DEFAULT if not page.startswith("#") else "#d8d8d8" if dark else "#202020"
        found = {key: self.style(words) for key, words in written.items()}
        text = found.get(Role.TEXT, Style(ink))
        text = text._replace(color=text.color or ink)
        found[Role.TEXT] = text
        for role in Role:
            if role not in found:
                like = found.get(_LIKE.get(role, Role.TEXT), text)
                face = _FACE_OF.get(role, like)
                found[role] = face._replace(color=like.color)
            elif not found[role].color:
                found[role] = found[role]._replace(color=text.color)
        return {role: found[role] for role in Role}

    def style(self, words: Iterable[Written]) -> Style:
        """Return the style that its words make: a colour, a second one after `on`, and faces."""
        color = background = ""
        faces: dict[str, bool] = {}
        ground = False
        for word in words:
            if word.text in FACES:
                faces[word.text] = True
            elif word.text == "on":
                ground = True
            else:
                value = self.palette.get(word.text) or _color(word.text)
                if not value:
                    self.unknown(word)
                elif ground:
                    background, ground = value, False
                else:
                    color = value
        return Style(color, background, **faces)

    def unknown(self, word: Written) -> None:
        near = nearest(word.text, (*self.palette, *FACES, *ANSI))
        self.add(
            _('unknown colour "{word}"').format(word=word.text),
            word,
            _("Did you mean {name}?").format(name=near) if near else _("Name it in the palette, or write #rrggbb."),
        )


def _color(text: str) -> str:
    """Return a colour in its one spelling, or nothing where the text is none."""
    word = text.lower()
    if word in ANSI or word == DEFAULT:
        return word
    digits = word[1:]
    if word[:1] != "#" or len(digits) not in {3, 6} or any(digit not in "0123456789abcdef" for digit in digits):
        return ""
    return word if len(word) == len("#rrggbb") else "#" + "".join(digit * 2 for digit in digits)
