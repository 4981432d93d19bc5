"""The quick look for definitions, held against what the parser finds."""

import pytest

from briefing.source.markdown import Definition, Definitions, parse, scan


def scanned(text: str) -> tuple[list[tuple[str, str, str]], list[str]]:
    links, footnotes = scan(text, lambda lines: parse(lines).definitions)
    return [(link.label, link.url, link.title) for link in links], footnotes


def parsed(text: str) -> tuple[list[tuple[str, str, str]], list[str]]:
    found = parse(text)
    labels = [token.meta["label"] for token in found.tokens if token.type == "footnote_reference_open"]
    return [(link.label, link.url, link.title) for link in found.definitions], labels


@pytest.mark.parametrize(
    "text",
    [
        "No definitions, only [a] and [b]: at most.",
        "[nis]: https://x.org\n[isw]: <https://y.org> 'Title'\n\n[^1]: Note\n",
        '[a b\nc]: /u\n"over\n',
        "[a]:\n  /u\n  (title)\n\ntext\n",
        "[a]: /one\n\n[a]: /two\n",
        "# Head\n[a]: /u\n",
        "Text\n[a]: /no definition\n",
        "```\n[a]: /code\n[^b]: code\n```\n\n[c]: /u\n",
        "~~~\n```\n[a]: /code\n~~~\n[c]: /u\n",
        "> quoted\n>\n> [a]: /u\n> 'title'\n",
        "- item\n\n  [a]: /u\n",
        "[\\]]: /u\n\n[b\\]: no\n",
        "[a]: javascript:alert(1)\n\n[b]: /u\n",
        "[^with blank]: /u\n",
        "[]: /u\n[ ]: /u\n",
    ],
)
def test_the_quick_look_finds_what_the_parser_finds(text: str) -> None:
    assert scanned(text) == parsed(text)


def definitions(**urls: str) -> Definitions:
    return Definitions(Definition(label.upper(), url, "", 0, 1) for label, url in urls.items())


def test_what_was_not_relied_on_may_differ() -> None:
    guessed = definitions(a="/1", b="/2")
    guessed.links.get("A")

    assert guessed.agree_with(definitions(a="/1"))


def test_what_was_relied_on_may_not_differ() -> None:
    guessed = definitions(a="/1", b="/2")
    guessed.links.get("B")

    assert not guessed.agree_with(definitions(a="/1", b="/3"))
    assert not guessed.agree_with(definitions(a="/1"))


def test_what_was_missed_counts_whether_or_not_it_was_asked_for() -> None:
    assert not definitions(a="/1").agree_with(definitions(a="/1", b="/2"))
    assert not Definitions().agree_with(Definitions(footnotes=["n"]))


def test_a_footnote_that_is_none_counts_once_it_is_marked() -> None:
    guessed = Definitions(footnotes=["n"])

    assert guessed.agree_with(Definitions())
    assert "n" in guessed.footnotes
    assert not guessed.agree_with(Definitions())
