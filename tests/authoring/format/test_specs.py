"""The canonical form by cases: `before` and `after`, `wrapped` with a sentence a line, `left` where nothing is done."""

import pytest
from helpers.spec_files import Case, check, read_cases

from briefing.authoring.format import Formatted, Wrap, format_files
from briefing.loading.shapes import Files
from briefing.source.file import read_stream


def formatted(case: Case, text: str, wrap: Wrap) -> Formatted:
    name = "brief.yaml" if "yaml before" in case.blocks else "brief.md"
    source = read_stream(text.encode(), shown_as=name)
    return format_files(Files(source.path, (source,), is_folder=False), name=name, wrap=wrap)


def text_of(source: str, result: Formatted) -> str:
    return result.changes[0].text if result.changes else source


@pytest.mark.parametrize("case", read_cases("formatting"), ids=lambda case: case.name)
def test_a_brief_has_the_form_that_the_case_says(case: Case) -> None:
    kind = "yaml" if "yaml before" in case.blocks else "markdown"
    before = case.blocks[f"{kind} before"]
    wrap = Wrap.SENTENCE if f"{kind} wrapped" in case.blocks else Wrap.KEEP

    result = formatted(case, before, wrap)

    check(case, "left", "".join(f"{each.span.line}:{each.span.column}: {each.message}\n" for each in result.obstacles))
    if not result.obstacles:
        after = text_of(before, result)
        check(case, f"{kind} {'wrapped' if wrap is Wrap.SENTENCE else 'after'}", after)
        assert text_of(after, formatted(case, after, wrap)) == after
