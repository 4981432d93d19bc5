"""Hold the briefs of a library against one another."""

import os
from collections.abc import Mapping

from briefing.checking.library import CHECKS
from briefing.checking.library.within import within
from briefing.checking.shelf import Place
from briefing.library.checked.packed import Packed, facts_of, pack_findings
from briefing.library.checked.shelf import Shelved
from briefing.library.checked.stamps import file_state
from briefing.loading.folder import files_of


def look_across(root: str, packed: Mapping[str, Packed]) -> tuple[dict[str, bytes], tuple[tuple[str, bytes], ...]]:
    """Return what rules over the library with this root find, packed, by the path of the brief.

    With it come the files beside those briefs on which it rests, each with its state.
    """
    shelf = Shelved(root, packed)
    found: dict[str, bytes] = {}
    beside: dict[str, None] = {}
    for path, checked in packed.items():
        if not checked.facts:
            continue
        facts = facts_of(checked.facts)
        folder = path if os.path.isdir(path) else os.path.dirname(path)  # noqa: PTH112, PTH120 - any text may be a path
        place = Place(path, folder, facts)
        findings = [each for look in CHECKS.values() for each in look(place, shelf)]
        if facts.waiting:
            from briefing.checking.ignore import settle_waiting  # noqa: PLC0415 - few briefs let anything stand

            findings += settle_waiting(facts.waiting, findings)
        if findings:
            found[path] = pack_findings(findings)
        for attachment in facts.attachments:
            target = within(root, folder, attachment.path.partition("#")[0].partition("?")[0])
            if target:
                beside[target] = None
    for asked in shelf.asked:
        beside.update(dict.fromkeys(files_of(asked)))
    return found, tuple((path, file_state(path)) for path in beside)
