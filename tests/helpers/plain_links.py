"""Links for layout tests that need no brief: a few known sources and targets, English labels."""

from briefing.layout.line import ToBrief, ToItem
from briefing.layout.links import CitedMark, Filled
from briefing.model.inline import CitedKey, Reference
from briefing.model.text import SafeText

SOURCES = {"nis": (1, "NIS"), "hur": (2, "HUR"), "afp": (3, "AFP")}
TARGETS = {"troops": "≈ 11,000 soldiers", "lage": "Lage"}


class PlainLinks:
    """Answers as a brief with three sources and two targets would give them."""

    def citation(self, key: CitedKey, /) -> CitedMark:
        number, label = SOURCES.get(key.key, (None, ""))
        before = f"{key.prefix} " if key.prefix else ""
        after = f", {key.locator}" if key.locator else ""
        text = SafeText(f"{before}{number or key.key}{after}")
        return CitedMark(text, ToItem(key.key) if number else None, known=number is not None, label=SafeText(label))

    def reference(self, reference: Reference, /) -> Filled:
        if reference.brief:
            words = SafeText(f"{reference.brief}#{reference.target}")
            return Filled(words, ToBrief(reference.brief, reference.target), known=True)
        text = TARGETS.get(reference.target)
        target = ToItem(reference.target) if text else None
        return Filled(SafeText(text or reference.target), target, known=text is not None)

    def t(self, message: str, /) -> str:
        return message

    def tn(self, one: str, many: str, n: int, /) -> str:
        return one if n == 1 else many
