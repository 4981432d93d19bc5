"""What must hold of every comparison."""

from pathlib import Path

import yaml
from helpers.brief_builder import as_markdown, as_yaml, brief, write_folder
from helpers.edited_briefs import brief_of, edited_briefs
from helpers.written_briefs import loaded, written_briefs
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.analysis.changes import Changes, apply, compare
from briefing.loading.load import load
from briefing.model.brief import Brief


@settings(deadline=None, max_examples=100)
@given(edited_briefs())
def test_applying_the_change_to_the_old_gives_the_new(pair: tuple[Brief, Brief]) -> None:
    old, new = pair

    assert compare(apply(compare(old, new), old), new) == Changes()


@settings(deadline=None, max_examples=30)
@given(edited_briefs())
def test_applying_the_change_back_gives_the_old(pair: tuple[Brief, Brief]) -> None:
    old, new = pair
    made = apply(compare(old, new), old)

    assert compare(apply(compare(made, old), made), old) == Changes()


@settings(deadline=None, max_examples=30)
@given(written_briefs())
def test_a_brief_does_not_differ_from_itself(written: tuple[str, list[str]]) -> None:
    first, second = (loaded(written[0]).brief for _ in range(2))

    assert first is not None
    assert second is not None
    assert compare(first, second) == Changes()


@settings(deadline=None, max_examples=50)
@given(written_briefs(), st.data())
def test_the_order_of_records_and_keys_is_no_change(written: tuple[str, list[str]], data: st.DataObject) -> None:
    fields = yaml.safe_load(written[0])
    shuffled = dict(data.draw(st.permutations(list(fields.items()))))
    for name in ("figures", "sources", "timeline", "judgments", "gaps"):
        if isinstance(fields.get(name), list):
            shuffled[name] = data.draw(st.permutations(fields[name]))

    assert compare(brief_of(fields), brief_of(shuffled)) == Changes()


def test_the_shape_of_the_file_is_no_change(tmp_path: Path) -> None:
    in_markdown, in_yaml = brief(as_markdown()), brief(as_yaml(), "brief.yaml")
    in_folder = load(write_folder(tmp_path / "brief")).brief

    assert in_folder is not None
    assert compare(in_markdown, in_yaml) == Changes()
    assert compare(in_yaml, in_folder) == Changes()
    assert compare(in_folder, in_markdown) == Changes()
