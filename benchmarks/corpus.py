"""Briefs of a given size, the same in every run."""

import random
from pathlib import Path

WORDS = """
river level report county relief count region station supply bridge road power line water morning evening agency figure
source claim notice hour valley council forecast shelter harbour depot transport convoy estimate crew
""".split()


def sentence(rng: random.Random, cited: str) -> str:
    """Return a sentence of some twelve words, half of them with a citation."""
    words = [rng.choice(WORDS) for _ in range(rng.randint(8, 16))]
    if rng.random() < 0.2:
        words[3] = f"**{words[3]}**"
    if rng.random() < 0.1:
        words[5] = f"[{words[5]}](https://example.org/{words[5]})"
    return " ".join(words).capitalize() + (f" [@{cited}]." if rng.random() < 0.5 else ".")


def body(size: int, sources: int, seed: int = 1) -> str:
    """Return Markdown of about `size` bytes: headings, paragraphs, lists, quotes, tables, code."""
    rng = random.Random(seed)
    parts: list[str] = []
    length = 0
    while length < size:
        kind = rng.random()
        lines = [sentence(rng, f"s{rng.randrange(sources)}") for _ in range(rng.randint(2, 5))]
        if kind < 0.1:
            part = "## " + " ".join(rng.choice(WORDS) for _ in range(4)).title()
        elif kind < 0.7:
            part = "\n".join(lines)
        elif kind < 0.85:
            part = "\n".join(f"- {line}" for line in lines)
        elif kind < 0.9:
            part = "\n".join(f"> {line}" for line in lines)
        elif kind < 0.97:
            part = "| place | count |\n|---|---:|\n" + "\n".join(f"| {rng.choice(WORDS)} | {n} |" for n in range(4))
        else:
            part = "```\n" + "\n".join(rng.choice(WORDS) for _ in range(3)) + "\n```"
        parts.append(part)
        length += len(part) + 2
    return "\n\n".join(parts) + "\n"


def front(records: int, seed: int = 2) -> str:
    """Return front matter with `records` figures, sources and events each."""
    rng = random.Random(seed)
    lines = ["briefing: 1", "title: Benchmark of a brief", "date: 2025-03-14", "section: Benchmark"]
    lines += ["bottom_line: Firstpage stands here, and the rest may follow [@s0].", "figures:"]
    for n in range(records):
        lines += [f"- id: f{n}", f"  label: Count of {rng.choice(WORDS)} {n}", "  unit: people", "  claims:"]
        lines += [f"  - {{value: about {rng.randint(1, 90)}00, sources: s{n}, credibility: 2}}"]
        lines += [f"  - {{value: more than {rng.randint(1, 90)}00, sources: s{(n + 1) % records}, credibility: 3}}"]
    lines.append("sources:")
    for n in range(records):
        lines += [
            f"- {{id: s{n}, type: report, publisher: Agency {n}, issued: 2025-03-{n % 28 + 1:02}, reliability: B}}"
        ]
    lines.append("timeline:")
    for n in range(records):
        when = f"2025-{n % 12 + 1:02}-{n % 28 + 1:02}"
        lines += [f"- {{id: e{n}, when: {when}, what: Event of the {rng.choice(WORDS)} {n}, sources: s{n}}}"]
    return "\n".join(lines) + "\n"


def write_brief(path: Path, size: int, records: int = 12) -> Path:
    """Write a Markdown brief of about `size` bytes in all; return its path."""
    head = f"---\n{front(records)}---\n"
    path.write_text(head + body(max(0, size - len(head)), records), encoding="utf-8")
    return path


def large_front(records: int, seed: int = 3) -> str:
    """Return front matter in which everything is linked: `records` figures, sources and events each, some judgments.

    Every third figure is contested, sources pass on one another, events last from minutes to decades.
    """
    rng = random.Random(seed)
    lines = ["briefing: 1", "title: Benchmark of a large brief", "date: 2025-03-14", "as_of: 2025-03-13", "figures:"]
    lines.insert(4, "bottom_line: Firstpage stands here, and [](#f0) may follow [@s0; @s1, p. 2].")
    for n in range(records):
        lines += [f"- id: f{n}", f"  label: Count of {rng.choice(WORDS)} {n}", "  unit: people", "  claims:"]
        for claim in range(3 if n % 3 == 0 else 1):
            value = ("about 1{:02}00", "more than 1{:02}00", "1{:02}00..1{:02}50")[claim]
            value = value.format(n % 100, n % 100)
            scope = ", scope: district" if claim == 2 and n % 2 else ""
            held = f"as_of: 2025-03-{n % 14 + 1:02}{scope}"
            cited = f"s{(n + claim * 7) % records} p. {n % 40 + 1}"
            lines += [f"  - {{value: {value}, sources: {cited}, credibility: {claim + 1}, {held}}}"]
    lines.append("sources:")
    for n in range(records):
        origin = f", derived_from: s{n - n % 5}" if n % 5 else ""
        named = f"title: 'Report on the {rng.choice(WORDS)} {n}', url: 'https://example.org/{n}'"
        issued = f"issued: 2025-03-{n % 28 + 1:02}, reliability: {'ABCDEF'[n % 6]}"
        lines += [f"- {{id: s{n}, type: report, publisher: Agency {n % 40}, {named}, {issued}{origin}}}"]
    lines.append("timeline:")
    for n in range(records):
        day = f"2025-{n % 3 + 1:02}-{n % 28 + 1:02}"
        spans = (
            day,
            f"{day}T{n % 24:02}:30:00",
            f"{day}/2025-0{n % 3 + 3}",
            f"{1900 + n % 90}/{1990 + n % 35}",
            "2025-01~",
        )
        what = f"Event of the {rng.choice(WORDS)} {n} [@s{n}]"
        lines += [f"- {{id: e{n}, when: {spans[n % 5]}, what: '{what}', sources: s{n}, figures: [f{n}]}}"]
    lines.append("judgments:")
    for n in range(min(records, 12)):
        text = f"The {rng.choice(WORDS)} of {n} will hold"
        lines += [
            f"- {{id: j{n}, text: {text}, likelihood: likely, confidence: moderate, figures: [f{n}], events: [e{n}]}}"
        ]
    return "\n".join(lines) + "\n"


def large_body(size: int, records: int, seed: int = 4) -> str:
    """Return Markdown of about `size` bytes that cites the sources and refers to the figures, events and judgments."""
    rng = random.Random(seed)
    kinds = ["f"] * 6 + ["e"] * 3
    parts: list[str] = []
    length = 0
    for part in body(size, records).split("\n\n"):
        text = part
        if part[0].isupper() and rng.random() < 0.6:
            text += f"\nSee [](#{rng.choice(kinds)}{rng.randrange(records)}) and @s{rng.randrange(records)} for it."
        if length > size:
            break
        parts.append(text)
        length += len(text) + 2
    return "\n\n".join(parts) + "\n"


def write_large_brief(path: Path, size: int = 1_000_000, records: int = 500) -> Path:
    """Write the largest brief that is to be quick: `records` figures, sources and events, `size` bytes of Markdown."""
    path.write_text(f"---\n{large_front(records)}---\n{large_body(size, records)}", encoding="utf-8")
    return path
