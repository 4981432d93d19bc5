"""German."""

from decimal import Decimal

from briefing.language.qualifiers import QUALIFIERS
from briefing.language.quantities.words import Words, listed, word_set
from briefing.language.tables.de import TABLE
from briefing.model.quantity import Qualifier

_UNITS = dict(
    zip(listed("zwei drei vier fünf sechs sieben acht neun zehn elf zwölf"), map(Decimal, range(2, 13)), strict=True)
)
_TENS = {
    **dict(
        zip(
            listed("zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig"),
            map(Decimal, range(20, 100, 10)),
            strict=True,
        )
    ),
    "dreissig": Decimal(30),
}
_HALVES = {
    "anderthalb": Decimal("1.5"),
    "eineinhalb": Decimal("1.5"),
    **{f"{word}einhalb": number + Decimal("0.5") for word, number in _UNITS.items()},
}
_BEFORE = {"": Decimal(1), "ein": Decimal(1), **_UNITS}
_HUNDREDS = {f"{word}hundert": number * 100 for word, number in _BEFORE.items() if number < 10}  # noqa: PLR2004
_THOUSANDS = {f"{word}tausend": number * 1000 for word, number in (_BEFORE | _TENS | _HUNDREDS).items()}

WORDS = Words(
    code="de",
    numbers={**_UNITS, **_TENS, **_HALVES, **_HUNDREDS, **_THOUSANDS},
    singles={
        "eine": Decimal(1),
        "einer": Decimal(1),
        "eine halbe": Decimal("0.5"),
        "einer halben": Decimal("0.5"),
        "eine dreiviertel": Decimal("0.75"),
    },
    qualifiers={
        **QUALIFIERS,
        "an-die": Qualifier.ABOUT,
        "schätzungsweise": Qualifier.ABOUT,
        "geschätzt": Qualifier.ABOUT,
        "geschätzte": Qualifier.ABOUT,
        "in-etwa": Qualifier.ABOUT,
        "annähernd": Qualifier.JUST_UNDER,
        "nahezu": Qualifier.JUST_UNDER,
        "etwas-weniger-als": Qualifier.JUST_UNDER,
        "etwas-mehr-als": Qualifier.JUST_OVER,
        "kaum-mehr-als": Qualifier.JUST_OVER,
        "nicht-mehr-als": Qualifier.UP_TO,
        "nicht-weniger-als": Qualifier.AT_LEAST,
        "exakt": Qualifier.EXACTLY,
    },
    doubtful=word_set("gegen unter um-die bis"),
    speech=listed("""
            bericht meldung angabe nachricht streit einig vertrag abkommen kredit auftrag rechnung sprach sprech
            gesprochen inform diskut debatt verhandel verhandl schreib schrieb geschrieben auskunft aussage
            entscheid urteil vereinbarung scheck quittung
        """),
    open_low=("oder mehr", "und mehr", "oder darüber"),
    open_high=("oder weniger", "und weniger", "oder darunter"),
    between="zwischen",
    range_words=("bis zu", "bis"),
    range_and="und",
    range_or="oder",
    change=frozenset(),
    percent=word_set("% prozent v.h."),
    points=word_set("prozentpunkt prozentpunkte prozentpunkten"),
    currencies=word_set("€ $ £ ¥ ₽ ₴ eur usd gbp chf euro dollar us-dollar franken pfund rubel yen yuan hrywnja cent"),
    places=word_set("""
            § §§ # nr. nrn. no. s. abs. art. kap. bd. rn. rdnr. rz. ziff. abb. tab. fig. tel. az. anl. lit. vgl.
            nummer nummern seite seiten absatz absätze absätzen artikel artikeln artikels paragraf paragrafen
            paragraph paragraphen kapitel kapiteln ziffer ziffern satz zeile zeilen spalte band heft ausgabe teil
            anlage anhang abbildung tabelle folge staffel episode version versionen release resolution resolutionen
            bulletin lagemitteilung mitteilung fassung auflage build patch windows android ios
            tag woche monat phase stufe warnstufe alarmstufe kategorie klasse typ gruppe
            platz rang level punkt punkte frage fall schritt option variante modell baujahr jahrgang tor
            block reaktor raum zimmer haus hausnummer gleis gleise linie linien zone sektor abschnitt feld station
            flug flugs boeing airbus apollo sojus artemis ariane falcon formel kanal agenda runde spieltag lektion
            postfach plz telefon rufnummer notruf durchwahl aktenzeichen bundesstraße landstraße autobahn highway
            route halle ebene etage stock schacht wagen startnummer trikotnummer punktzahl lebensjahr code
        """),
    before_years=word_set("""
            jahr jahre jahren jahres anfang mitte ende sommer herbst winter frühjahr frühling seit ab bis vor nach
            von um im in zum zur spätestens frühestens noch schon erst saison ausgabe stand bereits silvester
            weihnachten ostern pfingsten wm em wahl und oder quartal halbjahr olympia / ( –
        """),
    clock=word_set("uhr h"),
    months=tuple(month.casefold() for month in TABLE.months),
    short_months=tuple(
        (name, number)
        for names, number in (
            ("jan jän jänner", 1),
            ("feb feber", 2),
            ("mär mrz", 3),
            ("apr", 4),
            ("jun", 6),
            ("jul", 7),
            ("aug", 8),
            ("sep sept", 9),
            ("okt", 10),
            ("nov", 11),
            ("dez", 12),
        )
        for name in listed(names)
    ),
    durations=frozenset(),
    small=word_set("""
            der die das dem den des ein eine einer einem einen eines und oder aber sowie als wie dass ob wenn weil
            in im ins an am ans auf aus bei beim mit nach seit bis über unter für gegen ohne um durch vor von vom zu
            zum zur zwischen neben hinter laut gemäß ab je pro trotz während wegen dank davon darunter dabei damit
            dafür dagegen daran ist sind war waren hat haben hatte hatten wird werden wurde wurden worden kann können
            soll sollen muss müssen will wollen darf dürfen mag nicht kein keine keinen auch nur noch schon erst
            bereits etwa rund ca knapp gut fast mehr weniger mindestens höchstens genau insgesamt zusammen jeweils
            er sie es wir ihr ich man sich wer was wo dann denn doch dort hier heute gestern morgen jetzt so sehr
            diese dieser dieses diesen diesem jene alle allen allein beide solche jede jeder jedes zwei drei weitere
            nun wieder immer oft gleich statt ihre ihren seine seinen deren dessen zudem außerdem jedoch dass
        """),
    nouns_capital=True,
    ordinal_stop=True,
)
