"""The summary pane: the bottom line, what the authors judge, the body, the weight of the sources, the gaps."""

from briefing.layout.document import DocumentLayout
from briefing.layout.document.frame import MOST_CELLS
from briefing.layout.header import TLP
from briefing.layout.line import Face, Line, Page, field_id
from briefing.layout.line_tools import blanks, cells, line_width, run
from briefing.layout.pieces import Piece, Pieces, piece
from briefing.layout.rich_text import citation_marks, rich_pieces
from briefing.layout.setting import Setting
from briefing.layout.sheet import Sheet
from briefing.layout.status import status_notice
from briefing.layout.vocabulary import likelihood_words
from briefing.model.blocks import Blocks, Footnote
from briefing.model.inline import Citation, CitedKey, Inlines, RichText
from briefing.model.records import Cite, Gap, Judgment
from briefing.model.text import SafeText
from briefing.model.vocabulary import Confidence, Marking
from briefing.themes.roles import Role

_CONFIDENCE = {
    Confidence.LOW: "low confidence",
    Confidence.MODERATE: "moderate confidence",
    Confidence.HIGH: "high confidence",
}
_GAP_MARK: Line = (run("?", Role.UNCERTAIN), run(" "))
_HANG = blanks(2)


class SummaryLayout:
    """The layout of a summary whose body comes bit by bit; what stands is never moved.

    It starts with all that precedes the body. `add` the body's blocks as they come, `finish` once after the last.
    """

    def __init__(self, setting: Setting, width: int) -> None:
        self._setting = setting
        self._page = Sheet(width)
        self._column = min(width, MOST_CELLS)
        self._body = DocumentLayout(setting, width, onto=self._page)
        self._footnotes = 0
        self._draw_status()
        self._draw_subtitle()
        self._draw_bottom_line()
        self._draw_judgments()

    def add(self, blocks: Blocks) -> None:
        """Lay out further blocks of the body."""
        self._body.add(blocks)
        for block in blocks:
            if isinstance(block, Footnote):
                self._footnotes = max(self._footnotes, block.number)

    def finish(self) -> None:
        """Lay out what follows the body."""
        self._draw_source_summary()
        self._draw_gaps()
        self._draw_about()
        if not self._page.height:
            self._words(self._setting.t("This brief has no summary."), Role.MUTED)

    def fold(self) -> None:
        """Say that there is a body, in place of it."""
        brief = self._setting.brief
        if brief.summary.blocks or brief.gaps or brief.source_summary:
            self._page.gap()
            self._words(self._setting.t("The rest of the summary is folded away."), Role.MUTED)

    def _draw_about(self) -> None:
        brief = self._setting.brief
        if brief.authors or brief.tags or brief.series or brief.translation_of or brief.extra or brief.unknown:
            from briefing.layout.about import draw_about  # noqa: PLC0415 - 3 ms, for those that have it

            self._label(self._setting.t("About this brief"))
            draw_about(self._setting, self._page)

    @property
    def page(self) -> Page:
        """The page so far."""
        return self._page.page()

    def _draw_status(self) -> None:
        notice = status_notice(self._setting)
        if notice:
            self._field("status", notice)

    def _draw_subtitle(self) -> None:
        subtitle = self._setting.brief.subtitle
        if subtitle:
            self._page.gap()
            self._field("subtitle", self._pieces(subtitle.inlines, Role.TEXT, Face.ITALIC), subtitle.inlines)

    def _draw_bottom_line(self) -> None:
        bottom_line = self._setting.brief.bottom_line
        if bottom_line:
            self._label(self._setting.t("Bottom line"))
            pieces = self._pieces(bottom_line.inlines, Role.STRONG, Face.BOLD)
            self._field("bottom_line", pieces, bottom_line.inlines)

    def _draw_judgments(self) -> None:
        judgments = self._setting.brief.judgments
        if not judgments:
            return
        self._label(self._setting.tn("Key judgment", "Key judgments", len(judgments)))
        for index, judgment in enumerate(judgments):
            if index:
                self._page.gap()
            self._draw_judgment(judgment)

    def _draw_judgment(self, judgment: Judgment) -> None:
        setting = self._setting
        top = self._page.height
        head: list[Piece] = []
        likelihood = likelihood_words(setting, judgment.likelihood)
        if likelihood:
            head.append(piece(likelihood, Role.LIKELIHOOD))
        if judgment.confidence:
            head.append(piece(setting.t(_CONFIDENCE[judgment.confidence]), Role.MUTED))
        head += self._marking(judgment.common.tlp)
        if head:
            self._page.flow(_with_points(head, self._column), width=self._column)
        body = self._text(judgment.text, judgment.sources)
        first = self._page.height
        self._page.flow(body, _HANG, _HANG, width=self._column)
        self._page.passage(first, judgment.text.inlines, _HANG, _HANG, item=judgment.id)
        self._page.place(judgment.id, top)

    def _draw_source_summary(self) -> None:
        summary = self._setting.brief.source_summary
        if not summary.blocks:
            return
        self._label(self._setting.t("Source summary"))
        top = self._page.height
        layout = DocumentLayout(
            self._setting,
            self._page.width,
            onto=self._page,
            footnotes_from=self._footnotes,
            item=field_id("source_summary"),
        )
        layout.add(summary.blocks)
        self._page.place(field_id("source_summary"), top)

    def _draw_gaps(self) -> None:
        gaps = self._setting.brief.gaps
        if not gaps:
            return
        self._label(self._setting.t("What is not known"))
        for index, gap in enumerate(gaps):
            if index:
                self._page.gap()
            self._draw_gap(gap)

    def _draw_gap(self, gap: Gap) -> None:
        top = self._page.height
        marking = self._marking(gap.common.tlp)
        body = self._text(gap.text, ())
        if marking:
            body = (*body, piece(" · "), *marking)
        self._page.flow(body, _GAP_MARK, _HANG, width=self._column)
        self._page.passage(top, gap.text.inlines, _GAP_MARK, _HANG, item=gap.id)
        if gap.indicators:
            label: Line = (*_HANG, run(self._setting.t("What would close it:"), Role.MUTED))
            if len(gap.indicators) > 1 or line_width(label) > self._column // 2:
                self._page.flow([piece(label[-1].text, Role.MUTED)], _HANG, _HANG, width=self._column)
                for indicator in gap.indicators:
                    self._page.flow(
                        self._pieces(indicator.inlines), (*_HANG, run("– ", Role.MUTED)), blanks(4), width=self._column
                    )
            else:
                pieces = [piece(f"{label[-1].text} ", Role.MUTED), *self._pieces(gap.indicators[0].inlines)]
                self._page.flow(pieces, _HANG, blanks(4), width=self._column)
        self._page.place(gap.id, top)

    def _marking(self, marking: Marking | None) -> Pieces:
        """Return the marking of an item that has one of its own."""
        return (piece(marking, TLP[marking], Face.BOLD),) if marking else ()

    def _text(self, text: RichText, cites: tuple[Cite, ...]) -> Pieces:
        """Return an item's text with the marks of its sources, but those that the text itself cites."""
        if not text:
            return (piece(f"[{self._setting.t('no text')}]", Role.ERROR),)
        cited = {key.key for node in text.inlines if isinstance(node, Citation) for key in node.keys}
        keys = tuple(
            CitedKey(cite.source, SafeText(""), cite.locator, suppress_author=True, line=cite.span.line)
            for cite in cites
            if cite.locator or cite.source not in cited
        )
        marks = (piece(" "), *citation_marks(self._setting, keys)) if keys else ()
        return (*self._pieces(text.inlines), *marks)

    def _pieces(self, inlines: Inlines, role: Role = Role.TEXT, face: Face = Face.PLAIN) -> Pieces:
        return rich_pieces(self._setting, inlines, role, face)

    def _field(self, name: str, pieces: Pieces, text: Inlines = ()) -> None:
        top = self._page.height
        self._page.flow(pieces, width=self._column)
        if text:
            self._page.passage(top, text, item=field_id(name))
        self._page.place(field_id(name), top)

    def _label(self, label: str) -> None:
        self._page.gap()
        self._words(label.upper(), Role.LABEL)

    def _words(self, words: str, role: Role) -> None:
        self._page.flow((piece(words, role),), width=self._column)


def summary_page(setting: Setting, width: int) -> Page:
    """Return the summary as far as the body has been read; what follows the body, only when that is complete."""
    layout = SummaryLayout(setting, width)
    layout.add(setting.brief.summary.blocks)
    if setting.brief.summary.complete:
        layout.finish()
    return layout.page


def folded_page(setting: Setting, width: int) -> Page:
    """Return the summary without its body: status, bottom line, judgments, and that there is more."""
    layout = SummaryLayout(setting, width)
    layout.fold()
    return layout.page


def _with_points(pieces: list[Piece], width: int) -> list[Piece]:
    """Return the pieces with a point between two; lines end after a point, where a piece is no wider than `width`."""
    parted: list[Piece] = []
    for index, part in enumerate(pieces):
        point = "\u00a0·" if index + 1 < len(pieces) else ""
        whole = cells(part.text) + len(point) <= width
        parted.append(part._replace(text=SafeText(part.text.replace(" ", "\u00a0"))) if whole else part)
        if point:
            parted.append(piece(f"{point} ", Role.MUTED))
    return parted
