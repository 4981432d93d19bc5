"""The subcommands by name, so that the first word of a command line is understood before click is imported."""

COMMANDS = (
    "read",
    "show",
    "list",
    "new",
    "check",
    "fix",
    "fmt",
    "rules",
    "explain",
    "diff",
    "notes",
    "themes",
    "schema",
    "locate",
    "completion",
)
"""Each subcommand, in the order of the help; `briefing.cli.commands.NAME` declares it."""

PLAIN = {name: f"briefing.cli.{name}" for name in ("read", "show", "list", "check", "notes")}
"""Those that take paths, with the module whose `run` does the work without click."""

LANGUAGES = ("en", "de")
"""What `--lang` takes: English is in the source, for each other there is a catalogue."""
