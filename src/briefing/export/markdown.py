"""A brief in the Markdown shape: front matter in canonical YAML, then the summary as it was written."""

from briefing.export.written import written
from briefing.export.yaml_text import yaml_text
from briefing.model.brief import Brief


def render_brief(brief: Brief) -> str:
    """Return the text of a `.md` file that loads to this brief; it ends with a line feed."""
    front = yaml_text(written(brief, summary=False))
    body = brief.summary.source
    return f"---\n{front}---\n{body}" + ("" if body.endswith("\n") or not body else "\n")
