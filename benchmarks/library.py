"""A library of many small briefs, German and English in turn, each of some 3.4 KB of YAML and 3.3 KB of Markdown.

They are written as news is, so that every rule has something to look at: about every third sentence has a number, a
date, a percentage or a name, every event keeps the words of its source, and nothing of it is a fault.
"""

import random
from datetime import date, timedelta
from pathlib import Path

from benchmarks.words import DE, EN, Words

RECORDS = 7
"""So many figures, sources and events has a brief."""


class _Maker:
    """One brief."""

    def __init__(self, lang: str, number: int, rng: random.Random) -> None:
        self.words: Words = DE if lang == "de" else EN
        self.lang, self.number, self.rng = lang, number, rng
        self.day = date(2025, number % 12 + 1, number % 17 + 11)
        self.values = [f"{rng.randint(11, 90)}00" for _ in range(RECORDS)]
        self.judged = ""

    def fill(self, pattern: str, n: int = 0, **more: object) -> str:
        """Return a text with its braces filled; each noun, verb and place is drawn anew."""
        words, draw = self.words, self.rng.choice
        value = self.values[n]
        parts: list[str] = []
        for at, piece in enumerate(pattern.split("{")):
            key, _, rest = piece.partition("}") if at else ("", "", piece)
            drawn = {"noun": words.nouns, "Noun": words.nouns, "verb": words.verbs, "place": words.places}
            given = {
                "n": n,
                "m": (n + 1) % RECORDS,
                "value": f"{value[:-3]}{words.group}{value[-3:]}",
                "unit": words.units[n],
                "Unit": words.units[n].capitalize(),
                "publisher": words.publishers[n],
                "year": self.day.year + 1,
                "judged": self.judged,
                **more,
            }
            if key in drawn:
                word = draw(drawn[key])
                parts.append(word[:1].upper() + word[1:] if key == "Noun" else word)
            elif key in given:
                parts.append(str(given[key]))
            elif key:
                parts.append(str(self._chance(key)))
            parts.append(rest)
        return "".join(parts)

    def _chance(self, key: str) -> object:
        low, high = {
            "d": (1, 28), "few": (3, 9), "small": (14, 90), "digit": (1, 9), "percent": (15, 85), "past": (1990, 2023),
        }.get(key, (0, 11))  # fmt: skip
        number = self.rng.randint(low, high)
        return self.words.months[number] if key == "month" else number

    def front(self) -> str:
        """Return front matter of about 3.4 KB."""
        words, front, number, rng = self.words, self.words.front, self.number, self.rng
        lines = ["briefing: 1", f"title: {self.fill(front['title'])} {number}", f"date: {self.day}"]
        lines += [f"lang: {self.lang}", f"section: Desk {number % 9}", f"series: story-{number % 200}"]
        lines += [f"bottom_line: {self.fill(front['bottom'])}", "figures:"]
        for n in range(RECORDS):
            lines += [f"- id: f{n}", f"  label: {self.fill(front['label'], n)}", f"  unit: {words.units[n]}"]
            lines += [f"  value: about {self.values[n]}", f"  sources: s{n}", *["  credibility: 2"][n % 2 :]]
        lines.append("sources:")
        for n in range(RECORDS):
            lines += [f"- id: s{n}", "  type: report", f"  publisher: {words.publishers[n]}", f"  issued: {self.day}"]
            lines += ["  reliability: B", f"  url: https://example.org/{number}/{n}", f"  accessed: {self.day}"]
            lines += [f"  descriptor: {front['descriptor']}"][n % 2 :]
        lines.append("timeline:")
        for n, (when, wording) in enumerate(words.wordings):
            month, day = (number + n) % 12, rng.randint(1, 28)
            given = {
                "mm": f"{month + 1:02}", "month": words.months[month], "d": day, "dd": f"{day:02}",
                "last": (date(2024 + (month + 1) // 12, (month + 1) % 12 + 1, 1) - timedelta(1)).day,
                "yesterday": self.day - timedelta(1),
            }  # fmt: skip
            lines += [f"- id: e{n}", f"  when: {self.fill(when, n, **given)}"]
            lines += [f"  wording: {self.fill(wording, n, **given)}", f"  what: {self.fill(front['what'])}"]
            lines += [f"  sources: s{n}"]
        self.judged = self.fill(front["judgment"])
        lines += ["judgments:", "- id: j0", f"  text: {self.judged}", "  likelihood: likely", "  confidence: moderate"]
        lines += ["  sources: [s0, s1]", "gaps:", "- id: g0", f"  text: {self.fill(front['gap'])}"]
        lines += [f"source_summary: {front['base']}"]
        self.judged = self.judged[:1].lower() + self.judged[1:-1]
        return "\n".join(lines) + "\n"

    def body(self, size: int) -> str:
        """Return Markdown of about `size` bytes: headings, paragraphs, lists, a quote, a table; most sentences cite."""
        rng, words = self.rng, self.words
        parts = [self.fill(words.explained) + "."]
        length = len(parts[0].encode()) + 2
        while length < size:
            kind = rng.random()
            lines = [self.sentence() + "." for _ in range(rng.randint(2, 4))]
            if kind < 0.15:
                part = f"## {rng.choice(words.places).capitalize()} {len(parts)}\n\n" + "\n".join(lines)
            elif kind < 0.75:
                part = "\n".join(lines)
            elif kind < 0.9:
                part = "\n".join(f"- {line}" for line in lines)
            elif kind < 0.95:
                part = "\n".join(f"> {line}" for line in lines)
            else:
                part = "| a | b |\n|---|---|\n" + "\n".join(
                    f"| {rng.choice(words.nouns)} | {rng.choice(words.verbs)} |" for _ in range(3)
                )
            parts.append(part)
            length += len(part.encode()) + 2
        parts.insert(len(parts) // 2, self.fill(words.judged) + ".")
        return "\n\n".join(parts) + "\n"

    def sentence(self) -> str:
        """Return one sentence without its stop."""
        words, rng = self.words, self.rng
        chance = rng.random()
        kinds = (
            (0.36, words.plain), (0.62, words.numbered), (0.70, words.about_figure), (0.75, words.about_event),
            (0.82, words.named), (0.86, words.quoted), (0.90, words.abbreviated), (1.0, [words.aside]),
        )  # fmt: skip
        patterns = next(patterns for limit, patterns in kinds if chance < limit)
        return self.fill(rng.choice(patterns), rng.randrange(RECORDS))


def write_library(folder: Path, count: int, size: int = 3_150) -> Path:
    """Write `count` briefs, 500 to a folder; return the root."""
    for number in range(count):
        maker = _Maker(("de", "en")[number % 2], number, random.Random(number))
        shelf = folder / f"{number // 500:03}"
        shelf.mkdir(parents=True, exist_ok=True)
        front = maker.front()
        text = f"---\n{front}---\n\n{maker.body(size)}"
        (shelf / f"brief-{number:05}.md").write_text(text, encoding="utf-8")
    return folder
