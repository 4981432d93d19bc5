"""What there is to say of a rule, read where briefs are read: the interface loads no parser."""

from collections.abc import Iterator

from briefing.diagnostics.page import explanation
from briefing.diagnostics.rules import RULES
from briefing.loading.markdown import read_document
from briefing.model.blocks import Blocks, Heading


def explained(rule: str) -> Iterator[Blocks]:
    """Yield the page of a rule without its title; nothing for what is no rule."""
    if rule in RULES:
        blocks = read_document(explanation(rule)).blocks
        titled = blocks and isinstance(blocks[0], Heading) and blocks[0].level == 1
        yield blocks[1:] if titled else blocks
