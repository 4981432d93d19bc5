"""What a page says of the reader's own layer."""

from collections.abc import Iterator

import pytest

from briefing.i18n import install
from briefing.layout.line import Page
from briefing.layout.own import with_own
from briefing.library.own.values import Own


@pytest.fixture(params=["en", "de"])
def language(request: pytest.FixtureRequest) -> Iterator[str]:
    install(request.param)
    yield request.param
    install("en")


def test_all_of_it_is_in_the_readers_language_whatever_the_briefs_is(language: str) -> None:
    own = Own("a", marked=True, note="Who?", time="2026-03-23T08:00:00.000Z")

    page = with_own(Page(40, ()), own)

    words = "".join(run.text for run in page.lines[1]).replace("\u00a0", " ")
    assert words == {"en": "★✎ Your note · 23 Mar 2026", "de": "★✎ Ihre Notiz · 23. März 2026"}[language]
