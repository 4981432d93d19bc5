"""The way in: answers what needs nothing, runs what is plainly a command with paths, and leaves the rest to click."""

import gc
import os
import sys

from briefing.cli.names import COMMANDS, LANGUAGES, PLAIN

_INTERRUPTED = 130
_FAULT = 70
_USAGE = 2
_GARBAGE = 200_000
"""Objects that are made before Python looks for garbage: reading one brief makes fewer, and the search takes 8 %."""


def main(arguments: list[str] | None = None) -> None:
    """Run `briefing` with `arguments`, those of the process by default, and leave with its exit code.

    The version is answered, and commands that are given paths alone are run, before click is imported: it costs more
    than all the rest of such a command.
    """
    gc.set_threshold(_GARBAGE)
    code = _guarded(sys.argv[1:] if arguments is None else arguments)
    if arguments is None:
        _leave(code)
    sys.exit(code)


def _leave(code: int) -> None:
    """End the process without taking it apart first, which takes a tenth of the time of a command."""
    for stream in (sys.stdout, sys.stderr):
        try:
            if stream is not None:
                stream.flush()
        except OSError:
            pass
    os._exit(code)


def _guarded(given: list[str]) -> int:
    """Run the command line; return its exit code whatever happens."""
    try:
        return _run(given)
    except KeyboardInterrupt:
        return _INTERRUPTED
    except SystemExit as left:
        return left.code if isinstance(left.code, int) else 0
    except Exception as error:  # noqa: BLE001 - the last lock: a traceback may quote what a file says
        if isinstance(error.__cause__, KeyboardInterrupt):
            # An interrupt while a class is being made comes wrapped in a RuntimeError.
            return _INTERRUPTED
        from briefing.cli.streams import say_fault  # noqa: PLC0415 - hopefully never

        say_fault()
        return _FAULT


def _run(given: list[str]) -> int:
    if given in (["--version"], ["-V"]):
        from briefing import __version__  # noqa: PLC0415 - nothing else is loaded for it
        from briefing.cli.streams import put  # noqa: PLC0415

        put(f"briefing {__version__}\n")
        return 0
    from briefing.cli.streams import utf8  # noqa: PLC0415
    from briefing.i18n import install  # noqa: PLC0415

    utf8()
    language, words = _language(given)
    if language in LANGUAGES:
        # gettext's own variable, so that click, and the program that draws, speak it too.
        os.environ["LANGUAGE"] = language
    install(None)
    try:
        os.getcwd()  # noqa: PTH109 - pathlib costs more than all this
    except OSError:
        from briefing.cli.streams import say  # noqa: PLC0415 - hardly ever
        from briefing.i18n import gettext as _  # noqa: PLC0415 - as above

        say(_("briefing: the folder that this was started in is not there any more"))
        return _USAGE
    command, paths = (words[0], words[1:]) if words and words[0] in COMMANDS else ("read", words)
    understood = language in {"", *LANGUAGES}
    if understood and _is_plain(command, paths, named=words != paths):
        module = PLAIN[command]
        from importlib import import_module  # noqa: PLC0415

        code: int = import_module(module).run(tuple(paths))
        return code
    from briefing.cli.main import run  # noqa: PLC0415

    return run(given)


def _language(given: list[str]) -> tuple[str, list[str]]:
    """Return the language that is asked for before anything else, and the words after it."""
    if len(given) > 1 and given[0] == "--lang":
        return given[1], given[2:]
    if given and given[0].startswith("--lang="):
        return given[0].removeprefix("--lang="), given[1:]
    return "", given


def _is_plain(command: str, paths: list[str], *, named: bool) -> bool:
    """Return whether a command was given paths alone, so that nothing must be parsed and no word is a mistake."""
    if command not in PLAIN or "_BRIEFING_COMPLETE" in os.environ:
        return False
    if any(path.startswith("-") and path != "-" for path in paths):
        return False
    if command == "show":
        return bool(paths)
    return named or all(path == "-" or os.path.lexists(path) for path in paths)


if __name__ == "__main__":
    main()
