"""The words of the generated briefs, German and English: what news has of numbers, dates, names and estimates."""

from typing import NamedTuple


class Words(NamedTuple):
    """What the briefs of one language are made of; braces are filled by `benchmarks.library`."""

    nouns: list[str]
    """With their articles; `{place}` stands for one in the middle of a sentence, `{Noun}` for one at its beginning."""
    verbs: list[str]
    places: list[str]
    months: list[str]
    group: str
    """The sign between thousands."""
    decimal: str
    units: list[str]
    """What the figures count, one each."""
    publishers: list[str]
    front: dict[str, str]
    wordings: list[tuple[str, str]]
    """A date in EDTF and how its source says it, one each for the events."""
    plain: list[str]
    """Sentences without a number."""
    numbered: list[str]
    """Sentences with a number, a percentage, a year or a day."""
    named: list[str]
    """Sentences with a publisher."""
    quoted: list[str]
    """Sentences with a quotation."""
    about_figure: list[str]
    """Sentences that state a figure, or refer to it."""
    about_event: list[str]
    explained: str
    """The sentence that explains the abbreviation."""
    abbreviated: list[str]
    """Sentences that use it."""
    judged: str
    """The sentence that refers to the judgment."""
    aside: str
    """A sentence with neither a source nor a number."""


def _listed(written: str) -> list[str]:
    """Return words that are written with strokes between them, over several lines."""
    return [word.strip() for word in written.split("|")]


EN = Words(
    nouns=_listed("""the bridge|the road|the shelter|the depot|the valley|the council|the county|the harbour|the region
        |the station|the tunnel|the market|the district|the border|the camp|the village|the factory|the school
        |the hospital"""),
    verbs=_listed(
        """closes|opens again|waits for repairs|needs supplies|stays open at night|reports no damage|holds"""
    ),
    places=_listed("""in the north|near the harbour|behind the border|along the river|in the old town|above the dam
        |at the edge of the valley|south of the station"""),
    months="""January February March April May June July August September October November December""".split(),
    group=",",
    decimal=".",
    units="households houses patients volunteers beds vehicles pumps".split(),
    publishers=_listed("""Harbour Authority North|County Statistics Office|Regional Water Board|Civil Protection Agency
        |Morning Courier|State Road Service|University Hospital Millford"""),
    front={
        "label": "{Unit} {place}",
        "what": "{Noun} {place} {verb}",
        "title": "{Noun} {place} {verb}",
        "bottom": "{Noun} {verb}, and about {value} {unit} depend on it [@s{n}; @s{m}]. "
        "Repairs take until {month} {year} [@s{m}].",
        "descriptor": "Close to the events, with numbers of its own.",
        "judgment": "{Noun} holds through the winter.",
        "gap": "Nobody has counted the people {place}.",
        "base": "Two authorities with numbers of their own carry the brief.",
    },
    wordings=[
        ("2024-{mm}-{dd}", "on {d} {month}"),
        ('"[2024-{mm}-01..2024-{mm}-10]"', "in early {month}"),
        ('"[2024-{mm}-21..2024-{mm}-{last}]"', "late {month} 2024"),
        ("2024-{mm}", "in {month} 2024"),
        ("2024-{mm}/..", "since {month} 2024"),
        ('"[2024-{mm}-03..2024-{mm}-05]"', "between 3 and 5 {month} 2024"),
        ("{yesterday}", "yesterday"),
    ],
    plain=[
        "{Noun} {place} {verb}, and {noun} {verb} [@s{n}]",
        "Whether {noun} {verb} depends on {noun} {place} [@s{n}]",
        "{Noun} {verb} while crews work **{place}** [@s{n}]",
        "The council met {place}, but {noun} {verb} without its word [@s{n}]",
    ],
    numbered=[
        "{Noun} lies {small} kilometres from {noun} {place} [@s{n}]",
        "On {d} {month} 2024 {noun} {place} {verb} for {few} hours [@s{n}]",
        "Since {past} {noun} {place} has cost {small}.{digit} million euros [@s{n}]",
        "Some {percent} percent of the traffic passes {noun} {place} [@s{n}]",
        "The water rose by {few}.{digit} metres {place} before {noun} {verb} [@s{n}]",
    ],
    named=["According to the {publisher}, {noun} {place} {verb} [@s{n}]"],
    quoted=["“We walked to {noun}, and nobody was hurt,” a witness said {place} [@s{n}]"],
    about_figure=[
        "About {value} {unit} are counted {place} [@s{n}]",
        "The list has [about {value} {unit}](#f{n}) {place}",
        "{Noun} {verb} for [](#f{n}) {place} [@s{n}]",
    ],
    about_event=["{Noun} {place} [changed](#e{n}) before {noun} {verb}", "{Noun} {verb} after [](#e{n})"],
    explained="The Civil Protection Agency (CPA) keeps {noun} {place} under watch [@s3]",
    abbreviated=["The CPA sends crews to {noun} {place} [@s3]"],
    judged="It is likely that [{judged}](#j0)",
    aside="People {place} speak of little else",
)

DE = Words(
    nouns=_listed("""die Brücke|die Straße|die Unterkunft|das Lager|das Tal|der Kreis|der Hafen|die Region|die Station
        |der Tunnel|der Markt|der Bezirk|die Grenze|der Fluss|das Dorf|die Fabrik|die Schule|die Klinik
        |die Halle|die Leitung"""),
    verbs=_listed("""schließt|öffnet wieder|wartet auf Material|meldet keinen Schaden
        |bleibt nachts offen|braucht Hilfe|hält"""),
    places=_listed("""im Norden|nahe dem Hafen|hinter der Grenze|am Fluss entlang|in der Altstadt|über dem Damm
        |am Rand des Tals|südlich der Station"""),
    months="""Januar Februar März April Mai Juni Juli August September Oktober November Dezember""".split(),
    group=".",
    decimal=",",
    units="Haushalte Häuser Patienten Helfer Betten Fahrzeuge Pumpen".split(),
    publishers=_listed("""Hafenbehörde Nord|Landesamt für Statistik|Wasserverband Altenfurt|Amt für Zivilschutz
        |Altenfurter Anzeiger|Straßenmeisterei Nord|Universitätsklinik Mühlfurt"""),
    front={
        "label": "{Unit} {place}",
        "what": "{Noun} {place} {verb}",
        "title": "{Noun} {place} {verb}",
        "bottom": "{Noun} {verb}, rund {value} {unit} hängen davon ab [@s{n}; @s{m}]. "
        "Die Arbeiten dauern bis {month} {year} [@s{m}].",
        "descriptor": "Nah am Geschehen, mit eigenen Zahlen.",
        "judgment": "{Noun} hält den Winter über.",
        "gap": "Niemand hat die Menschen {place} gezählt.",
        "base": "Zwei Behörden mit eigenen Zahlen tragen das Briefing.",
    },
    wordings=[
        ("2024-{mm}-{dd}", "am {d}. {month}"),
        ('"[2024-{mm}-01..2024-{mm}-10]"', "Anfang {month}"),
        ('"[2024-{mm}-21..2024-{mm}-{last}]"', "Ende {month} 2024"),
        ("2024-{mm}", "im {month} 2024"),
        ("2024-{mm}/..", "seit {month} 2024"),
        ('"[2024-{mm}-03..2024-{mm}-05]"', "zwischen dem 3. und dem 5. {month} 2024"),
        ("{yesterday}", "gestern"),
    ],
    plain=[
        "{Noun} {place} {verb}, und {noun} {verb} [@s{n}]",
        "{Noun} {verb}; das hängt auch vom Wetter {place} ab [@s{n}]",
        "{Noun} {verb}, während **{place}** gearbeitet wird [@s{n}]",
        "Der Rat tagte {place}, doch {noun} {verb}, auch ohne sein Wort [@s{n}]",
    ],
    numbered=[
        "{Noun} liegt {place}, {small} Kilometer von der Stadt [@s{n}]",
        "Am {d}. {month} 2024 stand {noun} {place} für {few} Stunden still [@s{n}]",
        "Seit {past} hat {noun} {place} {small},{digit} Millionen Euro gekostet [@s{n}]",
        "Etwa {percent} Prozent des Verkehrs fließen {place}, denn {noun} {verb} [@s{n}]",
        "Das Wasser stieg um {few},{digit} Meter, bevor {noun} {place} stillstand [@s{n}]",
    ],
    named=["{Noun} {place} {verb}, so die Auskunft von {publisher} [@s{n}]"],
    quoted=["„Wir sind zu Fuß gegangen, niemand wurde verletzt“, sagte eine Zeugin {place} [@s{n}]"],
    about_figure=[
        "Rund {value} {unit} wurden {place} gezählt [@s{n}]",
        "Auf der Liste stehen [rund {value} {unit}](#f{n}) {place}",
        "{Noun} {verb} für [](#f{n}) {place} [@s{n}]",
    ],
    about_event=["{Noun} {place} [war anders](#e{n}), bevor {noun} stillstand", "{Noun} {verb} nach [](#e{n})"],
    explained="Das Amt für Zivilschutz (AFZ) behält {noun} {place} im Blick [@s3]",
    abbreviated=["Das AFZ schickt Leute, denn {noun} {place} {verb} [@s3]"],
    judged="Es ist wahrscheinlich: [{judged}](#j0)",
    aside="Die Leute {place} reden von wenig anderem",
)
