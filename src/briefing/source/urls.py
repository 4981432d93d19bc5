"""Addresses that are safe to show and to open.

What is opened is what was shown: an address is ASCII throughout, its host in punycode, so that no look-alike letter, no
turned-round text and no hidden escape gets past the reader's eye.
"""

import re
from functools import cache

from briefing.model.text import SafeText

_LONGEST = 4096
_LONGEST_HOST = 253
_LONGEST_LABEL = 63
_HIGHEST_PORT = 65535
_DECODINGS = 8
"""An address that is still changing after so many rounds of decoding was made to deceive."""
_HARMLESS = "!#$%&'()*+,/:;=?@[]~-._"
"""What stands in the path, query and fragment of an address as it is (RFC 3986)."""


def safe_url(raw: str) -> SafeText | None:
    """Return the address in ASCII, or None where it is not safe to open.

    Safe are `http`, `https` and `mailto` (with a subject alone) whose fully decoded form holds no control character,
    with a host and without user name, backslash or leading dash. Other characters than ASCII are percent-encoded, those
    of the host written in punycode.
    """
    if len(raw) <= _LONGEST and (plain := _plain().fullmatch(raw)) and len(plain[1]) <= _LONGEST_HOST:
        return SafeText(raw)
    return _examined(raw.strip(" \n"))


def _examined(url: str) -> SafeText | None:
    scheme, colon, rest = url.partition(":")
    if not colon or len(url) > _LONGEST or "\\" in url or any(c.isspace() for c in url) or not _decodes_safely(url):
        return None
    match scheme.lower():
        case "http" | "https":
            safe = _web(rest)
        case "mailto":
            safe = _mail(rest)
        case _:
            return None
    return SafeText(f"{scheme.lower()}:{safe}") if safe else None


def _decodes_safely(url: str) -> bool:
    from urllib.parse import unquote  # noqa: PLC0415  # 5 ms that a brief without addresses need not pay

    for _ in range(_DECODINGS):
        if _acting().search(url):
            return False
        decoded = unquote(url)
        if decoded == url:
            return True
        url = decoded
    return False


@cache
def _plain() -> re.Pattern[str]:
    """Match an address that is as it should be: with a host of plain labels, nothing encoded, nothing to encode."""
    harmless = re.escape(_HARMLESS.replace("%", ""))
    label = rf"[a-z0-9_](?:[a-z0-9_-]{{0,{_LONGEST_LABEL - 2}}}[a-z0-9_])?"
    return re.compile(rf"https?://({label}(?:\.{label})*)(?:[/?#][{harmless}A-Za-z0-9]*)?")


@cache
def _acting() -> re.Pattern[str]:
    """Match controls, surrogates, and characters of bidi and format that hide in an address."""
    return re.compile(
        "[\x00-\x1f\x7f-\xa0\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufff9-\uffff"
        "\U000e0000-\U000e0fff]"
    )


def _web(rest: str) -> str | None:
    match = re.fullmatch(r"//([^/?#]+)(.*)", rest)
    if not match:
        return None
    authority, path = match.groups()
    host, port = authority, ""
    if found := re.fullmatch(r"(.*):([0-9]{0,5})", authority):
        host, port = found.groups()
        if port and int(port) > _HIGHEST_PORT:
            return None
    name = host.lower() if re.fullmatch(r"\[[0-9A-Fa-f:.]{2,45}\]", host) else ascii_host(host)
    if not name:
        return None
    return f"//{name}{':' + port if port else ''}{_encode(path)}"


def _mail(rest: str) -> str | None:
    address, mark, query = rest.partition("?")
    local, _, host = address.partition("@")
    if not re.fullmatch(r"[A-Za-z0-9_][A-Za-z0-9_.+-]{0,63}", local):
        return None
    name = ascii_host(host)
    if not name or (mark and not re.fullmatch(r"(?i)subject=[^&;#]*", query)):
        return None
    return f"{local}@{name}{mark}{_encode(query)}"


def ascii_host(host: str) -> str | None:
    """Return a host name as it is looked up, each label in punycode where it is not ASCII (UTS 46, nontransitional)."""
    if not host.isascii():
        from unicodedata import normalize  # noqa: PLC0415  # for hosts in other letters alone

        host = normalize("NFKC", host.lower()).replace("\u3002", ".")
    labels = [_ascii_label(label) for label in host.lower().removesuffix(".").split(".")]
    name = ".".join(label or "" for label in labels)
    return name if all(labels) and len(name) <= _LONGEST_HOST else None


def _ascii_label(label: str) -> str | None:
    if not label.isascii():
        from unicodedata import category  # noqa: PLC0415  # as above

        if not all(char == "-" or category(char)[0] in "LMN" for char in label):
            return None
        label = f"xn--{label.encode('punycode').decode('ascii')}"
    plain = re.fullmatch(r"[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?", label)
    return label if plain and len(label) <= _LONGEST_LABEL else None


def _encode(text: str) -> str:
    if re.fullmatch(r"[A-Za-z0-9!#$%&'()*+,/:;=?@\[\]~._-]*", text):
        return text
    from urllib.parse import quote  # noqa: PLC0415  # for addresses with other letters alone

    return quote(text, safe=_HARMLESS)
