"""Numbers and values of claims, from nodes to quantities."""

from collections.abc import Callable
from decimal import Decimal
from typing import TypeVar

from briefing.i18n import gettext as _
from briefing.loading.fields.numbers import NumberFault, read_number, read_value
from briefing.loading.fields.texts import wrong_kind
from briefing.loading.reading import Reading
from briefing.loading.wording import write
from briefing.model.fields import Field
from briefing.model.quantity import Quantity
from briefing.source.yaml import Node, Scalar

_Value = TypeVar("_Value")


def read_quantity(node: Node, field: Field, reading: Reading) -> Quantity | None:
    """Read a number or range with its qualifier."""
    return _read(node, field, reading, read_value, _("a number or a range"))


def read_decimal(node: Node, field: Field, reading: Reading) -> Decimal | None:
    """Read one number."""
    return _read(node, field, reading, read_number, _("a number"))


def _read(
    node: Node, field: Field, reading: Reading, read: Callable[[str, str], _Value], expected: str
) -> _Value | None:
    if not isinstance(node, Scalar):
        wrong_kind(node, field, expected, reading)
        return None
    try:
        return read(node.text, reading.lang)
    except NumberFault as fault:
        refuse(fault, node, reading)
    return None


def refuse(fault: NumberFault, node: Node, reading: Reading) -> None:
    """Note the fault of a number at its place."""
    fix = write(fault.fix, node.span) if fault.fix else None
    reading.report(fault.rule, fault.message, node.span, help=fault.help, fix=fix)
