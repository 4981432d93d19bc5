"""The schema of a brief in YAML, made from the field table."""

from briefing.authoring.schema.kinds import DRAFT, Schema, record_schema
from briefing.model.fields import RECORDS


def brief_schema() -> Schema:
    """Return it. The summary is not required: that of a folder brief stands in a file of its own."""
    brief = record_schema(RECORDS["brief"], leave_out=frozenset({"summary"}))
    return {
        "$schema": DRAFT,
        "title": "A brief",
        "description": "What is known, how much, according to whom, since when: the brief format, version 1.",
        **brief,
        "definitions": {name: record_schema(fields) for name, fields in RECORDS.items() if name != "brief"},
    }
