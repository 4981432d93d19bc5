"""The parsers that turn YAML text into events: libyaml's, and PyYAML's own where libyaml is missing."""

from collections.abc import Callable
from typing import Any, TypeAlias

Next: TypeAlias = Callable[[], Any]
"""Returns the next event, and None after the last one. The events are PyYAML's, which its stubs leave untyped."""


def events_of(text: str, *, pure: bool = False) -> Next:
    """Return what gives the events of the text; `pure` takes PyYAML's own parser even where libyaml is there.

    Raises:
        yaml.YAMLError: at once or from any call, where the text is no YAML.
        ValueError: likewise, where it holds half a surrogate pair or an escape for no character.
    """
    import yaml  # noqa: PLC0415  # the reader's own process never reads YAML

    if yaml.__with_libyaml__ and not pure:
        from yaml._yaml import CParser  # noqa: PLC0415  # there only where libyaml is

        get_event: Next = CParser(text).get_event
        return get_event
    return _pure(text)


def _pure(text: str) -> Next:
    from yaml.parser import Parser  # noqa: PLC0415  # as above
    from yaml.reader import Reader  # noqa: PLC0415
    from yaml.scanner import Scanner  # noqa: PLC0415

    class PureParser(Reader, Scanner, Parser):
        def __init__(self) -> None:
            Reader.__init__(self, text)
            Scanner.__init__(self)
            Parser.__init__(self)

    get_event: Next = PureParser().get_event
    return get_event
