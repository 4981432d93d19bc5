"""Pairs of briefs for comparisons: one at random, the other made from it by edits."""

from collections.abc import Callable
from copy import deepcopy
from typing import Any

import yaml
from helpers.written_briefs import loaded, written_briefs
from hypothesis import strategies as st

from briefing.model.brief import Brief

_LISTS = ("figures", "sources", "timeline", "judgments", "gaps", "claims", "dates", "indicators", "tags")
_MAIN = ("title", "label", "what", "text", "bottom_line", "note", "unit", "scope", "wording", "claimed_by")


@st.composite
def edited_briefs(draw: st.DrawFn) -> tuple[Brief, Brief]:
    """Return a brief and another that was made from it, or is unlike it."""
    written = yaml.safe_load(draw(written_briefs())[0])
    if not draw(st.integers(0, 5)):
        edited = yaml.safe_load(draw(written_briefs())[0])
    else:
        edited = deepcopy(written)
        for _ in range(draw(st.integers(0, 5))):
            edit(draw, edited)
    return brief_of(written), brief_of(edited)


def brief_of(written: dict[str, Any]) -> Brief:
    """Return the brief that fields are."""
    brief = loaded(yaml.safe_dump(written, allow_unicode=True, sort_keys=False)).brief
    assert brief is not None
    return brief


def _records(value: Any) -> list[dict[str, Any]]:
    if isinstance(value, dict):
        return [value, *(found for part in value.values() for found in _records(part))]
    return [found for part in value for found in _records(part)] if isinstance(value, list) else []


def edit(draw: Callable[..., Any], written: dict[str, Any]) -> None:
    """Change one thing of a brief, which need not be one that says something else."""
    record = draw(st.sampled_from(_records(written)))
    lists = [name for name in _LISTS if isinstance(record.get(name), list) and record[name]]
    match draw(st.sampled_from(["words", "drop", "reorder", "copy", "remove", "body", "value", "when"])):
        case "words":
            name = draw(st.sampled_from(_MAIN))
            record[name] = f"{record.get(name, '')} {draw(st.sampled_from(['again', 'never', '*more*', '[](#f1)']))}"
        case "drop" if len(record) > 1:
            name = draw(st.sampled_from([name for name in record if name != "briefing"] or list(record)))
            if name != "briefing":
                del record[name]
        case "reorder" if lists:
            name = draw(st.sampled_from(lists))
            record[name] = draw(st.permutations(record[name]))
        case "copy" if lists:
            items = record[draw(st.sampled_from(lists))]
            items.insert(draw(st.integers(0, len(items))), deepcopy(draw(st.sampled_from(items))))
        case "remove" if lists:
            items = record[draw(st.sampled_from(lists))]
            del items[draw(st.integers(0, len(items) - 1))]
        case "body":
            blocks = [part for part in str(written.get("summary", "")).split("\n\n") if part]
            blocks.insert(draw(st.integers(0, len(blocks))), draw(st.sampled_from(["A new one.", "# New", "- a\n- b"])))
            kept = draw(st.permutations(blocks)) if draw(st.booleans()) else blocks[draw(st.integers(0, 2)) :]
            written["summary"] = "\n\n".join(kept)
        case "value":
            record["value"] = draw(st.sampled_from(["11_000", "about 12_000", "8..9"]))
        case "when":
            record["when"] = draw(st.sampled_from(["2024-06", "2023-08/..", "[..2024-11-10]"]))
        case _:
            record["scope"] = "elsewhere"
