"""Claims that can be compared on one axis, one row each: the value in words, its mark, and who says so."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from briefing.layout.attribution import speaker
from briefing.layout.board.axis import extremes
from briefing.layout.board.marks import drawn
from briefing.layout.board.ticks import Ruler, ruler
from briefing.layout.board.verdict import sources_and_origins
from briefing.layout.line import Face, Line, Run, ToItem
from briefing.layout.line_tools import blanks, cells
from briefing.layout.pieces import BETWEEN, Piece, Pieces, joined, piece
from briefing.layout.rich_text import cite_marks, rich_pieces
from briefing.layout.setting import Setting
from briefing.layout.sheet import NO_WORDS, Sheet, flow, stacked
from briefing.layout.wrap import Wrapped
from briefing.model.quantity import Quantity
from briefing.model.records import Claim
from briefing.model.text import SafeText
from briefing.model.vocabulary import Rank
from briefing.themes.roles import Role

PREFERRED = "◆"
SET_ASIDE = "×"

_SIGN = 2
"""Cells of the sign of the rank, with the blank behind it."""
_GAP = 2
_BESIDE = 64
"""Cells from which on the axis stands between the number and who says it; under it, beneath them."""
_NARROWEST, _WIDEST = 24, 60
_LEAST_AXIS = 10
"""Cells under which an axis says too little."""
_LOOKED_AT = 200
"""How many claims decide on the widths, so that thousands of them need not be laid out first."""


class Columns(NamedTuple):
    """Where the parts of a row stand."""

    number: int
    """The width of the numbers, which end at `_SIGN + number`."""
    axis: int
    """The cell at which the axis starts."""
    beside: bool
    in_words: bool
    """Whether qualifiers are words rather than signs."""


def measure(setting: Setting, claims: Iterable[Claim], width: int) -> Columns:
    """Return where the parts of rows stand on a page so wide, alike for all groups of a figure."""
    looked_at = list(islice((claim.quantity for claim in claims if claim.quantity), _LOOKED_AT))
    beside = width >= _BESIDE
    most = width // (4 if beside else 3)
    in_words = True
    sizes = [cells(_number(setting, quantity, in_words=True)) for quantity in looked_at]
    if max(sizes, default=0) > most:
        in_words = False
        sizes = [cells(_number(setting, quantity, in_words=False)) for quantity in looked_at]
    number = max([size for size in sizes if size <= most], default=0)
    return Columns(number, _SIGN + number + _GAP if beside else _SIGN, beside, in_words)


class Chart:
    """The rows of a group in the making."""

    def __init__(self, setting: Setting, sheet: Sheet, claims: Sequence[Claim], columns: Columns) -> None:
        self._setting = setting
        self._sheet = sheet
        self._claims = claims
        self._columns = columns
        self._ruler: Ruler | None = None
        self.with_dates = False
        """Whether each row says its date."""

    def rule(self) -> bool:
        """Give the claims an axis where several of them differ and can be drawn; return whether they have one."""
        room = self._sheet.width - self._columns.axis
        if room < _LEAST_AXIS:
            return False
        found = extremes(claim.quantity.bounds() for claim in self._claims if claim.quantity)
        if found is None or (found.low == found.high and not (found.is_open_below or found.is_open_above)):
            return False
        if self._columns.beside:
            room = max(_NARROWEST, min(_WIDEST, room * 3 // 5))
        self._ruler = ruler(self._setting, found, room)
        return True

    def steps(self) -> Iterator[None]:
        """Add axis and rows, a row a step."""
        if self._ruler:
            self._axis(self._ruler)
        for claim in self._claims:
            self._row(claim)
            yield

    def _axis(self, shown: Ruler) -> None:
        """Add what is to be known of the axis, its labels, and its line with the unit at the end."""
        setting, sheet, axis, at = self._setting, self._sheet, shown.axis, self._columns.axis
        unit = " ".join(part for part in (shown.factor, self._unit()) if part)
        notes: list[str] = []
        if axis.is_log:
            notes.append(setting.t("the axis is logarithmic: equal distances are equal factors"))
        elif axis.leaves_out_zero:
            notes.append(setting.t("the axis does not start at zero"))
        line = "─" * (axis.end - axis.begin + 1)
        for cell, _number in axis.ticks():
            line = f"{line[: cell - axis.begin]}┴{line[cell - axis.begin + 1 :]}"
        fits = at + axis.end + 2 + cells(unit) <= sheet.width
        if unit and not fits:
            notes.insert(0, setting.t("axis in {unit}").format(unit=unit))
        if notes:
            sheet.text((piece("; ".join(notes), Role.MUTED),), _SIGN)
        if shown.labels:
            row: list[Run] = list(blanks(at))
            used = 0
            for first, label in shown.labels:
                row += (*blanks(first - used), Run(label, Role.MUTED))
                used = first + cells(label)
            sheet.line(tuple(row))
        end: Line = (Run(SafeText(f" {unit}"), Role.MUTED),) if unit and fits else ()
        sheet.line((*blanks(at + axis.begin), Run(SafeText(line), Role.AXIS), *end))

    def _unit(self) -> SafeText:
        return next((claim.unit for claim in self._claims if claim.quantity), SafeText(""))

    def _row(self, claim: Claim) -> None:
        columns, sheet = self._columns, self._sheet
        quiet = claim.rank is Rank.DEPRECATED
        number, rest = self._value(claim, quiet=quiet)
        words = joined([*rest, *self._who(claim)], BETWEEN)
        if not self._ruler:
            sheet.row((0, self._led(claim, number, words, sheet.width)))
            return
        axis = self._ruler.axis
        mark, guides = (_line(drawn(quantity, axis, quiet=quiet)) for quantity in (claim.quantity, None))
        if not columns.beside:
            sheet.row((0, self._led(claim, number, words, sheet.width)))
            if claim.quantity:
                sheet.row((columns.axis, Wrapped((mark,))))
            return
        at = columns.axis + axis.width + _GAP
        who = flow(words, sheet.width - at)
        led = self._led(claim, number, (), columns.axis)
        if number and cells(number.text) > columns.number:
            sheet.row((0, self._led(claim, number, (), sheet.width)))
            led = NO_WORDS
        plot = Wrapped((mark, *[guides] * (len(who.lines) - 1)))
        sheet.row((0, led), (columns.axis, plot), (at, who))

    def _value(self, claim: Claim, *, quiet: bool) -> tuple[Piece | None, list[Pieces]]:
        """Return the number for its column, and what is said of the value beside it."""
        role, face = (Role.MUTED, Face.STRIKE) if quiet else (Role.FIGURE, Face.BOLD)
        target = ToItem(claim.id)
        if claim.quantity:
            unit = "" if self._ruler else claim.unit
            words = _number(self._setting, claim.quantity, in_words=self._columns.in_words)
            return piece(words, role, face, target), [(piece(unit),)] if unit else []
        text = rich_pieces(self._setting, claim.text.inlines, role, face)
        return None, [text or (piece("–", Role.UNCERTAIN, target=target),)]

    def _who(self, claim: Claim) -> list[Pieces]:
        setting = self._setting
        marks = cite_marks(setting, claim.sources)
        parts: list[Pieces] = [(*speaker(setting, claim), *((piece("\u00a0"), *marks) if marks else ()))]
        if claim.rank is Rank.PREFERRED:
            parts.append((piece(setting.t("preferred"), Role.STRONG),))
        elif claim.rank is Rank.DEPRECATED:
            parts.append((piece(setting.t("set aside"), Role.MUTED),))
        if before := setting.before.get(claim.id):
            parts.append((piece(f"{before} → {setting.value(claim)}", Role.CHANGED),))
        if self.with_dates and claim.as_of:
            date = setting.date(claim.as_of, short=True)
            parts.append((piece(setting.t("as of {date}").format(date=date), Role.MUTED),))
        if claim.part_of:
            whole = setting.items.get(claim.part_of)
            value = setting.value(whole._replace(unit=SafeText(""))) if isinstance(whole, Claim) else claim.part_of
            to = ToItem(claim.part_of) if whole else None
            parts.append((piece(setting.t("part of {value}").format(value=value), Role.MUTED, target=to),))
        if len({cite.source for cite in claim.sources}) > 1:
            parts.append((piece(sources_and_origins(setting, (claim,)), Role.PROVENANCE),))
        return parts

    def _led(self, claim: Claim, number: Piece | None, words: Pieces, width: int) -> Wrapped:
        """Return the words behind the sign of the rank and the number, which ends where its column does."""
        between = piece("\u00a0" if claim.unit and not self._ruler else "\u00a0 ")
        sign = {Rank.PREFERRED: PREFERRED, Rank.DEPRECATED: SET_ASIDE}.get(claim.rank, " ")
        first = (Run(SafeText(f"{sign} "), Role.STRONG if claim.rank is Rank.PREFERRED else Role.MUTED),)
        column = self._columns.number
        hanging = _SIGN + column + _GAP if column else _SIGN
        if number is None:
            return flow(words, width, first=first, hanging=min(hanging, width // 2))
        size = cells(number.text)
        led = (*first, *blanks(column - size))
        if size > column and words and _SIGN + size + _GAP + sum(cells(part.text) for part in words) > width:
            return stacked(
                flow((number,), width, first=first, hanging=_SIGN),
                flow(words, width, first=blanks(hanging), hanging=hanging),
            )
        return flow((number, *((between,) if words else ()), *words), width, first=led, hanging=hanging)


def _number(setting: Setting, quantity: Quantity, *, in_words: bool) -> SafeText:
    return SafeText(setting.quantity(quantity, short=not in_words).replace(" ", "\u00a0"))


def _line(pieces: Pieces) -> Line:
    return tuple(Run(part.text, part.role, part.face) for part in pieces)
