"""The pane of key figures: who says how many, comparable claims on one scale, the others apart with the reason."""

import math
from collections.abc import Sequence
from typing import NamedTuple

from briefing.layout.attribution import claimant, grade, one_origin
from briefing.layout.line import Face, Page, Run, ToItem
from briefing.layout.line_tools import blanks, cells
from briefing.layout.plot import NARROWEST, WIDEST, plot, scale_of
from briefing.layout.rich_text import cite_marks, rich_pieces
from briefing.layout.setting import Setting
from briefing.layout.sheet import Flow, Piece, Pieces, Sheet, flow, flush_right, joined, piece, stacked, width_of
from briefing.model.comparison import Apart, Group, fold, groups
from briefing.model.inline import plain
from briefing.model.records import Claim, Figure
from briefing.model.text import SafeText
from briefing.model.vocabulary import Rank
from briefing.themes.roles import Role

BETWEEN = piece("\u00a0· ", Role.MUTED)
_INDENT = 1
_GAP = 2
_WIDEST_MARKS = 7
"""Cells of the column of citations; more of them follow the words."""
_MUCH_WIDER = 4
_LEAST_WORDS = 18
"""Cells that the words of a claim keep beside the columns at their right; with less these stand beneath them."""


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
    """The width of the citations, which end at the right edge."""
    beside: bool
    """Whether plot, grade and citations stand beside the words, at the right edge, or beneath them."""

    @property
    def ends(self) -> int:
        """How wide grades and citations are together, with the blanks before each."""
        return sum(size + 1 for size in (self.grade, self.marks) if size)


def figures_page(setting: Setting, width: int) -> Page:
    """Return the pane of key figures; every figure and every claim is placed."""
    sheet = Sheet(width)
    columns = _columns(setting, [claim for figure in setting.brief.figures for claim in figure.claims], width)
    for figure in setting.brief.figures:
        first = sheet.height
        _heading(setting, sheet, figure)
        _claims(setting, sheet, figure, columns, placed=True)
        sheet.place(figure.id, first)
    return sheet.page()


def put_board(setting: Setting, sheet: Sheet, figure: Figure) -> None:
    """Add the claims of one figure, with columns of their own; they are not placed."""
    _claims(setting, sheet, figure, _columns(setting, figure.claims, sheet.width), placed=False)


def _claims(setting: Setting, sheet: Sheet, figure: Figure, columns: Columns, *, placed: bool) -> None:
    """Add the claims of a figure, those that can be compared together, the others under the reason."""
    found = groups(figure)
    for group in found:
        drawn = [claim.quantity for claim in group.claims if claim.quantity]
        scale = scale_of(drawn) if len(drawn) > 1 else None
        alone = len(found) == len(group.claims) == 1
        if not alone:
            _group_heading(setting, sheet, figure, group, is_only=len(found) == 1)
        for claim in group.claims:
            first = sheet.height
            words = _words(
                setting,
                claim,
                columns,
                with_unit=len(group.claims) == 1,
                with_scope=alone,
                with_date=group.reason is not Apart.DATE or len(group.claims) > 1,
            )
            _row(
                setting,
                sheet,
                columns,
                claim,
                words,
                plot(claim.quantity, scale, columns.plot) if scale and claim.quantity else (),
            )
            if placed:
                sheet.place(claim.id, first)


def _columns(setting: Setting, claims: Sequence[Claim], width: int) -> Columns:
    # One long range is no reason to push all words to the right: what is much wider than three quarters of the
    # numbers does not decide.
    numbers = sorted(size for claim in claims if 0 < (size := cells(_number(setting, claim))) <= width // 3)
    usual = numbers[math.ceil(len(numbers) * 3 / 4) - 1] if numbers else 0
    number = max((size for size in numbers if size <= usual + _MUCH_WIDER), default=0)
    words = _INDENT + number + _GAP if number else _INDENT
    grade_width = max((cells(grade(setting, claim)) for claim in claims), default=0)
    marks = max((size for claim in claims if (size := _marks_width(setting, claim)) <= _WIDEST_MARKS), default=0)
    room = width - words - sum(size + 1 for size in (grade_width, marks) if size)
    drawn = min(WIDEST, max(NARROWEST, room // 3))
    beside = room - drawn - _GAP >= _LEAST_WORDS
    return Columns(number, words, drawn if beside else max(1, min(WIDEST, room)), grade_width, marks, beside)


def _heading(setting: Setting, sheet: Sheet, figure: Figure) -> None:
    state = (piece(setting.t("contested"), Role.CONTESTED, Face.BOLD),) if setting.is_contested(figure) else ()
    label = rich_pieces(setting, figure.label.inlines, Role.STRONG, Face.BOLD) or (
        piece(figure.id, Role.STRONG, Face.BOLD),
    )
    room = sheet.width - (width_of(state) + 1 if state else 0)
    sheet.row((0, flow(label, room, hanging=_INDENT)), (room + 1, flush_right(state, sheet.width - room - 1)))
    if not figure.claims:
        sheet.text((piece(setting.t("no value"), Role.UNCERTAIN),), _INDENT)


def _group_heading(setting: Setting, sheet: Sheet, figure: Figure, group: Group, *, is_only: bool) -> None:
    """Add what the claims of a group share: unit and scope, or what sets them apart from the first group."""
    claim = group.claims[0]
    parts = [_reason(setting, group, is_only=is_only)]
    named = f" {fold(claim.unit)} " in f" {fold(plain(figure.label.inlines))} "
    if len(group.claims) > 1 and group.reason is not Apart.UNIT and not named:
        parts.append(claim.unit)
    shown = joined([(piece(part, Role.MUTED),) for part in parts if part], BETWEEN)
    if shown:
        sheet.text(shown, _INDENT, hanging=_INDENT)


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


def _words(  # noqa: PLR0913 - what the rest of the block leaves to the row
    setting: Setting, claim: Claim, columns: Columns, *, with_unit: bool, with_scope: bool, with_date: bool
) -> Pieces:
    fits = _marks_width(setting, claim) <= columns.marks
    return joined(
        [
            (piece(claim.unit),) if with_unit and claim.unit and claim.quantity else (),
            rich_pieces(setting, claim.text.inlines, Role.FIGURE) if claim.quantity is None else (),
            (piece(claim.scope, Role.MUTED),) if with_scope and claim.scope else (),
            claimant(setting, claim.claimed_by, claim.attribution, claim.sources),
            *_remarks(setting, claim, with_date=with_date),
            () if fits else cite_marks(setting, claim.sources),
        ],
        BETWEEN,
    )


def _row(  # noqa: PLR0913, PLR0917 - the parts of a row
    setting: Setting, sheet: Sheet, columns: Columns, claim: Claim, words: Pieces, drawn: Pieces
) -> None:
    deprecated = claim.rank is Rank.DEPRECATED
    face = Face.STRIKE if deprecated else Face.BOLD
    number = piece(_number(setting, claim), Role.MUTED if deprecated else Role.FIGURE, face)
    grades = (piece(grade(setting, claim), Role.GRADE),)
    marks = cite_marks(setting, claim.sources)
    if width_of(marks) > columns.marks:
        marks = ()
    edge = sheet.width - columns.ends
    ends = [
        (edge + 1, flush_right(grades, columns.grade)),
        (sheet.width - columns.marks, flush_right(marks, columns.marks)),
    ]
    if deprecated:
        drawn = tuple(part._replace(role=Role.MUTED) for part in drawn)
    if columns.beside:
        room = edge - (columns.plot + _GAP if drawn else 0)
        plots = (edge - columns.plot, flow(drawn, columns.plot))
        sheet.row((_INDENT, _numbered(number, words, columns, room - _INDENT)), *([plots] if drawn else []), *ends)
        return
    text = _numbered(number, words, columns, sheet.width - _INDENT)
    if drawn:
        sheet.row((_INDENT, text))
        sheet.row((columns.words, flow(drawn, columns.plot)), *ends)
    elif width_of(grades) or marks:
        sheet.row_with_end((_INDENT, text), ends)
    else:
        sheet.row((_INDENT, text))


def _numbered(number: Piece, words: Pieces, columns: Columns, width: int) -> Flow:
    """Return the words behind their number, which ends where the column of numbers does, or later where it is wider."""
    room = columns.words - _INDENT
    if not columns.number:
        return flow(words, width)
    size = width_of((number,))
    before = columns.number - size
    if size > width - _LEAST_WORDS:
        # A number with hardly any room beside it stands alone.
        apart = flow((number,), width)
        rest = flow(words, width, first=blanks(room), hanging=room)
        return stacked(apart, rest)
    first = (*blanks(before), Run(number.text, number.role, number.face), *blanks(_GAP)) if size else blanks(room)
    return flow(words, width, first=first, hanging=room)


def _remarks(setting: Setting, claim: Claim, *, with_date: bool) -> list[Pieces]:
    remarks: list[Pieces] = []
    brief = setting.brief
    if with_date and claim.as_of and claim.as_of != brief.as_of:
        when = setting.date(claim.as_of, short=True)
        remarks.append((piece(setting.t("as of {date}").format(date=when), Role.MUTED),))
    if claim.part_of:
        whole = setting.items.get(claim.part_of)
        value = setting.value(whole) if isinstance(whole, Claim) else claim.part_of
        target = ToItem(claim.part_of) if whole else None
        remarks.append((piece(setting.t("part of {value}").format(value=value), Role.MUTED, target=target),))
    if claim.rank is not Rank.NORMAL:
        words = setting.t("preferred") if claim.rank is Rank.PREFERRED else setting.t("set aside")
        remarks.append((piece(words, Role.STRONG if claim.rank is Rank.PREFERRED else Role.MUTED),))
    if count := one_origin(setting, claim.sources):
        remarks.append((piece(count, Role.PROVENANCE),))
    return remarks


def _number(setting: Setting, claim: Claim) -> SafeText:
    return setting.quantity(claim.quantity, short=True) if claim.quantity else SafeText("")


def _marks_width(setting: Setting, claim: Claim) -> int:
    return width_of(cite_marks(setting, claim.sources))
