"""An abbreviation is written out once, for the reader who comes from elsewhere."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from briefing.checking.prose import Sentence
from briefing.checking.subject import Subject
from briefing.checking.words import BLANK, words_of
from briefing.diagnostics.finding import Finding
from briefing.diagnostics.make import finding
from briefing.i18n import gettext as _
from briefing.language.abbreviations import is_roman, known_abbreviations, stands_for
from briefing.loading.wording import shown
from briefing.model.inline import plain
from briefing.model.records import Source

_SHORTEST, _LONGEST = 2, 6
_MOST = 40
"""In a brief with more of them nobody can say what is an abbreviation: it is written in capitals."""
_SEARCHED = 100_000
"""So many characters of a brief are searched for explanations."""
_AROUND = 80
"""So many characters before and after it an explanation may begin."""
_PLACES = 200
"""At so many of its places an explanation is looked for."""


def check(subject: Subject) -> Iterator[Finding]:
    """Find abbreviations of bottom line, body, judgments and labels that the brief nowhere writes out; each once."""
    used = {
        word
        for words in (subject.words, subject.front_words)
        for written in words
        if written[1:2].isupper() and (word := _abbreviation(written))
    }
    if not used:
        return
    known = known_abbreviations(subject.lang)
    own = {BLANK, *(each.upper() for each in subject.settings.abbreviations)}
    unknown = {word for word in used if word.upper() not in known and word.upper() not in own and not is_roman(word)}
    if not unknown or len(unknown) > _MOST:
        return
    unknown = set(_unexplained(subject, unknown))
    if not unknown:
        return
    prose = words_of(" ".join(sentence.text for sentence in _sentences(subject)))
    # A word in capitals that stands there in small letters as well is a word that is stressed.
    unknown = {word for word in unknown if word.lower() not in prose}
    for sentence in _sentences(subject) if unknown else ():
        for found in _uses().finditer(sentence.text):
            word = _abbreviation(found[1])
            if word in unknown and not _is_shouted(sentence.text, found):
                unknown.remove(word)
                yield _finding(subject, sentence, found, word)
        if not unknown:
            return


def _abbreviation(word: str) -> str:
    """Return the abbreviation that a word is, without the s of its plural; empty where it is none."""
    bare = word.removesuffix("s")
    return bare if _SHORTEST <= len(bare) <= _LONGEST and bare.isalpha() and bare.isupper() else ""


def _sentences(subject: Subject) -> Iterator[Sentence]:
    """Yield what is looked at in the order in which it is read."""
    yield from subject.bottom_line
    yield from subject.summary
    yield from subject.judgments
    for figure in subject.brief.figures:
        yield from subject.field(figure, "label", figure.label)


def _finding(subject: Subject, sentence: Sentence, found: re.Match[str], word: str) -> Finding:
    return finding(
        "unexplained-abbreviation",
        _("{word} is never written out").format(word=shown(word)),
        subject.place(sentence, *found.span(1)),
        help=_(
            "Write “Full Name ({word})” where it is first used, or add it to `abbreviations` in `briefing.toml`."
        ).format(word=word),
    )


def _is_shouted(text: str, found: re.Match[str]) -> bool:
    """Return whether the words around it are in capitals too, as in a warning."""
    before = text[: found.start(1)].split()[-1:]
    after = text[found.end() :].split()[:1]
    return any(word.strip(".,:;!?").isupper() and word.isalpha() and len(word) > _LONGEST for word in (*before, *after))


def _unexplained(subject: Subject, words: Iterable[str]) -> Iterator[str]:
    """Yield the words that nothing in the brief explains."""
    text = "\n".join(subject.texts.values())[:_SEARCHED]
    names: list[str] = []
    for word in words:
        if _is_explained(word, text):
            continue
        names = names or _name_words().findall(text)
        if not (stands_for(word, names) or any(_is_source(word, source) for source in subject.brief.sources)):
            yield word


def _is_source(word: str, source: Source) -> bool:
    """Return whether a source goes by an abbreviation, and says whose it is."""
    names = f"{source.publisher} {' '.join(source.author)}"
    found = words_of(f"{names} {plain(source.title.inlines)}" if source.id.casefold() == word.casefold() else names)
    is_named = source.id.casefold() == word.casefold() or word in found
    return is_named and any(len(each) >= _LONGEST - 1 and not each.isupper() for each in found)


def _is_explained(word: str, text: str) -> bool:
    """Return whether a text says at one of the first places of an abbreviation what it means."""
    at = text.find(word)
    for _place in range(_PLACES):
        if at < 0:
            break
        end = at + len(word)
        end += text[end : end + 1] == "s"
        if not (_is_letter(text[at - 1 : at]) or _is_letter(text[end : end + 1])):
            before, after = text[max(0, at - _AROUND) : at], text[end : end + _AROUND]
            if (_closed().match(after) and _opened().search(before)) or _told().match(after):
                return True
            if _called().search(before):
                return True
        at = text.find(word, end)
    return False


def _is_letter(sign: str) -> bool:
    return sign.isalnum() or sign == "_"


_MARK = r"[\s\"'“”„‘’»«*_]*"
_NAME = r"(?:[a-zäöü]+\s+){0,2}[A-ZÄÖÜ]\w+"


@cache
def _opened() -> re.Pattern[str]:
    """Match what stands before it in `Full Name (ABC)`."""
    said = r"(?:the|die|der|das|kurz|in short|short|auch|also|abgekürzt|abbreviated|hereafter|im Folgenden):?"
    return re.compile(rf"\w[.,\"'“”’»«*_]*\s+\(\s*(?:{said}\s+)*{_MARK}$")


@cache
def _closed() -> re.Pattern[str]:
    return re.compile(rf"{_MARK}[,;:)]")


@cache
def _called() -> re.Pattern[str]:
    """Match what stands before it in `a body called ABC`."""
    return re.compile(rf"\b(?:kurz|abgekürzt|called|genannt|known as|short|abbreviated(?: as)?)\s{_MARK}$")


@cache
def _told() -> re.Pattern[str]:
    """Match what stands after it in `ABC (Full Name)`, `ABC, the Full Name`, `ABC stands for`, and in a definition."""
    return re.compile(
        rf"{_MARK}\s\({_MARK}(?:{_NAME}[\s-]\w|[A-ZÄÖÜ][a-zäöüß]{{7,}}{_MARK}\))"
        rf"|{_MARK},\s+(?:the|an?|die|der|das|eine?|short for|kurz für|or|oder)\s+{_NAME}"
        rf"|{_MARK}\s(?:stands for|is short for|steht für)\s"
        r"|[*_]*\n+:\s"
    )


@cache
def _uses() -> re.Pattern[str]:
    """Match what may be an abbreviation: no part of an identifier, an address or a number, as `CVE-2024-3094`."""
    return re.compile(r"(?<![\w./@#+&:-])([^\W\d_]{2,7})(?!\w|[/@#+&]\w|[-.]\w*\d|\.\w| \d)")


@cache
def _name_words() -> re.Pattern[str]:
    return re.compile(r"[^\W\d_]+")
