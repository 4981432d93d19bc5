"""Every command of the reader, declared once: keys, footer, palette, help and `docs/keys.md` come from here.

Titles and help are English message ids, for gettext to translate when they are shown.
"""

from enum import StrEnum
from typing import NamedTuple

from briefing.tui.keys import shown_key

N_ = str
"""Marks a message for the catalogues; it is translated where it is shown."""


class Where(StrEnum):
    """Where a command applies. Several hold at once: in the summary, `READER` and `SUMMARY` and `ANYWHERE`."""

    ANYWHERE = "anywhere"
    READER = "reader"
    SUMMARY = "summary"
    FIGURES = "figures"
    SOURCES = "sources"
    TIMELINE = "timeline"
    CARD = "card"
    """Something lies above the panes: a detail, the problems, help."""
    OWN_LIST = "own-list"
    """The list of the reader's own marks and notes; it is a card, too."""
    PROBLEMS = "problems"
    """The list of what is wrong; it is a card, too."""
    FIX = "fix"
    """The card that shows what a fix would write."""
    PEEK = "peek"
    LIBRARY = "library"
    PREVIEW = "preview"


class Group(StrEnum):
    """The headings of the help."""

    MOVE = N_("Move")
    PANES = N_("Panes")
    LINKS = N_("Links")
    FIND = N_("Find")
    TIMELINE = N_("Timeline")
    OWN = N_("Your marks and notes")
    PROBLEMS = N_("Problems")
    BRIEFS = N_("Briefs")
    PROGRAM = N_("Program")


class Command(NamedTuple):
    """One thing that the reader can be told to do."""

    id: str
    keys: tuple[str, ...]
    """By Textual's names of keys; the first is the one shown in the footer."""
    title: str
    help: str
    group: Group
    where: frozenset[Where]
    footer: str = ""
    """Its word in the footer; empty where it has no place there."""
    pair: str = ""
    """The id of its opposite, whose key stands beside its own in the footer."""


_ALL = frozenset({Where.ANYWHERE})
_READER = frozenset({Where.READER})
_TEXT = frozenset({Where.SUMMARY, Where.FIGURES, Where.SOURCES, Where.CARD})
_TIME = frozenset({Where.TIMELINE})
_LIBRARY = frozenset({Where.LIBRARY})
_BOTH = frozenset({Where.READER, Where.LIBRARY})
_CHANGE = _BOTH | {Where.CARD}
_PANE = _READER | {Where.CARD}

_OWN = frozenset({Where.OWN_LIST})

_PROBLEMS = frozenset({Where.PROBLEMS})

COMMANDS: tuple[Command, ...] = (
    Command("problem-go", ("enter",), N_("Go there"), N_("Go to the place of the problem under the cursor"),
            Group.PROBLEMS, _PROBLEMS, N_("go there")),
    Command("problem-fix", ("x",), N_("Fix"), N_("Show what would mend the problem under the cursor, then write it"),
            Group.PROBLEMS, _PROBLEMS, N_("fix")),
    Command("problem-explain", ("space",), N_("Explain"), N_("Say what the rule is about, with an example"),
            Group.PROBLEMS, _PROBLEMS, N_("explain")),
    Command("problem-filter", ("slash",), N_("Filter"),
            N_("List only problems whose rule, message, title or path holds what you type"), Group.PROBLEMS,
            _PROBLEMS, N_("filter")),
    Command("problem-severity", ("s",), N_("Severity"), N_("List errors alone, then all but notes, then everything"),
            Group.PROBLEMS, _PROBLEMS, N_("severity")),
    Command("fix-apply", ("enter",), N_("Write it"), N_("Write what the card shows into the file"), Group.PROBLEMS,
            frozenset({Where.FIX}), N_("write it")),
    Command("own-go", ("enter",), N_("Go there"), N_("Go to what is marked or noted"), Group.OWN, _OWN, N_("go there")),
    Command("own-edit", ("a",), N_("Edit the note"), N_("Write or change the note under the cursor"), Group.OWN, _OWN,
            N_("edit")),
    Command("own-remove", ("x", "delete"), N_("Remove"), N_("Remove the mark and note under the cursor"), Group.OWN,
            _OWN, N_("remove")),
    Command("own-restore", ("u",), N_("Bring back"), N_("Bring back what you have just removed"), Group.OWN, _OWN,
            N_("bring back")),
    Command("own-move", ("w",), N_("Put elsewhere"), N_("Put the mark and note under the cursor on another item"),
            Group.OWN, _OWN, N_("move")),
    Command("follow", ("enter",), N_("Follow"), N_("Go where the link leads, or show the item whole"), Group.LINKS,
            frozenset({Where.READER, Where.CARD, Where.PEEK}), N_("follow")),
    Command("open-brief", ("enter",), N_("Open the brief"), N_("Read the brief under the cursor"), Group.BRIEFS,
            frozenset({Where.LIBRARY, Where.PREVIEW}), N_("open")),
    Command("previous-stop", ("left", "h"), N_("Previous link"), N_("Go to the previous citation, reference or link"),
            Group.LINKS, _TEXT, N_("link"), "next-stop"),
    Command("next-stop", ("right", "l"), N_("Next link"), N_("Go to the next citation, reference or link"), Group.LINKS,
            _TEXT),
    Command("pan-left", ("left", "h"), N_("Earlier"), N_("Move the scale to earlier times"), Group.TIMELINE, _TIME,
            N_("time"), "pan-right"),
    Command("pan-right", ("right", "l"), N_("Later"), N_("Move the scale to later times"), Group.TIMELINE, _TIME),
    Command("zoom-in", ("plus", "equals_sign"), N_("Closer"), N_("Show a shorter stretch of time"), Group.TIMELINE,
            _TIME, N_("scale"), "zoom-out"),
    Command("zoom-out", ("minus",), N_("Farther"), N_("Show a longer stretch of time"), Group.TIMELINE, _TIME),
    Command("fit", ("0",), N_("All of it"), N_("Fit the whole timeline into the scale"), Group.TIMELINE, _TIME,
            N_("all")),
    Command("timeline-today", ("T",), N_("Today"), N_("Move the scale to today"), Group.TIMELINE, _TIME),
    Command("timeline-as-of", ("A",), N_("As of"), N_("Move the scale to the day that the information holds for"),
            Group.TIMELINE, _TIME),
    Command("timeline-event", ("c",), N_("This event"), N_("Fit the event under the cursor into the scale"),
            Group.TIMELINE, _TIME),
    Command("peek", ("space",), N_("Peek"), N_("Show the target in a card without leaving the place"), Group.LINKS,
            frozenset({Where.READER, Where.CARD, Where.PEEK}), N_("peek")),
    Command("back", ("backspace", "ctrl+o", "alt+left"), N_("Back"), N_("Go back to where you came from"), Group.LINKS,
            frozenset({Where.READER, Where.CARD}), N_("back")),
    Command("forward", ("alt+right", "L"), N_("Forward"), N_("Go forward again"), Group.LINKS,
            frozenset({Where.READER, Where.CARD})),
    Command("next-related", ("full_stop",), N_("Next related item"),
            N_("Go to the next item that is related to the one under the cursor"), Group.LINKS, _READER),
    Command("previous-related", ("comma",), N_("Previous related item"),
            N_("Go to the previous item that is related to the one under the cursor"), Group.LINKS, _READER),
    Command("hints", ("f",), N_("Jump by letters"),
            N_("Show letters at everything that can be gone to; type them to go"), Group.LINKS, _READER, N_("jump")),
    Command("rests", ("r",), N_("What rests on it"),
            N_("List what rests on the source under the cursor, and what falls without it"), Group.LINKS, _PANE),
    Command("next-unsupported", ("u",), N_("Next unsupported sentence"),
            N_("Go to the next sentence that cites nothing and is no judgment"), Group.LINKS, _READER),
    Command("previous-unsupported", ("U",), N_("Previous unsupported sentence"),
            N_("Go to the previous sentence that cites nothing and is no judgment"), Group.LINKS, _READER),
    Command("open-url", ("o",), N_("Open the URL"), N_("Show the address of the link or source, then open it"),
            Group.LINKS, frozenset({Where.READER, Where.CARD})),
    Command("up", ("up", "k"), N_("Up"), N_("One line or item up"), Group.MOVE, _ALL),
    Command("down", ("down", "j"), N_("Down"), N_("One line or item down"), Group.MOVE, _ALL),
    Command("page-up", ("pageup", "ctrl+b"), N_("Page up"), N_("One page up"), Group.MOVE, _ALL),
    Command("page-down", ("pagedown", "ctrl+f"), N_("Page down"), N_("One page down"), Group.MOVE, _ALL),
    Command("half-up", ("ctrl+u",), N_("Half a page up"), N_("Half a page up"), Group.MOVE, _ALL),
    Command("half-down", ("ctrl+d",), N_("Half a page down"), N_("Half a page down"), Group.MOVE, _ALL),
    Command("top", ("home", "g"), N_("Start"), N_("To the start"), Group.MOVE, _ALL),
    Command("bottom", ("end", "G"), N_("End"), N_("To the end"), Group.MOVE, _ALL),
    Command("next-pane", ("tab",), N_("Next pane"), N_("Go to the next pane"), Group.PANES, _CHANGE,
            N_("pane")),
    Command("previous-pane", ("shift+tab",), N_("Previous pane"), N_("Go to the previous pane"), Group.PANES, _CHANGE),
    Command("summary", ("1",), N_("Summary"), N_("Go to the summary"), Group.PANES, _PANE),
    Command("figures", ("2",), N_("Key figures"), N_("Go to the key figures"), Group.PANES, _PANE),
    Command("sources", ("3",), N_("Sources"), N_("Go to the sources"), Group.PANES, _PANE),
    Command("timeline", ("4",), N_("Timeline"), N_("Go to the timeline"), Group.PANES, _PANE),
    Command("zoom", ("z",), N_("Zoom"), N_("Give the pane the whole screen, or take it back"), Group.PANES, _READER,
            N_("zoom")),
    Command("preset", ("v",), N_("Time to read"),
            N_("Show bottom line and figures, then what five minutes suffice for, then everything"), Group.PANES,
            _READER, N_("more")),
    Command("preset-glance", (), N_("Thirty seconds"), N_("Show bottom line, judgments and figures alone"), Group.PANES,
            _READER),
    Command("preset-short", (), N_("Five minutes"), N_("Show the whole summary, the figures and the timeline"),
            Group.PANES, _READER),
    Command("preset-all", (), N_("Everything"), N_("Show all four panes"), Group.PANES, _READER),
    Command("find", ("slash",), N_("Find"), N_("Find words in all panes, as you type"), Group.FIND, _READER,
            N_("find")),
    Command("find-next", ("n",), N_("Next hit"), N_("Go to the next place that was found"), Group.FIND, _PANE),
    Command("find-previous", ("N",), N_("Previous hit"), N_("Go to the previous place that was found"), Group.FIND,
            _PANE),
    Command("changes", ("d",), N_("What changed"), N_("List what changed since you last read the brief"),
            Group.BRIEFS, _READER),
    Command("mark", ("m",), N_("Mark"), N_("Mark the item under the cursor, or take the mark away"), Group.OWN,
            _READER),
    Command("note", ("a",), N_("Note"), N_("Write a note on the item under the cursor, or change it"), Group.OWN,
            _READER),
    Command("notes", ("M",), N_("Marks and notes"), N_("List your own marks and notes on this brief"), Group.OWN,
            _READER),
    Command("copy", ("y",), N_("Copy"), N_("Copy the item under the cursor with its sources and marking"), Group.OWN,
            _PANE),
    Command("edit", ("e",), N_("Edit"), N_("Open your editor at the line of the item under the cursor"), Group.BRIEFS,
            _CHANGE),
    Command("previous-brief", ("less_than_sign",), N_("Previous brief"), N_("Read the previous brief of the library"),
            Group.BRIEFS, _READER, N_("brief"), "next-brief"),
    Command("next-brief", ("greater_than_sign",), N_("Next brief"), N_("Read the next brief of the library"),
            Group.BRIEFS, _READER),
    Command("filter", ("slash",), N_("Filter"), N_("Show only briefs whose title, section or date holds what you type"),
            Group.BRIEFS, _LIBRARY, N_("filter")),
    Command("toggle-read", ("u",), N_("Read or unread"),
            N_("Count the brief as read, or as unread: ● is unread, ~ changed since, ★ what you have marked in it"),
            Group.OWN, _LIBRARY, N_("unread")),
    Command("problems", ("p",), N_("Problems"),
            N_("List what is wrong with the brief, or from the list with all briefs"), Group.PROBLEMS, _BOTH,
            N_("problems")),
    Command("next-problem", ("i",), N_("Next problem"), N_("Go to the next place where something is wrong"),
            Group.PROBLEMS, _READER),
    Command("previous-problem", ("I",), N_("Previous problem"),
            N_("Go to the previous place where something is wrong"), Group.PROBLEMS, _READER),
    Command("theme", ("t",), N_("Theme"), N_("Choose the colours; the list shows each as you pass it"), Group.PROGRAM,
            _ALL, N_("theme")),
    Command("palette", ("ctrl+p",), N_("All commands"), N_("Find a command by its name"), Group.PROGRAM, _ALL),
    Command("help", ("question_mark", "f1"), N_("Help"), N_("List the keys of the pane that you are in"), Group.PROGRAM,
            _ALL, N_("help")),
    Command("close", ("escape",), N_("Close"), N_("Close what lies above"), Group.PROGRAM,
            frozenset({Where.CARD, Where.PEEK}), N_("close")),
    Command("restore", ("escape",), N_("Restore"), N_("Take back the zoom or the filter"), Group.PROGRAM, _BOTH),
    Command("quit", ("q",), N_("Back or quit"), N_("Close what lies above, go back to the list, or leave"),
            Group.PROGRAM, _ALL, N_("quit")),
    Command("leave", ("ctrl+q", "ctrl+c"), N_("Leave"), N_("Leave the program at once"), Group.PROGRAM, _ALL),
)  # fmt: skip
"""In the order of footer and palette. Where two share a key, they share no place, or the more special place wins."""


PROBLEM_COMMANDS = tuple(each.id for each in COMMANDS if each.where <= {Where.PROBLEMS, Where.FIX})
"""What is done in the list of problems and on the card of a fix."""

Table = tuple[Command, ...]
"""Commands with the keys that they have for this reader."""


def commands_in(places: tuple[Where, ...], table: Table = COMMANDS) -> list[Command]:
    """Return the commands that apply where all of `places` hold, in the order of the table."""
    here = {Where.ANYWHERE, *places}
    return [command for command in table if not here.isdisjoint(command.where)]


def command_for(key: str, places: tuple[Where, ...], table: Table = COMMANDS) -> Command | None:
    """Return what `key` does where `places` hold; the first of them is the most special, and wins."""
    fitting = [command for command in table if key in command.keys]
    for place in (*places, Where.ANYWHERE):
        for command in fitting:
            if place in command.where:
                return command
    return None


def key_of(command: str, table: Table = COMMANDS) -> str:
    """Return the first key of a command as it is written for people; empty where it has none."""
    return next((shown_key(each.keys[0]) for each in table if each.id == command and each.keys), "")
