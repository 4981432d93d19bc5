"""What `briefing notes` does: list what a reader has marked and noted, brief by brief."""

import os
from collections.abc import Mapping
from pathlib import Path

from briefing.cli.exit_codes import Exit
from briefing.cli.gather import Gathering
from briefing.cli.show import columns
from briefing.cli.streams import put, say
from briefing.export.notes import Entry, Group, as_json, as_text
from briefing.i18n import gettext as _
from briefing.i18n import ngettext
from briefing.layout.own import item_words
from briefing.layout.setting import Setting
from briefing.library.choose import default_paths
from briefing.library.discover import Candidate
from briefing.library.own.folders import events_folder
from briefing.library.own.identity import brief_key
from briefing.library.own.layer import Layer
from briefing.library.own.values import Own
from briefing.loading.load import load
from briefing.loading.loaded import Body
from briefing.model.brief import Brief
from briefing.model.inline import plain
from briefing.model.text import SafeText
from briefing.paths import state_folder
from briefing.source.file import show_path


def run(paths: tuple[str, ...], form: str = "text", kind: str = "") -> Exit:
    """Print the marks and notes on the briefs among `paths`, and on those that are missing from folders among them.

    Without paths those on all briefs, with the titles of the ones at hand. `kind` is `marks` or `notes` for one alone.
    """
    layer = Layer(events_folder(state_folder()))
    layer.refresh()
    kept = {brief: own for brief in layer.briefs() if (own := _only(layer.own(brief), kind))}
    gathering = Gathering(paths or default_paths(Path.cwd()).paths)
    found = {_key(each, loaded.brief): each for each, loaded in gathering.briefs(Body.NONE) if loaded.brief}
    groups = [_group(key, each, kept[key]) for key, each in found.items() if key in kept]
    looked_at = tuple(brief_key(os.path.join(path, "_"))[:-1] for path in paths if os.path.isdir(path))  # noqa: PTH112, PTH118
    missing = [key for key in kept if key not in found and (not paths or key.startswith(looked_at))]
    groups += [Group(key, "", SafeText(""), _entries(None, kept[key])) for key in missing]
    put(as_json(groups) if form == "json" else as_text(groups, columns()))
    _talk(gathering, layer, any_there=bool(groups), named=bool(paths))
    return Exit.USAGE if paths and gathering.unread else Exit.CLEAN


def _key(candidate: Candidate, brief: Brief) -> str:
    return brief_key(candidate.path, brief.id if "id" in brief.spans else "")


def _group(key: str, candidate: Candidate, own: Mapping[str, Own]) -> Group:
    library = Path(candidate.library) if candidate.library else None
    brief = load(candidate.path, library=library).brief
    if brief is None:
        return Group(key, "", SafeText(""), _entries(None, own))
    return Group(key, candidate.path, plain(brief.title.inlines), _entries(Setting(brief), own))


def _entries(setting: Setting | None, own: Mapping[str, Own]) -> tuple[Entry, ...]:
    """Return what is kept, in the order of the brief; what is no longer in it comes last."""
    order = {key: number for number, key in enumerate(("", *setting.headings, *setting.items))} if setting else {}
    fields = (each for each in own if each.startswith("."))
    order.update((field, 0) for field in fields)
    listed = sorted(own.values(), key=lambda each: (order.get(each.item, len(order)), each.item))
    return tuple(Entry(each, item_words(setting, each.item) if setting else None) for each in listed)


def _only(own: Mapping[str, Own], kind: str) -> dict[str, Own]:
    if kind == "marks":
        return {item: each for item, each in own.items() if each.marked}
    if kind == "notes":
        return {item: each for item, each in own.items() if each.note}
    return dict(own)


def _talk(gathering: Gathering, layer: Layer, *, any_there: bool, named: bool) -> None:
    """Say on stderr what is wrong with the paths that were named, and with the layer itself."""
    if named and gathering.unread:
        from briefing.diagnostics.render.text import render_text  # noqa: PLC0415 - seldom

        say(render_text(gathering.findings))
    elif not any_there:
        say(_("Nothing is marked or noted."))
    if layer.damaged:
        n = layer.damaged
        message = ngettext("{n} line of what is kept is damaged", "{n} lines of what is kept are damaged", n)
        say(f"{message.format(n=n)}: {show_path(events_folder(state_folder()))}")
