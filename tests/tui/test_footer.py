import pytest

from briefing.i18n import translator
from briefing.layout.line_tools import line_text, line_width
from briefing.tui.commands import Where
from briefing.tui.screens.footer import Moment, footer_line

PLACES = {
    "list": (Where.LIBRARY,),
    "summary": (Where.SUMMARY, Where.READER),
    "timeline": (Where.TIMELINE, Where.READER),
    "card": (Where.CARD, Where.READER),
}


@pytest.mark.parametrize("width", [60, 80, 120])
@pytest.mark.parametrize("lang", ["en", "de"])
@pytest.mark.parametrize("place", PLACES)
def test_the_footer_fits_and_keeps_help_and_the_way_out(place: str, lang: str, width: int) -> None:
    words = translator(lang)

    line = footer_line(PLACES[place], width, words.gettext)

    assert line_width(line) <= width
    assert f" ? {words.gettext('help')} " in line_text(line)
    assert line_text(line).endswith(f" q {words.gettext('quit')} ")


def test_the_footer_gives_up_whole_words_from_the_end() -> None:
    whole = line_text(footer_line(PLACES["list"], 120, str)).strip().split("  ")

    for width in range(60, 0, -1):
        shown = line_text(footer_line(PLACES["list"], width, str))
        assert len(shown) <= width
        assert set(shown.strip().split("  ")) <= {*whole, ""}


def test_opposites_share_one_word() -> None:
    assert " ← → time " in line_text(footer_line(PLACES["timeline"], 120, str))


def test_what_has_nothing_to_do_is_left_out_and_a_better_word_put_in() -> None:
    line = footer_line(PLACES["summary"], 120, str, moment=Moment(frozenset({"back"}), {"quit": "list"}))

    assert "back" not in line_text(line)
    assert line_text(line).endswith(" q list ")


def test_a_long_message_is_cut_with_a_sign() -> None:
    assert line_text(footer_line(PLACES["summary"], 12, str, "something long to say")) == " something…"
