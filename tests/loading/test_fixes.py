"""Mistakes that authors make: each is said once, and a printed fix takes its finding away."""

import pytest

from briefing.authoring.fix.splice import spliced
from briefing.diagnostics.finding import Finding, Fix
from briefing.loading.load import load_source
from briefing.model.text import SafeText
from briefing.source.file import SourceFile

GOOD = """---
briefing: 1
title: Test
date: 2024-10-18
bottom_line: Short.
figures:
- id: troops
  label: Troops
  unit: soldiers
  claims:
  - {value: about 11000, sources: nis}
sources:
- id: nis
  type: report
  title: NIS
timeline:
- id: e1
  when: 2024-10
  what: It happened
  sources: nis
judgments:
- id: j1
  text: It goes on.
  likelihood: likely
  confidence: low
---
# Head

Text [@nis] and [](#troops).
"""

MENDABLE = [
    ("---\nbriefing", "briefing"),
    ("---\nbriefing", "----\nbriefing"),
    ("briefing: 1", "briefing: 1.0"),
    ("title: Test", "Title: Test"),
    ("title: Test", "title:Test"),
    ("title: Test", 'title: "Test" of all'),
    ("title: Test", "title: 'It's all'"),
    ("title: Test", "title: [EU] Commission"),
    ("title: Test", "title: Test\nlang: German"),
    ("title: Test", "title: Test\ntlp: TLP:WHITE"),
    ("title: Test", "title: Test\ntlp: TLP:AMBER STRICT"),
    ("title: Test", "title: |\n  A\n  B"),
    ("title: Test", "title: !!str Test"),
    (
        GOOD[GOOD.index("figures:") : GOOD.index("sources:\n")],
        "figures:\n  troops: # all of them\n    label: N\n    value: 3\n",
    ),
    ("date: 2024-10-18", "date: 18.10.2024"),
    ("date: 2024-10-18", "date: 18 October 2024"),
    ("date: 2024-10-18", "date: 2024-10-8"),
    ("bottom_line: Short.", "botom_line: Short."),
    ("bottom_line: Short.", "bottom_line: Two things: a and b"),
    ("bottom_line: Short.", "bottom_line: @nis says"),
    ("bottom_line: Short.", "bottom_line: [@nis] says"),
    ("bottom_line: Short.", "bottom_line: *Short* text"),
    ("bottom_line: Short.", "bottom_line: [](#troops) are there"),
    ("bottom_line: Short.", "bottom_line: *note"),
    ("  unit: soldiers", "\tunit: soldiers"),
    ("figures:", "figure:"),
    ("sources:\n- id: nis", "souces:\n- id: nis"),
    ("  unit: soldiers", "   unit: soldiers"),
    ("  unit: soldiers", "\tunit: soldiers"),
    (
        GOOD[GOOD.index("figures:") : GOOD.index("sources:\n")],
        "figures:\n-\tid: troops\n\tlabel: Troops\n\tunit: soldiers\n\tclaims:\n\t- value: 3\n\t  sources: nis\n",
    ),
    ("  claims:", "  claim:"),
    ("value: about 11000", "value: ca. 11000"),
    ("value: about 11000", "value: 10000-12000"),
    ("value: about 11000", "value: > 11000"),
    ("value: about 11000", 'value: "12,5"'),
    ("value: about 11000", "vaule: about 11000"),
    ("value: about 11000", "value: 11000, qualifier: circa"),
    ("value: about 11000", "value: 11000, note: Says [@nis] so"),
    ("value: about 11000", "value: 11000, note: See [@nis, p. 4] there"),
    ("value: about 11000", "value: 11000, note: [@nis] there"),
    ("value: about 11000", "value: 11000, note: @nis there"),
    ("value: about 11000", "value: 11000, note: See [](#e1)"),
    ("value: about 11000", "value: 11000, note: first, second"),
    ("value: about 11000", "value: 11000, note: it is: so"),
    ("value: about 11000", 'value: 11000, note: "so" it is'),
    ("value: about 11000", "value: 11000, credibility: probably true"),
    ("sources: nis}", "sources: nis"),
    ("sources: nis}", "source: nis}"),
    ("sources: nis}", "sources: niss}"),
    ("sources: nis}", "sources: nis p. 3, nis p. 4}"),
    ("sources: nis}", "sources: [@nis]}"),
    ("sources: nis}", "sources: nis, grade: B2}"),
    ("sources: nis}", "sources: nis, grade: b 2}"),
    ("  title: NIS", "  title: NIS\n  url: www.example.org/x"),
    ("- id: e1", "-id: e1"),
    ("- id: e1", "- id: e 1"),
    ("when: 2024-10", "when: Oct 2024"),
    ("when: 2024-10", "when: seit August 2023"),
    ("when: 2024-10", "when: 2023-08/open"),
    ("  what: It happened\n  sources: nis", "  what: It happened\n  sources: nis, para. 4"),
    ("likelihood: likely", "likelihood: likley"),
    ("confidence: low", "confidence: medium"),
    ("[](#troops)", "[](#trops)"),
    ("[](#troops)", "[](troops)"),
]
"""What stands in the good brief, and what an author wrote in its place."""

SAID_ONCE = [
    ("---\n# Head", "# Head"),
    ("title: Test\n", ""),
    ("title: Test", 'title: "Test'),
    ("date: 2024-10-18", "date: 10/11/2024"),
    ("date: 2024-10-18", "date: Oct 2024"),
    ("date: 2024-10-18", "date: 2024-10-18\ndate: 2024-10-19"),
    ("date: 2024-10-18", "date: 2024-10-18\nstatus: withdrawn"),
    ("value: about 11000", "value: 1.500"),
    ("value: about 11000", "value: 12_000..10_000"),
    ("value: about 11000", "value: [1, 2]"),
    ("value: about 11000", "value: 11000 soldiers"),
    ("sources: nis}", "sources: nis, part_of: troops.2}"),
    ("- id: e1", "- id: troops"),
    ("when: 2024-10", "when: 2024-10/2023-08"),
    ("when: 2024-10", "wehn: 2024-10"),
    ("  when: 2024-10\n", ""),
    ("Text [@nis]", "Text [@xyz]"),
    ("Text [@nis]", "Text[^9] [@nis]"),
]
"""The same, where no correction is certain."""


def findings(text: str) -> tuple[Finding, ...]:
    return load_source(SourceFile(SafeText("brief.md"), text)).findings


def applied(text: str, fix: Fix) -> str:
    return spliced({"brief.md": text}, fix.edits())["brief.md"]


def test_the_brief_that_the_mistakes_are_made_in_has_none() -> None:
    assert findings(GOOD) == ()


@pytest.mark.parametrize(("right", "wrong"), MENDABLE, ids=lambda text: text.replace("\n", "|"))
def test_a_mistake_is_said_once_and_its_fix_leaves_nothing_to_say(right: str, wrong: str) -> None:
    assert right in GOOD
    text = GOOD.replace(right, wrong, 1)
    (found,) = findings(text)
    assert found.fix is not None

    assert findings(applied(text, found.fix)) == ()


@pytest.mark.parametrize(("right", "wrong"), SAID_ONCE, ids=lambda text: text.replace("\n", "|"))
def test_a_mistake_without_a_certain_correction_is_said_once(right: str, wrong: str) -> None:
    assert right in GOOD

    (found,) = findings(GOOD.replace(right, wrong, 1))

    assert found.fix is None or not found.fix.safe
