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
    "{n} source": "{n} Quelle",
    "{n} sources": "{n} Quellen",
    "All comparable": "Alle vergleichbar",
    "Comparable": "Vergleichbar",
    "Apart: another date ({date}), so not comparable.": "Für sich: anderer Stand ({date}), daher nicht vergleichbar.",
    "Apart: another scope ({scope}), so not comparable.": (
        "Für sich: anderer Umfang ({scope}), daher nicht vergleichbar."
    ),
    "Apart: another unit ({unit}), so not comparable.": "Für sich: andere Einheit ({unit}), daher nicht vergleichbar.",
    "Apart: other dates, so not comparable.": "Für sich: anderer Stand, daher nicht vergleichbar.",
    "Contested: 2 values that cannot both hold.": "Strittig: 2 Werte, die nicht beide stimmen können.",
    "Contested: {n} values that cannot all hold.": "Strittig: {n} Werte, die nicht alle stimmen können.",
    "Not contested: all values can hold together.": "Nicht strittig: Alle Werte können zugleich stimmen.",
    "Not contested: the values differ in date.": "Nicht strittig: Die Werte haben verschiedenen Stand.",
    "Not contested: the values differ in scope.": "Nicht strittig: Die Werte haben verschiedenen Umfang.",
    "Not contested: the values differ in unit.": "Nicht strittig: Die Werte haben verschiedene Einheiten.",
    "Not contested: the values differ in what they count.": "Nicht strittig: Die Werte zählen Verschiedenes.",
    "Claim by claim": "Angabe für Angabe",
    "Claimed by": "Angabe von",
    "Reported by": "Berichtet von",
    "Grade": "Bewertung",
    "What backs each value": "Was jeden Wert stützt",
    "Source’s words": "Worte der Quelle",
    "about: half a unit of its last digit to either side": (
        "etwa: um eine halbe Einheit der letzten Ziffer nach beiden Seiten"
    ),
    "at least": "mindestens",
    "more than": "mehr als",
    "up to": "bis zu",
    "less than": "weniger als",
    "just over": "gut",
    "just under": "knapp",
    "exactly": "genau",
    "from … to": "von … bis",
    "axis in {unit}": "Achse in {unit}",
    "the axis does not start at zero": "die Achse beginnt nicht bei null",
    "the axis is logarithmic: equal distances are equal factors": (
        "die Achse ist logarithmisch: gleiche Abstände sind gleiche Faktoren"
    ),
    "million": "Millionen",
    "billion": "Milliarden",
    "trillion": "Billionen",
    "Key figure": "Kennzahl",
    "Because": "Begründung",
    "Part of": "Teil von",
    "As of": "Stand",
    "Origins": "Ursprünge",
    "Scope": "Umfang",
    "Usually reliable": "meist zuverlässig",
    "Fairly reliable": "ziemlich zuverlässig",
    "Completely reliable": "vollkommen zuverlässig",
    "Probably true": "wahrscheinlich wahr",
    "Possibly true": "möglicherweise wahr",
    "Confirmed by other sources": "durch andere Quellen bestätigt",
}


class _Catalogue:
    """The words above; a message without any is itself."""

    def gettext(self, message: str, /) -> str:
        return _WORDS.get(message, message)

    def ngettext(self, msgid1: str, msgid2: str, n: int, /) -> str:
        return self.gettext(msgid1 if n == 1 else msgid2)


GERMAN = Translator("de", _Catalogue())
