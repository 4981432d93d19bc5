"""The suites in `tests/specs/rendering`: Markdown in, lines out, at the width that each block names."""

import re

import pytest
from helpers.plain_links import SOURCES, PlainLinks
from helpers.spec_files import Case, check, read_cases

from briefing.layout.document import lay_out
from briefing.layout.line import Face, Page, Placed, Run, Stop, ToBrief, ToFootnote, ToItem, ToSentence, ToUrl
from briefing.layout.line_tools import line_text, line_width
from briefing.loading.markdown import read_document
from briefing.themes.roles import Role

CASES = read_cases("rendering")


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_markdown_is_drawn_as_the_suite_says(case: Case) -> None:
    document = read_document(case.blocks["markdown"], sources=frozenset(SOURCES))

    for name in case.blocks:
        width = int(match[0]) if (match := re.search(r"\d+", name)) else 40
        page = lay_out(document.blocks, width, PlainLinks())
        assert all(line_width(line) <= width for line in page.lines)
        if name.isdecimal():
            check(case, name, text_of(page))
        elif name.startswith("styles"):
            check(case, name, "".join(f"{' '.join(map(style, line))}\n" for line in page.lines if line))
        elif name.startswith("stops"):
            check(case, name, "".join(f"{stop_text(page, stop)}\n" for stop in page.stops))
        elif name.startswith("placed"):
            check(case, name, "".join(f"{placed_text(placed)}\n" for placed in page.placed))
        elif name.startswith("sources"):
            check(case, name, "".join(f"{number}\n" for number in page.source_lines))


def text_of(page: Page) -> str:
    return "".join(f"{line_text(line)}\n" for line in page.lines).replace("\u00a0", " ")


def style(run: Run) -> str:
    face = "".join(f"+{flag.name.lower()}" for flag in Face if flag in run.face and flag.name)
    role = "" if run.role is Role.TEXT and not face else f"{run.role}{face}"
    return f"{role}⟨{run.text}⟩{f'({run.url})' if run.url else ''}"


def stop_text(page: Page, stop: Stop) -> str:
    words = line_text(page.lines[stop.line])
    at = f"{stop.serial}: line {stop.line + 1}, cells {stop.start}-{stop.end}"
    shown = f" ⟨{words[stop.start : stop.end]}⟩" if words.isascii() else ""
    match stop.target:
        case ToItem(id):
            return f"{at}{shown} → item {id}"
        case ToUrl(url):
            return f"{at}{shown} → {url}"
        case ToBrief(brief, id):
            return f"{at}{shown} → brief {brief} {id}".rstrip()
        case ToFootnote(number, back):
            return f"{at}{shown} → {'back from ' if back else ''}footnote {number}"
        case ToSentence(line, number):
            return f"{at}{shown} → sentence {number} of line {line}"


def placed_text(placed: Placed) -> str:
    return f"{placed.id}: lines {placed.first + 1}-{placed.last + 1}"
