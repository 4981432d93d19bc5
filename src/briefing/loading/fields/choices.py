"""Words out of a closed list."""

from briefing.diagnostics.nearest import nearest
from briefing.i18n import gettext as _
from briefing.loading.fields.texts import text_of
from briefing.loading.reading import Reading
from briefing.loading.wording import is_slip, listed, shown, write
from briefing.model.fields import Field
from briefing.model.vocabulary import Marking
from briefing.source.yaml import Node

_RETIRED = {"TLP:WHITE": Marking.CLEAR}


def read_choice(node: Node, field: Field, reading: Reading) -> str | None:
    """Read a word of the field's list; for an enumeration the member is returned.

    A word that differs in case or blanks is read as the one it is, with a finding.
    """
    text = text_of(node, field, reading)
    if text is None:
        return None
    word = text.strip()
    found = next((value for value in field.values if value == word), None)
    return found if found is not None else _meant(word, node, field, reading)


def _meant(word: str, node: Node, field: Field, reading: Reading) -> str | None:
    marking = field.name == "tlp"
    full = f"TLP:{word}" if marking and not word.upper().startswith("TLP") else word
    if marking:
        full = full.replace(" ", "").upper()
    retired = _RETIRED.get(full) if marking else None
    same: str | None = retired or next((value for value in field.values if _folded(value) == _folded(full)), None)
    near = same or nearest(full, field.values)
    if same is not None:
        help_ = _("Write `{word}`.").format(word=same)
    elif near is not None:
        help_ = _("Did you mean `{word}`? Allowed are {words}.").format(word=near, words=listed(field.values))
    else:
        help_ = _("Allowed are {words}.").format(words=listed(field.values))
    if marking and same is None:
        help_ = f"{help_} {_('Until then it counts as `TLP:RED`.')}"
    message = (
        _("{word} is retired")
        if retired
        else _("`{field}` does not write it as {word}")
        if same is not None
        else _("{word} is no value of `{field}`")
    )
    reading.report(
        "unknown-value",
        message.format(word=shown(word), field=field.name),
        node.span,
        help=help_,
        fix=write(near, node.span) if near is not None and (same or is_slip(full, near)) else None,
    )
    return same


def _folded(word: str) -> str:
    return "-".join(word.casefold().replace("_", " ").replace("-", " ").split())
