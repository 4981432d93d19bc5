"""Whatever the brief and however it is written: its meaning stays, every comment stays, and twice is once."""

import random
import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import yaml
from helpers.block_dump import dump_blocks
from helpers.untidy_yaml import untidy_yaml
from helpers.written_briefs import written_briefs
from hypothesis import Phase, assume, given, settings
from hypothesis import strategies as st

from briefing.authoring.format import Formatted, Wrap, format_files
from briefing.authoring.lines import encode
from briefing.export.written import written
from briefing.loading.load import load_source
from briefing.loading.shapes import Files
from briefing.model.brief import Brief
from briefing.source.file import SourceFile, read_stream
from briefing.source.yaml.parts import Part, What, parts_of

BRIEFS = Path(__file__).parent.parent.parent.parent / "briefs"
TEXTS = [path.read_text(encoding="utf-8") for path in sorted(BRIEFS.rglob("*.md")) + sorted(BRIEFS.rglob("*.yaml"))]
PIECES = [
    "# c\n",
    "  # d\n",
    "\n",
    "\n\n\n",
    "  ",
    "- ",
    "|",
    ">",
    "&a ",
    "*a",
    "'",
    '"',
    "{",
    "]",
    ": ",
    "\t",
    "? k\n: v\n",
]
PIECES += [
    "---\n",
    "...\n",
    "\nextra: |+\n  a\n\n",
    "\nx: >2-\n    a\n   b\n",
    "\x85",
    "\u2028",
    "\ufeff",
    "\x07",
    "!!int ",
]
PHASES = (Phase.explicit, Phase.reuse, Phase.generate)
"""Without making a failing brief smaller, which would take minutes."""
ENDS = st.sampled_from(["\n", "\r\n", "\r"])
PLACES = re.compile(r"(?<= )\d+(?:[-:]\d+)?")


def formatted(source: SourceFile, wrap: Wrap = Wrap.KEEP) -> Formatted:
    return format_files(Files(source.path, (source,), is_folder=False), name=source.path, wrap=wrap)


def text_of(source: SourceFile, result: Formatted) -> str:
    return result.changes[0].text if result.changes else source.text


def said(source: SourceFile) -> Any:
    brief = load_source(source).brief
    assert isinstance(brief, Brief)
    return written(brief, summary=False), PLACES.sub("", dump_blocks(brief.summary.blocks))


def words_of(source: SourceFile) -> list[str]:
    return re.findall(r"w\d+x", str(said(source)))


def every(part: Part | None) -> Iterator[Part]:
    if part is not None:
        yield part
        for each in part.parts:
            yield from every(each)


def untidy(brief: tuple[str, list[str]], seed: int) -> tuple[str, list[str]]:
    return untidy_yaml(yaml.safe_load(brief[0]), random.Random(seed))


@settings(max_examples=30, phases=PHASES)
@given(brief=written_briefs(), seed=st.integers(0, 2**32), end=ENDS, bom=st.booleans())
def test_an_untidy_brief_says_the_same_in_its_canonical_form(
    brief: tuple[str, list[str]], seed: int, end: str, *, bom: bool
) -> None:
    text, comments = untidy(brief, seed)
    source = read_stream(text.replace("\n", end).encode("utf-8-sig" if bom else "utf-8"))

    result = formatted(source)
    assume(not any(each.what is What.ALIAS for each in every(parts_of(text))) or not result.obstacles)
    assert result.obstacles == ()
    after = text_of(source, result)
    again = read_stream(encode(source, after))

    assert said(again) == said(source)
    assert text_of(again, formatted(again)) == after
    assert sorted(re.findall(r"# comment \d+\.", after)) == sorted(f"{each.partition('.')[0]}." for each in comments)
    assert after.endswith("\n")
    assert (again.newline, again.bom) == (end, bom)


@settings(max_examples=12, phases=PHASES)
@given(brief=written_briefs(), seed=st.integers(0, 2**32))
def test_with_a_sentence_a_line_it_says_the_same_and_twice_is_once(brief: tuple[str, list[str]], seed: int) -> None:
    text, _comments = untidy(brief, seed)
    source = read_stream(text.encode())

    result = formatted(source, Wrap.SENTENCE)
    assume(not result.obstacles)
    after = read_stream(text_of(source, result).encode())

    assert text_of(after, formatted(after, Wrap.SENTENCE)) == after.text
    assert words_of(after) == words_of(source)


@settings(max_examples=60, phases=PHASES)
@given(st.sampled_from(TEXTS), st.lists(st.tuples(st.integers(0, 10**6), st.sampled_from(PIECES)), max_size=4))
def test_whatever_the_text_nothing_breaks_and_twice_is_once(text: str, pieces: list[tuple[int, str]]) -> None:
    for place, piece in pieces:
        at = place % (len(text) + 1)
        text = text[:at] + piece + text[at:]
    source = read_stream(text.encode())

    result = formatted(source)
    after = read_stream(text_of(source, result).encode())

    assert text_of(after, formatted(after)) == after.text
    assert all(1 <= each.span.line <= text.count("\n") + 1 for each in result.obstacles)


@settings(max_examples=30, phases=PHASES)
@given(brief=written_briefs(), seed=st.integers(0, 2**32))
def test_parts_lie_within_the_text_one_behind_the_other(brief: tuple[str, list[str]], seed: int) -> None:
    text, _comments = untidy(brief, seed)
    root = parts_of(text)

    for part in every(root):
        assert 0 <= part.start <= part.inner <= part.end <= len(text)
        assert all(one.end <= other.start for one, other in pairwise(part.parts))
        assert not part.parts or (part.start <= part.parts[0].start and part.parts[-1].end <= part.end)
        assert text[part.start : part.end] == text[part.start : part.end].strip(" \n") or part.style in {"|", ">"}
