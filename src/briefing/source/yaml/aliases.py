"""Anchors and aliases, within a budget: a short file must not stand for an endless tree.

A node that aliases repeat is one object in memory, but whoever walks the tree meets it again and again, so what counts
is what the aliases stand for in the end.
"""

from typing import NamedTuple

from briefing.i18n import gettext as _
from briefing.model.span import Span
from briefing.source.clean import clean
from briefing.source.yaml.nodes import Mapping, Node, Scalar

MAX_NODES = 10_000
MAX_CHARACTERS = 8_000_000


class Weight(NamedTuple):
    """What a node holds, itself and all that is in it."""

    nodes: int
    characters: int
    height: int
    """Levels of lists and mappings."""


class Fault(NamedTuple):
    """Why an alias stands for nothing."""

    rule: str
    message: str


class Anchors:
    """The named nodes of one file."""

    def __init__(self) -> None:
        self._nodes: dict[str, Node | None] = {}
        """By name; None while the node is still open."""
        self._places: dict[str, Span] = {}
        self._used: set[str] = set()
        self._weights: dict[int, tuple[Node, Weight]] = {}
        """By the node's identity; the node is kept, so that no other can take it over."""
        self._spent_nodes = self._spent_characters = 0
        self._spent = False

    def open(self, name: str, span: Span) -> None:
        """Note that a node with this anchor starts."""
        self._nodes[name] = None
        self._places[name] = span

    def close(self, name: str, node: Node) -> None:
        """Note the whole node; an anchor within it that has the same name yields to it."""
        self._nodes[name] = node

    def use(self, name: str, levels: int) -> tuple[Node | None, Fault | None]:
        """Return the node that an alias stands for, or None and why not; `levels` more may be nested at its place.

        A spent budget is said once; the aliases after it stand for nothing either.
        """
        self._used.add(name)
        shown = clean(name[:80])
        if name not in self._nodes:
            message = _("no anchor “&{name}” stands before this alias").format(name=shown)
            return None, Fault("unknown-alias", message)
        node = self._nodes[name]
        if node is None:
            message = _("the alias “*{name}” stands within the value that it names").format(name=shown)
            return None, Fault("recursive-alias", message)
        weight = self._weigh(node)
        if weight.height > levels:
            return None, Fault("deep-nesting", _("with this alias, values are nested deeper than 32 levels"))
        if self._spent:
            return None, None
        self._spent_nodes += weight.nodes
        self._spent_characters += weight.characters
        if self._spent_nodes > MAX_NODES or self._spent_characters > MAX_CHARACTERS:
            self._spent = True
            message = _("the aliases up to here stand for more than 10,000 values or 8 MB of text")
            return None, Fault("excessive-aliases", message)
        return node, None

    def unused(self) -> list[tuple[str, Span]]:
        """Return the anchors that no alias names, with their places."""
        return [(name, span) for name, span in self._places.items() if name not in self._used]

    def _weigh(self, node: Node) -> Weight:
        if isinstance(node, Scalar):
            return Weight(1, len(node.text), 0)
        known = self._weights.get(id(node))
        if known:
            return known[1]
        if isinstance(node, Mapping):
            parts = [self._weigh(part) for entry in node.entries for part in entry]
        else:
            parts = [self._weigh(part) for part in node.items]
        weight = Weight(
            1 + sum(part.nodes for part in parts),
            sum(part.characters for part in parts),
            1 + max((part.height for part in parts), default=0),
        )
        self._weights[id(node)] = (node, weight)
        return weight
