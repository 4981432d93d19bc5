"""The table of rules: every fault that a finding can name. An id is a kebab-case noun, stable once shipped."""

from typing import NamedTuple

from briefing.diagnostics.finding import Severity


class Rule(NamedTuple):
    """What one rule finds."""

    id: str
    summary: str
    """What is wrong, in one sentence of Markdown."""
    severity: Severity
    since: str
    """The version that first had it."""


_ERRORS = (
    # The file
    ("missing-file", "Nothing stands at the path that was named, or a part of a folder brief is not there."),
    ("unreadable-file", "The file cannot be opened or read: no permission, gone meanwhile, or a fault of the disk."),
    ("not-a-file", "The path is a folder, a pipe, a socket or a device where a file is expected."),
    ("oversized-file", "The file is larger than 16 MB."),
    ("binary-file", "The file holds zero bytes, so it is no text."),
    ("invalid-encoding", "The file is not UTF-8."),
    ("not-a-brief", "The file that was named has no `briefing:` key."),
    ("empty-library", "The folder holds no brief."),
    ("unopened-front-matter", "The front matter starts with no line `---`."),
    ("unclosed-front-matter", "The front matter starts with `---` but no line ends it."),
    ("interrupted-loading", "Loading took too long or broke off; what had been read until then is shown."),
    # YAML
    ("yaml-syntax", "The YAML cannot be read at this place."),
    ("unquoted-text", "Prose without quotes holds what YAML reads as syntax: `: `, a leading `[`, `*`, `@`, `%`, …"),
    ("unclosed-quote", "A quotation mark opens a text that no other one closes."),
    ("text-after-quote", "Text goes on after the closing quotation mark."),
    ("invalid-escape", "A backslash in double quotes starts no known escape."),
    ("unclosed-bracket", "A bracket or brace is not closed, or closed by another."),
    ("tab-indentation", "A tab stands in the indentation, where YAML allows blanks alone."),
    ("missing-blank", "No blank follows the colon of a key or the dash of a list item."),
    ("missing-key", "A line of text stands where a key with its colon is expected."),
    ("wrong-indentation", "A line is indented like none of its neighbours."),
    ("duplicate-key", "A key stands twice in one mapping; the first is used."),
    ("complex-key", "A key is a list or a mapping instead of a word."),
    ("yaml-tag", "A tag such as `!!int` stands before a value; the value is read as text without it."),
    ("second-document", "A second YAML document starts; one file is one brief."),
    ("unknown-alias", "An alias `*name` has no anchor `&name` before it."),
    ("recursive-alias", "An alias stands within the very value that it names."),
    ("excessive-aliases", "The aliases stand for more than 10,000 values or 8 MB of text."),
    ("deep-nesting", "Lists and mappings are nested deeper than 32 levels."),
    ("oversized-yaml", "The YAML has more than 500,000 parts."),
    ("oversized-text", "One value is longer than 8 MB."),
    # Fields
    ("unsupported-version", "The format version is one that this program does not read."),
    ("missing-field", "A required field is absent or empty."),
    ("wrong-kind", "A list or mapping stands where a text is expected, or the other way round."),
    ("conflicting-fields", "Two fields that exclude each other are both written."),
    ("unknown-value", "The word is none of those that the field allows."),
    ("invalid-date", "The date is no EDTF expression, or there is no such day."),
    ("reversed-range", "A range of numbers ends below its start."),
    ("invalid-number", "The value is no number and no range of numbers."),
    ("ambiguous-number", "One separator before three digits can mean thousands or decimals."),
    ("invalid-language", "The language is no BCP 47 tag."),
    ("invalid-url", "The address is not an http, https or mailto URL that is safe to open."),
    ("invalid-id", "An id holds other characters than ASCII letters, digits, `_` and `-`, or starts with a mark."),
    ("duplicate-id", "Two items of one brief have the same id; the first keeps it."),
    ("unknown-source", "A citation or a `sources` entry names no source of this brief."),
    ("unknown-item", "A field names an item that this brief does not have."),
    ("unknown-target", "A reference in the text leads to nothing."),
    ("circular-source", "Sources are derived from each other in a circle."),
    (
        "misplaced-grade",
        "A grade such as `B2` is in one piece; its letter belongs to the source, its digit to the claim.",
    ),
    # Themes and settings
    ("unknown-theme", "No theme has this name."),
    ("circular-theme", "Themes extend each other in a circle."),
    ("duplicate-theme", "Two files of one folder hold a theme of the same name; one is used."),
    ("invalid-color", "The colour is neither `#rrggbb` nor a name of the palette."),
    ("invalid-setting", "A setting has a value that it does not allow."),
)

_WARNINGS = (
    ("control-character", "A control character stands in the text; it is shown as a visible mark."),
    ("comment-in-text", "A `#` after a blank starts a comment, so the rest of the line is not part of the text."),
    ("unused-anchor", "An anchor `&name` stands before a value, but no alias `*name` after it."),
    ("unknown-field", "The format has no field of this name; it is kept and shown as written."),
    ("missing-recommended-field", "A field that every brief should have is absent."),
    ("missing-companion", "A field asks for another beside it, as `status: withdrawn` for `reason`."),
    ("multiline-text", "A field of one line holds several."),
    ("unknown-footnote", "A footnote mark has no footnote."),
    ("oversized-table", "A table has more cells than are shown."),
    ("unknown-role", "The theme gives a style to a name that no part of the screen has."),
)

RULES: dict[str, Rule] = {
    id: Rule(id, summary, severity, "0.1.0")
    for severity, rows in ((Severity.ERROR, _ERRORS), (Severity.WARNING, _WARNINGS))
    for id, summary in rows
}
"""Every rule by its id."""
