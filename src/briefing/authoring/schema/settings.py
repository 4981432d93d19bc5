"""The schema of `briefing.toml`, the settings of a library."""

from briefing.authoring.schema.kinds import DRAFT, Schema
from briefing.diagnostics.finding import Severity
from briefing.diagnostics.rules import GROUPS, RULES
from briefing.loading.settings import OFF


def settings_schema() -> Schema:
    """Return it, with every rule and group that can be given a severity."""
    level: Schema = {"enum": [*(severity.value for severity in Severity), OFF]}
    rules: Schema = {
        **{group.value: {**level, "description": f"{words} The whole group."} for group, words in GROUPS.items()},
        **{rule.id: {**level, "description": rule.summary.replace("`", "")} for rule in RULES.values()},
    }
    return {
        "$schema": DRAFT,
        "title": "Settings of a library of briefs",
        "type": "object",
        "additionalProperties": False,
        "properties": {
            "lang": {
                "type": "string",
                "default": "en",
                "examples": ["de"],
                "description": "The language of briefs that name none, a BCP 47 tag.",
            },
            "abbreviations": {
                "type": "array",
                "items": {"type": "string"},
                "examples": [["EU", "UN"]],
                "description": "Abbreviations that readers of this library know.",
            },
            "rules": {
                "type": "object",
                "description": "What rules and groups count as; a table named by a folder holds below that folder.",
                "properties": rules,
                "additionalProperties": {
                    "type": "object",
                    "properties": rules,
                    "additionalProperties": False,
                    "description": "What rules and groups count as below this folder.",
                },
            },
        },
    }
