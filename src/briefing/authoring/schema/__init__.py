"""JSON Schemas for editors: of a brief, of a library's settings, of a theme. Draft-07, which editors' servers speak."""

from collections.abc import Callable

from briefing.authoring.schema.brief import brief_schema
from briefing.authoring.schema.kinds import Schema
from briefing.authoring.schema.settings import settings_schema
from briefing.authoring.schema.theme import theme_schema

SCHEMAS: dict[str, Callable[[], Schema]] = {
    "brief": brief_schema,
    "settings": settings_schema,
    "theme": theme_schema,
}
"""What there are schemas of."""


def schema_text(name: str) -> str:
    """Return one of `SCHEMAS` as JSON."""
    import json  # noqa: PLC0415 - where one is asked for

    return json.dumps(SCHEMAS[name](), indent=2, ensure_ascii=False) + "\n"
