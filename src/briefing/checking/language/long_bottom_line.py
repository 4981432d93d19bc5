"""The answer first, and short: what does not fit two sentences is for the body."""

from collections.abc import Iterator

from briefing.analysis.statements import MARK
from briefing.checking.subject import Subject
from briefing.diagnostics.finding import Finding
from briefing.diagnostics.make import finding
from briefing.i18n import gettext as _
from briefing.i18n import ngettext

_SENTENCES, _WORDS = 2, 60


def check(subject: Subject) -> Iterator[Finding]:
    """Find a bottom line of more than two sentences or 60 words; citations are no words."""
    source = subject.brief.bottom_line.source
    ends = source.count(".") + source.count("!") + source.count("?") + source.count("…")
    if ends <= _SENTENCES and source.count(" ") < _WORDS:
        return
    sentences = subject.bottom_line
    words = sum(_count(sentence.text) for sentence in sentences)
    if len(sentences) > _SENTENCES:
        message = ngettext(
            "the bottom line has {n} sentence", "the bottom line has {n} sentences", len(sentences)
        ).format(n=len(sentences))
        place = subject.place(sentences[_SENTENCES])
    elif words > _WORDS:
        message = ngettext("the bottom line has {n} word", "the bottom line has {n} words", words).format(n=words)
        place = subject.first_line(subject.brief.spans["bottom_line"])
    else:
        return
    yield finding(
        "long-bottom-line",
        message,
        place,
        help=_("One or two sentences and at most 60 words answer the question; the rest goes into the summary."),
    )


def _count(text: str) -> int:
    """Return how many words a sentence has; what stands for a figure is one."""
    return sum(any(sign.isalnum() or sign >= "\ue000" for sign in word) for word in text.replace(MARK, " ").split())
