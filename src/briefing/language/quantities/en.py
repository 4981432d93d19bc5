"""English."""

from decimal import Decimal

from briefing.language.qualifiers import QUALIFIERS
from briefing.language.quantities.words import Words, listed, word_set
from briefing.language.tables.en import TABLE
from briefing.model.quantity import Qualifier

_UNITS = dict(
    zip(listed("two three four five six seven eight nine ten eleven twelve"), map(Decimal, range(2, 13)), strict=True)
)
_TENS = dict(
    zip(listed("twenty thirty forty fifty sixty seventy eighty ninety"), map(Decimal, range(20, 100, 10)), strict=True)
)
_BEFORE = {"a": Decimal(1), "one": Decimal(1), **_UNITS}
_HUNDREDS = {f"{word} hundred": number * 100 for word, number in _BEFORE.items() if number < 10}  # noqa: PLR2004
_THOUSANDS = {f"{word} thousand": number * 1000 for word, number in (_BEFORE | _TENS | _HUNDREDS).items()}
_HALVES = {f"{word} and a half": number + Decimal("0.5") for word, number in {"one": Decimal(1), **_UNITS}.items()}

WORDS = Words(
    code="en",
    numbers={**_UNITS, **_TENS, **_HUNDREDS, **_THOUSANDS, **_HALVES},
    singles={"a": Decimal(1), "one": Decimal(1), "half a": Decimal("0.5"), "a half": Decimal("0.5")},
    qualifiers={
        **{each.value: each for each in Qualifier},
        **QUALIFIERS,
        "an-estimated": Qualifier.ABOUT,
        "estimated": Qualifier.ABOUT,
        "close-to": Qualifier.JUST_UNDER,
        "approaching": Qualifier.JUST_UNDER,
        "just-short-of": Qualifier.JUST_UNDER,
        "slightly-less-than": Qualifier.JUST_UNDER,
        "slightly-under": Qualifier.JUST_UNDER,
        "slightly-more-than": Qualifier.JUST_OVER,
        "slightly-over": Qualifier.JUST_OVER,
        "just-more-than": Qualifier.JUST_OVER,
        "little-more-than": Qualifier.JUST_OVER,
        "upwards-of": Qualifier.MORE_THAN,
        "in-excess-of": Qualifier.MORE_THAN,
        "as-many-as": Qualifier.UP_TO,
        "as-much-as": Qualifier.UP_TO,
        "a-maximum-of": Qualifier.UP_TO,
        "a-minimum-of": Qualifier.AT_LEAST,
        "not-more-than": Qualifier.UP_TO,
        "no-fewer-than": Qualifier.AT_LEAST,
        "not-less-than": Qualifier.AT_LEAST,
        "not-fewer-than": Qualifier.AT_LEAST,
    },
    doubtful=frozenset(),
    speech=listed("""
            report talk told tell ask statement information news claim warn warned warning speak spoke spoken
            complain argu question concern data story stories know knew known think thought
        """),
    open_low=("or more", "and more", "or above", "and above"),
    open_high=("or less", "or fewer", "and less", "and fewer", "or below"),
    between="between",
    range_words=("to", "up to"),
    range_and="and",
    range_or="or",
    change=frozenset(("from",)),
    percent=frozenset(("%", "percent", "per cent", "pct")),
    points=frozenset(("percentage point", "percentage points")),
    currencies=word_set(
        "€ $ £ ¥ ₽ ₴ eur usd gbp chf euro euros dollar dollars pound pounds francs roubles rubles yen yuan cents"
    ),
    places=word_set("""
            § §§ # no. nos. nr. p. pp. para. paras. art. arts. ch. sec. fig. figs. vol. tab. tel. ext. app. cl. reg.
            number numbers page pages paragraph paragraphs article articles chapter chapters section sections
            subsection clause rule line lines column volume issue part parts annex appendix figure figures table
            tables episode season version versions release resolution resolutions bulletin draft edition build patch
            day days week weeks month year phase stage level tier step category class type group grade rank place
            point points question case option model lesson round gate door
            block reactor room house floor platform track zone area sector district pier ward precinct channel radio
            flight boeing airbus apollo soyuz artemis ariane falcon formula agenda route highway interstate motorway
            unit building site camp station windows android ios code postcode zip phone telephone hotline extension
            size lane seat row exit mile junction lot item
        """),
    before_years=word_set("""
            in since from until till by before after of during early late mid year years around about circa
            spring summer autumn fall winter and or to through season quarter half christmas easter election elections
            the / ( –
        """),
    clock=word_set("a.m. p.m. am pm a.m p.m o'clock o’clock gmt utc cet cest bst est"),
    months=tuple(month.casefold() for month in TABLE.months),
    short_months=tuple(
        (name, number)
        for name, number in (
            ("jan", 1),
            ("feb", 2),
            ("mar", 3),
            ("apr", 4),
            ("jun", 6),
            ("jul", 7),
            ("aug", 8),
            ("sep", 9),
            ("sept", 9),
            ("oct", 10),
            ("nov", 11),
            ("dec", 12),
        )
    ),
    durations=word_set("day days week weeks month months year years hour hours minute minutes second seconds decades"),
    small=word_set("""
            a an the and or but nor as than that which who whom whose what when where while if because although though
            in on at to by for from of with without within into onto over under between among against during before
            after since until till per via upon about around above below near across through out off up down
            is are was were be been being has have had having do does did will would can could shall should may might
            must not no none more less fewer so then there here now today yesterday tomorrow also only just even still
            already almost nearly some any all both each every either neither other others another further he she it
            they we you i them us him her his its their our this these those such same too very again once ago later
            earlier together altogether overall total apart respectively meanwhile however instead nationwide worldwide
            at-least roughly approximately exactly
        """),
    nouns_capital=False,
    ordinal_stop=False,
)
