"""German, in the words of the catalogue."""

from briefing.language.estimates.values import Lexicon

LEXICON = Lexicon(
    exact={
        "nahezu ausgeschlossen": "almost no chance",
        "sehr unwahrscheinlich": "very unlikely",
        "etwa gleich wahrscheinlich": "roughly even chance",
        "sehr wahrscheinlich": "very likely",
        "nahezu sicher": "almost certain",
        "höchst unwahrscheinlich": "highly improbable",
        "wenig wahrscheinlich": "improbable",
        "etwa fünfzig zu fünfzig": "roughly even odds",
        "höchstwahrscheinlich": "highly probable",
        "höchst wahrscheinlich": "highly probable",
        "so gut wie sicher": "nearly certain",
        "hochwahrscheinlich": "highly likely",
        "hochgradig unwahrscheinlich": "highly unlikely",
        "realistische Möglichkeit": "realistic possibility",
        "entfernte Möglichkeit": "remote chance",
    },
    common={
        "unwahrscheinlich": "unlikely",
        "wahrscheinlich": "likely",
        "fernliegend": "remote",
        "anzunehmen": "probable",
    },
    before=r"nicht|nie|kaum|weniger|eher|gleich|ebenso|genauso|so|wie|je|desto|umso|kein\w*",
    after=r"wahr\b|sein (?:als|wie)|als|ist, ob",
    confidence=r"\b[Mm]it (?:sehr )?(?:hoh|groß|gering|niedrig|mäßig|mittler|moderat)\w*"
    r" (?:Zuversicht|Vertrauen|Konfidenz|Vertrauensgrad|Vertrauensniveau)\b(?! de[rs]\b)|"
    r"\b(?:Zuversicht|Konfidenz|Vertrauensniveau|Vertrauensgrad)(?: ist|:)? (?:sehr )?"
    r"(?:hoch|gering|niedrig|mittel|mäßig)\b|"
    r"\b(?:[Ww]ir sind|sind wir) (?:(?:sehr|recht|ziemlich|äußerst) )?zuversichtlich(?=, dass\b)",
    confidence_hints="Zuversicht Vertrauen Konfidenz Vertrauensgrad Vertrauensniveau zuversichtlich",
    vague=r"\b(?:(?:k|K)önnten?|(?:m|M)öglicherweise|(?:e|E)ventuell|(?:u|U)nter Umständen|"
    r"(?:v|V)ielleicht|womöglich|Womöglich)\b(?! nicht\b)",
    not_vague=r"(?i)\b(?:damit|ob|wenn|falls|als|als ob|sonst|wie)\b[^,;]*$",
    vague_hints="könnte könnten Könnte Könnten möglicherweise Möglicherweise eventuell Eventuell Umständen vielleicht"
    " Vielleicht womöglich Womöglich",
)
