"""German words for pages in tests, apart from the catalogue: what a suite shows changes only where its layout does."""

from briefing.i18n import Translator

_WORDS = {
    "{n} origin": "{n} Ursprung",
    "{n} origins": "{n} Ursprünge",
    "{name} and others": "{name} und andere",
    "{name}, via {through}": "{name}, über {through}",
    "{value} (contested)": "{value} (strittig)",
    "anonymous": "anonym",
    "anonymous in {sources}": "anonym in {sources}",
    "as of {date}": "Stand {date}",
    "contested": "strittig",
    "contested: {values}": "strittig: {values}",
    "newspaper article": "Zeitungsartikel",
    "no source": "ohne Quelle",
    "no value": "ohne Wert",
    "not given": "nicht angegeben",
    "other date: {date}": "anderer Stand: {date}",
    "other scope: {scope}": "anderer Umfang: {scope}",
    "other unit: {unit}": "andere Einheit: {unit}",
    "part of {value}": "Teil von {value}",
    "preferred": "bevorzugt",
    "report": "Bericht",
    "unattributed": "ohne Zuschreibung",
    "unattributed in {sources}": "ohne Zuschreibung in {sources}",
    "scope: {scope}": "Umfang: {scope}",
    "set aside": "verworfen",
}


class _Catalogue:
    """The words above; a message without any is itself."""

    def gettext(self, message: str, /) -> str:
        return _WORDS.get(message, message)

    def ngettext(self, msgid1: str, msgid2: str, n: int, /) -> str:
        return self.gettext(msgid1 if n == 1 else msgid2)


GERMAN = Translator("de", _Catalogue())
