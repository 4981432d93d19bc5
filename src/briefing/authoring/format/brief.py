"""The files of a brief in their canonical form."""

import os
from collections.abc import Callable
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import NamedTuple

from briefing.authoring.format.document import Unformattable, format_markdown, format_yaml
from briefing.authoring.format.same import is_same
from briefing.diagnostics.finding import Finding, Severity
from briefing.diagnostics.rules import RULES, Group
from briefing.i18n import gettext as _
from briefing.loading.load import load_shape
from briefing.loading.loaded import Loaded
from briefing.loading.shapes import Files, Shape, folder_of, read_files, shape_of_files
from briefing.model.span import Span
from briefing.source.file import SourceFile, Unreadable


class Wrap(StrEnum):
    """What becomes of the lines of Markdown."""

    KEEP = "keep"
    """They stay as their author broke them."""
    SENTENCE = "sentence"
    """Each sentence of a paragraph gets one."""


class Rewritten(NamedTuple):
    """A file whose canonical form is another than its text."""

    source: SourceFile
    text: str


class Obstacle(NamedTuple):
    """Why a brief is left as it is."""

    span: Span
    message: str


class Formatted(NamedTuple):
    """A brief in its canonical form."""

    loaded: Loaded
    """What was read; without a brief there is nothing else here."""
    files: tuple[SourceFile, ...] = ()
    """The files of the brief as they are."""
    changes: tuple[Rewritten, ...] = ()
    """The files that should be otherwise; none where there are obstacles."""
    obstacles: tuple[Obstacle, ...] = ()


def format_brief(path: str | Path, *, library: Path | None = None, wrap: Wrap = Wrap.KEEP) -> Formatted:
    """Return the brief at a path in canonical form; the arguments are those of `load`. Nothing is written."""
    try:
        files = read_files(path)
    except Unreadable as error:
        return Formatted(Loaded(None, (error.finding,)))
    name = os.fspath(path)
    return format_files(files, name=folder_of(name) or name, library=library, wrap=wrap)


def format_files(files: Files, *, name: str, library: Path | None = None, wrap: Wrap = Wrap.KEEP) -> Formatted:
    """Return a brief whose files were read in canonical form; `name` and `library` are those of `load_shape`."""
    shape = shape_of_files(files)
    loaded = load_shape(shape, name=name, library=library)
    brief = loaded.brief
    if brief is None:
        return Formatted(loaded, files.files)
    obstacles = tuple(Obstacle(each.span, each.message) for each in loaded.findings if _is_in_the_way(each))
    if obstacles:
        return Formatted(loaded, files.files, obstacles=obstacles)
    lang = brief.lang if wrap is Wrap.SENTENCE else ""
    yaml = shape.yaml or ""
    try:
        fields = format_yaml(yaml, lang=lang)
    except Unformattable as error:
        place = Span(
            shape.yaml_path,
            *(shape.yaml_first_line + yaml.count("\n", 0, error.at), error.at - yaml.rfind("\n", 0, error.at)) * 2,
        )
        return Formatted(loaded, files.files, obstacles=(Obstacle(place, str(error)),))
    # Where a body ends in the midst of code, blank lines at its end are part of that, and it is better left alone.
    for body in (partial(format_markdown, lang=lang), str):
        texts = _texts(files, shape, fields, body)
        after = load_shape(shape_of_files(files.with_texts(texts)), name=name, library=library).brief
        if after is not None and is_same(brief, after, wrapped=wrap is Wrap.SENTENCE):
            changes = tuple(Rewritten(each, texts[each.path]) for each in files.files if texts[each.path] != each.text)
            return Formatted(loaded, files.files, changes)
    place = Span(shape.yaml_path, shape.yaml_first_line, 1, shape.yaml_first_line, 1)
    return Formatted(
        loaded, files.files, obstacles=(Obstacle(place, _("in canonical form the brief would not say the same")),)
    )


def _is_in_the_way(finding: Finding) -> bool:
    rule = RULES[finding.rule]
    return rule.severity is Severity.ERROR and rule.group in {Group.FILE, Group.YAML}


def _texts(files: Files, shape: Shape, fields: str, body: Callable[[str], str]) -> dict[str, str]:
    """Return the new text of every file by its path; `body` makes that of the Markdown."""
    first, *more = files.files
    summary = shape.body.text if shape.body is not None else ""
    texts: dict[str, str] = {first.path: fields}
    if shape.body is not None and shape.body.path == first.path:
        closing = first.text[: len(first.text) - len(summary)].rstrip()[-3:]
        below = body(summary)
        blank = "\n" if below.strip() and not below.startswith("\n") else ""
        texts[first.path] = f"---\n{fields}{closing}\n{blank}{below}"
    for file in more:
        above = file.text[: len(file.text) - len(summary)]
        texts[file.path] = above + body(summary)
    return texts
