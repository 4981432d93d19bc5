import pytest
from helpers.records import body, brief, paragraphs
from helpers.spec_files import Case, check, read_cases

from briefing.layout.line import Page, ToFootnote, ToItem, line_of
from briefing.layout.line_tools import line_text, line_width
from briefing.layout.setting import Setting
from briefing.layout.summary import SummaryLayout, summary_page
from briefing.loading.load import load_source
from briefing.model.brief import Brief
from briefing.model.text import SafeText
from briefing.source.file import SourceFile

CASES = read_cases("summaries")


def text_of(page: Page) -> str:
    return "".join(f"{line_text(line)}\n" for line in page.lines).replace("\u00a0", " ")


def read(text: str) -> Brief:
    loaded = load_source(SourceFile(SafeText("brief.md"), text))
    assert loaded.brief is not None
    return loaded.brief


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_a_summary_is_drawn_as_the_suite_says(case: Case) -> None:
    setting = Setting(read(case.blocks["brief"]))

    for name in case.blocks:
        if name.isdecimal():
            page = summary_page(setting, int(name))
            assert all(line_width(line) <= int(name) for line in page.lines)
            check(case, name, text_of(page))
        elif name == "placed":
            page = summary_page(setting, 60)
            check(case, name, "".join(f"{one.id}: lines {one.first + 1}-{one.last + 1}\n" for one in page.placed))


def test_what_stands_is_not_moved_by_the_rest_of_the_body() -> None:
    made = brief(
        {
            "bottom_line": "It holds.",
            "sources": [{"id": "nis"}],
            "judgments": [{"id": "j", "text": "It will hold.", "sources": "nis"}],
            "gaps": [{"id": "g", "text": "Who paid?"}],
        },
        summary=body("First.", "Second.", complete=False),
    )
    setting = Setting(made)
    early = summary_page(setting, 50)
    layout = SummaryLayout(setting, 50)

    layout.add(made.summary.blocks)
    assert layout.page == early
    assert "Who paid" not in text_of(early)
    layout.add(paragraphs("Third."))
    layout.finish()

    late = layout.page
    assert late.lines[: len(early.lines)] == early.lines
    assert late.stops[: len(early.stops)] == early.stops
    assert late.placed[: len(early.placed)] == early.placed
    assert text_of(late).endswith("Third.\n\nWHAT IS NOT KNOWN\n? Who paid?\n")


def test_footnotes_of_the_source_summary_do_not_take_those_of_the_body() -> None:
    head = "---\nbriefing: 1\ntitle: T\ndate: 2024-10-18\n"
    field = "source_summary: |\n  Weak.[^a]\n\n  [^a]: Why it is weak.\n---\n"
    page = summary_page(Setting(read(f"{head}{field}Strong.[^a]\n\n[^a]: Why it is strong.\n")), 60)

    strong, weak = line_of(page, ToFootnote(1)), line_of(page, ToFootnote(2))
    assert strong is not None
    assert weak is not None
    assert line_text(page.lines[strong]) == "¹ Why it is strong."
    assert line_text(page.lines[weak]) == "² Why it is weak."


def test_judgments_gaps_and_headings_are_found_on_the_page() -> None:
    made = brief({"judgments": [{"id": "j", "text": "It holds."}], "gaps": [{"id": "g", "text": "Who?"}]})

    page = summary_page(Setting(made), 60)

    assert line_text(page.lines[line_of(page, ToItem("j")) or 0]) == "  It holds."
    assert line_text(page.lines[line_of(page, ToItem("g")) or 0]) == "? Who?"


def test_a_judgment_cites_each_source_once() -> None:
    judgment = {"id": "j", "text": "It holds [@nis].", "sources": ["nis", "hur para. 4"]}
    made = brief({"sources": [{"id": "nis"}, {"id": "hur"}], "judgments": [judgment]})

    page = summary_page(Setting(made), 60)

    assert text_of(page) == "KEY JUDGMENT\n  It holds [1]. [2, para. 4]\n"
