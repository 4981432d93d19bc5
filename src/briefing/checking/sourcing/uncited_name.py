"""A sentence on somebody whom the records name says where it comes from."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from briefing.analysis.support import Support
from briefing.checking.prose import Sentence
from briefing.checking.sourcing.covered import Covered
from briefing.checking.subject import Subject
from briefing.checking.words import BLANK, places_of
from briefing.diagnostics.finding import Finding
from briefing.diagnostics.make import finding
from briefing.i18n import gettext as _
from briefing.loading.wording import shown

_ACRONYM = re.compile(r"(?<![\w-])[A-ZÄÖÜ]{3,}(?![\w-])")
_BRACKETS = re.compile(r"\s*\([^()]*\)")
_NO_NAMES = frozenset({"USA", "UNO", "PDF", "HTML", "RSS", "FAQ", BLANK})
"""Acronyms that are rarely the body that said something."""
_SHORTEST = 7
"""A shorter name of two words is too likely to be something else."""


def check(subject: Subject) -> Iterator[Finding]:
    """Find sentences that cite and refer to nothing, and speak of a publisher, author or claimant of the records.

    Names have two words or are acronyms of three letters or more. A paragraph that cites the named one, or that cited
    before the sentence, is taken to go on with it.
    """
    small = subject.body_text.lower()
    names = _written(_names(subject), subject, small)
    if not names:
        return
    paragraphs = [each for each in _naming(subject, names, small) if _may_be_uncited(subject, each)]
    if not paragraphs:
        return
    by_length = sorted(names, key=len, reverse=True)
    covered = Covered(subject.brief)
    for paragraph in paragraphs:
        before = False
        for number, sentence in enumerate(paragraph):
            # A source that is not there is a finding of its own.
            supported = subject.support(sentence) is not Support.UNSUPPORTED or bool(sentence.statement.cited)
            found = None if supported or before else _first(by_length, sentence.text)
            before = before or supported
            if found is None or sentence.statement.targets or covered.has(sentence):
                continue
            if _is_place(sentence.text, found.start()) or _is_cited(paragraph[number:], names[_folded(found[1])]):
                continue
            yield finding(
                "uncited-name",
                _("the sentence speaks of {name} and cites nothing").format(name=shown(found[1])),
                subject.place(sentence, *found.span(1)),
                help=_("Cite what it rests on, or refer to the item that does."),
            )


def _naming(subject: Subject, names: Iterable[str], small: str) -> Iterator[tuple[Sentence, ...]]:
    """Yield the sentences of bottom line and body paragraph by paragraph, most of those without any name left out.

    `small` is the body in small letters.
    """
    yield subject.bottom_line
    text = subject.body_text
    starts: list[int] = []
    for name in names:
        sought, within = _sought(name, text, small)
        if within is small and len(small) != len(text):
            # A letter that becomes two moves all that follow: every line may have the name.
            starts += (found.end() for found in re.finditer("^", text, re.MULTILINE))
            continue
        starts += places_of(sought, within)
    yield from subject.sentences_at(sorted(starts))


def _may_be_uncited(subject: Subject, paragraph: tuple[Sentence, ...]) -> bool:
    """Return whether a paragraph begins with a sentence that nothing supports; one that is speaks for the rest."""
    return bool(paragraph) and subject.support(paragraph[0]) is Support.UNSUPPORTED


def _names(subject: Subject) -> dict[str, set[str]]:
    """Return the names of the records, folded, with the ids of the sources that each goes with."""
    found: dict[str, set[str]] = {}
    for source in subject.brief.sources:
        for written in (*source.author, source.publisher):
            for name in _parts(written):
                found.setdefault(name, set()).update({source.id, *([source.via] if source.via else [])})
    for _figure, claim in subject.claims:
        for name in _parts(claim.claimed_by):
            found.setdefault(name, set()).update(cite.source for cite in claim.sources)
    for event in subject.brief.timeline:
        for name in _parts(event.claimed_by):
            found.setdefault(name, set()).update(cite.source for cite in event.sources)
    return found


def _written(names: dict[str, set[str]], subject: Subject, small: str) -> dict[str, set[str]]:
    """Return the names whose words are in bottom line or body: to make a pattern of all takes longer than to look."""
    text, above = subject.body_text, subject.brief.bottom_line.source
    small = f"{small} {above.lower()}"
    return {
        name: sources
        for name, sources in names.items()
        if (name in text or name in above if " " not in name else _has_all(name, small))
    }


def _has_all(name: str, text: str) -> bool:
    first, *others = name.split()
    return first in text and all(word in text for word in others)


@lru_cache(maxsize=2048)
def _parts(written: str) -> tuple[str, ...]:
    """Return the names in a name: itself without what stands in brackets, and its acronyms."""
    if not written:
        return ()
    whole = _BRACKETS.sub("", written).strip(" ,.;")
    words = whole.split()
    found = [each for each in _ACRONYM.findall(written) if each not in _NO_NAMES]
    if len(words) > 1 and len(whole) >= _SHORTEST and sum(word[:1].isupper() for word in words) > 1:
        found.insert(0, _folded(whole))
    return tuple(found)


def _folded(name: str) -> str:
    # Not case folded: ß is to stay what it is in the text.
    return name if " " not in name else " ".join(name.lower().split())


def _sought(name: str, text: str, small: str) -> tuple[str, str]:
    """Return what tells at once that a name may be in a text, and where to look: the text or it in small letters."""
    return (name.split(maxsplit=1)[0], small) if " " in name else (name, text)


def _first(names: list[str], text: str) -> re.Match[str] | None:
    """Return the first of the names in a text, of several that begin there the first in `names`."""
    small = text.lower()
    first: re.Match[str] | None = None
    for name in names:
        sought, within = _sought(name, text, small)
        found = _pattern(name).search(text) if sought in within else None
        if found and (first is None or found.start() < first.start()):
            first = found
    return first


@lru_cache(maxsize=256)
def _pattern(name: str) -> re.Pattern[str]:
    # Case is folded for names of several words alone: NIS is an acronym, and `nis` is not.
    spelled = rf"(?i:{re.escape(name)})".replace(r"\ ", r"\s+") if " " in name else re.escape(name)
    return re.compile(rf"(?<![\w@#/.-])({spelled})(?:['’]?s|['’])?(?![\w-])")


def _is_place(text: str, at: int) -> bool:
    """Return whether a name stands where a place does: `im Landkreis Altenfurt`."""
    return (
        re.search(r"(?i:\b(?:in|im|aus|at|from|near|nahe|bei|für|for))\s+(?:dem|der|the)?\s*\Z", text[:at]) is not None
    )


def _is_cited(sentences: tuple[Sentence, ...], sources: set[str]) -> bool:
    return any(not sources.isdisjoint(sentence.statement.cited) for sentence in sentences)
