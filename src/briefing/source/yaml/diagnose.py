"""From what a parser says to what an author did.

The words of the two parsers differ, and speak of tokens; so they only choose the question, and the text at the place
gives the answer.
"""

from collections.abc import Callable
from typing import TypeAlias

from briefing.diagnostics.make import finding
from briefing.i18n import gettext as _
from briefing.source.yaml import flow, indentation, prose
from briefing.source.yaml.diagnosis import Diagnosis
from briefing.source.yaml.draft import Draft
from briefing.source.yaml.fault import Fault, found_at

_Reader: TypeAlias = Callable[[Draft, Fault], Diagnosis | None]

_QUESTIONS: tuple[tuple[str, _Reader], ...] = (
    ("escape", prose.escape),
    ("hexdecimal", prose.escape),
    ("hexadecimal", prose.escape),
    ("end of stream", prose.unclosed_quote),
    ("document indicator", prose.unclosed_quote),
    ("document separator", prose.unclosed_quote),
    ("violates indentation", indentation.tab),
    ("cannot start any token", indentation.tab),
    ("cannot start any token", flow.text_in_flow),
    ("cannot start any token", prose.leading),
    ("mapping values are not allowed", indentation.missing_blank_above),
    ("mapping values are not allowed", indentation.deeper_key),
    ("mapping values are not allowed", prose.colon),
    ("an alias", flow.text_in_flow),
    ("an alias", prose.leading),
    ("an anchor", prose.leading),
    ("a tag", prose.leading),
    ("tag handle", prose.leading),
    ("block scalar", prose.leading),
    ("node content", prose.leading),
    ("entries are not allowed", prose.leading),
    ("keys are not allowed", prose.leading),
    ("expected ':'", indentation.missing_blank),
    ("expected ':'", indentation.text_at_margin),
    ("flow mapping", flow.text_in_flow),
    ("flow sequence", flow.text_in_flow),
    ("flow mapping", flow.unclosed_record),
    ("flow mapping", prose.bracket),
    ("flow sequence", prose.bracket),
    ("directive", indentation.directive),
    ("incompatible", indentation.directive),
    ("document start", indentation.directive),
    ("document start", indentation.after_document),
    ("", prose.after_value),
    ("", prose.lone_colon),
    ("", indentation.missing_blank),
    ("", indentation.below_block_text),
    ("", indentation.misfit),
)
"""Words of the parsers, and who may know the cause; the first who answers is believed."""


def diagnose(draft: Draft, fault: Fault) -> Diagnosis:
    """Return what is wrong, and repair it in the draft where the cause is plain."""
    for words, reader in _QUESTIONS:
        if words in fault.problem:
            diagnosis = reader(draft, fault)
            if diagnosis is not None:
                return diagnosis
    word = found_at(draft, fault.line, fault.column)
    message = _("YAML cannot go on with “{word}” here").format(word=word) if word else _("YAML breaks off here")
    advice = _("The YAML parser says: {problem}.").format(problem=fault.problem.strip(": "))
    return Diagnosis(finding("yaml-syntax", message, draft.span(fault.line, fault.column), help=advice))
