"""What a line of Markdown is made of: a closed union, one class a kind.

Offsets and parser tokens do not reach this far. `Inlines` is the type of every run of them.
"""

from typing import NamedTuple, TypeAlias

from briefing.model.text import SafeText


class Text(NamedTuple):
    """Plain words."""

    text: SafeText


class Emphasis(NamedTuple):
    """`*emphasis*`."""

    children: tuple["Inline", ...]


class Strong(NamedTuple):
    """`**strong**`."""

    children: tuple["Inline", ...]


class Strikethrough(NamedTuple):
    """`~~struck~~`."""

    children: tuple["Inline", ...]


class Code(NamedTuple):
    """A code span; its text is verbatim."""

    code: SafeText


class Link(NamedTuple):
    """A link to a URL; links into briefs are `Reference`."""

    children: tuple["Inline", ...]
    url: SafeText
    title: SafeText


class Image(NamedTuple):
    """An image, known by its alternative text."""

    alt: SafeText
    url: SafeText
    title: SafeText


class CitedKey(NamedTuple):
    """One source within a citation."""

    key: str
    """The id of a source."""
    prefix: SafeText
    """The words before the key, as `see` in `[see @nis]`."""
    locator: SafeText
    """The words after it, as `para. 4` in `[@nis, para. 4]`."""
    suppress_author: bool
    """Written `-@key`."""
    line: int
    """The line of the file that it stands on, from 1; 0 where it is unknown."""
    column: int = 0
    """The column of its first character, from 1; 0 where it is unknown."""


class Citation(NamedTuple):
    """`[@a, p. 3; @b]`, or a bare `@a` in the sentence (Pandoc's syntax)."""

    keys: tuple[CitedKey, ...]
    in_text: bool
    """Whether it was written bare, as part of the sentence."""


class Reference(NamedTuple):
    """`[](#id)`, `[own words](#id)`, `[](other.md#id)`: a reference by id (MyST's syntax)."""

    children: tuple["Inline", ...]
    """Its own words; empty where the target gives the text."""
    target: str
    """The id of a figure, claim, event, source, judgment, gap or heading; empty for a whole brief."""
    brief: str
    """The other brief as written, relative to this one; empty for this brief."""
    line: int
    """The line of the file that it stands on, from 1; 0 where it is unknown."""
    column: int = 0
    """The column of its first character, from 1; 0 where it is unknown."""


class FootnoteMark(NamedTuple):
    """The mark of a footnote."""

    label: SafeText
    number: int
    """Counted from 1 in the order of the marks."""


class SoftBreak(NamedTuple):
    """The end of a source line inside a paragraph."""


class HardBreak(NamedTuple):
    """A line break that the author asked for."""


Inline: TypeAlias = (
    Text
    | Emphasis
    | Strong
    | Strikethrough
    | Code
    | Link
    | Image
    | Citation
    | Reference
    | FootnoteMark
    | SoftBreak
    | HardBreak
)
Inlines: TypeAlias = tuple[Inline, ...]


class RichText(NamedTuple):
    """A field of inline Markdown: as written, and as read."""

    source: SafeText
    inlines: Inlines

    def __bool__(self) -> bool:
        """Return whether there are any words."""
        return bool(self.source)


EMPTY = RichText(SafeText(""), ())


def plain(inlines: Inlines) -> SafeText:
    """Return the words of `inlines` without their markup; citations and empty references have none."""
    parts: list[str] = []
    for node in inlines:
        match node:
            case Text(text):
                parts.append(text)
            case Code(code):
                parts.append(code)
            case Image(alt):
                parts.append(alt)
            case SoftBreak() | HardBreak():
                parts.append(" ")
            case Citation() | FootnoteMark():
                pass
            case Emphasis() | Strong() | Strikethrough() | Link() | Reference():
                parts.append(plain(node.children))
    return SafeText("".join(parts))
