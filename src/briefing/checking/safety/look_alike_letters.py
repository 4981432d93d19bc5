"""A word that is not what it seems: `paypal` with a Cyrillic letter is another name, and no search finds it."""

from collections.abc import Iterator
from functools import cache
from itertools import islice

from briefing.checking.subject import Subject
from briefing.diagnostics.finding import Finding, Fix
from briefing.diagnostics.make import finding
from briefing.i18n import gettext as _
from briefing.loading.wording import shown

TYPE_CHECKING = False
if TYPE_CHECKING:
    from briefing.checking.safety.look_alikes import Disguise
    from briefing.checking.safety.words import Words

_EXPLAINED = 3
"""So many odd letters of a word are named."""
_MOST = 100
"""So many words of one brief are named."""


def check(subject: Subject) -> Iterator[Finding]:
    """Find words that mix Latin with letters that look like it; words of one alphabet, and code, are left alone."""
    if any(_may_mix(text) for text in subject.texts.values()):
        yield from islice(_all(subject), _MOST)


def _all(subject: Subject) -> Iterator[Finding]:
    from briefing.checking.safety.look_alikes import disguise, mixed_words  # noqa: PLC0415 - few briefs come here
    from briefing.checking.safety.words import words_of  # noqa: PLC0415 - as above

    for words in words_of(subject):
        for found in dict.fromkeys(mixed_words(words.text)):
            odd = disguise(found)
            if odd:
                yield _report(subject, words, found, odd)


def _may_mix(text: str) -> bool:
    """Return whether a file can have such letters, written or escaped: a cheap test, since hardly any has."""
    if "\\" in text or "&" in text:
        return True
    return not text.isascii() and bool(text.encode("utf-8", "replace").translate(None, _usual()))


@cache
def _usual() -> bytes:
    """Return the bytes that no letter of these alphabets starts with in UTF-8."""
    from briefing.checking.safety.look_alikes import ALPHABETS  # noqa: PLC0415 - other than ASCII alone

    leads = {byte for each in ALPHABETS for byte in range(each.first.encode()[0], each.last.encode()[0] + 1)}
    return bytes(byte for byte in range(256) if byte not in leads)


def _report(subject: Subject, words: "Words", word: str, odd: "Disguise") -> Finding:
    span = subject.find(word, words.span)
    names = {"Cyrillic": _("Cyrillic"), "Greek": _("Greek"), "Armenian": _("Armenian"), "Cherokee": _("Cherokee")}
    alphabet = names[odd.alphabet.name]
    sentences = []
    for char, meant in odd.odd[:_EXPLAINED]:
        foreign = odd.alphabet.first <= char <= odd.alphabet.last
        sentences.append(
            (
                _("`{char}` is U+{code:04X}, {alphabet}; the Latin letter that looks like it is `{twin}`.")
                if foreign
                else _("`{char}` is U+{code:04X}, Latin; the letter of the rest, {alphabet}, is `{twin}`.")
            ).format(char=char, code=ord(char), alphabet=alphabet, twin=meant)
        )
    return finding(
        "look-alike-letters",
        _("the word {word} mixes letters of two alphabets that look alike").format(word=shown(word)),
        span or subject.first_line(words.span),
        help=" ".join(sentences),
        fix=Fix(span, odd.meant, _("Write it in letters of one alphabet"), safe=False) if span else None,
    )
