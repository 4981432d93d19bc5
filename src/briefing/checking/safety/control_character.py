"""Characters that act instead of being read: controls, and those that turn the direction of a text round."""

import re
from collections.abc import Iterator
from functools import cache

from briefing.checking.subject import Subject
from briefing.diagnostics.finding import Finding, Fix
from briefing.diagnostics.make import finding
from briefing.i18n import gettext as _
from briefing.model.span import Span
from briefing.source.clean import clean

TYPE_CHECKING = False
if TYPE_CHECKING:
    from briefing.checking.safety.words import Words

_MOST = 20
"""Lines of a file that are named; a file with more of them has one cause for all."""
_MOST_TRIED = 20
"""So many numbers of characters are looked up in what was read."""
_BIDI = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


def check(subject: Subject) -> Iterator[Finding]:
    """Find controls in Markdown, and characters of bidi everywhere, written as they are or by their number.

    Controls in YAML are found when it is read, for YAML allows none. One finding a line is enough to go there.
    """
    for path, text in subject.texts.items():
        if _is_plain(subject, path, text):
            continue
        named = tried = 0
        words: tuple[Words, ...] = ()
        for number, line in enumerate(subject.lines(path), start=1):
            pattern = _pattern(markdown=_is_markdown(subject, path, number))
            for found in pattern.finditer(line) if named < _MOST else ():
                span = Span(path, number, found.start() + 1, number, found.end() + 1)
                by_number = len(found[0]) > 1
                tried += by_number
                if by_number:
                    from briefing.checking.safety.words import words_of  # noqa: PLC0415 - few briefs come here

                    words = words or tuple(words_of(subject))
                if not by_number or (tried <= _MOST_TRIED and _is_read(words, span, _code(found[0]))):
                    named += 1
                    yield _report(span, _code(found[0]))
                    break


def _is_plain(subject: Subject, path: str, text: str) -> bool:
    """Return whether a file surely has no such character: a cheap test, since hardly any has."""
    if "\\" in text or "&#" in text or (not text.isascii() and any(mark in text for mark in _BIDI)):
        return False
    # What was read of the body is what stands there, so nothing in it had to be made visible.
    return path != subject.body.path or _is_in_yaml(subject) or text.endswith(subject.brief.summary.source)


def _is_in_yaml(subject: Subject) -> bool:
    return subject.brief.spans.get("summary") == subject.body


def _is_markdown(subject: Subject, path: str, line: int) -> bool:
    """Return whether a line is one of Markdown in a place of its own."""
    body = subject.body
    return path == body.path and body.line <= line <= body.end_line and not _is_in_yaml(subject)


def _is_read(words: "tuple[Words, ...]", span: Span, code: int) -> bool:
    """Return whether what is written by its number is read as the character: elsewhere it is plain text."""
    seen = clean(chr(code))
    return any(
        each.span.path == span.path and each.span.line <= span.line <= each.span.end_line and seen in each.text
        for each in words
    )


def _report(span: Span, code: int) -> Finding:
    turning = chr(code) in _BIDI
    return finding(
        "control-character",
        (
            _("the character U+{code:04X} turns the direction of the text round")
            if turning
            else _("the control character U+{code:04X} stands in the text")
        ).format(code=code),
        span,
        help=_("It is shown as a visible mark; take it out."),
        fix=Fix(span, "", _("Take it out"), safe=False),
    )


def _code(written: str) -> int:
    """Return the number of a character that is written as it is, as an escape of YAML or as an entity of HTML."""
    if len(written) == 1:
        return ord(written)
    if written.startswith("&"):
        digits = written[2:-1]
        return int(digits[1:], 16) if digits[0] in "xX" else int(digits)
    digits = written[2:]
    return int(digits, 16)


@cache
def _pattern(*, markdown: bool) -> re.Pattern[str]:
    numbers = r"&\#(?:x0*(?:202[a-e]|206[6-9])|0*(?:823[4-8]|829[4-7]));"
    signs = _BIDI
    if markdown:
        signs += "\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f"
        return re.compile(f"[{signs}]|{numbers}", re.IGNORECASE)
    controls = r"(?:x|u00|U000000)(?:0[0-8b-f]|1[0-9a-f]|7f|8[0-46-9a-f]|9[0-9a-f])"
    turns = r"(?:u|U0000)(?:202[a-e]|206[6-9])"
    escapes = rf"(?<!\\)\\(?:{controls}|{turns})"
    return re.compile(f"[{signs}]|{numbers}|{escapes}", re.IGNORECASE)
