"""Hostile YAML: what is small on disk must not become large in memory, deep, or slow."""

import pytest

from briefing.source.yaml import Mapping, Parsed, Scalar, Sequence, parse_yaml

BOTH = pytest.mark.parametrize("pure", [False, True], ids=["libyaml", "pure"])


def rules(parsed: Parsed) -> set[str]:
    return {finding.rule for finding in parsed.findings}


@BOTH
@pytest.mark.parametrize(
    "text",
    [
        "[" * 1000,
        "{" * 1000,
        "a: " + "[" * 10**5,
        "- " * 1000,
        "? " * 1000,
        "{a: " * 1000,
        "\n".join("  " * level + "a:" for level in range(1000)),
        "[" * 1000 + "]" * 1000,
    ],
    ids=["[", "{", "a: [", "-", "?", "{a:", "indented", "[]"],
)
def test_a_thousand_levels_are_refused_at_the_thirty_third(text: str, *, pure: bool) -> None:
    parsed = parse_yaml(text, "x", pure=pure)

    assert rules(parsed) == {"deep-nesting"}
    assert not parsed.complete


@BOTH
def test_thirty_two_levels_are_read(*, pure: bool) -> None:
    parsed = parse_yaml("[" * 32 + "]" * 32, "x", pure=pure)

    assert parsed.findings == ()


@BOTH
def test_an_alias_bomb_is_refused(*, pure: bool) -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 10)]

    parsed = parse_yaml("\n".join(lines), "x", pure=pure)

    assert rules(parsed) == {"excessive-aliases"} | ({"unused-anchor"} & rules(parsed))
    assert isinstance(parsed.root, Mapping)
    assert len(parsed.root.entries) == 10


@BOTH
def test_a_merge_bomb_is_ordinary_keys(*, pure: bool) -> None:
    lines = ["a0: &a0 {x: 1}"] + [f"a{n}: &a{n}\n  <<: [*a{n - 1}, *a{n - 1}]" for n in range(1, 20)]

    parsed = parse_yaml("\n".join(lines), "x", pure=pure)

    assert "excessive-aliases" in rules(parsed)
    merged = parsed.root.get("a1") if isinstance(parsed.root, Mapping) else None
    assert isinstance(merged, Mapping)
    assert [entry.key.text for entry in merged.entries] == ["<<"]


def test_aliases_may_stand_for_ten_thousand_values() -> None:
    text = "a: &a x\nb: [" + "*a, " * 10_000 + "]"

    assert rules(parse_yaml(text, "x")) == set()
    assert rules(parse_yaml(text.replace("]", "*a]"), "x")) == {"excessive-aliases"}


def test_aliases_may_not_repeat_a_long_text_for_ever() -> None:
    text = f"a: &a {'x' * 1_000_000}\nb: [" + "*a, " * 9 + "]"

    assert rules(parse_yaml(text, "x")) == {"excessive-aliases"}


def test_aliases_may_not_nest_what_is_deep_into_what_is_deep() -> None:
    text = "a: &a " + "[" * 30 + "]" * 30 + "\nb: [[[*a]]]"

    assert rules(parse_yaml(text, "x")) == {"deep-nesting"}


@BOTH
@pytest.mark.parametrize("text", ["a: &a [*a]", "&a [&b {c: *a}, *b]", "&a a: *a"])
def test_what_contains_itself_is_refused(text: str, *, pure: bool) -> None:
    found = rules(parse_yaml(text, "x", pure=pure))

    assert found <= {"recursive-alias", "unused-anchor", "unknown-alias"}
    assert found != set() or text == "&a a: *a"


def test_half_a_million_parts_are_the_most() -> None:
    parsed = parse_yaml("- a\n" * 500_001, "x")

    assert rules(parsed) == {"oversized-yaml"}
    assert isinstance(parsed.root, Sequence)
    assert len(parsed.root.items) < 500_000


@BOTH
@pytest.mark.parametrize("form", ["a: {}\nb: 1", "a: '{}'\nb: 1", "a: |\n  {}\nb: 1", "a: >\n  {}\nb: 1"])
def test_a_text_of_one_megabyte_is_read(form: str, *, pure: bool) -> None:
    text = "xxxxxxxxx " * (2_000 if pure else 100_000) + "y"  # PyYAML's own parser is slow
    parsed = parse_yaml(form.format(text), "x", pure=pure)

    assert parsed.findings == ()
    value = parsed.root.get("a") if isinstance(parsed.root, Mapping) else None
    assert isinstance(value, Scalar)
    assert value.text.rstrip("\n") == text


def test_a_text_beyond_eight_megabytes_is_cut() -> None:
    parsed = parse_yaml("a: " + "x" * 8_000_001, "x")

    assert rules(parsed) == {"oversized-text"}
    assert isinstance(parsed.root, Mapping)
    assert len(parsed.root.entries[0].value.written) == 8_000_000


@pytest.mark.parametrize(
    "text",
    [
        "a: @x\n" * 5000,
        "\x1b: x\n" * 5000,
        "a: b: c\n" * 5000,
        '"\n' * 5001,
        "a: 'x\n" * 5000,
        "\ta: x\n" * 5000,
        "- b #1\n" * 5000,
        "a: [\n" * 20,
        "!x y " * 5000,
        "&a b\n" * 5000,
        "key: " * 200_000,
        "a" * 10**6 + ": b: c",
        "\n" * 10**5 + "@",
        "a: x" + " " * 10**6 + "# c\nb: @",
        "a" + " " * 10**6 + "\nb: @",
        "a: b #" + ": #" * 10**5 + "\n c",
    ],
    ids=range(16),
)
def test_a_file_full_of_faults_is_read_to_an_end(text: str) -> None:
    assert parse_yaml(text, "x").findings
