"""What each kind of field may hold, as a schema.

A brief is read as text by its fields, and an editor reads YAML by types of its own: where text goes, `no` and `12` are
as good as words, and an empty value is the same as none.
"""

from typing import TypeAlias

from briefing.model.fields import Field, Kind, Need

Schema: TypeAlias = "dict[str, object]"

DRAFT = "http://json-schema.org/draft-07/schema#"
_SCALAR: list[str] = ["string", "number", "boolean", "null"]
_LISTS = {
    Kind.TEXTS: Kind.TEXT,
    Kind.INLINES: Kind.INLINE,
    Kind.REFS: Kind.REF,
    Kind.CITES: Kind.TEXT,
}
"""Kinds that are lists, with the kind of their values; one value stands for a list of one."""
_PATTERNS = {
    Kind.ID: r"^[A-Za-z0-9][A-Za-z0-9_-]*$",
    Kind.DAY: r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
    Kind.LANG: r"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$",
    Kind.URL: r"^(https?|mailto):",
}


def record_schema(fields: tuple[Field, ...], *, leave_out: frozenset[str] = frozenset()) -> Schema:
    """Return the schema of a record; fields in `leave_out` need not be there."""
    required = [field.name for field in fields if field.need is Need.REQUIRED and field.name not in leave_out]
    schema: Schema = {
        "type": "object",
        "properties": {field.name: field_schema(field) for field in fields},
        "additionalProperties": False,
    }
    if required:
        schema["required"] = required
    return schema


def field_schema(field: Field) -> Schema:
    """Return the schema of a field: what it may hold, what it means, its default and an example."""
    schema = {**_of_kind(field), "description": _plain(field.doc), "markdownDescription": field.doc}
    if field.default:
        schema["markdownDescription"] = f"{field.doc}\n\nDefault: {field.default}."
    if field.example:
        schema["examples"] = [field.example]
    return schema


def _of_kind(field: Field) -> Schema:
    kind = field.kind
    if kind is Kind.ANY:
        return {}
    if kind is Kind.RECORDS:
        record: Schema = {"$ref": f"#/definitions/{field.record}"}
        return {"anyOf": [{"type": "array", "items": record}, record, {"type": "null"}]}
    if kind in _LISTS:
        single = _scalar(_LISTS[kind])
        return {"anyOf": [{"type": "array", "items": single}, single]}
    if kind is Kind.VERSION:
        return {"enum": [*(int(value) for value in field.values), *field.values]}
    if kind is Kind.CHOICE:
        return {"enum": [*field.values, *(int(value) for value in field.values if value.isdecimal()), None]}
    if kind is Kind.DATE:
        # EDTF's sets, `[2024..]` and `{1960,1961}`, are lists and mappings to YAML.
        return {"type": ["string", "number", "array", "object", "null"]}
    return _scalar(kind)


def _scalar(kind: Kind) -> Schema:
    if kind in _PATTERNS:
        return {"type": ["string", "number", "null"], "pattern": _PATTERNS[kind]}
    if kind in {Kind.NUMBER, Kind.VALUE}:
        return {"type": ["string", "number", "null"]}
    return {"type": list(_SCALAR)}


def _plain(markdown: str) -> str:
    """Return words for editors that show no Markdown."""
    return markdown.replace("`", "")
