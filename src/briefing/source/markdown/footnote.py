"""Footnotes: `[^label]` for a definition elsewhere, `^[words]` in place.

The numbers are given when the tokens are read, in the order of the marks. Definitions come from mdit-py-plugins.
"""

from markdown_it.helpers import parseLinkLabel
from markdown_it.rules_inline import StateInline

LABEL_LIMIT = 999
"""A label is no longer than CommonMark lets those of links be."""


def closes(state: StateInline) -> bool:
    """Return whether some `]` stands behind the place that is read; without one, no bracket there needs a look."""
    last = state.cache.get(-1)
    if last is None:
        # No token ends before the text, so the place is free in the parser's own table.
        last = state.cache[-1] = state.src.rfind("]")
    return last > state.pos


def footnote_mark(state: StateInline, silent: bool) -> bool:  # noqa: FBT001  # markdown-it's signature
    """Read `[^label]` where such a footnote is defined, as a token `footnote_ref` with the label in `meta`."""
    start = state.pos
    if not state.src.startswith("[^", start):
        return False
    end = state.src.find("]", start + 2, min(state.posMax, start + LABEL_LIMIT))
    if end < 0 or (label := state.src[start + 2 : end]) not in state.env["footnotes"]:
        return False
    if not silent:
        token = state.push("footnote_ref", "", 0)
        token.meta = {"label": label}
        token.content = state.src[start : end + 1]
    state.pos = end + 1
    return True


def inline_footnote(state: StateInline, silent: bool) -> bool:  # noqa: FBT001  # markdown-it's signature
    """Read `^[words]` as the tokens `footnote_inline_open`, with its offset, its words, and `footnote_inline_close`.

    In a field there is no place for the words of a note, so there `^[words]` stays as it is.
    """
    start = state.pos
    if not state.src.startswith("^[", start) or state.env.get("field") or not closes(state):
        return False
    end = parseLinkLabel(state, start + 1)
    if end < 0:
        return False
    last = state.posMax
    if not silent:
        state.push("footnote_inline_open", "", 1).meta = {"offset": start}
        state.pos, state.posMax = start + 2, end
        state.md.inline.tokenize(state)
        state.push("footnote_inline_close", "", -1)
    state.pos, state.posMax = end + 1, last
    return True
