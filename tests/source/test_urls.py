from urllib.parse import quote, urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.source.urls import safe_url

SAFE = [
    ("https://example.org", "https://example.org"),
    ("HTTP://Example.ORG:8080/a?b=c#d", "http://example.org:8080/a?b=c#d"),
    ("https://example.org/a%20b?q=%C3%BC", "https://example.org/a%20b?q=%C3%BC"),
    ("https://de.wikipedia.org/wiki/Größe", "https://de.wikipedia.org/wiki/Gr%C3%B6%C3%9Fe"),
    ("https://faß.de/", "https://xn--fa-hia.de/"),
    ("https://müller.example./x", "https://xn--mller-kva.example/x"),
    ("https://аррӏе.com", "https://xn--80ak6aa92e.com"),
    ("https://xn--80ak6aa92e.com", "https://xn--80ak6aa92e.com"),
    ("http://[2001:db8::1]:80/", "http://[2001:db8::1]:80/"),
    ("https://example.org/~a/(b)_[c]'d", "https://example.org/~a/(b)_[c]'d"),
    ("mailto:news@example.org", "mailto:news@example.org"),
    ("mailto:a.b+c@example.org?subject=A%20b", "mailto:a.b+c@example.org?subject=A%20b"),
    (" https://example.org\n", "https://example.org"),
]

UNSAFE = [
    "",
    "example.org",
    "//example.org",
    "--help",
    "-https://example.org",
    "file:///etc/passwd",
    "%66ile:///etc/passwd",
    "javascript:alert(1)",
    "javascript%3Aalert(1)",
    "JaVaScRiPt:x",
    "data:text/html,x",
    "ssh://-oProxyCommand=x",
    "smb://host/x",
    "vscode://x",
    "x-man-page://ls",
    "\\\\host\\share",
    "https:\\\\example.org",
    "https://example.org\\@evil.example",
    "http:example.org",
    "http:///x",
    "https://",
    "https://user@example.org",
    "https://user:pw@example.org",
    "https://example.org%40evil.example/",
    "https://-oX/",
    "https://a..b/",
    "https://exa mple.org",
    "https://example.org/a b",
    "https://example.org/%1b]0;x%07",
    "https://example.org/%251b",
    "https://example.org/%0d%0aX",
    "https://example.org/\u202eabc",
    "https://example.org/%E2%80%AE",
    "https://example.org:99999/",
    "https://example.org:x/",
    "https://ex\u200bample.org",
    "https://example\uff0forg@evil.example",
    "https://" + "a" * 64 + ".org",
    "https://example.org/" + "a" * 5000,
    "https://example.org/" + "%25" * 9 + "1b",
    "mailto:-x@example.org",
    "mailto:a@example.org?body=x",
    "mailto:a@example.org?subject=x&attach=/etc/passwd",
    "mailto:a@example.org,b@example.org",
    "mailto:",
    "https://example.org/\udc80",
    "\x1bhttps://example.org",
]


@pytest.mark.parametrize(("raw", "shown"), SAFE)
def test_a_safe_address_comes_back_in_ascii(raw: str, shown: str) -> None:
    assert safe_url(raw) == shown
    assert safe_url(shown) == shown


@pytest.mark.parametrize("raw", UNSAFE)
def test_an_unsafe_address_is_refused(raw: str) -> None:
    assert safe_url(raw) is None


@pytest.mark.parametrize("scheme", ["file", "javascript", "data", "ftp", "about", "http-x", "ms-word", "-https"])
@pytest.mark.parametrize("rounds", [0, 1, 2, 3])
def test_no_encoding_of_another_scheme_gets_through(scheme: str, rounds: int) -> None:
    text = f"{scheme}://example.org"
    for _ in range(rounds):
        text = "".join(f"%{ord(c):02x}" for c in text[:3]) + quote(text[3:])

    assert safe_url(text) is None


PARTS = st.sampled_from(
    [
        "http",
        "https",
        "mailto",
        ":",
        "//",
        "/",
        "@",
        "%",
        "%2f",
        "%40",
        "\\",
        "-",
        "a.b",
        "ü",
        "\u202e",
        "?",
        "#",
        "[",
        ":8",
        "\x1b",
    ]
)


@settings(deadline=None, max_examples=100)
@given(st.one_of(st.lists(PARTS, max_size=10).map("".join), st.text().map("https://a.b/".__add__)))
def test_what_is_safe_is_plain_ascii_of_an_allowed_scheme(raw: str) -> None:
    url = safe_url(raw)

    if url is not None:
        assert url.isascii()
        assert url.isprintable()
        assert not any(c in url for c in ' \\"<>')
        assert urlsplit(url).scheme in {"http", "https", "mailto"}
        assert urlsplit(url).username is None
        assert safe_url(url) == url
    # A plain address is passed at a glance; with a blank before it every part is examined.
    assert safe_url(f" {raw}") == url
