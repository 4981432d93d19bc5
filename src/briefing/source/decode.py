"""From bytes to text: UTF-8 alone, and a clear word on everything else."""

from briefing.diagnostics.finding import Finding
from briefing.diagnostics.make import finding, whole_file
from briefing.i18n import gettext as _
from briefing.model.span import Span

_BOM = b"\xef\xbb\xbf"
_WIDE_BOMS = {
    b"\xff\xfe\x00\x00": "UTF-32",
    b"\x00\x00\xfe\xff": "UTF-32",
    b"\xff\xfe": "UTF-16",
    b"\xfe\xff": "UTF-16",
}
_MAGIC = {
    b"%PDF-": "PDF",
    b"PK\x03\x04": "ZIP, DOCX, ODT",
    b"\xd0\xcf\x11\xe0": "DOC",
    b"{\\rtf": "RTF",
    b"\x89PNG": "PNG",
    b"\xff\xd8\xff": "JPEG",
    b"GIF8": "GIF",
    b"\x7fELF": "ELF",
    b"\x1f\x8b": "GZIP",
    b"SQLite format 3": "SQLite",
}
"""How files begin that an author may take for a brief by mistake."""
_SAMPLE = 512


class Undecodable(Exception):  # noqa: N818  # the bytes are, and no error of the program
    """The bytes are no UTF-8 text; the finding says where and what they seem to be."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.message)
        self.finding = finding


def decode(data: bytes, path: str) -> tuple[str, str, bool]:
    """Return the text with LF at the end of lines, the line ending that it uses most, and whether it had a BOM.

    Raises:
        Undecodable: it is another encoding, or no text at all.
    """
    for mark, name in _WIDE_BOMS.items():
        if data.startswith(mark):
            raise Undecodable(_other_encoding(name, path))
    for magic, name in _MAGIC.items():
        if data.startswith(magic):
            message = _("this is no text but another kind of file ({kind})").format(kind=name)
            raise Undecodable(finding("binary-file", message, whole_file(path)))
    if b"\0" in data:
        raise Undecodable(_with_zeros(data, path))
    bom = data.startswith(_BOM)
    data = data[len(_BOM) :] if bom else data
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise Undecodable(_invalid(data, error, path)) from error
    if "\r" not in text:
        return text, "\n", bom
    crlf = text.count("\r\n")
    counts = {"\r\n": crlf, "\r": text.count("\r") - crlf, "\n": text.count("\n") - crlf}
    return _unified(text), max(counts, key=counts.__getitem__), bom


def _unified(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _other_encoding(name: str, path: str) -> Finding:
    message = _("the file is {encoding}, not UTF-8").format(encoding=name)
    return finding("invalid-encoding", message, whole_file(path), help=_("Save it as UTF-8 in your editor."))


def _with_zeros(data: bytes, path: str) -> Finding:
    sample = data[:_SAMPLE]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    # Latin text in UTF-16 has a zero in nearly every second place, and in no other.
    if min(even, odd) == 0 and max(even, odd) * 4 > len(sample):
        return _other_encoding("UTF-16", path)
    return finding("binary-file", _("the file holds zero bytes, so it is no text"), _place(data, data.index(0), path))


def _invalid(data: bytes, error: UnicodeDecodeError, path: str) -> Finding:
    message = _("byte 0x{byte:02X} is not UTF-8").format(byte=data[error.start])
    letter = data[error.start : error.start + 1].decode("cp1252", "replace")
    # A soft hyphen and what no code page has are nothing to see.
    if letter == "\ufffd" or not letter.isprintable():
        return finding("invalid-encoding", message, _place(data, error.start, path), help=_("Save the file as UTF-8."))
    advice = _("In Windows-1252 this is “{letter}”; save the file as UTF-8.").format(letter=letter)
    return finding("invalid-encoding", message, _place(data, error.start, path), help=advice)


def _place(data: bytes, offset: int, path: str) -> Span:
    before = _unified(data[:offset].decode("utf-8", "replace"))
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    return Span(path, line, column, line, column + 1)
