"""No text makes loading raise, and every place that it names lies within its file."""

import os

from helpers.brief_builder import FIELDS, as_markdown, as_yaml, loaded
from helpers.plain_values import spans_in
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.loading.loaded import Loaded
from briefing.model.span import Span
from briefing.source.clean import is_clean

QUICK = settings(max_examples=int(os.environ.get("BRIEFING_EXAMPLES", "60")), deadline=None)

names = st.sampled_from(["brief.md", "brief.yaml", "-"])
pieces = st.sampled_from(
    [
        *"\n\n\n:-[]{}&*!|>'\"%@`#,?~ \t",
        *(line + "\n" for line in FIELDS.split("\n")),
        *(line.strip() for line in FIELDS.split("\n")),
        "briefing: 1\n",
        "---\n",
        "value: ",
        "1.500",
        "etwa 12,5 Mio.",
        "when: ",
        "[2024..",
        "2024-02-30",
        "[@nobody; @nis]",
        "[](#x)",
        "sources: ",
        "  ",
        "\u202e",
        "\x1b[31m",
        "\ud800",
        "é",
        "😀",
    ]
)
yamlish = st.lists(pieces, max_size=40).map("".join)


def hold(found: Loaded, text: str) -> None:
    lines = text.split("\n")
    for span in spans_in((found.brief, found.findings)):
        assert_within(span, lines)
    for finding in found.findings:
        assert is_clean(finding.message)
        assert is_clean(finding.help)
    assert found.brief is not None or found.findings


def assert_within(span: Span, lines: list[str]) -> None:
    assert 1 <= span.line <= span.end_line <= len(lines), span
    assert 1 <= span.column <= len(lines[span.line - 1]) + 1, span
    assert 1 <= span.end_column <= len(lines[span.end_line - 1]) + 1, span
    assert (span.line, span.column) <= (span.end_line, span.end_column), span


@QUICK
@given(st.text(), names)
def test_any_text(text: str, name: str) -> None:
    hold(loaded(text, name), text)


@QUICK
@given(yamlish, names)
def test_any_text_that_looks_like_a_brief(text: str, name: str) -> None:
    hold(loaded(text, name), text)


@QUICK
@given(st.data(), st.sampled_from([("brief.md", as_markdown()), ("brief.yaml", as_yaml())]))
def test_any_damage_to_a_good_brief(data: st.DataObject, whole: tuple[str, str]) -> None:
    name, text = whole
    for _ in range(data.draw(st.integers(1, 4))):
        start = data.draw(st.integers(0, len(text)))
        end = data.draw(st.integers(start, min(start + 30, len(text))))
        text = text[:start] + data.draw(pieces) + text[end:]

    hold(loaded(text, name), text)


@QUICK
@given(st.text(), st.sampled_from(["value", "low", "as_of", "sources", "text", "credibility", "part_of", "rank"]))
def test_any_text_as_a_value(value: str, field: str) -> None:
    import json  # noqa: PLC0415

    text = f"briefing: 1\nfigures:\n- {{label: N, {field}: {json.dumps(value, ensure_ascii=False)}}}\n"
    text = text.encode("utf-8", "replace").decode()
    hold(loaded(text, "brief.yaml"), text)


def test_a_long_number_takes_no_time() -> None:
    for value in ("1" * 1_000_000, "1 " * 500_000, "a" * 1_000_000 + "1", "1.." * 300_000, "(" * 1_000_000):
        text = f"briefing: 1\nfigures:\n- label: N\n  value: {value}\n"
        found = loaded(text, "brief.yaml")

        assert "invalid-number" in [finding.rule for finding in found.findings]


def test_many_items_of_one_name_take_no_time() -> None:
    text = (
        "briefing: 1\ntitle: T\ndate: 2024-10-18\nbottom_line: B\nsummary: S\ngaps:\n" + "- text: The same\n" * 10_000
    )
    found = loaded(text, "brief.yaml")

    assert found.findings == ()
    assert found.brief is not None
    assert found.brief.gaps[-1].id == "the-same-10000"


def test_a_long_chain_of_sources_is_followed() -> None:
    sources = "".join(f"- {{id: s{n}, title: S, derived_from: s{n + 1}}}\n" for n in range(3000))
    text = f"briefing: 1\nsources:\n{sources}- {{id: s3000, title: S, derived_from: s0}}\n"
    found = loaded(text, "brief.yaml")

    assert "circular-source" in [finding.rule for finding in found.findings]


def test_a_file_full_of_faults_takes_no_time() -> None:
    sources = "".join(f"- {{id: source-{n}, title: S}}\n" for n in range(3000))
    keys = "".join(f"titel-{n}: x\n" for n in range(3000))
    summary = "".join(f"[@sourc-{n}] [](#sourca-{n})\n" for n in range(3000))
    found = loaded(as_markdown(f"briefing: 1\n{keys}sources:\n{sources}", summary))

    assert len(found.findings) > 9000
