"""YAML as hasty hands write it: keys in any order, every style of text, odd indentation, comments and blank lines."""

import json
import random
import re
from collections.abc import Mapping
from typing import Any

_PLAIN = re.compile(r"[A-Za-z0-9][^\n]*[^\s:]|[A-Za-z0-9]")
_WORD = re.compile(r"[A-Za-z0-9][A-Za-z0-9 ]*[A-Za-z0-9]|[A-Za-z0-9]")


def untidy_yaml(data: Mapping[str, Any], chance: random.Random) -> tuple[str, list[str]]:
    """Return a mapping of texts, lists and mappings as YAML, and the comments in it, each unlike any other."""
    writer = _Writer(chance)
    lines = [*writer.between(0), *writer.mapping(data, 0), *writer.between(0)]
    text = "\n".join(lines) + chance.choice(["\n", "", "\n\n\n"])
    return text, [each for each in writer.comments if each in text]


class _Writer:
    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        self.comments: list[str] = []
        self.anchors: dict[str, str] = {}
        self.ends_in_block = False

    def comment(self) -> str:
        """Return a comment that is unlike any other."""
        more = self.chance.choice(["", " key: value", " - x", " # #", ' "'])
        self.comments.append(f"# comment {len(self.comments)}.{more}")
        return self.comments[-1]

    def between(self, column: int) -> list[str]:
        """Return blank lines and comments, mostly none."""
        found: list[str] = []
        while not self.chance.randrange(4):
            at = self.chance.choice([column, column, self.chance.randrange(column + 1)])
            if not self.ends_in_block:
                at += self.chance.choice([0, 0, 0, 1, 2, 5])
            found.append(self.chance.choice(["", "", " " * at + self.comment()]))
        return found

    def behind(self) -> str:
        """Return a comment behind a value, or nothing, or blanks."""
        return self.chance.choice(
            ["", "", "", "  ", "\t", f" {self.comment()}", f"   {self.comment()}"][: self.chance.choice([5, 5, 7])]
        )

    def mapping(self, data: Mapping[str, Any], column: int) -> list[str]:
        """Return a block mapping."""
        names = list(data)
        self.chance.shuffle(names)
        lines: list[str] = []
        for name in names:
            if lines:
                lines += self.between(column)
            key = self.chance.choice([name, name, name, f'"{name}"', f"'{name}'"])
            colon = self.chance.choice([":", ":", ":", " :"])
            lines += self.value(" " * column + key + colon, data[name], column, list_step=self.chance.choice([0, 2, 4]))
        return lines

    def value(self, start: str, value: Any, column: int, *, list_step: int) -> list[str]:
        """Return a value behind its key or dash."""
        if isinstance(value, str):
            return self.text(start, value, column)
        if not value:
            self.ends_in_block = False
            return [start + (" []" if isinstance(value, (list, tuple)) else " {}")]
        flow = self.flow(value) if self.chance.randrange(3) == 0 else None
        if flow is not None:
            self.ends_in_block = False
            return [f"{start}{self.chance.choice([' ', '  '])}{flow}{self.behind()}"]
        self.ends_in_block = False
        if isinstance(value, Mapping):
            inside = column + self.chance.choice([1, 2, 2, 4])
            return [start + self.behind(), *self.between(inside), *self.mapping(value, inside)]
        inside = column + list_step
        lines = [start + self.behind(), *self.between(inside)]
        for item in value:
            if item is not value[0]:
                lines += self.between(inside)
            lines += self.item(item, inside)
        return lines

    def item(self, item: Any, column: int) -> list[str]:
        """Return an item of a list."""
        dash = " " * column + "-"
        if not isinstance(item, Mapping) or not item or not self.chance.randrange(4):
            return self.value(dash, item, column, list_step=self.chance.choice([2, 3]))
        blanks = self.chance.choice([1, 1, 1, 3])
        lines = self.mapping(item, column + 1 + blanks)
        return [f"{dash}{' ' * blanks}{lines[0].lstrip()}", *lines[1:]]

    def text(self, start: str, text: str, column: int) -> list[str]:
        """Return a text behind its key or dash, in any style that can say it."""
        self.ends_in_block = False
        if text in self.anchors and self.chance.randrange(2):
            return [f"{start} *{self.anchors[text]}{self.behind()}"]
        styles = ["double"]
        if "\n" not in text:
            styles.append("single")
            if _PLAIN.fullmatch(text) and not re.search(r": | #", text):
                styles += ["plain"] * 5
            if text.strip() == text:
                styles.append("folded")
        if text.strip() and not text.startswith((" ", "\n")) and not text.endswith("\n\n"):
            styles.append("literal")
        style = self.chance.choice(styles)
        anchor = ""
        if text and not self.chance.randrange(12):
            anchor = f"&a{len(self.anchors)} "
            self.anchors[text] = anchor[1:-1]
        if style in {"folded", "literal"}:
            return self.block(f"{start} {anchor}", style, text, column)
        quoted = {
            "double": json.dumps(text, ensure_ascii=self.chance.choice([True, False])),
            "single": "'" + text.replace("'", "''") + "'",
        }
        lines = self.broken(quoted.get(style, text), column)
        return (
            [
                f"{start}{self.chance.choice([' ', ' ', '   '])}{anchor}{lines[0]}",
                *lines[1:-1],
                lines[-1] + self.behind(),
            ]
            if len(lines) > 1
            else [f"{start} {anchor}{lines[0]}{self.behind()}"]
        )

    def broken(self, text: str, column: int) -> list[str]:
        """Return a text over several lines, or on one."""
        words = text.split(" ")
        if self.chance.randrange(3) or "" in words or any(word.startswith("#") for word in words):
            return [text]
        lines = [words[0]]
        for word in words[1:]:
            if self.chance.randrange(3):
                lines[-1] += f" {word}"
            else:
                lines.append(" " * (column + self.chance.choice([1, 2, 6])) + word)
        return lines

    def block(self, start: str, style: str, text: str, column: int) -> list[str]:
        """Return a block scalar."""
        inside = " " * (column + self.chance.choice([1, 2, 4]))
        self.ends_in_block = True
        comment = self.chance.choice(["", "", f" {self.comment()}"] if not self.chance.randrange(4) else [""])
        if style == "literal":
            body, chomp = text.removesuffix("\n"), "" if text.endswith("\n") else "-"
            return [f"{start}|{chomp}{comment}", *(inside + line if line else "" for line in body.split("\n"))]
        words, lines = text.split(" "), [""]
        for word in words:
            if lines[-1] and word and not lines[-1].endswith(" ") and not self.chance.randrange(4):
                lines.append(word)
            else:
                lines[-1] += f" {word}" if lines[-1] else word
        return [f"{start}>-{comment}", *(inside + line for line in lines)]

    def flow(self, value: Any) -> str | None:
        """Return a list or mapping in brackets, None where a text in it would have to be quoted."""
        if isinstance(value, str):
            return value if _WORD.fullmatch(value) else json.dumps(value)
        gap = self.chance.choice(["", " "])
        comma = self.chance.choice([",", ", ", " ,  "])
        if isinstance(value, Mapping):
            names = list(value)
            self.chance.shuffle(names)
            parts = [f"{name}: {self.flow(value[name])}" for name in names]
            return f"{{{gap}{comma.join(parts)}{gap}}}"
        return f"[{gap}{comma.join(str(self.flow(each)) for each in value)}{gap}]"
