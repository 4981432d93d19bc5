"""What a comparison gives."""

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple, TypeAlias

from briefing.model.blocks import Block, Document
from briefing.model.brief import Item
from briefing.model.dates import Edtf
from briefing.model.inline import RichText
from briefing.model.quantity import Quantity
from briefing.model.records import Cite, EventDate, Extra
from briefing.model.text import SafeText

Value: TypeAlias = (
    "Quantity | Edtf | RichText | Document | str | tuple[Cite, ...] | tuple[EventDate, ...] | tuple[RichText, ...] "
    "| tuple[str, ...] | Extra | Mapping[SafeText, Extra] | None"
)
"""What a field holds, as the model has it."""


class Kind(StrEnum):
    """What became of something."""

    NEW = "new"
    CHANGED = "changed"
    GONE = "gone"
    MOVED = "moved"
    """Of a block alone: the same words in another place."""
    SAME = "same"
    """Of blocks and words alone, to tell what stands between changes."""


class FieldChange(NamedTuple):
    """A field with another value."""

    name: str
    """As in the field table: `value` for a claim's quantity; `unknown` for what the format does not know."""
    old: Value
    new: Value
    follows: bool = False
    """Whether it merely follows from another change: `as_of` from `date`, a claim's `unit` from its figure's, an id
    made from words from the words. Such a change need not be told."""


class ItemChange(NamedTuple):
    """An item that is new, changed or gone."""

    kind: Kind
    record: str
    """Its kind of record: `figure`, `claim`, `source`, `event`, `judgment` or `gap`."""
    id: str
    """Its id in the new state; of one that is gone, in the old."""
    old: Item | None
    """None for what is new."""
    new: Item | None
    """None for what is gone."""
    fields: tuple[FieldChange, ...] = ()
    """What changed, in the order of the field table; empty for what is new or gone. The claims of a figure are items
    of their own, save those of a figure that is itself new or gone."""
    figure: str = ""
    """Of a claim the id of its figure, in the new state where that has it."""

    @property
    def old_id(self) -> str:
        """Its id in the old state; of what is new, its only one."""
        return self.id if self.old is None else self.old.id

    @property
    def follows(self) -> bool:
        """Whether all of it follows from other changes."""
        return self.kind is Kind.CHANGED and all(field.follows for field in self.fields)


class BlockChange(NamedTuple):
    """A step of the way from the old blocks to the new, which are told in the order of the new."""

    kind: Kind
    old_at: int
    """The index of the block among the old ones; of what is new, of the one that it stands before."""
    new_at: int
    """The index of the block among the new ones; of what is gone, of the one that it stood before."""
    length: int = 1
    """How many blocks follow one another that are the same; else 1."""
    old: Block | None = None
    """What changed or is gone."""
    new: Block | None = None
    """What changed, is new or was moved."""


class Changes(NamedTuple):
    """What changed in a brief; false where nothing did."""

    fields: tuple[FieldChange, ...] = ()
    """Of the brief itself, in the order of the field table."""
    items: tuple[ItemChange, ...] = ()
    """Figures, each with its claims behind it, sources, events, judgments, gaps: in the order of the new state, what
    is gone last in its list."""
    blocks: tuple[BlockChange, ...] = ()
    """The whole way from the old summary to the new; empty where they say the same, or one was not read to its end."""

    def __bool__(self) -> bool:
        """Return whether anything changed."""
        return bool(self.fields or self.items or self.blocks)

    @property
    def renamed(self) -> dict[str, str]:
        """The new id of every item by its old one, where they differ."""
        both = (change for change in self.items if change.old is not None and change.new is not None)
        return {change.old_id: change.id for change in both if change.old_id != change.id}
