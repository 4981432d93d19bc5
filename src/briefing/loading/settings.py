"""The settings of a library, `briefing.toml` at its root. They can set nothing that runs a program or binds a key."""

from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from briefing.diagnostics.finding import Finding, Fix
from briefing.diagnostics.make import finding, whole_file
from briefing.diagnostics.nearest import nearest
from briefing.i18n import gettext as _
from briefing.loading.fields.texts import canonical_tag, is_tag
from briefing.loading.wording import shown
from briefing.source.file import SourceFile, Unreadable, read_file
from briefing.source.toml import Toml, parse_toml, place_of

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
    try:
        file = read_file(path)
    except Unreadable as error:
        return Settings(findings=(error.finding,))
    toml = parse_toml(file)
    if toml.fault:
        return Settings(findings=(no_toml(toml, file),))
    table = toml.table
    found = [unknown_setting(file, _KEYS, key) for key in table if key not in _KEYS]
    lang = table.get("lang", "en")
    if not (isinstance(lang, str) and is_tag(lang)):
        found.append(
            finding(
                "invalid-setting",
                _("{text} is no language tag").format(text=shown(str(lang))),
                place_of(file, "lang"),
                help=_("Write a BCP 47 tag, as `de`, `en` or `en-GB`."),
            )
        )
        lang = "en"
    return Settings(canonical_tag(lang), tuple(found))


def no_toml(toml: Toml, file: SourceFile) -> Finding:
    """Return what is to be said of settings that are no TOML."""
    message = _("the settings are no TOML: {reason}").format(reason=shown(toml.fault).strip("`"))
    return finding("invalid-setting", message, toml.span or whole_file(file.path))


def unknown_setting(file: SourceFile, known: Iterable[str], *keys: str) -> Finding:
    """Return what is to be said of a setting that is none of the `known`; `keys` lead to it."""
    key, near, span = keys[-1], nearest(keys[-1], known), place_of(file, *keys)
    return finding(
        "unknown-field",
        _("there is no setting {name}").format(name=shown(key)),
        span,
        help=_("Did you mean `{name}`?").format(name=near) if near else "",
        fix=Fix(span, near, _("Write {word}").format(word=shown(near)))
        if near and span.end_column - span.column == len(key)
        else None,
    )
