"""What an author may have meant who wrote something else than EDTF.

Each module knows one family of mistakes and proposes texts; a proposal counts only if it parses. Imported only for text
that was refused.
"""

import re

from briefing.model.dates.errors import EdtfError
from briefing.model.dates.repair.draft import draft_of_2012
from briefing.model.dates.repair.layouts import other_layouts
from briefing.model.dates.repair.proposal import LONGEST, parses, refusal
from briefing.model.dates.repair.spoken import spoken_dates

_FAMILIES = (draft_of_2012, other_layouts, spoken_dates)
"""Nearest to EDTF first."""
_SEPARATORS = r"(/|\.\.|, ?|[\[\]{}])"


def explained(text: str, error: EdtfError) -> EdtfError:
    """Return `error`, or one that knows better what is meant by `text`.

    A fix is the one certain reading; where there are several, the help names them.
    """
    if len(text) > LONGEST:
        return EdtfError(error.message, error.help)
    whole = _explained_alone(text, error)
    return whole if whole.fix else _explained_by_parts(text, whole)


def _explained_alone(text: str, error: EdtfError) -> EdtfError:
    if error.fix and parses(error.fix) and not re.search(_SEPARATORS, text):
        return error
    in_set = f"{text[:1]}{error.fix}{text[-1:]}"
    if error.fix and "," not in text and parses(in_set):
        return EdtfError(error.message, error.help, in_set)
    impossible: EdtfError | None = None
    for family in _FAMILIES:
        proposal = family(text)
        if proposal is None:
            continue
        refused = refusal(proposal.fix) if proposal.fix else None
        if refused is None and (proposal.fix or proposal.help):
            return EdtfError(proposal.message, proposal.help, proposal.fix, certain=proposal.certain)
        # The date is understood, and there is none: `30.02.2024`.
        impossible = impossible or refused
    told = impossible or error
    return EdtfError(told.message, told.help)


def _explained_by_parts(text: str, whole: EdtfError) -> EdtfError:
    """Return what is wrong with the first wrong date of an interval or a set; a fix mends all of them."""
    pieces = re.split(_SEPARATORS, text)
    first: EdtfError | None = None
    certain = True
    for at in range(0, len(pieces), 2):
        error = refusal(pieces[at]) if pieces[at] else None
        if error is None:
            continue
        mended = _explained_alone(pieces[at], error)
        if not mended.fix:
            return whole
        first = first or mended
        certain = certain and mended.certain
        pieces[at] = mended.fix
    fix = "".join(pieces)
    return EdtfError(first.message, first.help, fix, certain=certain) if first and parses(fix) else whole
