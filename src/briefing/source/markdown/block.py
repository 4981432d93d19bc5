"""The block parser: markdown-it's rules, each asked only where a line's first character lets it match.

Two things differ from markdown-it. A block nested deeper than the limit is read as plain paragraphs, where markdown-it
would drop it and everything after it. And a line is not shown to rules that cannot match it, which saves about a third
of the time.
"""

from collections.abc import Callable
from typing import Literal, TypeAlias

from markdown_it import MarkdownIt
from markdown_it.parser_block import ParserBlock
from markdown_it.ruler import Ruler
from markdown_it.rules_block import StateBlock
from markdown_it.token import Token
from markdown_it.utils import EnvType

from briefing.source.markdown.paragraph import paragraph
from briefing.source.markdown.table import table

BlockRule: TypeAlias = Callable[[StateBlock, int, int, bool], bool]

_STARTS = {
    "code": "",
    "fence": "`~",
    "blockquote": ">",
    "hr": "*-_",
    "list": "*-+0123456789",
    "footnote_def": "[",
    "reference": "[",
    "heading": "#",
}
"""The characters that a block of each rule starts with; a rule that is not named may start with any.

Indented code starts with none: its lines are told by their indentation alone.
"""
_LEAVES = frozenset({"code", "fence", "hr", "heading", "lheading", "paragraph"})
"""The rules that hold no further blocks."""
_INDENTED = 4


class _BlockToken(Token):
    """A token that is made in a third of the time: a dataclass looks at each of its fields."""

    __slots__ = ()

    def __init__(self, kind: str, tag: str, nesting: Literal[-1, 0, 1], level: int) -> None:
        self.type = kind
        self.tag = tag
        self.nesting = nesting
        self.level = level
        self.attrs = {}
        self.map = None
        self.children = None
        self.content = self.markup = self.info = ""
        self.meta = {}
        self.block = True
        self.hidden = False


class _BlockState(StateBlock):
    def push(self, ttype: str, tag: str, nesting: Literal[-1, 0, 1]) -> Token:
        """Push a token."""
        if nesting < 0:
            self.level -= 1
        token = _BlockToken(ttype, tag, nesting, self.level)
        if nesting > 0:
            self.level += 1
        self.tokens.append(token)
        return token


class BlockRules(Ruler[BlockRule]):
    """The rules by the character that a line starts with.

    A chain of terminators, the rules that may end another block, is one guard that looks at that character first.
    """

    def __init__(self) -> None:
        super().__init__()
        self._guards: dict[str, list[BlockRule]] = {}
        self._by_start: dict[str, tuple[BlockRule, ...]] = {}
        self._leaves: tuple[BlockRule, ...] = ()

    def starting_with(self, char: str) -> tuple[BlockRule, ...]:
        """Return the rules for a line that starts with `char`, in their order."""
        rules = self._by_start.get(char)
        if rules is None:
            active = zip(self.get_active_rules(), self.getRules(), strict=True)
            rules = tuple(rule for name, rule in active if char in _STARTS.get(name, char))
            self._by_start[char] = rules
        return rules

    def leaves(self) -> tuple[BlockRule, ...]:
        """Return the rules for lines that are nested too deep to hold blocks."""
        if not self._leaves:
            active = zip(self.get_active_rules(), self.getRules(), strict=True)
            self._leaves = tuple(rule for name, rule in active if name in _LEAVES)
        return self._leaves

    def getRules(self, chainName: str = "") -> list[BlockRule]:  # noqa: N802, N803  # markdown-it's names
        """Return the rules of a chain; the empty name is the chain of all."""
        if not chainName:
            return super().getRules()
        guard = self._guards.get(chainName)
        if guard is None:
            guard = self._guards[chainName] = [self._guard(super().getRules(chainName))]
        return guard

    def _guard(self, rules: list[BlockRule]) -> BlockRule:
        names = {rule: name for name, rule in zip(self.get_active_rules(), self.getRules(), strict=True)}
        by_start: dict[str, tuple[BlockRule, ...]] = {}

        def guard(state: StateBlock, line: int, end: int, silent: bool) -> bool:  # noqa: FBT001  # markdown-it's signature
            start = state.bMarks[line] + state.tShift[line]
            char = state.src[start : start + 1]
            chosen = by_start.get(char)
            if chosen is None:
                # A definition goes on within its list only, with the mark of one.
                starts = {**_STARTS, "deflist": ":~"}
                chosen = by_start[char] = tuple(rule for rule in rules if char in starts.get(names[rule], char))
            for rule in chosen:  # noqa: SIM110  # `any` costs half as much again, and this is asked of every line
                if rule(state, line, end, silent):
                    return True
            return False

        return guard


class BlockParser(ParserBlock):
    """Splits text into block tokens."""

    def __init__(self) -> None:
        super().__init__()
        rules = BlockRules()
        for rule in self.ruler.__rules__:
            rules.push(rule.name, rule.fn, {"alt": rule.alt})
        rules.disable("html_block")
        rules.at("table", table, {"alt": ["paragraph", "reference"]})
        rules.at("lheading", paragraph)
        self.ruler = self._rules = rules

    def parse(self, src: str, md: MarkdownIt, env: EnvType, outTokens: list[Token]) -> list[Token] | None:  # noqa: N803
        """Push the tokens of a text."""
        if not src:
            return None
        state = _BlockState(src, md, env, outTokens)
        self.tokenize(state, state.line, state.lineMax)
        return state.tokens

    def tokenize(self, state: StateBlock, startLine: int, endLine: int) -> None:  # noqa: N803  # markdown-it's names
        """Push the tokens of the lines from `startLine` to before `endLine`."""
        rules = self._rules
        nesting = state.md.options.maxNesting
        line = startLine
        after_blank = False
        while line < endLine:
            state.line = line = state.skipEmptyLines(line)
            if line >= endLine or state.sCount[line] < state.blkIndent:
                break
            if state.level >= nesting:
                chosen = rules.leaves()
            elif state.sCount[line] - state.blkIndent >= _INDENTED:
                chosen = rules.starting_with("")
            else:
                start = state.bMarks[line] + state.tShift[line]
                chosen = rules.starting_with(state.src[start])
            for rule in chosen:
                if rule(state, line, endLine, False):  # noqa: FBT003  # markdown-it's signature
                    break
            # A list is loose where a blank line stands between two of its blocks; one at the end does not count.
            state.tight = not after_blank
            line = state.line
            if line - 1 < endLine and state.isEmpty(line - 1):
                after_blank = True
            if line < endLine and state.isEmpty(line):
                after_blank = True
                line += 1
                state.line = line
