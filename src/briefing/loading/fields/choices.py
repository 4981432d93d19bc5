"""Words out of a closed list."""

import re
from collections.abc import Mapping

from briefing.i18n import gettext as _
from briefing.language.qualifiers import QUALIFIERS
from briefing.loading.fields.texts import text_of
from briefing.loading.reading import Reading
from briefing.loading.wording import is_slip, is_slip_of_name, listed, shown, write
from briefing.model.fields import Field
from briefing.model.vocabulary import CREDIBILITY, RELIABILITY, Confidence, Marking
from briefing.source.yaml import Node

_RETIRED = {"white": Marking.CLEAR}
"""Labels of TLP 1 and what they are called now."""


def _other_words(field: str) -> Mapping[str, str]:
    """Return what else authors write for the words of a field, folded."""
    match field:
        case "tlp":
            return _RETIRED
        case "qualifier":
            return QUALIFIERS
        case "confidence":
            return {"medium": Confidence.MODERATE}
        case "credibility" | "reliability":
            words = CREDIBILITY if field == "credibility" else RELIABILITY
            return {_folded(meaning): code for code, meaning in words.items()}
        case _:
            return {}


def read_choice(node: Node, field: Field, reading: Reading) -> str | None:
    """Read a word of the field's list; for an enumeration the member is returned.

    A word that differs in case or blanks is read as the one it is, with a finding.
    """
    text = text_of(node, field, reading)
    if text is None:
        return None
    word = text.strip()
    if word in field.values:
        return field.values[field.values.index(word)]
    return _meant(word, node, field, reading)


def _meant(word: str, node: Node, field: Field, reading: Reading) -> str | None:
    """Note a word that is not on the list; return the one that it surely stands for, if any."""
    folded = {_folded(value): value for value in field.values}
    marking = field.name == "tlp"
    same = folded.get(_folded(word)) or _other_words(field.name).get(_folded(word))
    if marking and _folded(word) in _RETIRED:
        _report_retired(word, _RETIRED[_folded(word)], node, reading)
        return same
    if same is not None:
        reading.report(
            "unknown-value",
            _("{word} is written {right} here").format(word=shown(word), right=shown(same)),
            node.span,
            fix=write(same, node.span),
        )
        return same
    close = reading.likely(_folded(word), folded)
    near = folded[close] if close is not None else None
    slip = is_slip_of_name if field.name == "likelihood" else is_slip
    help_ = _("Allowed are {words}.").format(words=listed(field.values))
    if near is not None:
        help_ = f"{_('Did you mean `{word}`?').format(word=near)} {help_}"
    if marking:
        help_ = f"{help_} {_('Until then it counts as `TLP:RED`.')}"
    reading.report(
        "unknown-value",
        _("{word} is no value of `{field}`").format(word=shown(word), field=field.name),
        node.span,
        help=help_,
        # A marking that is guessed could open the brief to others.
        fix=write(near, node.span, safe=not marking)
        if near is not None and close and slip(_folded(word), close)
        else None,
    )
    return None


def _report_retired(word: str, label: Marking, node: Node, reading: Reading) -> None:
    """Note a label that TLP 2.0 has renamed; what it means is known, so it counts as that."""
    reading.report(
        "retired-marking",
        _("{word} is called {label} since TLP 2.0").format(word=shown(word), label=shown(label)),
        node.span,
        help=_("It counts as `{label}`.").format(label=label.value),
        fix=write(label, node.span),
    )


def _folded(word: str) -> str:
    """Return a word without case, blanks and the label that every marking starts with."""
    return "-".join(re.sub(r"[-_:]", " ", word.casefold()).split()).removeprefix("tlp-")
