"""What runs behind the screens: which brief is read, what is said, which colours are on."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from briefing.diagnostics.finding import Finding
from briefing.i18n import gettext as _
from briefing.layout.line import ToItem
from briefing.library.discover import Candidate, library_of
from briefing.loading.loaded import Loaded
from briefing.loading.messages import Listed, Message
from briefing.loading.process import Loading, start
from briefing.model.text import SafeText
from briefing.themes.theme import Theme
from briefing.tui.arrange import Preset, dialog_rect, page_rect
from briefing.tui.commands import COMMANDS, Command, Group, Table, commands_in
from briefing.tui.feed import Feed
from briefing.tui.ink import Ink
from briefing.tui.keys import shown_key
from briefing.tui.outside import Outside
from briefing.tui.own import OwnLayer
from briefing.tui.pace import Pace
from briefing.tui.reading.history import JumpList
from briefing.tui.reading.reader import Reader
from briefing.tui.reading.spot import Spot
from briefing.tui.screens.above import Above, Choice, Picker
from briefing.tui.screens.scene import Scene
from briefing.tui.stage import Stage

if TYPE_CHECKING:
    from briefing.library.listing import Row
    from briefing.tui.app import BriefingApp
    from briefing.tui.screens.library import Library
    from briefing.tui.screens.list_reload import ListReload

LIST_WAIT = 0.12
"""Seconds that it waits for the list."""
LIST_FIRST = 100
"""Briefs that fill more than a first picture."""
HEAD_WAIT = 0.4
"""Seconds that the first picture waits for the head of the brief, so that it need not be drawn twice."""


class Begin(NamedTuple):
    """What the program starts with."""

    theme: Theme
    dark: bool = True
    colourless: bool = False
    path: str = ""
    """The brief to read at once; empty for the list."""
    loading: Loading | None = None
    """The brief on its way."""
    listing: Loading | None = None
    """The list on its way; None where one brief is all there is."""
    candidates: tuple[Candidate, ...] = ()
    """What is being listed."""
    roots: tuple[str, ...] = ()
    """Where it was found, to be watched; without any the list stays as it is."""
    since: int = 0
    """When it was looked for, in nanoseconds since 1970."""
    findings: tuple[Finding, ...] = ()
    """Paths that are not there, folders with nothing in them."""
    name: str = ""
    """What the list is called."""
    said: str = ""
    """What is to be said at the start."""
    preset: Preset = Preset.ALL
    """How much time the reader had last."""
    table: Table = COMMANDS
    """The commands with the reader's own keys."""
    faults: tuple[Finding, ...] = ()
    """What is wrong with the reader's settings."""
    themes_folder: Path | None = None
    state_folder: Path | None = None
    """Where the choice of a theme is kept; None keeps none."""


class Program:
    """The one place that knows both the reader and the list."""

    def __init__(self, app: "BriefingApp", begin: Begin) -> None:
        self.app = app
        self.begin = begin
        self.theme = begin.theme
        self.preset = begin.preset
        self.queries: list[str] = []
        self.jumps: JumpList[Spot] = JumpList()
        self.outside = Outside(self)
        self.own = OwnLayer(begin.state_folder, self.say, self._show)
        self.library: Library | None = None
        self.reader: Reader | None = None
        self._message = (0, begin.said)
        """What was said, and in which turn of the stage."""
        self._feed: Feed | None = None
        self._list_feed: Feed | None = None
        self._rows: list[Row] = []
        self._list_reload: ListReload | None = None
        self._running = False
        self.stage = Stage(self._first(), Ink(begin.theme, colourless=begin.colourless), begin.table)
        self.stage.actions = {
            "theme": self.choose_theme,
            "palette": self.show_palette,
            "help": self.show_help,
            "leave": self.leave,
            "close": self.close,
            "restore": self.nothing,
            "quit": self.quit,
        }

    # Starting

    @property
    def pace(self) -> Pace:
        """When long work is done."""
        return self.app.pace

    @property
    def is_reading(self) -> bool:
        """Whether more of the brief, or of what its reader has put on it, is on its way."""
        busy = self.reader is not None and any(part.busy for part in self.reader.parts)
        busy |= self.library is not None and self.library.busy
        return busy or self.own.working > 0 or (self._feed is not None and not self._feed.loading.finished)

    def wait_for_head(self) -> None:
        """Wait a moment for what is to be seen, so that the first picture shows it."""
        if self._list_feed:
            self._list_feed.wait(LIST_WAIT, LIST_FIRST)
            self._sort()
        if self._feed:
            self._feed.wait(HEAD_WAIT)

    def attach(self) -> None:
        """Take what follows of it as it comes; show what is wrong with the reader's settings."""
        self._running = True
        self.own.begin()
        if self.begin.faults:
            self._show_faults(self.begin.faults)
        if self._list_feed:
            self._list_feed.attach()
        if self._feed:
            self._feed.attach()

    def _first(self) -> Scene:
        begin = self.begin
        if begin.path == "":
            from briefing.tui.screens.library import Library  # noqa: PLC0415 - one brief does without

            self.library = Library(self, begin.name, begin.findings)
            if begin.listing:
                self._list_feed = Feed(begin.listing, self._listed, self._sort)
            return self.library
        return self._open(begin.path, begin.loading)

    def _listed(self, message: Message) -> None:
        if isinstance(message, Listed):
            from briefing.library.listing import row_of  # noqa: PLC0415 - one brief does without

            row = row_of(self.begin.candidates[message.number], message.loaded)
            if row:
                self._rows.append(row)

    def _sort(self) -> None:
        if self.library:
            listing = self.begin.listing
            self.library.take(self._rows, complete=listing is None or listing.finished)
            self._rows = []
            if self.library.complete and self.begin.roots and not self._list_reload:
                self._follow_list(self.library)
            self.redraw(self.library)

    def _follow_list(self, library: "Library") -> None:
        from briefing.tui.screens.list_reload import ListReload  # noqa: PLC0415 - when all is listed

        self._list_reload = ListReload(library, lambda: self.redraw(library))
        self._list_reload.begin(self.begin.roots, self.begin.candidates, self.begin.since)

    def _open(self, path: str, loading: Loading | None) -> Reader:
        reader = self.reader = Reader(self, path, self.jumps)
        reader.edition.stamp = loading.stamp if loading else None
        self._follow(loading, reader.take)
        return reader

    def _follow(self, loading: Loading | None, take: Callable[[Message], None]) -> None:
        if self._feed:
            self._feed.close()
        self._feed = Feed(loading, take, self._show) if loading else None

    def _show(self) -> None:
        if self._running:
            self.stage.redraw()

    def redraw(self, scene: Scene) -> None:
        """Draw what changed of a scene, where it is the one that is seen."""
        if self._running and self.stage.scene is scene:
            self.stage.redraw()

    def fetch(self, path: str, take: Callable[[Loaded], None]) -> None:
        """Load a brief for its preview; of several asked for, the last counts."""

        def first(message: Message) -> None:
            if isinstance(message, Loaded):
                take(message)

        self._follow(start(path, library=library_of(path)), first)
        if self._feed and self._running:
            self._feed.attach()
        elif self._feed:
            self.app.call_later(self._feed.attach)

    # What the reader asks for

    def leave(self, code: int = 0) -> None:
        """Leave the program."""
        self.stage.scene.left()
        self.app.leave(code)

    def say(self, message: str) -> None:
        """Show a message until the next key."""
        self._message = (self.stage.turns, message)

    def message(self) -> str:
        """Return the message to be shown now."""
        turn, message = self._message
        return message if turn == self.stage.turns else ""

    def up(self) -> bool:
        """Go back to the list of briefs; False where there is none."""
        if self.library is None:
            return False
        self.stage.scene.left()
        self.stage.above = None
        self.stage.scene = self.library
        if self.reader:
            self.library.come_back(self.reader.path)
        return True

    def read(self, path: str, *, item: str = "", spot: Spot | None = None, finding: Finding | None = None) -> None:
        """Read another brief, at an item of it, where it was left, or at what is wrong with it."""
        self.stage.scene.left()
        reader = self._open(path, start(path, library=library_of(path)))
        if spot:
            reader.way.want(spot)
        self.stage.above = None
        self.stage.scene = reader
        if self._feed:
            self._feed.wait(HEAD_WAIT)
        if item:
            reader.way.want(ToItem(item))
        if finding:
            reader.want(finding)
        if self._feed:
            self._feed.attach()

    @property
    def has_list(self) -> bool:
        """Whether there is a list of briefs to go back to."""
        return self.library is not None

    def find(self, key: str) -> str | None:
        """Return the path of the brief of the list with this id."""
        return self.library.find(key) if self.library else None

    def neighbour(self, step: int) -> None:
        """Read the next brief of the list, or with -1 the previous one; without a list, of the brief's folder."""
        path = None
        if self.library and self.reader:
            path = self.library.neighbour(step, self.reader.path)
        elif self.reader:
            path = _beside(self.reader.path, step)
        if path is None:
            self.say(_("There is no further brief."))
        else:
            self.read(path)

    def crumbs(self) -> tuple[SafeText, ...]:
        """Return the names of what the brief lies in."""
        return (SafeText(_("Briefing")),)

    # What lies above

    def close(self) -> None:
        """Take away what lies above."""
        self.stage.uncover()

    def nothing(self) -> None:
        """Have nothing to take back."""

    def quit(self) -> None:
        """Take away what lies above, else leave."""
        if self.stage.above:
            self.stage.uncover()
        else:
            self.leave()

    def show_help(self) -> None:
        """List the keys of the place that the reader is in."""
        from briefing.tui.screens.lists import help_page  # noqa: PLC0415 - only when asked for

        above = self.stage.above
        places = above.places if above and above.takes_keys else self.stage.scene.places
        commands = commands_in(places, self.stage.table)
        reader = self.reader
        rect_for = reader.cards.readable if reader and self.stage.scene is reader else page_rect
        self._put(Above(_("Help"), lambda width: help_page(commands, width, places[0]), rect_for))

    def show_palette(self) -> None:
        """List all commands that apply here, to be found by name."""
        stage = self.stage
        places = stage.places
        # Moving is what nobody looks for here: it comes last.
        commands = sorted(commands_in(places, stage.table), key=lambda command: command.group is Group.MOVE)

        def run(command: Command) -> Callable[[], None]:
            def chosen() -> None:
                stage.do(command.id)

            return chosen

        choices = [
            Choice(_(command.title), " ".join(map(shown_key, command.keys[:1])), run(command), words=_(command.help))
            for command in commands
        ]
        self._put(Picker(_("All commands"), choices, dialog_rect))

    def _put(self, above: Above) -> None:
        """Put something above, over a card or list that is shown again when it is closed."""
        beneath = self.stage.above
        above.beneath = beneath if beneath and beneath.takes_keys and not beneath.passing else None
        above.passing = True
        self.stage.above = above

    def _show_faults(self, faults: tuple[Finding, ...]) -> None:
        from briefing.tui.screens.lists import problems_page  # noqa: PLC0415 - settings are seldom wrong

        self.stage.above = Above(_("Your settings"), lambda width: problems_page(faults, width), page_rect)
        self.stage.redraw()

    def choose_theme(self) -> None:
        """List the themes; each is shown as the cursor passes it."""
        from briefing.themes.registry import all_themes  # noqa: PLC0415 - only when asked for

        before = self.theme
        themes = all_themes(self.begin.themes_folder).themes

        def put_on(theme: Theme) -> Callable[[], None]:
            return lambda: self._recolour(theme)

        def keep(theme: Theme) -> Callable[[], None]:
            return lambda: self._keep(theme)

        choices = [
            Choice(theme.title, _("dark") if theme.dark else _("light"), keep(theme), put_on(theme)) for theme in themes
        ]
        chosen = next((index for index, theme in enumerate(themes) if theme.name == before.name), 0)
        self._put(Picker(_("Theme"), choices, dialog_rect, cancel=put_on(before), chosen=chosen))

    def keep_preset(self, preset: Preset) -> None:
        """Remember how much time the reader has, for the next brief and the next time."""
        self.preset = preset
        if self.begin.state_folder is None:
            return
        from briefing.remembered import keep  # noqa: PLC0415 - only when one was chosen

        try:
            keep(self.begin.state_folder, "layout", {"preset": preset})
        except OSError:
            self.say(_("The choice could not be kept."))

    def _recolour(self, theme: Theme) -> None:
        self.theme = theme
        self.stage.ink = Ink(theme, colourless=self.begin.colourless)

    def _keep(self, theme: Theme) -> None:
        self._recolour(theme)
        if self.begin.state_folder is None:
            return
        from briefing.themes.remembered import remember  # noqa: PLC0415 - only when one was chosen

        try:
            remember(self.begin.state_folder, theme.name, dark=self.begin.dark)
        except OSError:
            self.say(_("The choice could not be kept."))


def _beside(path: str, step: int) -> str | None:
    """Return the next brief in the folder of `path`, or with -1 the previous one; None at the ends."""
    from briefing.library.discover import beside  # noqa: PLC0415 - only when asked for

    path = path.rstrip("/")
    briefs = beside(path)
    index = briefs.index(path) + step if path in briefs else -1
    return briefs[index] if 0 <= index < len(briefs) else None
