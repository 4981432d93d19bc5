"""Over briefs with faults at random: a fix never raises, keeps what it does not touch, and leaves nothing to do."""

from difflib import SequenceMatcher

from helpers.faulty_briefs import Faulty, faulty_briefs
from helpers.written_briefs import loaded
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.analysis.changes.fields import content_of
from briefing.authoring.fix.rounds import Rounds
from briefing.authoring.fix.splice import spliced
from briefing.loading.settings import Settings
from briefing.loading.shapes import Files
from briefing.model.brief import Brief, Item
from briefing.model.text import SafeText
from briefing.source.file import SourceFile

NAME = SafeText("brief.yaml")


def fixed(text: str, *, unsafe: bool = False) -> Rounds:
    """Return the fixing of a brief."""
    files = Files(NAME, (SourceFile(NAME, text),), is_folder=False)
    rounds = Rounds(files, name=NAME, library=None, settings=Settings())
    rounds.run(lambda finding: finding.fix is not None and (finding.fix.safe or unsafe))
    return rounds


def text_of(rounds: Rounds) -> str:
    """Return the text as it is after the fixes."""
    return rounds.now.files.files[0].text


def unchanged_lines(before: str, after: str) -> dict[int, int]:
    """Return the numbers of lines that stand in both, by those in `before`."""
    matcher = SequenceMatcher(None, before.split("\n"), after.split("\n"), autojunk=False)
    return {old + at + 1: new + at + 1 for old, new, size in matcher.get_matching_blocks() for at in range(size)}


def by_line(brief: Brief) -> dict[int, Item]:
    """Return the items whose lines nobody else shares, by their first."""
    items = [item for item in brief.items().values() if "" in item.spans]
    lines = [item.spans[""].line for item in items]
    return {line: item for line, item in zip(lines, items, strict=True) if lines.count(line) == 1}


@settings(max_examples=25)
@given(faulty_briefs())
def test_what_no_fix_touches_says_the_same(faulty: Faulty) -> None:
    after = text_of(fixed(faulty.text))
    before, new = loaded(faulty.text).brief, loaded(after).brief
    if before is None:
        assert after == faulty.text
        return
    assert new is not None
    kept = unchanged_lines(faulty.text, after)
    there = by_line(new)
    for line, item in by_line(before).items():
        span = item.spans[""]
        if all(each in kept for each in range(span.line, span.end_line + 1)) and kept[line] in there:
            was, is_ = content_of(item, {}), content_of(there[kept[line]], {})
            # A claim shows the unit and scope of its figure, where that has been read at last.
            assert {name: is_.get(name) for name in was if name not in {"unit", "scope"}} == {
                name: key for name, key in was.items() if name not in {"unit", "scope"}
            }


@settings(max_examples=25)
@given(faulty_briefs(), st.booleans())
def test_the_second_time_there_is_nothing_to_do(faulty: Faulty, unsafe: bool) -> None:  # noqa: FBT001 - Hypothesis
    once = fixed(faulty.text, unsafe=unsafe)

    again = fixed(text_of(once), unsafe=unsafe)

    assert again.fixed == []
    assert text_of(again) == text_of(once)


@settings(max_examples=25)
@given(faulty_briefs())
def test_every_fix_lies_in_its_file(faulty: Faulty) -> None:
    for each in loaded(faulty.text).findings:
        if each.fix:
            spliced({each.span.path: faulty.text}, each.fix.edits())


@settings(max_examples=40)
@given(faulty_briefs(), st.data())
def test_whatever_is_written_is_fixed_without_an_error(faulty: Faulty, data: st.DataObject) -> None:
    lines = faulty.text.split("\n")
    for _ in range(data.draw(st.integers(1, 3))):
        at = data.draw(st.integers(0, len(lines) - 1))
        column = data.draw(st.integers(0, len(lines[at])))
        noise = data.draw(st.text("\t\"'[]{}:#-&*!|>%@`\\ aé\u2028\x07\n", max_size=3))
        lines[at] = lines[at][:column] + noise + lines[at][column:]

    rounds = fixed("\n".join(lines), unsafe=True)

    assert all(each.finding.fix for each in rounds.failed)
