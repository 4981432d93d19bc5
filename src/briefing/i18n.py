"""The program's words: in the reader's language, and for what a page says in the brief's.

Sources are English. A language without a catalogue, or with a broken one, is English. The standard library's `gettext`
is imported only when another language is wanted, so that an English start does not pay for it.
"""

import os
from collections.abc import Mapping
from typing import Protocol

_LONGEST_TAG = 35
"""What RFC 5646 calls enough for any language tag; a longer one names no catalogue."""


class Catalogue(Protocol):
    """What translates; the standard library's `GNUTranslations` is one."""

    def gettext(self, message: str, /) -> str:
        """Return the message in the catalogue's language."""

    def ngettext(self, msgid1: str, msgid2: str, n: int, /) -> str:
        """Return the form for `n` things."""


class Translator:
    """One language's words."""

    def __init__(self, lang: str = "en", catalogue: Catalogue | None = None) -> None:
        self.lang = lang
        """The language whose words these are: `en` where there is no catalogue."""
        self._catalogue = catalogue

    def gettext(self, message: str) -> str:
        """Return `message` in this language, itself where the catalogue lacks it."""
        return self._catalogue.gettext(message) if self._catalogue and message else message

    def ngettext(self, one: str, many: str, n: int) -> str:
        """Return the form for `n` things."""
        if self._catalogue:
            return self._catalogue.ngettext(one, many, n)
        return one if n == 1 else many


ENGLISH = Translator()
_translators: dict[str, Translator] = {"en": ENGLISH}
_installed = [ENGLISH]


def translator(lang: str) -> Translator:
    """Return the words of `lang`, a BCP 47 tag or a locale's name; a regional one falls back to its language."""
    known = _translators.get(lang)
    if known is None:
        known = _translators[lang] = _read(lang)
    return known


def install(language: str | None, environment: Mapping[str, str] | None = None) -> Translator:
    """Choose the reader's language: `language`, else that of the environment; return its words."""
    _installed[0] = translator(language or language_of(os.environ if environment is None else environment))
    return _installed[0]


def language_of(environment: Mapping[str, str]) -> str:
    """Return the language that the environment asks for messages in, `en` where it asks for none (gettext's order)."""
    for variable in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        locale = environment.get(variable, "").partition(":")[0].partition(".")[0].partition("@")[0]
        if locale:
            return "en" if locale in {"C", "POSIX"} else locale.replace("_", "-")
    return "en"


def language() -> str:
    """Return the reader's language, as far as there are words of it."""
    return _installed[0].lang


def gettext(message: str) -> str:
    """Return `message` in the reader's language."""
    return _installed[0].gettext(message)


def ngettext(one: str, many: str, n: int) -> str:
    """Return the form for `n` things in the reader's language."""
    return _installed[0].ngettext(one, many, n)


def _read(lang: str) -> Translator:
    tag = lang.replace("_", "-").lower()
    # A brief names its own language: nothing but a plain tag may reach the file system.
    plain = tag.replace("-", "").isalnum() and tag.isascii() and len(tag) <= _LONGEST_TAG
    language, _, region = tag.partition("-")
    if not plain or language == "en":
        return ENGLISH
    if region:
        names = {f"{language}_{region.upper()}": f"{language}-{region.upper()}", language: language}
    else:
        names = {language: language}
    folder = os.path.join(os.path.dirname(__file__), "locale")  # noqa: PTH118, PTH120 - pathlib costs the start more
    for name, shown in names.items():
        path = f"{folder}/{name}/LC_MESSAGES/briefing.mo"
        try:
            with open(path, "rb") as file:  # noqa: PTH123 - as above
                from gettext import GNUTranslations  # noqa: PLC0415 - only for a language other than English

                return Translator(shown, GNUTranslations(file))
        except (OSError, ValueError, UnicodeError):
            continue
    return ENGLISH
