"""What rests on one origin alone, where the brief does not say so (ICD 206: single-source dependence)."""

import re
from collections.abc import Iterable, Iterator

from briefing.analysis.support import Support
from briefing.checking.prose import Sentence
from briefing.checking.subject import Subject
from briefing.diagnostics.finding import Finding
from briefing.diagnostics.make import finding
from briefing.i18n import gettext as _
from briefing.model.inline import Citation
from briefing.model.records import Source
from briefing.model.vocabulary import Confidence
from briefing.model.walk import walk_inline

_NAMING = 4
"""Shorter words, as articles, name nobody."""


def check(subject: Subject) -> Iterator[Finding]:
    """Find judgments, and sentences of the bottom line that cite, whose sources come down to one.

    The brief says so by a `source_summary`, by the `descriptor` of that origin, by low confidence in the judgment, or
    by naming the source in the sentence itself.
    """
    brief = subject.brief
    if brief.source_summary.blocks or not brief.sources or not subject.complete:
        return
    for sentence in subject.bottom_line:
        if subject.support(sentence) is not Support.CITED:
            continue
        origin = _only(subject, (*sentence.statement.cited, *sentence.statement.targets))
        if origin and not _is_named(subject, origin, sentence):
            yield finding(
                "single-source",
                _("the bottom line rests on the source `{id}` alone").format(id=origin.id),
                subject.place(sentence),
                help=_help(),
            )
    for judgment in brief.judgments:
        if judgment.confidence is Confidence.LOW:
            continue
        from briefing.analysis.reliance import rests_on  # noqa: PLC0415 - few judgments come here

        origin = _only(subject, rests_on(judgment))
        if origin:
            yield finding(
                "single-source",
                _("the judgment `{id}` rests on the source `{source}` alone").format(id=judgment.id, source=origin.id),
                subject.at(judgment, "sources", "figures", "events", "text"),
                help=_help(),
            )


def _help() -> str:
    return _("Say in `source_summary`, or in the `descriptor` of the source, why one is enough.")


def _only(subject: Subject, ids: Iterable[str]) -> Source | None:
    """Return the only origin below items, where nothing is said of it."""
    ids = tuple(ids)
    if any(id_ not in subject.items for id_ in ids):
        # Something that is not there is a finding of its own, and may be a second origin.
        return None
    origins = subject.bases.of(ids).origins
    if len(origins) != 1:
        return None
    source = subject.sources[origins[0]]
    return None if source.descriptor else source


def _is_named(subject: Subject, source: Source, sentence: Sentence) -> bool:
    """Return whether a sentence of the bottom line says whose words it gives: by a citation in it, or by name."""
    for node in walk_inline(subject.brief.bottom_line.inlines):
        if isinstance(node, Citation) and node.in_text and node.keys[0].key in sentence.statement.cited:
            return True
    words = _words(sentence.text)
    return any(not words.isdisjoint(_words(name)) for name in (source.id, source.publisher, *source.author))


def _words(text: str) -> set[str]:
    """Return the words that can name a body or a person: those of some length, and abbreviations."""
    return {word.casefold() for word in re.findall(r"[^\W\d_]{2,}", text) if len(word) >= _NAMING or word.isupper()}
