"""YAML as briefs are written: readable in a diff, every value a text.

Only cleaned text comes in, so nothing has to be escaped beyond what YAML's own syntax asks for.
"""

import json
import re
from functools import cache

from briefing.export.written import Written

_WIDE = 88
"""A longer text goes on a line of its own, a longer list on one for each item."""
_STEP = "  "


def yaml_text(data: dict[str, Written]) -> str:
    """Return a block mapping, one key a line."""
    return "".join(f"{line}\n" for line in _mapping(data))


def _mapping(data: dict[str, Written]) -> list[str]:
    lines: list[str] = []
    for key, value in data.items():
        lines += _entry(f"{_key(key)}:", value)
    return lines


def _entry(head: str, value: Written) -> list[str]:
    """Return a value after its key."""
    match value:
        case str():
            return _text(head, value)
        case dict():
            return [head, *(_STEP + line for line in _mapping(value))] if value else [f"{head} {{}}"]
        case list() | tuple():
            if not value:
                return [f"{head} []"]
            if isinstance(value, list) and all(isinstance(item, str) and _is_word(item) for item in value):
                line = f"{head} [{', '.join(str(item) for item in value)}]"
                if len(line) <= _WIDE:
                    return [line]
            step = _STEP if head == "-" else ""
            return [head, *(step + line for item in value for line in _item(item))]


def _item(value: Written) -> list[str]:
    """Return a value after the dash of a list."""
    if isinstance(value, dict) and value:
        first, *rest = _mapping(value)
        return [f"- {first}", *(_STEP + line for line in rest)]
    return _entry("-", value)


def _text(head: str, text: str) -> list[str]:
    if "\n" in text:
        return _block(head, text)
    if _is_plain(text) and len(head) + len(text) < _WIDE:
        return [f"{head} {text}"]
    if text and text[0] not in " \t" and text[-1] not in " \t" and (len(text) >= _WIDE or '"' in text or "\\" in text):
        return [f"{head} >-", _STEP + text]
    return [f"{head} {_quoted(text)}"]


def _block(head: str, text: str) -> list[str]:
    """Return text of several lines as it is; in quotes where a block would not keep it."""
    body = text.rstrip("\n")
    ends = len(text) - len(body)
    first = next((line for line in body.split("\n") if line), "")
    if not body.strip() or first.startswith((" ", "\t")) or body.startswith("\n") or ends > 1:
        return [f"{head} {_quoted(text)}"]
    return [f"{head} |" + ("" if ends else "-"), *(_STEP + line if line else "" for line in body.split("\n"))]


def _key(key: str) -> str:
    return key if _is_plain(key) else _quoted(key)


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _is_plain(text: str) -> bool:
    """Return whether YAML reads the text as it is, after a key or a dash."""
    return bool(text) and text[0].isalnum() and text[-1] not in " :" and not _syntax().search(text)


def _is_word(text: str) -> bool:
    """Return whether the text may stand in a flow list."""
    return _word().fullmatch(text) is not None


@cache
def _syntax() -> re.Pattern[str]:
    return re.compile(r":\s|\s#|[\n\t]")


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"[^\W_][\w. -]*(?<! )")
