"""Code in the colours of its language, by Pygments, which is imported only when code with a known language is shown."""

from typing import TYPE_CHECKING

from briefing.layout.line import Line, Run
from briefing.layout.line_tools import join
from briefing.model.text import SafeText
from briefing.themes.roles import Role

if TYPE_CHECKING:
    from pygments.lexer import Lexer

_MOST_CHARACTERS = 20_000
"""Longer code stays plain: some lexers need time that grows faster than the code."""
_LONGEST_LINE = 1_000
_PLAIN = frozenset({"", "text", "txt", "plain", "plaintext", "none"})

_ROLES = {
    "Keyword": Role.SYNTAX_KEYWORD,
    "Operator.Word": Role.SYNTAX_KEYWORD,
    "Literal.String": Role.SYNTAX_STRING,
    "Literal.Number": Role.SYNTAX_NUMBER,
    "Literal.Date": Role.SYNTAX_NUMBER,
    "Comment": Role.SYNTAX_COMMENT,
    "Name.Function": Role.SYNTAX_NAME,
    "Name.Class": Role.SYNTAX_NAME,
    "Name.Tag": Role.SYNTAX_NAME,
    "Name.Builtin": Role.SYNTAX_NAME,
    "Name.Decorator": Role.SYNTAX_NAME,
    "Name.Attribute": Role.SYNTAX_NAME,
    "Generic.Heading": Role.SYNTAX_NAME,
    "Generic.Subheading": Role.SYNTAX_NAME,
    "Generic.Deleted": Role.REMOVED,
    "Generic.Inserted": Role.ADDED,
}
_lexers: dict[str, "Lexer | None"] = {}
_known_roles: dict[object, Role] = {}


def code_lines(code: SafeText, language: str) -> list[Line]:
    """Return the lines of `code`; the words are those of `code` to the letter, whatever the language."""
    code = SafeText(code.removesuffix("\n"))
    if language.lower() not in _PLAIN and _is_short(code):
        lines = _highlighted(code, language)
        if lines is not None:
            return lines
    return [(Run(SafeText(line), Role.CODE),) if line else () for line in code.split("\n")]


def _is_short(code: str) -> bool:
    return len(code) <= _MOST_CHARACTERS and all(len(line) <= _LONGEST_LINE for line in code.split("\n"))


def _highlighted(code: str, language: str) -> list[Line] | None:
    lexer = _lexer(language)
    if lexer is None:
        return None
    parts: list[list[Run]] = [[]]
    text: list[str] = []
    try:
        for _, token, words in lexer.get_tokens_unprocessed(code + "\n"):
            text.append(words)
            role = _role(token)
            first, *others = words.split("\n")
            parts[-1].append(Run(SafeText(first), role))
            parts.extend([Run(SafeText(line), role)] for line in others)
    except Exception:  # noqa: BLE001 - lexers are many and foreign; plain code is as good an answer
        return None
    if "".join(text) != code + "\n":
        return None
    return [join(line) for line in parts[:-1]]


def _lexer(language: str) -> "Lexer | None":
    if language not in _lexers:
        from pygments.lexers import get_lexer_by_name  # noqa: PLC0415 - most briefs have no code
        from pygments.util import ClassNotFound  # noqa: PLC0415

        try:
            _lexers[language] = get_lexer_by_name(language)
        except ClassNotFound:
            _lexers[language] = None
    return _lexers[language]


def _role(token: object) -> Role:
    role = _known_roles.get(token)
    if role is None:
        name = str(token).removeprefix("Token.")
        while name and name not in _ROLES:
            name = name.rpartition(".")[0]
        role = _known_roles[token] = _ROLES.get(name, Role.CODE)
    return role
