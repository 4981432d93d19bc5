"""A library of many small briefs, German and English in turn, each of some 3.4 KB of YAML and 3.3 KB of Markdown."""

import random
from pathlib import Path

_NOUNS = {
    "en": """bridge road shelter depot valley council county harbour region station tunnel market district border camp
        river village factory school hospital""".split(),
    "de": """Brücke Straße Unterkunft Lager Tal Kreis Hafen Region Station Tunnel Markt Bezirk Grenze Fluss Dorf Fabrik
        Schule Klinik Halle Leitung""".split(),
}
_VERBS = {
    "en": "closes opens reports holds waits repairs measures supplies moves returns".split(),
    "de": "schließt öffnet meldet hält wartet repariert misst versorgt bewegt liefert".split(),
}
_FRONT = {
    "en": {
        "label": "People in the {noun} {n}",
        "unit": "people",
        "what": "The {noun} {n} {verb} again",
        "bottom": "The {noun} {verb}, and the count stays open [@s0; @s1].",
        "descriptor": "Close to the events, with numbers of its own.",
        "judgment": "The {noun} will hold through the week",
        "gap": "Nobody has counted the people in the {noun}.",
        "base": "Two authorities with numbers of their own carry the brief.",
    },
    "de": {
        "label": "Menschen im Bereich {noun} {n}",
        "unit": "Menschen",
        "what": "Die {noun} {n} {verb} wieder",
        "bottom": "Die {noun} {verb}, die Zahl bleibt offen [@s0; @s1].",
        "descriptor": "Nah am Geschehen, mit eigenen Zahlen.",
        "judgment": "Die {noun} hält die Woche über",
        "gap": "Niemand hat die Menschen im Bereich {noun} gezählt.",
        "base": "Zwei Behörden mit eigenen Zahlen tragen das Briefing.",
    },
}
RECORDS = 7
"""So many figures, sources and events has a brief."""


def front(lang: str, number: int, rng: random.Random) -> str:
    """Return front matter of about 3.4 KB."""
    words = _FRONT[lang]

    def fill(key: str, n: int = 0) -> str:
        return words[key].format(noun=rng.choice(_NOUNS[lang]), verb=rng.choice(_VERBS[lang]), n=n)

    day = f"2025-{number % 12 + 1:02}-{number % 27 + 1:02}"
    lines = ["briefing: 1", f"title: {fill('bottom').partition(',')[0]} {number}", f"date: {day}", f"lang: {lang}"]
    lines += [
        f"section: Desk {number % 9}",
        f"series: story-{number % 200}",
        f"bottom_line: {fill('bottom')}",
        "figures:",
    ]
    for n in range(RECORDS):
        lines += [f"- id: f{n}", f"  label: {fill('label', n)}", f"  unit: {words['unit']}", f"  scope: area {n}"]
        lines += [f"  value: about {rng.randint(11, 90)}00", f"  sources: s{n}", "  credibility: 2"]
    lines.append("sources:")
    for n in range(RECORDS):
        lines += [f"- id: s{n}", "  type: report", f"  publisher: Agency {n}", f"  issued: {day}", "  reliability: B"]
        lines += [
            f"  url: https://example.org/{number}/{n}",
            f"  accessed: {day}",
            f"  descriptor: {fill('descriptor')}",
        ]
    lines.append("timeline:")
    for n in range(RECORDS):
        lines += [f"- id: e{n}", f"  when: 2024-{n % 12 + 1:02}-{n % 28 + 1:02}", f"  what: {fill('what', n)}"]
        lines += [f"  sources: s{n}", f"  figures: f{n}"]
    lines += ["judgments:", "- id: j0", f"  text: {fill('judgment')}", "  likelihood: likely", "  confidence: moderate"]
    lines += ["  sources: [s0, s1]", "gaps:", "- id: g0", f"  text: {fill('gap')}", f"source_summary: {fill('base')}"]
    return "\n".join(lines) + "\n"


def body(lang: str, size: int, rng: random.Random) -> str:
    """Return Markdown of about `size` bytes: headings, paragraphs, lists, a quote, a table; most sentences cite."""
    nouns, verbs = _NOUNS[lang], _VERBS[lang]
    article, joint = ("The", "near the") if lang == "en" else ("Die", "nahe der")

    def sentence() -> str:
        words = f"{article} {rng.choice(nouns)} {rng.choice(verbs)} {joint} {rng.choice(nouns)}"
        words += f", {joint} {rng.choice(nouns)} {rng.choice(verbs)}"
        mark = rng.random()
        if mark < 0.15:
            return f"{words} [](#f{rng.randrange(RECORDS)}) [@s{rng.randrange(RECORDS)}]."
        if mark < 0.2:
            return f"{words} **{rng.choice(nouns)}** [](#e{rng.randrange(RECORDS)})."
        return f"{words} [@s{rng.randrange(RECORDS)}]." if mark < 0.8 else f"{words}."

    parts: list[str] = []
    length = 0
    while length < size:
        kind = rng.random()
        lines = [sentence() for _ in range(rng.randint(2, 4))]
        if kind < 0.15:
            part = f"## {rng.choice(nouns)} {len(parts)}\n\n" + "\n".join(lines)
        elif kind < 0.75:
            part = "\n".join(lines)
        elif kind < 0.9:
            part = "\n".join(f"- {line}" for line in lines)
        elif kind < 0.95:
            part = "\n".join(f"> {line}" for line in lines)
        else:
            part = "| a | b |\n|---|---|\n" + "\n".join(
                f"| {rng.choice(nouns)} | {rng.choice(verbs)} |" for _ in range(3)
            )
        parts.append(part)
        length += len(part.encode()) + 2
    return "\n\n".join(parts) + "\n"


def write_library(folder: Path, count: int, size: int = 3_200) -> Path:
    """Write `count` briefs, 500 to a folder; return the root."""
    for number in range(count):
        rng = random.Random(number)
        lang = ("de", "en")[number % 2]
        shelf = folder / f"{number // 500:03}"
        shelf.mkdir(parents=True, exist_ok=True)
        text = f"---\n{front(lang, number, rng)}---\n\n{body(lang, size, rng)}"
        (shelf / f"brief-{number:05}.md").write_text(text, encoding="utf-8")
    return folder
