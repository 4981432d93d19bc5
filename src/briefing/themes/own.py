"""Themes read from YAML: a reader's own, and the shipped ones when their table is made or one of them is extended."""

from pathlib import Path
from typing import NamedTuple

from briefing.diagnostics.finding import Finding
from briefing.diagnostics.make import finding, in_order, whole_file
from briefing.diagnostics.nearest import nearest
from briefing.i18n import gettext as _
from briefing.resources import shipped_themes
from briefing.source.clean import clean_line
from briefing.source.file import Unreadable, read_file, show_path
from briefing.themes.raw import RawTheme, Written, read_raw
from briefing.themes.registry import ENDINGS, ThemeResult, own_file, own_names, shipped_names
from briefing.themes.resolve import resolve


def load_own(name: str, folder: Path | None) -> ThemeResult:
    """Read a theme with its ancestors; without a readable file there is still a theme, of the fallback styles."""
    lineage = _Lineage(folder)
    chain = lineage.of(name)
    theme, findings = resolve(name, chain)
    return ThemeResult(theme, tuple(in_order([*lineage.findings, *findings])))


def load_shipped(name: str) -> ThemeResult:
    """Read a shipped theme from its YAML file, with whatever is wrong with it."""
    return load_own(name, None)


def unknown_theme(name: str, folder: Path | None, *, asked: Written | None = None) -> Finding:
    """Return the finding for a name that no theme has; its place is where it is asked for, else the folder."""
    known = (*shipped_names(), *own_names(folder))
    near = nearest(name, known)
    return finding(
        "unknown-theme",
        _('no theme is called "{name}"').format(name=clean_line(name)),
        asked.span if asked else whole_file(show_path(folder) if folder else "themes"),
        help=_("Did you mean {name}?").format(name=near)
        if near
        else _("There are {names}.").format(names=", ".join(known)),
    )


class _Step(NamedTuple):
    """A theme of a lineage: shipped and own ones may share a name."""

    name: str
    file: Path


class _Lineage:
    """Follows `extends` from child to parent and gathers what is wrong on the way."""

    def __init__(self, folder: Path | None) -> None:
        self.folder = folder
        self.findings: list[Finding] = []

    def of(self, name: str) -> list[RawTheme]:
        """Return the theme and its ancestors, the oldest last."""
        step = self._find(name) or _Step(name, Path(f"{name}.yaml"))
        self._doubles(step)
        steps = [step]
        chain = [self._read(step)]
        while chain[-1].extends is not None:
            parent = chain[-1].extends
            # A theme that extends its own name means the shipped one whose place it takes.
            found = self._find(parent.text, beside=steps[-1])
            if found is None:
                self._add(unknown_theme(parent.text, self.folder, asked=parent))
                break
            if found in steps:
                names = " → ".join([*(each.name for each in steps[steps.index(found) :]), found.name])
                message = _("themes extend each other: {names}").format(names=names)
                self._add(finding("circular-theme", message, parent.span))
                break
            steps.append(found)
            chain.append(self._read(found, quiet=True))
        return chain

    def _find(self, name: str, *, beside: _Step | None = None) -> _Step | None:
        own = own_file(name, self.folder)
        if own is not None and not (beside is not None and beside.file == own and name in shipped_names()):
            return _Step(name, own)
        shipped = shipped_themes() / f"{name}.yaml"
        return _Step(name, shipped) if name in shipped_names() or (self.folder is None and shipped.is_file()) else None

    def _doubles(self, step: _Step) -> None:
        others = [step.file.with_suffix(ending) for ending in ENDINGS if ending != step.file.suffix]
        for other in others:
            if other.exists():
                self._add(
                    finding(
                        "duplicate-theme",
                        _('the theme "{name}" stands in {file} too').format(
                            name=step.name, file=show_path(step.file.name)
                        ),
                        whole_file(show_path(other)),
                        help=_("This file is not used; rename it."),
                    )
                )

    def _read(self, step: _Step, *, quiet: bool = False) -> RawTheme:
        path = show_path(step.file)
        try:
            text = read_file(step.file).text
        except Unreadable as error:
            self._add(error.finding)
            text = ""
        raw, findings = read_raw(text, path, step.name)
        if not quiet:
            self.findings.extend(findings)
        return raw

    def _add(self, found: Finding) -> None:
        self.findings.append(found)
