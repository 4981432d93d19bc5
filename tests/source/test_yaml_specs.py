"""The suites in `tests/specs/yaml`: what a text is read as, and what is said about it."""

import pytest
from helpers.spec_files import Case, check, read_cases

from briefing.authoring.fix.splice import spliced
from briefing.diagnostics.finding import Finding
from briefing.diagnostics.render.text import render_text
from briefing.source.yaml import Mapping, Node, Scalar, parse_yaml

CASES = read_cases("yaml")


def dump(node: Node, depth: int = 0) -> str:
    """Return a node as lines: its place, then its text as Python writes it, or its parts, indented."""
    _path, line, column, end_line, end_column = node.span
    end = f"{end_column}" if line == end_line else f"{end_line}:{end_column}"
    place = f"{line}:{column}-{end}"
    margin = "  " * depth
    if isinstance(node, Scalar):
        return f"{margin}{place} {node.style}{node.text!r}\n"
    flow = f" {node.written}" if node.flow else ""
    if isinstance(node, Mapping):
        parts = "".join(dump(entry.key, depth + 1) + dump(entry.value, depth + 2) for entry in node.entries)
        return f"{margin}{place} mapping{flow}\n{parts}"
    parts = "".join(dump(item, depth + 1) for item in node.items)
    return f"{margin}{place} list{flow}\n{parts}"


def fixed(text: str, findings: tuple[Finding, ...]) -> str:
    """Return the text with every fix applied, from the last to the first."""
    edits = [edit for each in findings if each.fix for edit in each.fix.edits()]
    return spliced({"x": text}, edits)["x"]


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_the_text_is_read_as_the_suite_says(case: Case) -> None:
    text = case.blocks["yaml"]
    parsed = parse_yaml(text, "x")

    check(case, "findings", render_text(parsed.findings))
    nodes = dump(parsed.root) if parsed.root else "nothing\n"
    check(case, "nodes", nodes if parsed.complete else f"{nodes}and perhaps more\n")


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_pyyamls_own_parser_reads_it_alike(case: Case) -> None:
    text = case.blocks["yaml"]

    assert parse_yaml(text, "x", pure=True) == parse_yaml(text, "x", pure=False)


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_a_fix_takes_its_finding_away(case: Case) -> None:
    """What was read before the fix is read after it, too."""
    text = case.blocks["yaml"]
    before = parse_yaml(text, "x")
    after = parse_yaml(fixed(text, before.findings), "x")
    left = [each.rule for each in before.findings if not each.fix]

    assert [each.rule for each in after.findings] == left
