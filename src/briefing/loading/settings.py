"""The settings of a library, `briefing.toml` at its root. They can set nothing that runs a program or binds a key."""

from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from briefing.diagnostics.finding import Finding, Fix
from briefing.diagnostics.make import finding, whole_file
from briefing.diagnostics.nearest import nearest
from briefing.i18n import gettext as _
from briefing.loading.fields.texts import canonical_tag, is_tag
from briefing.loading.wording import shown
from briefing.model.span import Span
from briefing.source.file import SourceFile, Unreadable, read_file

NAME = "briefing.toml"
_KEYS = ("lang",)


class Settings(NamedTuple):
    """What a library says of all its briefs."""

    lang: str = "en"
    """The language of briefs that name none."""
    findings: tuple[Finding, ...] = ()


def read_settings(library: Path) -> Settings:
    """Return the settings of the library with this root: the defaults where it has no settings file."""
    path = library / NAME
    try:
        status = path.stat()
    except (OSError, ValueError):
        return Settings()
    return _read(path, status.st_mtime_ns, status.st_size)


@lru_cache(maxsize=8)
def _read(path: Path, _changed: int, _size: int) -> Settings:
    import tomllib  # noqa: PLC0415  # few libraries have settings

    try:
        file = read_file(path)
    except Unreadable as error:
        return Settings(findings=(error.finding,))
    try:
        table = tomllib.loads(file.text)
    except (tomllib.TOMLDecodeError, RecursionError, ValueError) as error:
        reason = shown(str(error)).strip("`")
        message = _("the settings are no TOML: {reason}").format(reason=reason)
        return Settings(findings=(finding("invalid-setting", message, whole_file(file.path)),))
    found = [_unknown(key, file) for key in table if key not in _KEYS]
    lang = table.get("lang", "en")
    if not (isinstance(lang, str) and is_tag(lang)):
        found.append(
            finding(
                "invalid-setting",
                _("{text} is no language tag").format(text=shown(str(lang))),
                _place("lang", file),
                help=_("Write a BCP 47 tag, as `de`, `en` or `en-GB`."),
            )
        )
        lang = "en"
    return Settings(canonical_tag(lang), tuple(found))


def _unknown(key: str, file: SourceFile) -> Finding:
    near, span = nearest(key, _KEYS), _place(key, file)
    return finding(
        "unknown-field",
        _("there is no setting {name}").format(name=shown(key)),
        span,
        help=_("Did you mean `{name}`?").format(name=near) if near else "",
        fix=Fix(span, near, _("Write {word}").format(word=shown(near)))
        if near and span.end_column - span.column == len(key)
        else None,
    )


def _place(key: str, file: SourceFile) -> Span:
    """Return where a key of the top level stands; the start of the file where it is written in another way."""
    for number, line in enumerate(file.text.split("\n"), start=1):
        text = line.lstrip(" \t[")
        if text.startswith(key) and text[len(key) :].lstrip(" \t")[:1] in {"=", ".", "]"}:
            column = line.index(key) + 1
            return Span(file.path, number, column, number, column + len(key))
    return whole_file(file.path)
