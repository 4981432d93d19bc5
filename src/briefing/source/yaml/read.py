"""From YAML text to nodes and findings."""

from briefing.source.yaml.nodes import Parsed
from briefing.source.yaml.usual import usual_mapping


def parse_yaml(text: str, path: str, *, first_line: int = 1, pure: bool = False) -> Parsed:
    """Read one YAML document. It never raises, whatever the text.

    `path` is the name for spans; `first_line` is the line of the file on which `text` starts. `pure` takes PyYAML's own
    parser even where libyaml is there.

    Every fault is a finding at its place, and what is right is read all the same: behind a fault of syntax whose cause
    is plain, as a colon in prose, the value is the author's text; behind any other, reading goes on at the next key at
    the left margin.
    """
    # The parsers would take these for line breaks, and a byte order mark in the midst of the text for nothing.
    if "\r" not in text and (text.isascii() or not any(mark in text for mark in "\x85\u2028\u2029\ufeff")):
        root = None if pure else usual_mapping(text, path, first_line)
        if root is not None:
            return Parsed(root)
        from briefing.source.yaml.build import Origin, build  # noqa: PLC0415  # with PyYAML it costs a tenth of a check

        built = build(text, Origin(path, first_line, {}), pure=pure)
        if built.error is None:
            if " #" in text:
                from briefing.source.yaml.comments import cut_texts  # noqa: PLC0415  # as above

                built.findings.extend(cut_texts(text.split("\n"), built.root, first_line))
            return Parsed(built.root, tuple(built.findings), built.complete)
    from briefing.source.yaml.recover import recover  # noqa: PLC0415  # for broken files alone

    return recover(text, path, first_line, pure=pure)
