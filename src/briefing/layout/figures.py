"""The pane of key figures: who says how many, comparable claims on one scale, the others apart with the reason."""

import math
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from briefing.layout.attribution import claimant, grade, one_origin
from briefing.layout.growing import Growing
from briefing.layout.line import Face, Page, Run, ToItem
from briefing.layout.line_tools import blanks, cells
from briefing.layout.pieces import BETWEEN, Piece, Pieces, joined, piece, width_of
from briefing.layout.plot import NARROWEST, WIDEST, plot, scale_of
from briefing.layout.rich_text import cite_marks, rich_pieces
from briefing.layout.setting import Setting
from briefing.layout.sheet import Sheet, flow, flush_right, stacked
from briefing.layout.wrap import Wrapped
from briefing.model.brief import Brief
from briefing.model.comparison import Apart, Group, fold, groups
from briefing.model.dates import Edtf
from briefing.model.inline import Text, plain
from briefing.model.records import Claim, Figure
from briefing.model.text import SafeText
from briefing.model.vocabulary import Rank
from briefing.themes.roles import Role

_INDENT = 1
_GAP = 2
_WIDEST_MARKS = 7
"""Cells of the column of citations in a narrow pane, in a wide one an eighth; more of them follow the words."""
_MUCH_WIDER = 4
_LEAST_WORDS = 18
"""Cells that the words of a claim keep beside the columns at their right; with less these stand beneath them."""
_SHORT_UNIT = 3
"""Cells of a unit that stands with each number, as `cm`; a longer one is said once."""
_SHORT_WORDS = 24
"""Cells of words that stand where a number would."""
_LOOKED_AT = 200
"""How many claims decide on the columns, so that hundreds of figures need not be looked through first."""
_PART_OF_WORD = 4
"""Letters of a unit that is taken for named where a word of the label ends with it."""


class Columns(NamedTuple):
    """Where the parts of a claim stand, in cells; the same for a whole page, so that numbers stand under numbers."""

    number: int
    """The width of the numbers, which end at `_INDENT + number`; a wider one pushes its words to the right."""
    words: int
    """Where the words start."""
    plot: int
    """The width of a plot."""
    grade: int
    """The width of the grades."""
    marks: int
    """The width of the citations, at the right edge."""
    beside: bool
    """Whether plot, grade and citations stand beside the words, at the right edge, or beneath them."""

    @property
    def ends(self) -> int:
        """How wide grades and citations are together, with the blanks before each."""
        return sum(size + 1 for size in (self.grade, self.marks) if size)


class Row(NamedTuple):
    """A claim with what is shown of it in columns."""

    claim: Claim
    number: SafeText
    """Its number, or its words where they are short."""
    size: int
    """The width of the number."""
    grade: SafeText
    marks: Pieces
    marks_size: int


def figures_page(setting: Setting, width: int) -> Page:
    """Return the pane of key figures; every figure and every claim is placed."""
    return figures_layout(setting, width).whole()


def figures_layout(setting: Setting, width: int) -> Growing:
    """Return the pane of key figures, to be laid out figure by figure."""
    sheet = Sheet(width)
    return Growing(sheet, _figures(setting, sheet))


def _figures(setting: Setting, sheet: Sheet) -> Iterator[None]:
    claims = (claim for figure in setting.brief.figures for claim in figure.claims)
    columns = _columns([_row_of(setting, claim) for claim in islice(claims, _LOOKED_AT)], sheet.width)
    for figure in setting.brief.figures:
        sheet.gap()
        first = sheet.height
        _heading(setting, sheet, figure)
        _claims(setting, sheet, figure, [_row_of(setting, claim) for claim in figure.claims], columns)
        sheet.place(figure.id, first)
        yield


def _row_of(setting: Setting, claim: Claim) -> Row:
    marks = cite_marks(setting, claim.sources)
    number = _number(setting, claim)
    return Row(claim, number, cells(number), grade(setting, claim), marks, width_of(marks))


def _number(setting: Setting, claim: Claim) -> SafeText:
    if claim.quantity:
        number = setting.quantity(claim.quantity, short=True)
        return SafeText(f"{number}\u00a0{claim.unit}") if _is_short(claim.unit) else number
    inlines = claim.text.inlines
    if len(inlines) == 1 and isinstance(inlines[0], Text) and cells(inlines[0].text) <= _SHORT_WORDS:
        return inlines[0].text
    return SafeText("")


def _is_short(unit: str) -> bool:
    return 0 < len(unit) <= _SHORT_UNIT and cells(unit) <= _SHORT_UNIT


def _claims(setting: Setting, sheet: Sheet, figure: Figure, rows: Sequence[Row], columns: Columns) -> None:
    """Add the claims of a figure, those that can be compared together, the others under the reason."""
    found = groups(figure)
    row_of = {id(row.claim): row for row in rows}
    label = f" {fold(plain(figure.label.inlines))} "
    for group in found:
        drawn = [claim.quantity for claim in group.claims if claim.quantity]
        scale = scale_of(drawn) if len(drawn) > 1 else None
        alone = len(found) == len(group.claims) == 1
        if not alone:
            _group_heading(setting, sheet, group, label, is_only=len(found) == 1)
        with_date = group.reason is not Apart.DATE or len(group.claims) > 1
        for claim in group.claims:
            first = sheet.height
            row = row_of[id(claim)]
            words = joined(
                [
                    (piece(claim.unit),) if alone and claim.quantity and _is_said(claim.unit, label) else (),
                    rich_pieces(setting, claim.text.inlines, Role.FIGURE) if not row.number else (),
                    (piece(claim.scope, Role.MUTED),) if alone and claim.scope else (),
                    claimant(setting, claim.claimed_by, claim.attribution, claim.sources),
                    *_remarks(setting, claim, with_date=with_date),
                ],
                BETWEEN,
            )
            drawn_here = plot(claim.quantity, scale, columns.plot) if scale and claim.quantity else ()
            _row(sheet, columns, row, words, drawn_here)
            sheet.place(claim.id, first)


def _columns(rows: Sequence[Row], width: int) -> Columns:
    # One long range is no reason to push all words to the right: what is much wider than three quarters of the
    # numbers does not decide.
    numbers = sorted([row.size for row in rows if row.claim.quantity and row.size <= width // 3])
    usual = numbers[math.ceil(len(numbers) * 3 / 4) - 1] if numbers else 0
    number = max([size for size in numbers if size <= usual + _MUCH_WIDER], default=0)
    words = _INDENT + number + _GAP if number else _INDENT + _GAP
    grade_width = max([cells(row.grade) for row in rows], default=0)
    widest = max(_WIDEST_MARKS, width // 8)
    marks = max([row.marks_size for row in rows if row.marks_size <= widest], default=0)
    room = width - words - sum(size + 1 for size in (grade_width, marks) if size)
    drawn = min(WIDEST, max(NARROWEST, room // 3))
    beside = room - drawn - _GAP >= _LEAST_WORDS
    return Columns(number, words, drawn if beside else max(1, min(WIDEST, room)), grade_width, marks, beside)


def _heading(setting: Setting, sheet: Sheet, figure: Figure) -> None:
    label = rich_pieces(setting, figure.label.inlines, Role.STRONG, Face.BOLD) or (
        piece(figure.id, Role.STRONG, Face.BOLD),
    )
    if setting.is_contested(figure):
        state = (piece(setting.t("contested"), Role.CONTESTED, Face.BOLD),)
        room = sheet.width - width_of(state) - 1
        sheet.row((0, flow(label, room, hanging=_INDENT)), (room + 1, flush_right(state, sheet.width - room - 1)))
    else:
        sheet.text(label, hanging=_INDENT)
    if not figure.claims:
        sheet.text((piece(setting.t("no value"), Role.UNCERTAIN),), _INDENT)


def _group_heading(setting: Setting, sheet: Sheet, group: Group, label: str, *, is_only: bool) -> None:
    """Add what the claims of a group share: scope and unit, or what sets them apart from the first group."""
    parts = [_reason(setting, group, is_only=is_only)]
    unit = next((claim.unit for claim in group.claims if claim.quantity), "")
    if group.reason is None and _is_said(unit, label):
        parts.append(unit)
    shown = joined([(piece(part, Role.MUTED),) for part in parts if part], BETWEEN)
    if shown:
        sheet.text(shown, _INDENT, hanging=_INDENT)


def _is_said(unit: str, label: str) -> bool:
    """Return whether a unit is to be said: it stands with no number, and `label`, folded, does not name it."""
    if not unit or _is_short(unit):
        return False
    before = "" if len(unit) >= _PART_OF_WORD else " "
    return f"{before}{fold(unit)} " not in label


def _reason(setting: Setting, group: Group, *, is_only: bool) -> str:
    claim = group.claims[0]
    missing = setting.t("not given")
    match group.reason:
        case Apart.SCOPE:
            return setting.t("other scope: {scope}").format(scope=claim.scope or missing)
        case Apart.UNIT:
            return setting.t("other unit: {unit}").format(unit=claim.unit or missing)
        case Apart.DATE:
            dates = dict.fromkeys(setting.date(claim.as_of, short=True) for claim in group.claims if claim.as_of)
            return setting.t("other date: {date}").format(date=", ".join(dates))
        case None if claim.scope and not is_only:
            return setting.t("scope: {scope}").format(scope=claim.scope)
        case None:
            return claim.scope


def _row(sheet: Sheet, columns: Columns, row: Row, words: Pieces, drawn: Pieces) -> None:
    deprecated = row.claim.rank is Rank.DEPRECATED
    number = piece(row.number, Role.MUTED if deprecated else Role.FIGURE, Face.STRIKE if deprecated else Face.BOLD)
    marks = row.marks
    if row.marks_size > columns.marks:
        words = (*words, piece(" "), *marks)
        marks = ()
    edge = sheet.width - columns.ends
    ends: list[tuple[int, Wrapped]] = []
    if row.grade:
        ends.append((edge + 1, flush_right((piece(row.grade, Role.GRADE),), columns.grade)))
    if marks:
        ends.append((max(sheet.width - columns.marks, 0), flow(marks, columns.marks)))
    if deprecated:
        drawn = tuple([part._replace(role=Role.MUTED) for part in drawn])
    if columns.beside:
        room = edge - (columns.plot + _GAP if drawn else 0)
        plots = [(edge - columns.plot, flow(drawn, columns.plot))] if drawn else []
        sheet.row((_INDENT, _numbered(number, row.size, words, columns, room - _INDENT)), *plots, *ends)
        return
    text = _numbered(number, row.size, words, columns, sheet.width - _INDENT)
    if drawn:
        sheet.row((_INDENT, text))
        sheet.row((columns.words, flow(drawn, columns.plot)), *ends)
    elif ends:
        sheet.row_with_end((_INDENT, text), ends)
    else:
        sheet.row((_INDENT, text))


def _numbered(number: Piece, size: int, words: Pieces, columns: Columns, width: int) -> Wrapped:
    """Return the words behind their number, which ends where the column of numbers does, or later where it is wider."""
    hanging = columns.words - _INDENT
    if not size:
        return flow(words, width, first=blanks(hanging), hanging=hanging)
    if size > columns.number and size + _GAP + width_of(words) > width:
        # A wide number stands alone, unless all of the words fit beside it.
        return stacked(flow((number,), width), flow(words, width, first=blanks(hanging), hanging=hanging))
    first = (*blanks(columns.number - size), Run(number.text, number.role, number.face), *blanks(_GAP))
    return flow(words, width, first=first, hanging=hanging)


def _remarks(setting: Setting, claim: Claim, *, with_date: bool) -> list[Pieces]:
    remarks: list[Pieces] = []
    before = setting.before.get(claim.id)
    if before:
        remarks.append((piece(f"{before} → {_number(setting, claim) or setting.value(claim)}", Role.CHANGED),))
    if with_date and claim.as_of and not _holds_still(setting.brief, claim.as_of):
        when = setting.date(claim.as_of, short=True)
        remarks.append((piece(setting.t("as of {date}").format(date=when), Role.MUTED),))
    if claim.part_of:
        whole = setting.items.get(claim.part_of)
        value = setting.value(whole._replace(unit=SafeText(""))) if isinstance(whole, Claim) else claim.part_of
        target = ToItem(claim.part_of) if whole else None
        remarks.append((piece(setting.t("part of {value}").format(value=value), Role.MUTED, target=target),))
    if claim.rank is not Rank.NORMAL:
        words = setting.t("preferred") if claim.rank is Rank.PREFERRED else setting.t("set aside")
        remarks.append((piece(words, Role.STRONG if claim.rank is Rank.PREFERRED else Role.MUTED),))
    if len(claim.sources) > 1 and (count := one_origin(setting, claim.sources)):
        remarks.append((piece(count.replace(" ", "\u00a0"), Role.PROVENANCE),))
    return remarks


def _holds_still(brief: Brief, date: Edtf) -> bool:
    """Return whether a date reaches the day of the whole brief, so that it need not be said of a claim."""
    day = brief.as_of or brief.date
    if date == day:
        return True
    if day is None or day.low is None or day.high is None or date.approximate or date.uncertain:
        return False
    ends_before = date.high is not None and date.high.ordinal() < math.floor(day.low.ordinal())
    begins_after = date.low is not None and date.low.ordinal() >= math.floor(day.high.ordinal()) + 1
    return not ends_before and not begins_after
