"""Keys as people write them, and as Textual names them."""

_NAMED = {
    "enter", "tab", "space", "backspace", "delete", "insert", "escape", "home", "end", "pageup", "pagedown", "up",
    "down", "left", "right", *(f"f{number}" for number in range(1, 25)),
}  # fmt: skip
_OTHER_WORDS = {
    "esc": "escape",
    "return": "enter",
    "del": "delete",
    "ins": "insert",
    "pgup": "pageup",
    "page up": "pageup",
    "pgdn": "pagedown",
    "page down": "pagedown",
    "←": "left",
    "→": "right",
    "↑": "up",
    "↓": "down",
    "⌫": "backspace",
}
_MODIFIERS = ("ctrl", "alt", "shift", "super", "hyper", "meta")
_BY_UNICODE = {
    "solidus": "slash",
    "reverse_solidus": "backslash",
    "commercial_at": "at",
    "hyphen_minus": "minus",
    "plus_sign": "plus",
    "low_line": "underscore",
}
"""Where Textual's name of a character is another than Unicode's."""
_SHOWN = {
    "backspace": "⌫",
    "left": "←",
    "right": "→",
    "up": "↑",
    "down": "↓",
    "pageup": "page up",
    "pagedown": "page down",
    "escape": "esc",
}
_CHARACTERS = {
    "question_mark": "?", "less_than_sign": "<", "greater_than_sign": ">", "full_stop": ".", "comma": ",", "slash": "/",
    "plus": "+", "minus": "-", "equals_sign": "=", "semicolon": ";", "colon": ":", "apostrophe": "'", "asterisk": "*",
    "number_sign": "#", "underscore": "_", "exclamation_mark": "!", "percent_sign": "%", "ampersand": "&",
    "left_parenthesis": "(", "right_parenthesis": ")", "quotation_mark": '"', "dollar_sign": "$", "backslash": "\\",
    "at": "@", "left_square_bracket": "[", "right_square_bracket": "]", "left_curly_bracket": "{",
    "right_curly_bracket": "}", "vertical_line": "|", "tilde": "~", "circumflex_accent": "^", "grave_accent": "`",
}  # fmt: skip


def shown_key(key: str) -> str:
    """Return a key as it is written for people: `ctrl+p`, `?`, `←`."""
    *modifiers, last = key.split("+")
    return "+".join([*modifiers, _SHOWN.get(last) or _CHARACTERS.get(last, last)])


def key_name(written: str) -> str | None:
    """Return Textual's name of a key as people write it: `ctrl+f`, `?`, `G`, `F5`, `page up`; None if it is no key."""
    text = written.strip()
    modifiers: list[str] = []
    while True:
        head, plus, tail = text.partition("+")
        if not plus or not tail or head.strip().lower() not in _MODIFIERS:
            break
        modifiers.append(head.strip().lower())
        text = tail.strip()
    name = _last(text)
    if name is None or len(set(modifiers)) != len(modifiers):
        return None
    if len(name) == 1 and modifiers == ["shift"]:
        return name.upper() if name.upper() != name.lower() else None
    if len(name) == 1 and "ctrl" in modifiers:
        name = name.lower()
    return "+".join([*(modifier for modifier in _MODIFIERS if modifier in modifiers), name])


def _last(text: str) -> str | None:
    lower = text.lower()
    if len(text) > 1 or text in _OTHER_WORDS:
        name = _OTHER_WORDS.get(lower, lower)
        return name if name in _NAMED or name in _CHARACTERS else None
    if not text or not text.isprintable():
        return None
    if text.isalnum():
        return text
    from unicodedata import name as unicode_name  # noqa: PLC0415  # for settings alone

    named = unicode_name(text, "").lower().replace("-", "_").replace(" ", "_")
    return _BY_UNICODE.get(named, named) or None
