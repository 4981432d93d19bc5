"""A theme as written: what its file says, each value with its place, nothing resolved."""

from typing import NamedTuple

from briefing.diagnostics.finding import Finding
from briefing.diagnostics.make import finding
from briefing.diagnostics.nearest import nearest
from briefing.i18n import gettext as _
from briefing.model.span import Span
from briefing.source.clean import clean_line
from briefing.source.yaml import Mapping, Node, Scalar, parse_yaml
from briefing.themes.roles import Role, Surface

_KEYS = ("name", "title", "author", "description", "dark", "extends", "palette", "surfaces", "styles")
FACES = ("bold", "italic", "underline", "strike", "reverse", "dim")
"""What may stand in a style beside its colours."""


class Written(NamedTuple):
    """One value, cleaned, with its place."""

    text: str
    span: Span


class RawTheme(NamedTuple):
    """What a file says; what it does not say is None or missing."""

    path: str
    title: Written | None
    author: Written | None
    description: Written | None
    dark: bool | None
    extends: Written | None
    palette: dict[str, Written]
    styles: dict[Role, tuple[Written, ...]]
    """The words of each style, as in `amber on hit bold`."""
    surfaces: dict[Surface, tuple[Written, ...]]


class Read(NamedTuple):
    """A raw theme and what was wrong with its file."""

    raw: RawTheme
    findings: tuple[Finding, ...]


def read_raw(text: str, path: str, name: str) -> Read:
    """Read a theme file; `name` is that of the file, which holds where the file gives another."""
    parsed = parse_yaml(text, path)
    reader = _Reader(path)
    reader.findings.extend(parsed.findings)
    if parsed.root is not None and not isinstance(parsed.root, Mapping):
        reader.add("wrong-kind", _("a theme is a mapping"), parsed.root.span)
    raw = reader.theme(parsed.root if isinstance(parsed.root, Mapping) else None, name)
    return Read(raw, tuple(reader.findings))


class _Reader:
    """Collects findings while the nodes of one file are read."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.findings: list[Finding] = []

    def add(self, rule: str, message: str, span: Span, *, help: str = "") -> None:  # noqa: A002  as the finding has it
        self.findings.append(finding(rule, message, span, help=help))

    def theme(self, root: Mapping | None, name: str) -> RawTheme:
        fields: dict[str, Node] = {}
        for entry in () if root is None else root.entries:
            if entry.key.text in _KEYS:
                fields.setdefault(entry.key.text, entry.value)
            else:
                self.unknown("unknown-field", _('unknown key "{name}"'), entry.key, _KEYS)
        written = self.word(fields.get("name"))
        if written is not None and written.text != name:
            self.add(
                "unknown-value",
                _('the name "{name}" is not that of the file').format(name=written.text),
                written.span,
                help=_("Write {name}.").format(name=name),
            )
        return RawTheme(
            path=self.path,
            title=self.word(fields.get("title")),
            author=self.word(fields.get("author")),
            description=self.word(fields.get("description")),
            dark=self.truth(fields.get("dark")),
            extends=self.word(fields.get("extends")),
            palette=self.palette(fields.get("palette")),
            styles={
                Role(key): words
                for key, words in self.table(fields.get("styles"), tuple(Role), _('unknown role "{name}"')).items()
            },
            surfaces={
                Surface(key): words
                for key, words in self.table(
                    fields.get("surfaces"), tuple(Surface), _('unknown surface "{name}"')
                ).items()
            },
        )

    def word(self, node: Node | None) -> Written | None:
        if isinstance(node, Scalar):
            text = clean_line(node.text)
            return Written(text, node.span) if text else None
        if node is not None:
            self.add("wrong-kind", _("one value is expected here"), node.span)
        return None

    def truth(self, node: Node | None) -> bool | None:
        word = self.word(node)
        if word is None:
            return None
        if word.text not in {"true", "false"}:
            self.add("unknown-value", _('"{word}" is neither true nor false').format(word=word.text), word.span)
            return None
        return word.text == "true"

    def palette(self, node: Node | None) -> dict[str, Written]:
        found: dict[str, Written] = {}
        for key, value in self.pairs(node):
            word = self.word(value)
            if word is not None:
                found.setdefault(key.text, word)
        return found

    def table(self, node: Node | None, known: tuple[str, ...], unknown: str) -> dict[str, tuple[Written, ...]]:
        found: dict[str, tuple[Written, ...]] = {}
        for key, value in self.pairs(node):
            if key.text not in known:
                self.unknown("unknown-role", unknown, key, known)
            else:
                words = self.words(value)
                if words:
                    found.setdefault(key.text, words)
        return found

    def words(self, node: Node) -> tuple[Written, ...]:
        """Return the words of a style: of a string, or of a mapping with `color`, `background` and faces."""
        if isinstance(node, Scalar):
            return tuple(_split(node))
        found: list[Written] = []
        for key, value in self.pairs(node):
            if key.text in FACES:
                if self.truth(value):
                    found.append(Written(key.text, key.span))
            elif key.text in {"color", "background"}:
                word = self.word(value)
                if word is not None:
                    found.extend([Written("on", key.span), word] if key.text == "background" else [word])
            else:
                self.unknown(
                    "unknown-field", _('unknown key of a style "{name}"'), key, ("color", "background", *FACES)
                )
        return tuple(found)

    def pairs(self, node: Node | None) -> list[tuple[Scalar, Node]]:
        if isinstance(node, Mapping):
            return [(entry.key, entry.value) for entry in node.entries]
        if node is not None and not (isinstance(node, Scalar) and not node.text):
            self.add("wrong-kind", _("a mapping is expected here"), node.span)
        return []

    def unknown(self, rule: str, message: str, key: Scalar, known: tuple[str, ...]) -> None:
        near = nearest(key.text, known)
        advice = (
            _("Did you mean {name}?").format(name=near)
            if near
            else _("Known are {words}.").format(words=", ".join(known))
        )
        self.add(rule, message.format(name=clean_line(key.text)), key.span, help=advice)


def _split(node: Scalar) -> list[Written]:
    """Return the words of a scalar, each at its own place where the scalar is written plainly on one line."""
    words: list[Written] = []
    end = 0
    span = node.span
    plain = span.line == span.end_line and span.end_column - span.column == len(node.text)
    for word in node.text.split():
        start = node.text.index(word, end)
        end = start + len(word)
        place = span._replace(column=span.column + start, end_column=span.column + end) if plain else span
        words.append(Written(clean_line(word), place))
    return words
