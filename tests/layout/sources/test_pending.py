from helpers.page_text import page_text
from helpers.records import body, brief

from briefing.layout.setting import Setting
from briefing.layout.sources import sources_page

WRITTEN = {
    "sources": [{"id": "a", "publisher": "Alpha"}, {"id": "b", "publisher": "Beta, a publisher with a long name"}]
}


def test_counts_are_pending_while_the_body_is_read_and_move_nothing_when_they_come() -> None:
    setting = Setting(brief(WRITTEN, body("one [@a]", complete=False)))
    before = sources_page(setting, 30)

    setting.add(body(*["more [@a]"] * 20).blocks, complete=True)
    after = sources_page(setting, 30)

    assert "×…" in page_text(before)
    assert "×21" in page_text(after)
    assert [line[:26].rstrip() for line in page_text(before).splitlines()] == [
        line[:26].rstrip() for line in page_text(after).splitlines()
    ]
    assert before.placed == after.placed
