"""The three shapes of a brief, reduced to one: YAML with its first line, and a body with its own."""

import os
from collections.abc import Mapping
from typing import NamedTuple

from briefing.diagnostics.finding import Finding
from briefing.diagnostics.make import finding, whole_file
from briefing.i18n import gettext as _
from briefing.loading import folder as names
from briefing.model.span import Span
from briefing.model.text import SafeText
from briefing.source.file import SourceFile, Unreadable, read_file, read_standard_input, read_stream, show_path
from briefing.source.frontmatter import names_a_brief, split

STANDARD_INPUT = "-"
_OF_FOLDERS = (*names.BRIEFS, names.SUMMARY)


class Body(NamedTuple):
    """The summary's Markdown in a place of its own."""

    text: str
    path: SafeText
    first_line: int


class Files(NamedTuple):
    """The files of a brief as they were read."""

    path: SafeText
    """The brief as named on the way in."""
    files: tuple[SourceFile, ...]
    """One, or the two of a folder brief: its fields, then its summary, where there is one."""
    is_folder: bool
    findings: tuple[Finding, ...] = ()
    """What is wrong with a file that could not be read."""

    def with_texts(self, texts: Mapping[str, str]) -> "Files":
        """Return the files, those that are named with another text."""
        return self._replace(files=tuple(file._replace(text=texts.get(file.path, file.text)) for file in self.files))


class Shape(NamedTuple):
    """A brief's text in its two parts."""

    path: SafeText
    """The brief as named on the way in."""
    yaml: str | None
    """None where there is none at all, as in a Markdown file without front matter."""
    yaml_path: SafeText
    yaml_first_line: int
    body: Body | None
    """None where the summary, if there is one, stands in the YAML."""
    texts: dict[str, str]
    """The text of every file that was read, by its path."""
    findings: tuple[Finding, ...] = ()


def read_shape(path: str | os.PathLike[str]) -> Shape:
    """Read the files of the brief at `path`.

    Raises:
        Unreadable: they cannot be read.
    """
    return shape_of_files(read_files(path))


def read_files(path: str | os.PathLike[str]) -> Files:
    """Read the files of the brief at `path`, as `read_shape` does, without telling their parts.

    Raises:
        Unreadable: they cannot be read.
    """
    name = os.fspath(path)
    if name == STANDARD_INPUT:
        file = read_stream(read_standard_input())
        return Files(file.path, (file,), is_folder=False)
    folder = folder_of(name)
    if folder is not None:
        return _read_folder(folder)
    file = read_file(name)
    return Files(file.path, (file,), is_folder=False)


def shape_of_files(files: Files) -> Shape:
    """Tell the parts of a brief."""
    if not files.is_folder:
        return shape_of(files.files[0])
    brief, *more = files.files
    shape = shape_of_folder(files.path, brief, more[0] if more else None)
    return shape._replace(findings=(*files.findings, *shape.findings))


def folder_of(name: str) -> str | None:
    """Return the folder of the folder brief that `name` stands for, None where it is a file of its own."""
    if os.path.isdir(name):  # noqa: PTH112  # an empty name is no path to pathlib
        return name
    if not any(each in name for each in _OF_FOLDERS):
        # This is asked of every brief, and most paths are so told apart in no time.
        return None
    from pathlib import PurePath  # noqa: PLC0415 - for parts of folder briefs

    pure = PurePath(name)
    if pure.name in names.BRIEFS:
        return str(pure.parent)
    if pure.name == names.SUMMARY and os.path.isfile(_fields_of(str(pure.parent))):  # noqa: PTH113  # as above
        return str(pure.parent)
    return None


def _fields_of(folder: str) -> str:
    """Return the path of the file with a folder brief's fields, the usual one where there is none."""
    paths = [os.path.join(folder, name) for name in names.BRIEFS]  # noqa: PTH118  # as above
    return next((path for path in paths if os.path.exists(path)), paths[0])  # noqa: PTH110  # as above


def suffix_of(path: str) -> str:
    """Return the ending of a file's name as pathlib does, which takes longer to import than this needs: `.md`."""
    name = os.path.basename(path)  # noqa: PTH119
    dot = name.rfind(".")
    return name[dot:] if 0 < dot < len(name) - 1 else ""


def shape_of(source: SourceFile) -> Shape:
    """Tell the parts of one file: by its ending, else by its looks."""
    ending = suffix_of(source.path).lower()
    text = source.text
    markdown = ending == ".md" or (ending not in {".yaml", ".yml"} and _looks_like_markdown(text))
    texts: dict[str, str] = {source.path: text}
    if not markdown:
        return Shape(source.path, text, source.path, 1, None, texts)
    front = split(text)
    body = Body(front.body, source.path, front.body_first_line)
    fault = front.fault(source.path)
    found = (fault,) if fault else ()
    return Shape(source.path, front.yaml, source.path, front.yaml_first_line, body, texts, found)


def _looks_like_markdown(text: str) -> bool:
    """Return whether a text without a telling name has front matter: two `---` lines, of which YAML has one at most."""
    front = split(text)
    return front.yaml is not None and front.closed and front.opening == "---"


def _summary_of(file: SourceFile) -> tuple[Body, tuple[Finding, ...]]:
    """Return the body of a folder brief; fields of a brief above it are noted and passed over."""
    front = split(file.text)
    if front.yaml is None or not names_a_brief(front.yaml):
        return Body(file.text, file.path, 1), ()
    message = _("the fields of this brief stand in a file of their own, too")
    place = Span(file.path, front.yaml_first_line, 1, front.yaml_first_line, 1)
    help_ = _("Keep them in `{name}`; those here are not read.").format(name=names.BRIEFS[0])
    found = finding("conflicting-fields", message, place, help=help_)
    return Body(front.body, file.path, front.body_first_line), (found,)


def _read_folder(folder: str) -> Files:
    shown = show_path(folder)
    try:
        files = [read_file(_fields_of(folder))]
    except Unreadable as error:
        if error.finding.rule != "missing-file":
            raise
        message = _("the folder has no `{name}`").format(name=names.BRIEFS[0])
        raise Unreadable(finding("missing-file", message, whole_file(shown))) from error
    findings: tuple[Finding, ...] = ()
    try:
        files.append(read_file(os.path.join(folder, names.SUMMARY)))  # noqa: PTH118  # an empty name is no path to pathlib
    except Unreadable as error:
        # Without the file the summary may stand in the YAML; a file that cannot be read is a fault in any case.
        if error.finding.rule != "missing-file":
            findings = (error.finding,)
    return Files(shown, tuple(files), is_folder=True, findings=findings)


def shape_of_folder(shown: SafeText, brief: SourceFile, summary: SourceFile | None) -> Shape:
    """Tell the parts of a folder brief by its files; `shown` is the name of the folder."""
    texts: dict[str, str] = {brief.path: brief.text}
    if summary is None:
        return Shape(shown, brief.text, brief.path, 1, None, texts)
    texts[summary.path] = summary.text
    body, findings = _summary_of(summary)
    return Shape(shown, brief.text, brief.path, 1, body, texts, findings)
