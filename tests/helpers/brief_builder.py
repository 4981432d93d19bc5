"""Briefs for tests: as text of each shape, and as files."""

from pathlib import Path

from briefing.loading.load import load_source
from briefing.loading.loaded import Body, Loaded
from briefing.model.brief import Brief
from briefing.model.text import SafeText
from briefing.source.file import SourceFile

FIELDS = """\
briefing: 1
title: Soldiers and *shells*
date: 2024-10-18
lang: en
bottom_line: >-
  Of [](#troops) some have arrived [@nis, p. 2].
tags: [war, arms]
figures:
- id: troops
  label: Soldiers for Russia
  unit: soldiers
  claims:
  - {value: about 1500, scope: arrived, sources: nis para. 4}
  - {value: 10_000..12_000, scope: planned, sources: [nis, hur], credibility: 3}
- {label: Containers, unit: containers, value: more than 13_000, attribution: none, sources: article}
sources:
- {id: article, type: article-newspaper, title: An article, issued: 2024-10-18}
- {id: nis, title: NIS, via: article, reliability: B}
- {id: hur, title: HUR, via: article}
timeline:
- {id: ready, when: "[..2024-11-10]", wording: by early November, what: Troops ready, sources: hur}
- id: agreement
  what: An agreement
  dates:
  - {when: 2024-06, sources: article}
  - {when: 2024-06-19~, sources: nis}
judgments:
- {text: They will fight., likelihood: likely, confidence: moderate, figures: troops, indicators: Orders}
gaps:
- {text: Who commands them?}
extra: {desk: world}
"""
"""A brief with every kind of record and without a finding, save its summary."""

SUMMARY = """\
# What is known

The service says so [@nis; @hur, p. 3], see [](#troops) and [](#ready).

- [ ] to be checked
- **more**

| Who | How many |
|-----|---------:|
| NIS | 1500 |
"""


def as_markdown(fields: str = FIELDS, summary: str = SUMMARY) -> str:
    """Return a brief in the Markdown shape."""
    return f"---\n{fields}---\n{summary}"


def as_yaml(fields: str = FIELDS, summary: str = SUMMARY) -> str:
    """Return a brief in the YAML shape."""
    body = "".join(f"  {line}" if line.strip() else line for line in summary.splitlines(keepends=True))
    return f"{fields}summary: |\n{body}"


def write_folder(folder: Path, fields: str = FIELDS, summary: str = SUMMARY) -> Path:
    """Write a folder brief; return its folder."""
    folder.mkdir(parents=True)
    (folder / "brief.yaml").write_text(fields, encoding="utf-8")
    (folder / "summary.md").write_text(summary, encoding="utf-8")
    return folder


def loaded(text: str, name: str = "brief.md", body: Body = Body.FULL) -> Loaded:
    """Load a brief from text; the ending of the name tells the shape."""
    return load_source(SourceFile(SafeText(name), text), body=body)


def brief(text: str = "", name: str = "brief.md") -> Brief:
    """Return the brief that a text holds, the one above by default, which must have no finding."""
    found = loaded(text or as_markdown(), name)
    assert found.brief is not None
    assert not found.findings, found.findings
    return found.brief
