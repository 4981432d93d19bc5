"""The text of a file in its canonical form: YAML, and the Markdown below it."""

import re
from functools import partial

from briefing.authoring.format.arrange import arranged, rebound
from briefing.authoring.format.emit import emit
from briefing.authoring.format.tree import Odd, read_tree
from briefing.authoring.format.wrap import wrap_document, wrap_folded
from briefing.i18n import gettext as _
from briefing.source.yaml.parts import Partless, parts_of


class Unformattable(Exception):  # noqa: N818  # the text is, and no error of the program
    """A text has no canonical form; the message, one phrase, says why."""

    def __init__(self, message: str, at: int = 0) -> None:
        super().__init__(message)
        self.at = at
        """The offset in the text of what stands in the way."""


def format_yaml(text: str, *, lang: str = "") -> str:
    """Return the fields of a brief in canonical form; with `lang` their Markdown has one sentence a line.

    Raises:
        Unformattable: nobody can tell how it should be.
    """
    try:
        root = parts_of(text)
    except Partless as error:
        raise Unformattable(_("the YAML cannot be read from here on"), error.at) from error
    if root is None:
        return text
    try:
        written = read_tree(text, root)
    except Odd as odd:
        raise Unformattable(_("this way to write YAML has no canonical form"), odd.at) from odd
    ordered = arranged(written.root)
    alias = rebound(written.root, ordered)
    if alias is not None:
        message = _("in canonical order the alias “*{name}” would stand before its anchor").format(name=alias.text[:40])
        raise Unformattable(message, alias.start)
    return emit(text, written._replace(root=ordered), partial(_rewrapped, lang=lang) if lang else None)


def format_markdown(text: str, *, lang: str = "") -> str:
    """Return Markdown with no blank lines around it; with `lang` it has one sentence a line."""
    text = re.sub(r"\A(?:[ \t]*\n)+", "", text)
    text = re.sub(r"(?:\n[ \t]*)+\Z", "", text)
    if not text.strip():
        return ""
    return (wrap_document(text, lang) if lang else text) + "\n"


def _rewrapped(lines: list[str], *, folded: bool, lang: str) -> list[str]:
    if folded:
        return wrap_folded(lines, lang)
    return wrap_document("\n".join(lines), lang).split("\n")
