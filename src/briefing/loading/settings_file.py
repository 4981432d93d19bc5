"""Reading the settings of a library from its file, and what is wrong with them."""

from collections.abc import Iterable, Mapping
from pathlib import Path, PurePath
from typing import Any

from briefing.diagnostics.finding import Finding, Fix, Severity
from briefing.diagnostics.make import finding, whole_file
from briefing.diagnostics.nearest import nearest
from briefing.diagnostics.rules import RULES, Group
from briefing.i18n import gettext as _
from briefing.loading.fields.tags import canonical_tag, is_tag
from briefing.loading.settings import OFF, Level, Settings
from briefing.loading.wording import listed, shown
from briefing.source.clean import clean_line
from briefing.source.file import SourceFile, Unreadable, read_file
from briefing.source.toml import Toml, parse_toml, place_of

_KEYS = ("lang", "abbreviations", "rules")
_LEVELS = (*Severity, OFF)


def read_file_of_settings(path: str) -> Settings:
    """Return the settings in a file. Never raises: what is wrong is in their findings."""
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
    abbreviations = _abbreviations(file, table, found)
    levels = _levels(file, table, found)
    return Settings(canonical_tag(lang), abbreviations, levels, tuple(found))


def _abbreviations(file: SourceFile, table: Mapping[str, Any], found: list[Finding]) -> frozenset[str]:
    """Read the abbreviations that need no explanation: a list of them."""
    given = table.get("abbreviations", [])
    if isinstance(given, list) and all(isinstance(each, str) for each in given):
        return frozenset(given)
    found.append(
        finding(
            "invalid-setting",
            _("`abbreviations` is no list of texts"),
            place_of(file, "abbreviations"),
            help=_('Write a list, as `abbreviations = ["EU", "UN"]`.'),
        )
    )
    return frozenset()


def _levels(file: SourceFile, table: Mapping[str, Any], found: list[Finding]) -> tuple[Level, ...]:
    """Read `[rules]`, and `[rules."folder"]` for what lies below a folder."""
    given = table.get("rules", {})
    if not isinstance(given, Mapping):
        found.append(
            finding(
                "invalid-setting",
                _("`rules` is no table"),
                place_of(file, "rules"),
                help=_('Write `[rules]`, and below it lines as `single-source = "info"`.'),
            )
        )
        return ()
    levels: list[Level] = []
    for name, value in given.items():
        if isinstance(value, Mapping):
            folder = name.removeprefix("./").strip("/")
            _look_for(folder, name, file, found)
            for rule, level in value.items():
                levels += _level(file, (folder, rule, level), ("rules", name, rule), found)
        else:
            levels += _level(file, ("", name, value), ("rules", name), found)
    return tuple(sorted(levels, key=lambda each: (each.folder.count("/") + bool(each.folder), each.rule in RULES)))


def _look_for(folder: str, name: str, file: SourceFile, found: list[Finding]) -> None:
    """Find a folder that is not there: what it sets would count for nothing, and nobody would notice."""
    place = Path(file.os_path).parent / folder
    if place.exists():
        return
    try:
        beside = [each.name for each in place.parent.iterdir()]
    except (OSError, ValueError):
        beside = []
    near = nearest(place.name, beside)
    note = finding(
        "invalid-setting",
        _("there is nothing called {name} in this library").format(name=shown(name)),
        place_of(file, "rules", name),
        help=_("Did you mean `{name}`?").format(name=clean_line(str(PurePath(folder).with_name(near))))
        if near
        else _("Name a folder, or one brief, from the root of the library."),
    )
    # No error: a folder may be empty today, and git knows no empty ones.
    found.append(note._replace(severity=Severity.INFO))


def _level(
    file: SourceFile, given: tuple[str, str, Any], keys: tuple[str, ...], found: list[Finding]
) -> tuple[Level, ...]:
    folder, rule, level = given
    names = (*RULES, *Group)
    if rule not in names:
        near, span = nearest(rule, names), place_of(file, *keys)
        found.append(
            finding(
                "unknown-rule",
                _("there is no rule {name}").format(name=shown(rule)),
                span,
                help=_("Did you mean `{name}`?").format(name=near) if near else _("`briefing rules` lists them all."),
            )
        )
        return ()
    if level not in _LEVELS:
        found.append(
            finding(
                "invalid-setting",
                _("{text} is no severity").format(text=shown(str(level))),
                place_of(file, *keys, value=True),
                help=_("Write one of {words}.").format(words=listed(_LEVELS)),
            )
        )
        return ()
    return (Level(folder, rule, str(level)),)


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
