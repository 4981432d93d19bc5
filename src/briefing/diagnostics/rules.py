"""The table of rules: every fault that a finding can name. An id is a kebab-case noun, stable once shipped."""

from enum import StrEnum
from typing import NamedTuple

from briefing.diagnostics.finding import Severity


class Group(StrEnum):
    """What a rule looks at; a group's name stands for all its rules where rules are chosen."""

    FILE = "file"
    YAML = "yaml"
    FIELDS = "fields"
    REFERENCES = "references"
    SOURCING = "sourcing"
    FIGURES = "figures"
    DATES = "dates"
    LANGUAGE = "language"
    MARKING = "marking"
    SAFETY = "safety"
    SETTINGS = "settings"


GROUPS: dict[Group, str] = {
    Group.FILE: "Whether a file can be read, and is a brief.",
    Group.YAML: "Whether the YAML says what its author meant.",
    Group.FIELDS: "How items are written down: which fields there are, and what they take.",
    Group.REFERENCES: "What names what: sources, items, footnotes, other briefs, files.",
    Group.SOURCING: "Who says so, and how good that is.",
    Group.FIGURES: "How many, in the records and in the prose.",
    Group.DATES: "When, and in which order.",
    Group.LANGUAGE: "The words of estimates and of the bottom line.",
    Group.MARKING: "Who may see it, and where a brief is in its life.",
    Group.SAFETY: "Text that could deceive.",
    Group.SETTINGS: "The library's settings, themes, and what a brief lets stand.",
}
"""What each group looks at, in one sentence."""

STANDING = frozenset(Group) - {Group.FILE, Group.YAML, Group.SETTINGS}
"""Groups whose findings a brief can let stand by `ignore`; what is wrong in the others hides what the brief says."""


class Mending(StrEnum):
    """Whether `briefing fix` can mend what a rule finds."""

    ALWAYS = "always"
    SOMETIMES = "sometimes"
    NEVER = "never"


class Rule(NamedTuple):
    """What one rule finds."""

    id: str
    summary: str
    """What is wrong, in one sentence of Markdown."""
    severity: Severity
    """What it counts as where the library's settings say nothing else."""
    since: str
    """The version that first had it."""
    group: Group
    fix: Mending
    """Whether its findings come with a correction."""


_E, _W, _I = Severity.ERROR, Severity.WARNING, Severity.INFO

_ROWS: dict[Group, tuple[tuple[str, Severity, str], ...]] = {
    Group.FILE: (
        ("missing-file", _E, "Nothing stands at the path that was named, or a part of a folder brief is not there."),
        (
            "unreadable-file",
            _E,
            "The file cannot be opened or read: no permission, gone meanwhile, or a fault of the disk.",
        ),
        ("not-a-file", _E, "The path is a folder, a pipe, a socket or a device where a file is expected."),
        ("oversized-file", _E, "The file is larger than 16 MB."),
        ("binary-file", _E, "The file holds zero bytes, so it is no text."),
        ("invalid-encoding", _E, "The file is not UTF-8."),
        ("not-a-brief", _E, "The file that was named has no `briefing:` key."),
        ("empty-library", _E, "The folder holds no brief."),
        ("unopened-front-matter", _E, "The front matter starts with no line `---`."),
        ("unclosed-front-matter", _E, "The front matter starts with `---` but no line ends it."),
        ("interrupted-loading", _E, "Loading took too long or broke off; what had been read until then is shown."),
    ),
    Group.YAML: (
        ("yaml-syntax", _E, "The YAML cannot be read at this place."),
        (
            "unquoted-text",
            _E,
            "Prose without quotes holds what YAML reads as syntax: `: `, a leading `[`, `*`, `@`, `%`, …",
        ),
        ("unclosed-quote", _E, "A quotation mark opens a text that no other one closes."),
        ("text-after-quote", _E, "Text goes on after the closing quotation mark."),
        ("invalid-escape", _E, "A backslash in double quotes starts no known escape."),
        ("unclosed-bracket", _E, "A bracket or brace is not closed, or closed by another."),
        ("tab-indentation", _E, "A tab stands in the indentation, where YAML allows blanks alone."),
        ("missing-blank", _E, "No blank follows the colon of a key or the dash of a list item."),
        ("missing-key", _E, "A line of text stands where a key with its colon is expected."),
        ("wrong-indentation", _E, "A line is indented like none of its neighbours."),
        ("duplicate-key", _E, "A key stands twice in one mapping; the first is used."),
        ("complex-key", _E, "A key is a list or a mapping instead of a word."),
        ("yaml-tag", _E, "A tag such as `!!int` stands before a value; the value is read as text without it."),
        ("second-document", _E, "A second YAML document starts; one file is one brief."),
        ("unknown-alias", _E, "An alias `*name` has no anchor `&name` before it."),
        ("recursive-alias", _E, "An alias stands within the very value that it names."),
        ("excessive-aliases", _E, "The aliases stand for more than 10,000 values or 8 MB of text."),
        ("deep-nesting", _E, "Lists and mappings are nested deeper than 32 levels."),
        ("oversized-yaml", _E, "The YAML has more than 500,000 parts."),
        ("oversized-text", _E, "One value is longer than 8 MB."),
        (
            "comment-in-text",
            _W,
            "A `#` after a blank starts a comment, so the rest of the line is not part of the text.",
        ),
        ("unused-anchor", _W, "An anchor `&name` stands before a value, but no alias `*name` after it."),
    ),
    Group.FIELDS: (
        ("unsupported-version", _E, "The format version is one that this program does not read."),
        ("missing-field", _E, "A required field is absent or empty."),
        ("wrong-kind", _E, "A list or mapping stands where a text is expected, or the other way round."),
        ("conflicting-fields", _E, "Two fields that exclude each other are both written."),
        ("unknown-value", _E, "The word is none of those that the field allows."),
        ("invalid-language", _E, "The language is no BCP 47 tag."),
        ("invalid-url", _E, "The address is not an http, https or mailto URL that is safe to open."),
        (
            "invalid-id",
            _E,
            "An id holds other characters than ASCII letters, digits, `_` and `-`, or starts with a mark.",
        ),
        ("duplicate-id", _E, "Two items of one brief have the same id; the first keeps it."),
        (
            "misplaced-grade",
            _E,
            "A grade such as `B2` is in one piece; its letter belongs to the source, its digit to the claim.",
        ),
        ("unknown-field", _W, "The format has no field of this name; it is kept and shown as written."),
        ("missing-recommended-field", _W, "A field that every brief should have is absent."),
        ("missing-companion", _W, "A field asks for another beside it, as `status: withdrawn` for `reason`."),
        ("multiline-text", _W, "A field of one line holds several."),
        ("oversized-table", _W, "A table has more cells than are shown."),
        ("unfinished-text", _W, "A text says TODO where something is still to be written."),
        (
            "unwritten-id",
            _I,
            "Something refers to an item by the id that its words made; when they change, the reference is lost.",
        ),
    ),
    Group.REFERENCES: (
        ("unknown-source", _E, "A citation or a `sources` entry names no source of this brief."),
        ("unknown-item", _E, "A field names an item that this brief does not have."),
        ("unknown-target", _E, "A reference in the text leads to nothing."),
        ("wrong-target", _E, "A field names an item of another kind than it takes, as an event where figures go."),
        ("circular-source", _E, "Sources are derived from each other in a circle."),
        ("circular-share", _E, "Claims are part of each other in a circle."),
        ("broken-link", _E, "A link into another brief leads to no brief, or to nothing in it."),
        ("unknown-brief", _E, "`translation_of` or `superseded_by` names no brief of the library."),
        ("duplicate-brief-id", _E, "Two briefs of a library have the same id."),
        ("missing-attachment", _E, "An image or a file that the text links to is not there."),
        ("unknown-footnote", _W, "A footnote mark has no footnote."),
        ("unused-source", _W, "Nothing cites this source or rests on it."),
    ),
    Group.SOURCING: (
        ("unsourced-figure", _W, "A claim of a figure names no source."),
        ("unsourced-event", _W, "An event names no source."),
        ("unsourced-judgment", _W, "A judgment names nothing that it rests on: no source, figure or event."),
        ("uncited-number", _W, "A sentence states a number or a day, and cites nothing."),
        ("uncited-name", _W, "A sentence speaks of a body or person that the records name, and cites nothing."),
        (
            "single-source",
            _W,
            "A judgment or the bottom line rests on one origin, and the brief does not say so.",
        ),
        (
            "false-confirmation",
            _W,
            "Something counts as confirmed by others, but its sources have one origin.",
        ),
        ("missing-access-date", _W, "A source found online or through another does not say when it was seen."),
        ("source-before-claim", _W, "A source was issued before the day that its claim speaks of."),
        ("source-after-brief", _W, "A source was issued after the day of the brief."),
        ("missing-descriptor", _W, "A source that is graded weak does not say what makes it so, and why it is used."),
    ),
    Group.FIGURES: (
        ("reversed-range", _E, "A range of numbers ends below its start."),
        ("invalid-number", _E, "The value is no number and no range of numbers."),
        ("ambiguous-number", _E, "One separator before three digits can mean thousands or decimals."),
        ("contradicting-claims", _W, "One and the same origin claims two values that cannot both hold."),
        ("excessive-share", _W, "A claim that is a part of another is larger than the whole."),
        ("differing-number", _W, "A number in the text differs from the figure that records it."),
        ("differing-qualifier", _W, "The text widens or narrows a number otherwise than its record."),
        ("unrecorded-number", _I, "The text counts something of which a figure is kept, but no claim has this number."),
        ("missing-unit", _W, "A figure with numbers does not say what is counted."),
        (
            "missing-scope",
            _W,
            "The claims of a figure differ, and nothing says which place, group or moment each covers.",
        ),
        ("unexplained-rank", _W, "A claim is preferred or deprecated without a reason."),
        ("settled-contested-figure", _W, "The bottom line states a contested figure as if it were settled."),
    ),
    Group.DATES: (
        ("invalid-date", _E, "The date is no EDTF expression, or there is no such day."),
        (
            "late-event",
            _W,
            "An event lies after the day that the brief holds for, and is neither expected nor planned.",
        ),
        ("overdue-event", _W, "An event is still expected or planned, but its time has passed."),
        (
            "reversed-dates",
            _W,
            "One date contradicts another: seen before issued, or information newer than the brief.",
        ),
        ("missing-wording", _W, "An event uses a relative phrase, but the words of its source are not kept."),
        (
            "relative-date",
            _W,
            "A relative phrase such as “yesterday” or “since August” loses its date as the text ages.",
        ),
        ("differing-wording", _W, "The bounds of a date do not fit the words of its source."),
        ("lasting-moment", _W, "An interval says that something lasts, where the words say “by” or “on” a day."),
    ),
    Group.LANGUAGE: (
        ("mixed-likelihood", _W, "Terms of both rows of ICD 203 stand in one brief."),
        ("likelihood-with-confidence", _W, "A likelihood and a level of confidence stand in one sentence."),
        ("differing-likelihood", _W, "The text gives another likelihood than the judgment that it refers to."),
        ("vague-likelihood", _W, "A judgment says “could” or “may” in place of a likelihood."),
        ("long-bottom-line", _W, "The bottom line is longer than two sentences or 60 words."),
        ("unexplained-abbreviation", _I, "An abbreviation is never written out."),
    ),
    Group.MARKING: (
        ("retired-marking", _E, "The marking is a label that TLP 2.0 has renamed."),
        ("excessive-marking", _E, "An item is marked more strictly than its brief."),
        ("unanswered-bottom-line", _W, "The bottom line of a final brief refers to a gap."),
        ("differing-twin", _W, "The figures of a brief and of its twin in another language differ."),
    ),
    Group.SAFETY: (
        (
            "control-character",
            _W,
            "A control character, or one that turns the text round, stands in the text; it is shown as a visible mark.",
        ),
        ("look-alike-letters", _W, "A word mixes Latin letters with those of another alphabet that look like them."),
        ("misleading-link", _W, "The words of a link show another host than it leads to."),
    ),
    Group.SETTINGS: (
        ("unknown-theme", _E, "No theme has this name."),
        ("circular-theme", _E, "Themes extend each other in a circle."),
        ("duplicate-theme", _E, "Two files of one folder hold a theme of the same name; one is used."),
        ("invalid-color", _E, "The colour is neither `#rrggbb` nor a name of the palette."),
        ("invalid-setting", _E, "A setting has a value that it does not allow."),
        ("unknown-role", _W, "The theme gives a style to a name that no part of the screen has."),
        ("unknown-rule", _E, "A setting or `ignore` names a rule that there is not."),
        ("unused-ignore", _W, "An entry of `ignore` hides nothing any more."),
    ),
}

_FIXES: dict[str, Mending] = {
    "not-a-brief": Mending.SOMETIMES,
    "unopened-front-matter": Mending.ALWAYS,
    "unclosed-front-matter": Mending.SOMETIMES,
    "unquoted-text": Mending.SOMETIMES,
    "unclosed-quote": Mending.SOMETIMES,
    "text-after-quote": Mending.SOMETIMES,
    "invalid-escape": Mending.ALWAYS,
    "unclosed-bracket": Mending.SOMETIMES,
    "tab-indentation": Mending.ALWAYS,
    "missing-blank": Mending.ALWAYS,
    "wrong-indentation": Mending.SOMETIMES,
    "yaml-tag": Mending.SOMETIMES,
    "unknown-alias": Mending.SOMETIMES,
    "comment-in-text": Mending.SOMETIMES,
    "unsupported-version": Mending.SOMETIMES,
    "wrong-kind": Mending.SOMETIMES,
    "unknown-value": Mending.SOMETIMES,
    "invalid-language": Mending.SOMETIMES,
    "invalid-url": Mending.SOMETIMES,
    "invalid-id": Mending.SOMETIMES,
    "misplaced-grade": Mending.SOMETIMES,
    "unknown-field": Mending.SOMETIMES,
    "multiline-text": Mending.ALWAYS,
    "unwritten-id": Mending.SOMETIMES,
    "unknown-source": Mending.SOMETIMES,
    "unknown-item": Mending.SOMETIMES,
    "unknown-target": Mending.SOMETIMES,
    "wrong-target": Mending.SOMETIMES,
    "invalid-number": Mending.SOMETIMES,
    "differing-number": Mending.SOMETIMES,
    "invalid-date": Mending.SOMETIMES,
    "differing-wording": Mending.SOMETIMES,
    "lasting-moment": Mending.ALWAYS,
    "mixed-likelihood": Mending.SOMETIMES,
    "retired-marking": Mending.ALWAYS,
    "excessive-marking": Mending.SOMETIMES,
    "control-character": Mending.SOMETIMES,
    "look-alike-letters": Mending.SOMETIMES,
    "misleading-link": Mending.SOMETIMES,
    "unknown-rule": Mending.SOMETIMES,
}
"""The rules whose findings come with a correction; a test compares it with their suites."""

RULES: dict[str, Rule] = {
    id: Rule(id, summary, severity, "0.1.0", group, _FIXES.get(id, Mending.NEVER))
    for group, rows in _ROWS.items()
    for id, severity, summary in rows
}
"""Every rule by its id, group by group."""

OVER_LIBRARY = frozenset(
    {
        "broken-link",
        "unknown-brief",
        "duplicate-brief-id",
        "missing-attachment",
        "differing-twin",
    }
)
"""Rules that need more than one brief, or other files beside it."""
