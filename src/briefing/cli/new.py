"""What `briefing new` does: write a brief from a template, and say what is still to be filled in."""

import os
import sys
from pathlib import Path
from typing import NamedTuple

from briefing import clock, i18n
from briefing.authoring.new.fill import Answers, fill
from briefing.authoring.new.templates import Template, read_template, templates
from briefing.authoring.new.write import file_name, texts, write_brief
from briefing.authoring.writing import Unwritable
from briefing.cli.exit_codes import Exit
from briefing.cli.new_answers import Wrong, about, ask, chosen, day, language, marking, own_id
from briefing.cli.streams import is_terminal, put, say
from briefing.i18n import gettext as _
from briefing.i18n import ngettext
from briefing.library.discover import SETTINGS, library_root
from briefing.loading.fields.tags import canonical_tag
from briefing.loading.settings import read_settings
from briefing.source.clean import clean_line
from briefing.source.file import show_path

_HOME = "briefs"
"""Where new briefs go if there is such a folder."""


class Wanted(NamedTuple):
    """What was asked for on the command line; what is None or empty was not said."""

    title: str | None
    template: str | None
    listed: bool
    lang: str | None
    date: str | None
    bottom_line: str
    section: str
    series: str
    authors: tuple[str, ...]
    tlp: str
    id: str
    shape: str
    folder: str | None
    output: str | None
    edit: bool


def run(wanted: Wanted) -> Exit:
    """Write the brief; its path goes to stdout, what is still to be done to stderr."""
    folder = Path(wanted.folder or (_HOME if Path(_HOME).is_dir() else os.curdir))
    library = Path(library_root(str(folder)))
    lang = canonical_tag(wanted.lang) if wanted.lang else _language(library)
    known = templates(library, lang)
    if wanted.listed:
        put("".join(f"{show_path(name):<12} {about(each)}\n" for name, each in known.items()))
        return Exit.CLEAN
    try:
        if wanted.lang:
            language(wanted.lang)
        return _write(wanted, folder, library, lang, known)
    except (Wrong, Unwritable) as error:
        say(f"briefing: {error}")
        return Exit.USAGE


def _write(wanted: Wanted, folder: Path, library: Path, lang: str, known: dict[str, Template]) -> Exit:
    asks = is_terminal(sys.stdin) and is_terminal(sys.stderr)
    title = clean_line(wanted.title or (ask(_("Title")) if asks else ""))
    if not title:
        raise Wrong(_("a brief needs a title: briefing new TITLE"))
    template = known[chosen(wanted.template, known, asks=asks)]
    bottom_line = wanted.bottom_line or (ask(_("Bottom line, empty for later")) if asks else "")
    today = f"{clock.now().astimezone():%Y-%m-%d}"
    answers = Answers(
        title,
        day(wanted.date) if wanted.date else today,
        today,
        lang,
        bottom_line,
        wanted.section,
        wanted.series,
        wanted.authors,
        marking(wanted.tlp),
        own_id(wanted.id),
    )
    filled = fill(read_template(template), answers)
    if wanted.output == "-":
        put("".join(f"{text}" for text in texts(filled, "yaml" if wanted.shape == "yaml" else "markdown").values()))
        return Exit.CLEAN
    path = Path(wanted.output) if wanted.output else folder / file_name(title, answers.date, wanted.shape)
    try:
        written = write_brief(path, filled, wanted.shape, library)
    except Unwritable as error:
        message = _("{path} was not written: {reason}")
        raise Wrong(message.format(path=show_path(str(path)), reason=error)) from error
    put(f"{show_path(str(path))}\n")
    for other in written:
        if ".briefing" in other.parts:
            say(_("For your editor: {path}").format(path=show_path(str(other))))
    _say_blanks(path, library)
    if wanted.edit:
        from briefing.cli.edit import edit  # noqa: PLC0415 - where it is asked for

        return edit(str(written[0]))
    return Exit.CLEAN


def _say_blanks(path: Path, library: Path) -> None:
    """Say what is still to be filled in, and whatever else there is to say of the new brief."""
    from briefing.checking.check import check  # noqa: PLC0415 - when it is there

    found = [each for each in check(path, library=library).loaded.findings if not each.ignored]
    blanks = [each for each in found if each.rule == "unfinished-text"]
    if blanks:
        first = blanks[0].span.path
        lines = ", ".join(
            str(span.line) if span.path == first else f"{os.path.basename(span.path)}:{span.line}"  # noqa: PTH119 - as it is shown
            for span in (each.span for each in blanks)
        )
        words = ngettext(
            "{n} place is still to be filled in, line {lines}",
            "{n} places are still to be filled in, lines {lines}",
            len(blanks),
        )
        say(words.format(n=len(blanks), lines=lines))
    others = [each for each in found if each.rule != "unfinished-text"]
    if others:
        from briefing.diagnostics.render.text import render_text  # noqa: PLC0415 - of a library's own templates

        say(render_text(others))


def _language(library: Path) -> str:
    """Return the language of new briefs: the library's where it has settings, else the program's."""
    return read_settings(library).lang if (library / SETTINGS).is_file() else i18n.language()
