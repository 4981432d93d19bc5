"""A judgment says how likely something is; that it could be is true of nearly everything (ICD 203)."""

from collections.abc import Iterator

from briefing.checking.quotations import quotations
from briefing.checking.subject import Subject
from briefing.diagnostics.finding import Finding
from briefing.diagnostics.make import finding
from briefing.i18n import gettext as _
from briefing.language.estimates import vague_hints, vague_words
from briefing.loading.wording import shown
from briefing.model.records import Judgment


def check(subject: Subject) -> Iterator[Finding]:
    """Find judgments whose text leaves open how likely they are; each once, also beside a `likelihood`."""
    if vague_hints(subject.lang).isdisjoint(subject.front_words):
        return
    seen: set[str] = set()
    for sentence in subject.judgments:
        quoted = quotations(sentence.text)
        found = [
            (start, end)
            for start, end in vague_words(sentence.text, subject.lang)
            if not any(low <= start < high for low, high in quoted)
        ]
        if not found or sentence.prose.item in seen:
            continue
        seen.add(sentence.prose.item)
        start, end = found[0]
        judgment = subject.items[sentence.prose.item]
        yield finding(
            "vague-likelihood",
            _("{word} leaves open how likely it is").format(word=shown(sentence.text[start:end])),
            subject.place(sentence, start, end),
            help=_("Say that it is so or will be; `likelihood` says how likely that is.")
            if isinstance(judgment, Judgment) and judgment.likelihood
            else _("Say that it is so or will be, and add `likelihood` with a term of the scale."),
        )
