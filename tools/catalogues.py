"""Collect the messages of the program, bring the catalogues up to date and compile them.

    python tools/catalogues.py          update and compile
    python tools/catalogues.py --check  change nothing; exit with 1 where something would change or lacks a translation

Messages are found in the source, without running it: literal words given to what translates, and to functions that
hand a parameter on to it. Words from a table of the same name anywhere in the source count, too. What cannot be told
this way is declared in `DECLARED`; anything else stops the tool, so that no message can be missed.

The source is English, so `en` is made wholly by this tool: the program never reads it, and it is what a new language
is started from. To add a language, add it to `LANGUAGES` and run this.
"""

import ast
import io
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from babel.messages import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from briefing.diagnostics.rules import RULES
from briefing.model.fields import RECORDS, Need
from briefing.model.vocabulary import SCALES, Confidence, EventStatus, Status

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "briefing"
LANGUAGES = ("de", "en")

TRANSLATE = frozenset({"N_", "_", "gettext", "t"})
"""Names of what takes one message."""
PLURALS = frozenset({"ngettext", "tn"})
"""Names of what takes a message for one thing and a message for several."""
UNTOUCHED = frozenset({"i18n.py", "layout/links.py"})
"""Files that define what translates, and so hand on any message."""
DECLARED: dict[str, Iterable[str]] = {
    "brief.status": Status,
    "row.status.value": Status,
    "event.status": EventStatus,
    "judgment.confidence": Confidence,
    "judgment.likelihood": [known.term for scale in SCALES.values() for known in scale],
    "command.title": (),  # marked by N_ in the table of commands, as are the next two
    "command.help": (),
    "command.footer": (),
    "group.value": (),
    "field.doc": [each.doc for record in RECORDS.values() for each in record if each.need is not Need.OPTIONAL],
    "rule.summary": [rule.summary for rule in RULES.values()],
    "known.summary": (),  # one of the same
    "str(state)": [*Status, *EventStatus, *Confidence],
    "source.type": (),  # what is no type of CSL stays as written
}
"""What an expression stands for that is translated but is no literal."""

Key = tuple[str, str]
"""A message and its plural, empty where it has none."""
Found = dict[Key, set[str]]
"""Each message with the files that it stands in."""


class Spot(NamedTuple):
    """A parameter of a function that is translated in it."""

    module: str
    function: str
    parameter: str
    position: int
    """Where it stands in a call, from 0."""


class Module(NamedTuple):
    """One file of the source."""

    path: str
    """Below `src/briefing`."""
    tree: ast.Module
    imported: frozenset[str]
    """Modules of the program that it imports from, as dotted names."""

    @property
    def name(self) -> str:
        """Its dotted name."""
        return "briefing." + self.path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


class Collector:
    """Collects the messages of all modules."""

    def __init__(self, modules: list[Module]) -> None:
        self.found: Found = {}
        self._modules = modules
        self._tables: dict[str, list[ast.expr]] = {}
        self._spots: set[Spot] = set()
        for module in modules:
            for name, value in _assigned(module.tree.body):
                self._tables.setdefault(name, []).append(value)

    def run(self) -> None:
        """Collect until no function is left that is not known to translate a parameter."""
        known = -1
        while known != len(self._spots):
            known = len(self._spots)
            for module in self._modules:
                self._walk(module, module.tree, ())

    def _walk(self, module: Module, node: ast.AST, around: tuple[ast.FunctionDef, ...]) -> None:
        if isinstance(node, ast.FunctionDef):
            around = (*around, node)
        if isinstance(node, ast.Call):
            for message in self._given(module, node):
                self._note(module, message, around)
        for child in ast.iter_child_nodes(node):
            self._walk(module, child, around)

    def _given(self, module: Module, call: ast.Call) -> Iterator[ast.expr]:
        """Yield what a call translates; a pair of singular and plural is noted at once."""
        name = _name(call.func)
        if name in PLURALS:
            match call.args[:2]:
                case [ast.Constant(value=str(one)), ast.Constant(value=str(many))]:
                    self._add(module, (one, many))
                case [ast.Name(), ast.Name()]:
                    pass  # handed on by a function of these names
                case _:
                    _stop(module, call)
        elif name in TRANSLATE:
            if call.args:
                yield call.args[0]
        elif not (isinstance(call.func, ast.Attribute) and _name(call.func.value) == "setting"):
            # A setting itself translates by `t` and `tn` alone.
            for spot in sorted(self._spots):
                if spot.function == name and spot.module in {module.name, *module.imported}:
                    named = [each.value for each in call.keywords if each.arg == spot.parameter]
                    yield from named or call.args[spot.position : spot.position + 1]

    def _note(self, module: Module, node: ast.expr, around: tuple[ast.FunctionDef, ...]) -> None:
        for each in _alternatives(node):
            match each:
                case ast.Constant(value=str(text)):
                    self._add(module, (text, ""))
                case ast.Name(id=name):
                    self._note_name(module, each, name, around)
                case ast.Call(func=called) if _name(called) in TRANSLATE | PLURALS:
                    pass  # found by itself
                case _ if ast.unparse(each) in DECLARED:
                    for text in DECLARED[ast.unparse(each)]:
                        self._add(module, (str(text), ""))
                case _:
                    _stop(module, each)

    def _note_name(self, module: Module, node: ast.expr, name: str, around: tuple[ast.FunctionDef, ...]) -> None:
        for function in reversed(around):
            parameters = [arg.arg for arg in (*function.args.posonlyargs, *function.args.args)]
            if name in parameters:
                bound = parameters[0] in {"self", "cls"}
                self._spots.add(Spot(module.name, function.name, name, parameters.index(name) - bound))
                return
            values = [value for known, value in _assigned(ast.walk(function)) if known == name]
            if values:
                for value in values:
                    self._note(module, value, around)
                return
        if name not in self._tables:
            _stop(module, node)
        for value in self._tables[name]:
            self._note(module, value, ())

    def _add(self, module: Module, key: Key) -> None:
        if key[0]:
            self.found.setdefault(key, set()).add(f"src/briefing/{module.path}")


class Words(Catalog):
    """A catalogue whose header says nothing of when, where and by whom it was made."""

    @property
    def mime_headers(self) -> list[tuple[str, str]]:
        """What gettext needs to know."""
        return [
            ("Language", self.locale_identifier or ""),
            ("MIME-Version", "1.0"),
            ("Content-Type", "text/plain; charset=utf-8"),
            ("Content-Transfer-Encoding", "8bit"),
            ("Plural-Forms", self.plural_forms),
        ]


def collect() -> Found:
    """Return every message of the program with the files that it stands in."""
    modules = []
    for file in sorted(SOURCE.rglob("*.py")):
        path = file.relative_to(SOURCE).as_posix()
        if path not in UNTOUCHED:
            tree = ast.parse(file.read_text(encoding="utf-8"))
            imported = {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.module}
            modules.append(Module(path, tree, frozenset(imported)))
    collector = Collector(modules)
    collector.run()
    found = collector.found
    # gettext finds a message that also has a plural under its singular.
    for one, many in [key for key in found if key[1]]:
        found[one, many] |= found.pop((one, ""), set())
    return found


def merged(found: Found, old: Catalog | None, language: str) -> Words:
    """Return the catalogue of a language: the messages found, with the translations that there are."""
    new = Words(language, header_comment=f"# Words of briefing in {language}; see tools/catalogues.py.", fuzzy=False)
    for (one, many), files in found.items():
        known = old.get(one) if old else None
        message = Message(
            (one, many) if many else one,
            locations=[(file, 0) for file in sorted(files)],
            user_comments=known.user_comments if known else (),
        )
        if language == "en":
            message.string = message.id
        elif known and forms(known.string) and known.pluralizable == message.pluralizable:
            message.string = known.string
        else:
            message.string = ("",) * new.num_plurals if many else ""
        # Babel guesses; the placeholders here are those of `str.format`.
        message.flags = {"fuzzy"} & known.flags if known and language != "en" else set()
        new[message.id] = message
    return new


def as_po(catalog: Catalog) -> bytes:
    """Return a catalogue as the text of a .po file."""
    file = io.BytesIO()
    write_po(file, catalog, width=0, sort_output=True, include_lineno=False, ignore_obsolete=True)
    # click's mark for a paragraph that keeps its lines is a backspace, which Babel does not escape.
    return file.getvalue().rstrip(b"\n").replace(b"\b", rb"\b") + b"\n"


def as_mo(catalog: Catalog) -> bytes:
    """Return a catalogue as the .mo file that the program reads."""
    file = io.BytesIO()
    write_mo(file, catalog)
    return file.getvalue()


def read(path: Path) -> Catalog | None:
    """Return the catalogue of a .po file, None where there is none."""
    if not path.exists():
        return None
    return read_po(io.BytesIO(re.sub(rb"(?<!\\)\\b", b"\b", path.read_bytes())))


def forms(value: str | list[str] | tuple[str, ...] | None) -> tuple[str, ...]:
    """Return the forms of a message or a translation; none where one of them is empty."""
    several = (value or "",) if isinstance(value, str | None) else tuple(value)
    return several if all(several) else ()


def faults(catalog: Catalog) -> Iterator[str]:
    """Yield what is wrong with the translations."""
    for message in catalog:
        ids, strings = forms(message.id), forms(message.string)
        if message.fuzzy:
            yield f"{catalog.locale_identifier}: the translation of {ids[0]!r} is a guess"
        if ids and not strings:
            yield f"{catalog.locale_identifier}: {ids[0]!r} has no translation"
        for number, string in enumerate(strings):
            wanted = ids[min(number, len(ids) - 1)] if ids else string
            if placeholders(string) != placeholders(wanted):
                yield f"{catalog.locale_identifier}: {string!r} has other placeholders than {wanted!r}"


def placeholders(text: str) -> list[str]:
    """Return the placeholders of a message, sorted."""
    return sorted(re.findall(r"\{[^{}]*\}|%\(\w+\)s", text))


def main(arguments: list[str]) -> int:
    """Update, or with `--check` compare, the catalogue of every language."""
    found = collect()
    wrong: list[str] = []
    for language in LANGUAGES:
        folder = SOURCE / "locale" / language / "LC_MESSAGES"
        catalog = merged(found, read(folder / "briefing.po"), language)
        wrong += faults(catalog)
        made = {"briefing.po": as_po(catalog)}
        if language != "en":
            made["briefing.mo"] = as_mo(catalog)
        for name, content in made.items():
            path = folder / name
            if path.exists() and path.read_bytes() == content:
                continue
            if "--check" in arguments:
                wrong.append(f"{path.relative_to(ROOT).as_posix()} is not up to date: run tools/catalogues.py")
            else:
                folder.mkdir(parents=True, exist_ok=True)
                path.write_bytes(content)
    print(*wrong, sep="\n", end="\n" if wrong else "")
    return 1 if wrong and "--check" in arguments else 0


def _name(called: ast.expr) -> str:
    if isinstance(called, ast.Attribute):
        return called.attr
    return called.id if isinstance(called, ast.Name) else ""


def _alternatives(node: ast.expr) -> Iterator[ast.expr]:
    """Yield what an expression may stand for: both sides of a condition, all values of a table."""
    match node:
        case ast.IfExp(body=first, orelse=second):
            several = [first, second]
        case ast.Subscript(value=table):
            several = [table]
        case ast.Dict(values=values):
            several = values
        case ast.Call(func=ast.Attribute(attr="get", value=table), args=args):
            several = [table, *args[1:]]
        case _:
            yield node
            return
    for each in several:
        yield from _alternatives(each)


def _assigned(nodes: Iterable[ast.AST]) -> Iterator[tuple[str, ast.expr]]:
    """Yield every name that is given a value, with the value."""
    for node in nodes:
        match node:
            case ast.Assign(targets=[ast.Name(id=name)], value=value):
                yield name, value
            case ast.AnnAssign(target=ast.Name(id=name), value=ast.expr() as value):
                yield name, value


def _stop(module: Module, node: ast.expr) -> None:
    sys.exit(f"src/briefing/{module.path}:{node.lineno}: what {ast.unparse(node)} says cannot be told; declare it")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
