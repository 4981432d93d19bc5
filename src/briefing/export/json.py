"""Briefs as JSON, for programs: the names of the format, the author's own words.

One object a brief, each on a line of its own; `briefing`, the format version, is its first key. Since JSON is YAML, the
object is itself a brief that the program reads.
"""

import json
from collections.abc import Iterable

from briefing.export.written import written
from briefing.model.brief import Brief


def render_brief(brief: Brief) -> str:
    """Return one brief as a line of JSON, with its line feed."""
    # Not ASCII alone: YAML does not put surrogate pairs together.
    return json.dumps(written(brief), ensure_ascii=False) + "\n"


def render_briefs(briefs: Iterable[Brief]) -> str:
    """Return briefs as lines of JSON, an object each."""
    return "".join(render_brief(brief) for brief in briefs)
