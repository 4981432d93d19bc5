"""A pattern of phrases matches what an alternative each would match."""

import re
from itertools import product

import pytest

from briefing.language.spelled import spelled

WORDS = ["a", "half", "one", "ones", "and", "c.", "\u2265"]
PHRASES = ["a", "a half", "half a", "one", "ones", "one and a half", "one and", "c.", "\u2265", "and one half a"]


def alternatives(joint: str) -> str:
    return "|".join(re.escape(each).replace(r"\ ", joint) for each in sorted(PHRASES, key=len, reverse=True))


@pytest.mark.parametrize(("joint", "parts"), [(" +", [" "]), ("[ -]+", [" ", "-", " -"])])
@pytest.mark.parametrize(("behind", "more"), [(r"(?![\w-])", ["", "s", "-x"]), (r" *\Z", ["", " ", "."])])
def test_the_longest_phrase_is_found_that_may_stand_there(
    joint: str, parts: list[str], behind: str, more: list[str]
) -> None:
    ours = re.compile(rf"({spelled(PHRASES, joint)}){behind}")
    plain = re.compile(rf"({alternatives(joint)}){behind}")
    found = 0
    for count in range(1, 5):
        for words in product(WORDS, repeat=count):
            for part, end in product(parts, more):
                text = part.join(words) + end
                assert [each.span(1) for each in ours.finditer(text)] == [each.span(1) for each in plain.finditer(text)]
                found += ours.search(text) is not None

    assert found


def test_words_with_the_same_that_may_follow_share_it() -> None:
    assert spelled(["two", "two hundred", "nine", "nine hundred"], "-") == "(?:nine|two)(?:-(?:hundred))?"
