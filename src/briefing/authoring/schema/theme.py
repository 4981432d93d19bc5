"""The schema of a theme."""

from briefing.authoring.schema.kinds import DRAFT, Schema
from briefing.themes.raw import FACES
from briefing.themes.roles import Role, Surface
from briefing.themes.theme import ANSI, DEFAULT

_COLOR = r"^#[0-9A-Fa-f]{6}$"


def theme_schema() -> Schema:
    """Return it, with every role and surface that can be given a style."""
    style: Schema = {
        "type": "string",
        "description": f"A colour of the palette or #rrggbb, `on` another, and any of {', '.join(FACES)}.",
        "examples": ["amber on hit bold"],
    }
    word: Schema = {"type": "string"}
    return {
        "$schema": DRAFT,
        "title": "A theme of briefing",
        "type": "object",
        "additionalProperties": False,
        "properties": {
            "name": {**word, "description": "The name of the file; it may be left out."},
            "title": {**word, "description": "What it is called in lists."},
            "author": {**word, "description": "Who made it."},
            "description": {**word, "description": "What it is for, in a sentence."},
            "dark": {"type": "boolean", "description": "Whether it is for dark terminals."},
            "extends": {**word, "description": "The theme that gives what this one does not say."},
            "palette": {
                "type": "object",
                "description": "Names of colours.",
                "additionalProperties": {"anyOf": [{"type": "string", "pattern": _COLOR}, {"enum": [*ANSI, DEFAULT]}]},
            },
            "surfaces": _table([surface.value for surface in Surface], style, "What lies behind the words."),
            "styles": _table([role.value for role in Role], style, "What each part looks like."),
        },
    }


def _table(names: list[str], style: Schema, words: str) -> Schema:
    return {
        "type": "object",
        "description": words,
        "properties": dict.fromkeys(names, style),
        "additionalProperties": False,
    }
