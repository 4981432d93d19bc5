"""The answers that a new brief is made of: asked for on a terminal, and held against what can be used."""

import re
import sys

from briefing.authoring.new.templates import SHIPPED, Template
from briefing.cli.streams import say
from briefing.diagnostics.nearest import nearest
from briefing.i18n import gettext as _
from briefing.loading.fields.tags import is_tag
from briefing.loading.ids import as_id
from briefing.model.dates import EdtfError, parse
from briefing.model.vocabulary import Marking
from briefing.source.clean import clean_line
from briefing.source.file import show_path


class Wrong(Exception):  # noqa: N818 - an answer is, and no error of the program
    """An answer cannot be used; the message says why."""


def about(template: Template) -> str:
    """Return what a template is for; of a library's own its path."""
    if template.own:
        return show_path(str(template.path))
    words = {
        "article": _("a news article: what it says, and what it rests on in turn"),
        "situation": _("a situation report: the state at one moment, and what comes next"),
        "judgments": _("key judgments, how likely they are, and on what basis"),
        "meeting": _("a meeting: decisions, tasks, what stayed open"),
        "blank": _("only what every brief must have"),
    }
    return words[template.name]


def chosen(name: str | None, known: dict[str, Template], *, asks: bool) -> str:
    """Return the name of the template that is wanted, asked for where it was not said.

    Raises:
        Wrong: there is none of that name.
    """
    if name is None:
        if not asks:
            return SHIPPED[-1]
        say(
            "".join(
                f"  {number}  {show_path(each):<12} {about(known[each])}\n"
                for number, each in enumerate(known, start=1)
            )
        )
        name = ask(_("Template")) or SHIPPED[-1]
    names = list(known)
    if name.isdecimal() and 1 <= int(name) <= len(names):
        return names[int(name) - 1]
    if name in known:
        return name
    near = nearest(name, known)
    message = _("there is no template {name}").format(name=_quoted(name))
    raise Wrong(_("{message}; the nearest: {names}").format(message=message, names=near) if near else message)


def ask(words: str) -> str:
    """Ask on the terminal; the end of input is an empty answer.

    Raises:
        Wrong: it is no text.
    """
    sys.stderr.write(f"{words}: ")
    sys.stderr.flush()
    try:
        return sys.stdin.readline().strip()
    except UnicodeDecodeError as error:
        raise Wrong(_("what was typed is no UTF-8 text")) from error


def day(text: str) -> str:
    """Return a day.

    Raises:
        Wrong: it is none.
    """
    try:
        parse(text)
    except EdtfError:
        is_day = False
    else:
        is_day = re.fullmatch(r"\d{4}-\d{2}-\d{2}", text, re.ASCII) is not None
    if not is_day:
        raise Wrong(_("{text} is no day; write YYYY-MM-DD").format(text=_quoted(text)))
    return text


def language(text: str) -> None:
    """Hold a language tag against its form.

    Raises:
        Wrong: it is none.
    """
    if not is_tag(text):
        message = _("{text} is no language tag; write `de`, `en` or `en-GB`")
        raise Wrong(message.format(text=_quoted(text)))


def marking(text: str) -> str:
    """Return a label of TLP 2.0, written with or without `TLP:`; nothing for nothing.

    Raises:
        Wrong: it is none.
    """
    if not text:
        return ""
    wanted = text.upper() if text.upper().startswith("TLP:") else f"TLP:{text.upper()}"
    if wanted in tuple(Marking):
        return wanted
    words = ", ".join(marking.value for marking in Marking)
    raise Wrong(_("{text} is no marking; write one of {words}").format(text=_quoted(text), words=words))


def own_id(text: str) -> str:
    """Return an id.

    Raises:
        Wrong: it is none.
    """
    if text and as_id(text) != text.lower():
        raise Wrong(_("{text} is no id; use letters, digits and hyphens").format(text=_quoted(text)))
    return text


def _quoted(text: str) -> str:
    return _("“{words}”").format(words=clean_line(text))
