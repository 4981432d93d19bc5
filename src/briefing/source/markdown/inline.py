"""The inline parser: markdown-it's rules and our own, each asked only at the character that it starts with."""

import re
from collections.abc import Callable
from typing import TypeAlias

from markdown_it import rules_inline
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_inline import StateInline

from briefing.source.markdown.citation import bare_citation, bracketed_citation
from briefing.source.markdown.footnote import closes, footnote_mark, inline_footnote

InlineRule: TypeAlias = Callable[[StateInline, bool], bool]


NESTING = 32
"""Links, images and footnotes nest so deep. Brackets without an end cost this factor, so it is less than for blocks."""


def link(state: StateInline, silent: bool) -> bool:  # noqa: FBT001  # markdown-it's signature
    """Read a link as markdown-it does, and note its offset in the token's `meta`."""
    start, before = state.pos, len(state.tokens)
    if not closes(state) or not rules_inline.link(state, silent):
        return False
    if not silent:
        # Text that was pending is pushed as a token of its own before the link.
        opening = next(token for token in state.tokens[before : before + 2] if token.type == "link_open")
        opening.meta["offset"] = start
    return True


def image(state: StateInline, silent: bool) -> bool:  # noqa: FBT001  # markdown-it's signature
    """Read an image as markdown-it does."""
    return state.src.startswith("![", state.pos) and closes(state) and rules_inline.image(state, silent)


_RULES: dict[str, tuple[InlineRule, ...]] = {
    "\n": (rules_inline.newline,),
    "\\": (rules_inline.escape,),
    "`": (rules_inline.backtick,),
    "~": (rules_inline.strikethrough.tokenize,),
    "*": (rules_inline.emphasis.tokenize,),
    "_": (rules_inline.emphasis.tokenize,),
    "[": (link, footnote_mark, bracketed_citation),
    "!": (image,),
    "^": (inline_footnote,),
    "<": (rules_inline.autolink,),
    "&": (rules_inline.entity,),
    "@": (bare_citation,),
}


class InlineParser(ParserInline):
    """Splits the words of a block into inline tokens."""

    def __init__(self) -> None:
        super().__init__()
        # `]` has no rule of its own, but ends the label of a link, and so must end a run of text.
        self._special = re.compile("[" + re.escape("".join(_RULES)) + "\\]]")

    def tokenize(self, state: StateInline) -> None:
        """Push the tokens from `state.pos` to before `state.posMax`."""
        src, end, search = state.src, state.posMax, self._special.search
        while state.pos < end:
            pos = state.pos
            rules = _RULES.get(src[pos])
            if rules is not None and state.level < NESTING:
                for rule in rules:
                    if rule(state, False):  # noqa: FBT003  # markdown-it's signature
                        break
                else:
                    state.append_pending(src[pos])
                    state.pos = pos + 1
                continue
            special = search(src, pos + 1, end)
            stop = special.start() if special else end
            state.append_pending(src[pos:stop])
            state.pos = stop
        if state.pending:
            state.pushPending()

    def skipToken(self, state: StateInline) -> None:  # noqa: N802  # markdown-it's name
        """Move `state.pos` past the next token without making one."""
        pos = state.pos
        known = state.cache.get(pos)
        if known is not None:
            state.pos = known
            return
        rules = _RULES.get(state.src[pos])
        if rules is None:
            special = self._special.search(state.src, pos + 1, state.posMax)
            state.pos = special.start() if special else state.posMax
        elif state.level >= NESTING:
            # The rest of the paragraph is passed over, so that a flood of brackets costs no more than its length.
            state.pos = state.posMax
        else:
            state.level += 1
            for rule in rules:
                if rule(state, True):  # noqa: FBT003  # markdown-it's signature
                    break
            else:
                state.pos = pos + 1
            state.level -= 1
        state.cache[pos] = state.pos
