"""Where sentences end: a rule that all languages share, and what each knows of abbreviations and ordinals."""

from briefing.language.sentences.split import split

__all__ = ["split"]
