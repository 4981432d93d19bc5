"""Numbers and values of claims, from nodes to quantities."""

from decimal import Decimal

from briefing.loading.fields.numbers import NumberFault, read_number, read_value
from briefing.loading.fields.texts import text_of
from briefing.loading.reading import Reading
from briefing.loading.wording import write
from briefing.model.fields import Field
from briefing.model.quantity import Quantity
from briefing.source.yaml import Node


def read_quantity(node: Node, field: Field, reading: Reading) -> Quantity | None:
    """Read a number or range with its qualifier."""
    text = text_of(node, field, reading)
    if text is None:
        return None
    try:
        return read_value(text, reading.lang)
    except NumberFault as fault:
        refuse(fault, node, reading)
    return None


def read_decimal(node: Node, field: Field, reading: Reading) -> Decimal | None:
    """Read one number."""
    text = text_of(node, field, reading)
    if text is None:
        return None
    try:
        return read_number(text, reading.lang)
    except NumberFault as fault:
        refuse(fault, node, reading)
    return None


def refuse(fault: NumberFault, node: Node, reading: Reading) -> None:
    """Note the fault of a number at its place."""
    fix = write(fault.fix, node.span) if fault.fix else None
    reading.report(fault.rule, fault.message, node.span, help=fault.help, fix=fix)
