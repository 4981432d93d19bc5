"""What a layout asks of the brief: what a citation or reference shows, and the page's words in the brief's language."""

from typing import NamedTuple, Protocol

from briefing.layout.line import Target, ToUrl
from briefing.model.inline import CitedKey, Reference
from briefing.model.text import SafeText


class CitedMark(NamedTuple):
    """What stands for one cited source."""

    text: SafeText
    """The source's number with the words around it, as `see 1, para. 4`, without brackets; where the brief has no such
    source the key in place of the number."""
    target: Target | None
    known: bool
    label: SafeText = SafeText("")
    """The source's short name, which stands before a citation that is part of its sentence."""


class Filled(NamedTuple):
    """What stands for a reference without words of its own."""

    text: SafeText
    """The words of the target; the reference as written where there is no such target."""
    target: Target | None
    known: bool


class Links(Protocol):
    """Answers for the marks in a text; `briefing.layout.setting.Setting` is one."""

    def citation(self, key: CitedKey, /) -> CitedMark:
        """Return what stands for a cited source."""

    def reference(self, reference: Reference, /) -> Filled:
        """Return what stands for a reference."""

    def t(self, message: str, /) -> str:
        """Return a label of the page in the brief's language."""

    def tn(self, one: str, many: str, n: int, /) -> str:
        """Return the singular or plural label for `n`, in the brief's language, still with its placeholders."""


def address(target: Target | None) -> str:
    """Return what a terminal may link words to that lead to `target`: a URL where it is a safe one, else nothing."""
    if type(target) is not ToUrl:
        return ""
    from briefing.source.urls import safe_url  # noqa: PLC0415 - a page without links does without it

    return safe_url(target.url) or ""
