"""What is read without the parser is what the parser reads."""

from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from briefing.source.yaml.build import Origin, build
from briefing.source.yaml.nodes import Mapping, Node, Scalar, Sequence
from briefing.source.yaml.usual import usual_mapping

BRIEFS = Path(__file__).parents[2] / "briefs"
VALUES = [
    "x",
    "two words",
    "2024-05/..",
    "https://example.org/1",
    "„Größe“, (x)",
    "a:b",
    "'q: #'",
    '"q"',
    "''",
    "~",
    "12,5",
]
LISTS = ["[a, b]", "[a]", "[ s p. 3 ,b]", "[a,b, a]"]
ODD = [
    *("", "-", "- x", "? x", "| x", "|", ">-", "&a x", "*a", "!t x", "#x", "x #y", "x: y", "x:", "[", "[]", "[a, ]"),
    *("{a: b}", "[a: b]", "[[a]]", "[a] b", '"a', "'a' b", '"a": b', "'a''b'", '"a\\n"', "\tx", "x\t", "\u00a0"),
    *(
        "x\u00a0y",
        "\u200b",
        "\ud800",
        "@x",
        "`x",
        "%x",
        "-1",
        "...",
        "---",
        "?x",
        ":x",
        ",x",
        "]",
        "}",
        "x]",
        "=",
        "<<",
    ),
]
KEYS = ["a", "b-c", "d_e", "id", "A1"]
ODD_KEYS = [*KEYS, "", "<<", "ü", "1", "a b", "'a'", "-", "?"]
INDENTS = ["", "", "", "  ", "  ", "    ", " ", "- ", "- ", "  - ", "  - ", "-   ", "- - "]
INDENT = st.sampled_from(INDENTS)
VALUE = st.sampled_from(["", "", *VALUES, *LISTS])
KEY = st.sampled_from(KEYS)
LINES = st.builds("{}{}:{}{}".format, INDENT, KEY, st.sampled_from(["", " ", "  "]), VALUE)
ITEMS = st.builds("{}{}".format, INDENT, VALUE)
ODD_LINES = st.builds("{}{}: {}".format, INDENT, st.sampled_from(ODD_KEYS), st.sampled_from(ODD))
ODD_ITEMS = st.builds("{}{}".format, INDENT, st.sampled_from(ODD))
USUAL = st.lists(LINES | ITEMS | st.sampled_from(["", "  "]), max_size=8).map("\n".join)
ANY = st.lists(LINES | ITEMS | ODD_LINES | ODD_ITEMS, max_size=5).map("\n".join)
CHARACTERS = st.text(st.sampled_from("ab1 :-[],'\"#{}?&*!|>%\n\n  "), max_size=20)
DEEP = 3


@st.composite
def blocks(draw: st.DrawFn, indent: int = 0, deep: int = 0) -> str:
    """Return a mapping as it is mostly written."""
    written: list[str] = []
    before = " " * indent
    for key in draw(st.lists(KEY, min_size=1, max_size=4, unique=True)):
        kind = draw(st.sampled_from(["value", "value", "mapping", "values", "mappings"])) if deep < DEEP else "value"
        if kind == "value":
            written.append(f"{before}{key}: {draw(st.sampled_from(VALUES + LISTS))}")
        elif kind == "mapping":
            written += [f"{before}{key}:", draw(blocks(indent + 2, deep + 1))]
        else:
            inner = indent + draw(st.sampled_from([0, 2]))
            item = st.sampled_from(VALUES + LISTS) if kind == "values" else blocks(inner + 2, deep + 1)
            items = draw(st.lists(item, min_size=1, max_size=3))
            written += [f"{before}{key}:", *(f"{' ' * inner}- {each.lstrip(' ')}" for each in items)]
        written += draw(st.sampled_from([[], [], [""]]))
    return "\n".join(written)


def shown(node: Node) -> object:
    """Return a node with the classes of all that is in it: tuples of different classes may be equal."""
    if isinstance(node, Scalar):
        return "scalar", *node
    if isinstance(node, Sequence):
        return "list", [shown(each) for each in node.items], *node[1:]
    assert isinstance(node, Mapping)
    return "mapping", [(shown(key), shown(value)) for key, value in node.entries], *node[1:]


def agrees(text: str) -> bool:
    """Return whether the text was read without the parser; then it is held against what the parser makes of it."""
    root = usual_mapping(text, "x", 5)
    if root is None:
        return False
    built = build(text, Origin("x", 5, {}))
    assert built.error is None
    assert not built.findings
    assert built.complete
    assert built.root is not None
    assert shown(root) == shown(built.root)
    return True


@settings(max_examples=600)
@given(blocks() | USUAL | ANY | CHARACTERS)
@example("a:\n- b\n- c: d\n  e: f\n\ng: h\n")
@example("a:\n  - b\nc:\n    d: e")
@example("a:\n- b:\n  - c\n- d")
@example("a:\n  b: c\n d: e")
def test_what_is_read_without_the_parser_is_what_the_parser_reads(text: str) -> None:
    agrees(text)


@pytest.mark.parametrize("value", dict.fromkeys(VALUES + LISTS + ODD))
def test_so_is_every_value_in_every_place(value: str) -> None:
    for before in ("a: ", "a:\n- ", "a:\n- b: ", "a:\n  ", "a:\n  b: ", "a:  ", "- ", ""):
        for after in ("", "\n", " ", "\nz: 1", "\n  z", "\n- z", "\n  z: 1"):
            agrees(f"{before}{value}{after}")


def test_so_are_the_briefs_that_come_with_the_program() -> None:
    for path in [*BRIEFS.rglob("*.md"), *BRIEFS.rglob("*.yaml")]:
        agrees(path.read_text(encoding="utf-8").removeprefix("---\n").partition("\n---\n")[0])


@pytest.mark.parametrize(
    "text",
    [
        "title: Words",
        "briefing: 1\ndate: 2024-10-18\nsources:\n- id: s0\n  url: https://a.org/\n- id: s1\n  sources: [s0, s1]\n",
        "figures:\n  - id: f\n    label: „Größe“\n    when: '[2024-03-01..]'\n\n  - id: g\n",
    ],
)
def test_what_authors_mostly_write_takes_no_parser(text: str) -> None:
    assert agrees(text)


@pytest.mark.parametrize(
    "text", ["", "a", "- a", "a: b\na: c", "a: &x b", "a: |\n  b", "a: b\n  c", "a: b # c", "a:", "a: {b: c}"]
)
def test_all_else_is_left_to_the_parser(text: str) -> None:
    assert not agrees(text)
