"""Any text at all: `parse_yaml` never raises, and every place that it names is in the text."""

from collections.abc import Iterator

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from briefing.model.span import Span
from briefing.source.clean import is_clean
from briefing.source.yaml import Mapping, Node, Scalar, Sequence, parse_yaml

PIECES = st.one_of(
    st.sampled_from("x \n\t:-#'\"[]{},*&!|>?@%`\\\x1b\x85\u2028\ufeff\ud800\U000f0000\0\r😀ä"),
    st.sampled_from(
        ["a: ", "b:", "- ", "\n  ", "\n    ", "Zwei Wörter", ": ", " #3", "*a", "&a ", "!t ", "!!int ", "|\n"]
    ),
    st.sampled_from([">-\n  ", "? ", "---\n", "...\n", "\\x", "<<: *a", "key: value\n", "title:x\n", "%YAML 1.3\n"]),
)
YAMLISH = st.lists(PIECES, max_size=30).map("".join)


def places(node: Node) -> Iterator[Span]:
    yield node.span
    if isinstance(node, Mapping):
        for entry in node.entries:
            yield entry.key.span
            yield from places(entry.value)
    elif not isinstance(node, Scalar):
        for item in node.items:
            yield from places(item)


def texts(node: Node | None) -> object:
    if isinstance(node, Mapping):
        return {entry.key.text: texts(entry.value) for entry in node.entries}
    if isinstance(node, Sequence):
        return [texts(item) for item in node.items]
    return node.text if node else None


@pytest.mark.parametrize("pure", [False, True], ids=["libyaml", "pure"])
@settings(deadline=None, max_examples=100)
@given(text=st.one_of(YAMLISH, st.text()), first_line=st.integers(1, 3))
@example(text="a: b: c\n d:e\n\tf: 'g", first_line=2)
@example(text='a: "\\ud800"', first_line=1)
@example(text='a: "\\UFFFFFFFF"', first_line=1)
@example(text="\x85a: b", first_line=1)
@example(text="- a\n-", first_line=1)
def test_any_text_is_read_and_every_place_lies_in_it(text: str, first_line: int, *, pure: bool) -> None:
    lines = text.split("\n")
    parsed = parse_yaml(text, "x", first_line=first_line, pure=pure)
    spans = list(places(parsed.root)) if parsed.root else []
    spans += [each.span for each in parsed.findings]
    spans += [related.span for each in parsed.findings for related in each.related]
    spans += [each.fix.span for each in parsed.findings if each.fix]

    for path, line, column, end_line, end_column in spans:
        assert path == "x"
        assert first_line <= line <= end_line < first_line + len(lines)
        assert 1 <= column <= len(lines[line - first_line]) + 1
        assert 1 <= end_column <= len(lines[end_line - first_line]) + 1
        assert (line, column) <= (end_line, end_column)
    for each in parsed.findings:
        assert is_clean(each.message)
        assert is_clean(each.help)
        assert "\n" not in each.message
    assert parsed.complete or parsed.findings


@settings(deadline=None, max_examples=100)
@given(YAMLISH)
def test_both_parsers_read_the_same_where_nothing_is_wrong(text: str) -> None:
    fast, pure = parse_yaml(text, "x"), parse_yaml(text, "x", pure=True)

    # PyYAML's own parser does not allow tabs everywhere; there it reads what the repair makes of them.
    if not fast.findings and not pure.findings and "\t" not in text:
        assert texts(fast.root) == texts(pure.root)
