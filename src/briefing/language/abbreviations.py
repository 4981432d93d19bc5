"""Abbreviations that every reader knows, and the words that one stands for.

The lists are short on purpose: what a newspaper prints without a word of explanation. A library adds its own in
`briefing.toml`.
"""

import re
from functools import cache

_EVERYWHERE = """
    AD AFP AIDS AM AP BBC BC BCE BMW CD CE CEO CIA CNN COVID DC DNA DVD EU FBI FM GPS HIV HTML IBM ID IP IQ ISO KO LED
    NASA NATO NGO NGOS OK OPEC PC PDF PIN PM PR PS PVC RNA SAP SARS SIM SMS SOS TLP TV UN UNESCO UNICEF URL US USA USB
    UTC UV VIP VW WC WHO WWW
    AT AU BE CA CH CN CZ DE DK EN ES FI FR GB GR HU IE IL IN IR IT JP KP KR LU NL NO NZ PL PT RO RU SE SK TR UA UK
    AUD CAD CHF CNY CZK DKK EUR GBP INR JPY NOK PLN RUB SEK TRY UAH USD
    GB GW GWH HZ KB KM KW KWH MB MW MWH TB TW TWH
    GMT CET CEST EST EDT PST PDT BST EET EEST MEZ MESZ MSK
"""
_OF_LANGUAGE = {
    "de": """
        ADAC AG ARD BIP BR BRD CDU CSU DAX DDR DIN DRK EDV EV FDP FPÖ GG HR IT KFZ KG KI KZ LKW MDR MW NDR NS ORF PKW
        PLZ RTL SPD SPÖ SRF SS SVP SWR TÜV UKW UNO USV WDR WLAN WM EM ZDF ÖBB ÖVP ÖPNV
    """,
    "en": "AI ATM BA DIY ETA FAQ GDP HQ IT MA MBA MP MPS MS RAF TNT TNS UFO VAT VHF WWI WWII PHD",
}
_NO_ABBREVIATIONS = """
    ALL AND ARE DO IS MUST NEVER NO NOT NOW ONLY OR STOP THE YES ALLE IMMER JA KEIN KEINE MUSS NEIN NICHT NIE NUR ODER
    SOFORT UND
"""
"""Words in capitals for emphasis."""
_SMALL_WORDS = """
    a an and at by de del der des die das do dos du e et for für fur im in la le mit of on och og the to und van von y
    zu zum zur
"""
_BETWEEN = frozenset(_SMALL_WORDS.split())
"""Small words of a name, which give no letter to its abbreviation."""
_PART = 3
"""A part of a German compound has at least so many letters."""


@cache
def known_abbreviations(lang: str) -> frozenset[str]:
    """Return what needs no explanation in a language, by its BCP 47 tag; in capitals."""
    code = lang.partition("-")[0].lower()
    return frozenset((_EVERYWHERE + _OF_LANGUAGE.get(code, "") + _NO_ABBREVIATIONS).split())


def is_roman(word: str) -> bool:
    """Return whether a word is a Roman number, as `XIV`."""
    return bool(re.fullmatch(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})", word))


def stands_for(abbreviation: str, words: list[str]) -> bool:
    """Return whether words that follow one another somewhere in a text give the letters of an abbreviation.

    They are the initials of a name (`Institute for the Study of War`), or those of its words and then of the parts of
    the last one (`Technisches Hilfswerk`, `Bundesnachrichtendienst`).
    """
    letters = abbreviation.casefold()
    # Two initials in small letters stand together by chance.
    first = letters[0] if len(letters) >= _PART else abbreviation[0]
    return any(_names(letters, words, at) for at, word in enumerate(words) if word[:1] in {abbreviation[0], first})


def _names(letters: str, words: list[str], at: int) -> bool:
    given = 0
    while at < len(words) and given < len(letters):
        word = words[at].casefold()
        if word in _BETWEEN and given and word[0] != letters[given]:
            at += 1
            continue
        is_small = len(letters) < _PART and not words[at][:1].isupper()
        if not word.startswith(letters[given]) or is_small:
            return False
        given += 1
        at += 1
        if given < len(letters) and _in_compound(letters[given:], word):
            return True
    return given == len(letters)


def _in_compound(letters: str, word: str) -> bool:
    """Return whether the rest of a word has parts that begin with the letters."""
    at = 0
    for letter in letters:
        at = word.find(letter, at + _PART)
        if at < 0:
            return False
    return len(word) - at >= _PART
