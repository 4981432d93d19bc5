"""Briefs written out at random from the field table, every word of them unlike any other."""

from typing import Any

import yaml
from hypothesis import strategies as st

from briefing.loading.load import load_source
from briefing.loading.loaded import Loaded
from briefing.model.fields import RECORDS, Field, Kind
from briefing.source.file import read_stream

_IDS = ("s1", "s2", "f1", "e1", "gone")
_BLOCKS = """# {0}

{1} **{2}** [{3}](https://example.org/{4} "{5}") ![{6}](https://example.org/{7}.png "{8}")[^n] [see @s1, p. {9}]

- {10}
  1. {11}
- [ ] {12}

> {13}

```{14}
{15}
```

| {16} | {17} |
|---|---|
| {18} | ~~{19}~~ `{20}` |

{21}
: {22}

[^n]: {23}
"""
_INLINE = "{0} *{1}* `{2}` ~~{3}~~ [{4}](https://example.org/{5}) [@s1, {6}] [{7}](#f1)"
_VALUES = ("about 1500", "10_000..12_000", "more than 8 million", "0.5", "several", "B2")
_DATES = ("2024", "2023-08/..", "[..2024-11-10]", "2024-03~", "early May")


class Words:
    """Gives out words, and remembers them."""

    def __init__(self) -> None:
        self.given: list[str] = []

    def take(self) -> str:
        """Return a word that was never given before."""
        self.given.append(f"w{len(self.given)}x")
        return self.given[-1]

    def fill(self, template: str) -> str:
        """Return the template with a new word in every place."""
        count = template.count("{")
        return template.format(*(self.take() for _ in range(count)))


def _value(draw: st.DrawFn, field: Field, words: Words, ids: list[str]) -> Any:  # noqa: C901, PLR0912 - a table of cases
    match field.kind:
        case Kind.TEXT:
            return f"{words.take()} {words.take()}"
        case Kind.TEXTS:
            return [words.take(), words.take()]
        case Kind.INLINE:
            return words.fill(_INLINE)
        case Kind.INLINES:
            return [words.fill(_INLINE), words.take()]
        case Kind.BLOCKS:
            return words.fill(_BLOCKS)
        case Kind.ID:
            return ids.pop() if ids else words.take()
        case Kind.REF:
            return draw(st.sampled_from(_IDS))
        case Kind.REFS:
            return draw(st.lists(st.sampled_from(_IDS), max_size=2))
        case Kind.CITES:
            return [draw(st.sampled_from(_IDS)), f"s1 {words.take()}"]
        case Kind.DAY:
            return "2024-10-18"
        case Kind.DATE:
            return draw(st.sampled_from(_DATES))
        case Kind.NUMBER:
            return draw(st.sampled_from(["10_000", "12"]))
        case Kind.VALUE:
            return draw(st.sampled_from(_VALUES))
        case Kind.CHOICE:
            return str(draw(st.sampled_from(field.values)))
        case Kind.LANG:
            return draw(st.sampled_from(["de", "en", "fr"]))
        case Kind.URL:
            return f"https://example.org/{words.take()}"
        case Kind.VERSION:
            return "1"
        case Kind.ANY:
            return {words.take(): [words.take(), {words.take(): f"{words.take()}\n{words.take()}"}]}
        case Kind.RECORDS:
            first = [{"source": "s1", "figure": "f1", "event": "e1"}.get(field.record, "")]
            count = draw(st.integers(1, 2))
            return [
                _record(draw, field.record, words, [name for name in first if name and not n]) for n in range(count)
            ]


def _record(draw: st.DrawFn, kind: str, words: Words, ids: list[str]) -> dict[str, Any]:
    written = {}
    for field in RECORDS[kind]:
        named = bool(ids) and field.kind is Kind.ID
        if named or field.kind is Kind.VERSION or draw(st.integers(0, 2)):
            written[field.name] = _value(draw, field, words, ids)
    if not draw(st.integers(0, 3)):
        written[words.take()] = words.take()
    return written


@st.composite
def written_briefs(draw: st.DrawFn) -> tuple[str, list[str]]:
    """Return a brief as YAML, and the words in it."""
    words = Words()
    record = _record(draw, "brief", words, [])
    return yaml.safe_dump(record, allow_unicode=True, sort_keys=False), words.given


def loaded(text: str) -> Loaded:
    """Return the brief that a text is."""
    return load_source(read_stream(text.encode()))
