"""Whether something is missing, or was written under a name that the format does not know."""

from briefing.diagnostics.nearest import nearest
from briefing.model.brief import Item


def is_meant(field: str, *items: Item) -> bool:
    """Return whether an item has a key that was probably meant for the field: then that is the fault, and was found."""
    return any(key == field or nearest(key, [field]) for item in items for key in item.common.unknown)
