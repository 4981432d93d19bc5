"""Which mark a language puts before decimals."""

from functools import cache


@cache
def decimal_mark(lang: str) -> str:
    """Return the decimal mark of a BCP 47 language, a point where the language is not known."""
    if lang.partition("-")[0] == "en":
        return "."
    if lang in {"de", "de-DE", "de-AT"}:
        return ","
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415  # rarely needed, and slow to import

    try:
        symbols = Locale.parse(lang, sep="-").number_symbols
    except (UnknownLocaleError, ValueError, TypeError):
        return "."
    return str(symbols.get("latn", symbols).get("decimal", "."))
