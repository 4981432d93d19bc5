"""A text says TODO where something is still to be written."""

import re
from collections.abc import Iterator
from functools import cache

from briefing.checking.subject import Subject
from briefing.checking.words import BLANK
from briefing.diagnostics.finding import Finding
from briefing.diagnostics.make import finding
from briefing.i18n import gettext as _
from briefing.model.span import Span


def check(subject: Subject) -> Iterator[Finding]:
    """Find `TODO` in what a brief says; in a comment it is a note of the author."""
    for path, text in subject.texts.items():
        if BLANK not in text:
            continue
        body = range(subject.body.line, subject.body.end_line + 1) if path == subject.body.path else range(0)
        for number, line in enumerate(subject.lines(path), start=1):
            if BLANK not in line:
                continue
            comment = None if number in body else _comment().search(line)
            for mark in _mark().finditer(line, 0, comment.start() if comment else len(line)):
                yield finding(
                    "unfinished-text",
                    _("something is still to be written here"),
                    Span(path, number, mark.start() + 1, number, mark.end() + 1),
                )


@cache
def _mark() -> re.Pattern[str]:
    return re.compile(rf"\b{BLANK}\b")


@cache
def _comment() -> re.Pattern[str]:
    """Match the start of a comment of YAML; in a quoted text it may be none, and then a TODO behind it is missed."""
    return re.compile(r"(?:^|\s)#")
