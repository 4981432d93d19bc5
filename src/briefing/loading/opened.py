"""A brief that is open for reading: everything but the summary at once, the summary piece by piece."""

import os

from briefing.analysis.coverage import NO_COVERAGE
from briefing.analysis.tally import Tally
from briefing.diagnostics.make import finding, whole_file
from briefing.diagnostics.nearest import nearest
from briefing.i18n import gettext as _
from briefing.loading.fields.read import Fields
from briefing.loading.fields.texts import first_line, indent, keep, text_of
from briefing.loading.links import check_pointers, note_blocks
from briefing.loading.loaded import Loaded, Whole
from briefing.loading.markdown import DocumentReader, read_document
from briefing.loading.reading import Reading
from briefing.loading.records.brief import Named, read_brief
from briefing.loading.settings import read_settings
from briefing.loading.shapes import STANDARD_INPUT, Body, Shape, suffix_of
from briefing.loading.wording import is_slip, shown, write
from briefing.model.blocks import Document
from briefing.model.brief import Brief
from briefing.model.fields import BRIEF
from briefing.model.span import Span
from briefing.model.text import SafeText
from briefing.source.clean import clean, clean_line
from briefing.source.frontmatter import names_a_brief
from briefing.source.yaml import Mapping, Node, parse_yaml

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pathlib import Path

    from briefing.loading.messages import More, Restart

_SUMMARY = next(field for field in BRIEF if field.name == "summary")


class Opened:
    """One brief, its summary yet to be read."""

    def __init__(self, shape: Shape, *, name: str, library: str | os.PathLike[str] | None) -> None:
        """Read everything but the summary. `name` is the path of the brief, `library` the root of its library."""
        self._reading = Reading()
        self._reading.texts = shape.texts
        self._reading.findings.extend(shape.findings)
        self._shape = shape
        self._body: DocumentReader | None = None
        self._tally: Tally | None = None
        self._text = ""
        self._place = whole_file(shape.path)
        self._line = 1
        self.brief: Brief | None = None
        """The brief without its summary, None where the file is no brief."""
        self.is_brief = True
        """False where it is none."""
        self._open(_named(shape, name, library))

    def head(self, budget: int | None) -> Loaded:
        """Return the brief with about `budget` characters of its summary; with none of it for 0, all of it for None."""
        if self.brief is None:
            return Loaded(None, self._reading.take_findings(), self.is_brief)
        document = self._head(budget)
        if document.complete:
            check_pointers(self._reading)
        self.brief = self.brief._replace(summary=document)
        coverage = NO_COVERAGE
        if budget != 0:
            self._tally = Tally(self.brief)
            coverage = self._tally.add(document.blocks, complete=document.complete)
        return Loaded(self.brief, self._reading.take_findings(), coverage=coverage)

    def whole(self) -> Whole:
        """Return the brief with all of its summary and the text of its files; no sentence is counted."""
        texts = self._shape.texts
        if self.brief is None:
            return Whole(Loaded(None, self._reading.take_findings(), self.is_brief), texts, self._place)
        document = self._head(None)
        check_pointers(self._reading)
        self.brief = self.brief._replace(summary=document)
        return Whole(Loaded(self.brief, self._reading.take_findings()), texts, self._place, self._reading.whole)

    def _head(self, budget: int | None) -> Document:
        text, line, sources = self._text, self._line, self._reading.sources
        if budget == 0 and text.strip():
            return Document(SafeText(""), (), line, complete=False)
        taken = frozenset(self.brief.items()) if self.brief else frozenset()
        if budget is None or len(text) <= budget:
            document = read_document(text, first_line=line, indent=self._indent, sources=sources, taken=taken)
        else:
            self._body = DocumentReader(text, first_line=line, indent=self._indent, sources=sources, taken=taken)
            piece = self._body.read_more(budget)
            # The source is cut as well: cleaning all of a long one takes longer than reading the head.
            document = Document(clean(text[:budget]), piece.blocks, line, complete=piece.done)
        note_blocks(document.blocks, self._place, self._reading)
        return document

    def more(self, budget: int) -> "More | Restart":
        """Return the next blocks of the summary, after `head` came without its end."""
        assert self._body and self._tally and self.brief, "there is no rest without a head"  # noqa: S101, PT018  # the caller's fault
        piece = self._body.read_more(budget)
        if piece.restart:
            self._reading.headings.clear()
            self._tally = Tally(self.brief)
        note_blocks(piece.blocks, self._place, self._reading)
        if piece.done:
            check_pointers(self._reading)
        from briefing.loading.messages import More, Restart  # noqa: PLC0415 - for the reader alone

        kind = Restart if piece.restart else More
        coverage = self._tally.add(piece.blocks, complete=piece.done)
        return kind(piece.blocks, piece.done, self._reading.take_findings(), coverage)

    def _open(self, named: Named) -> None:
        shape, reading = self._shape, self._reading
        if shape.yaml is None:
            self._refuse(None)
            return
        parsed = parse_yaml(shape.yaml, shape.yaml_path, first_line=shape.yaml_first_line)
        root = parsed.root
        known = isinstance(root, Mapping) and root.get("briefing") is not None
        if not known and not ((parsed.findings or shape.findings) and names_a_brief(shape.yaml)):
            self._refuse(root)
            return
        reading.findings.extend(parsed.findings)
        reading.whole = parsed.complete and known
        if not isinstance(root, Mapping):
            root = Mapping((), whole_file(shape.yaml_path))
        has_body = shape.body is not None and bool(shape.body.text.strip())
        self.brief, fields = read_brief(root, named, reading, has_body=has_body)
        self._find_summary(shape.body, fields)

    def _find_summary(self, body: Body | None, fields: Fields) -> None:
        """Settle which text is the summary; a second one is noted and kept."""
        node = fields.nodes.get("summary")
        self._indent = 0
        if body is not None and (body.text.strip() or node is None):
            self._text, self._line = body.text, body.first_line
            last = body.first_line + body.text.count("\n")
            self._place = Span(body.path, body.first_line, 1, last, len(body.text) - body.text.rfind("\n"))
            if node is not None:
                self._report_second(node)
                fields.unknown[SafeText("summary")] = keep(node)
        elif node is not None:
            text = text_of(node, _SUMMARY, self._reading)
            if text is None:
                fields.unknown[SafeText("summary")] = keep(node)
            else:
                self._text, self._line, self._place = text, first_line(node), node.span
                self._indent = indent(node, self._reading)

    def _report_second(self, node: Node) -> None:
        self._reading.report(
            "conflicting-fields",
            _("the summary is written twice"),
            node.span,
            help=_("Keep the text below the front matter, or in `summary.md`; that one is shown."),
        )

    def _refuse(self, root: Node | None) -> None:
        """Note that the file is no brief."""
        self.is_brief = False
        keys = [entry.key for entry in root.entries] if isinstance(root, Mapping) else []
        slip = next((key for key in keys if nearest(key.text, ["briefing"])), None)
        help_ = _("A brief starts with `briefing: 1`, in Markdown between two lines of `---`.")
        if slip:
            help_ = _("Did you mean `briefing` by {key}?").format(key=shown(slip.text))
        self._reading.findings[:] = [
            finding(
                "not-a-brief",
                _("this is no brief: it has no `briefing:`"),
                slip.span if slip else whole_file(self._shape.path),
                help=help_,
                fix=write("briefing", slip.span)._replace(safe=False)
                if slip and is_slip(slip.text, "briefing")
                else None,
            )
        ]


def _named(shape: Shape, name: str, library: str | os.PathLike[str] | None) -> Named:
    folder, file = _parted(name)
    suffix = suffix_of(file)
    is_file = shape.path == shape.yaml_path and suffix.lower() in {".md", ".yaml", ".yml"}
    stem = file.removesuffix(suffix) if is_file else file
    lang = "en" if library is None else read_settings(library).lang
    if name == STANDARD_INPUT:
        return Named(shape.path, SafeText("-"), SafeText(_("Standard input")), lang)
    if not stem:
        stem = _path(name).absolute().name
    id_ = stem if library is None else _id_below(os.fspath(library), name, folder, stem)
    title = clean_line(stem.replace("-", " ").replace("_", " "))
    return Named(shape.path, clean_line(id_), title, lang)


def _parted(name: str) -> tuple[str, str]:
    """Return the folder and the name of a path as pathlib has them."""
    if _is_simple(name):
        folder, slash, file = name.rpartition("/")
        return folder or slash or os.curdir, file
    path = _path(name)
    return str(path.parent), path.name


def _path(name: str) -> "Path":
    from pathlib import Path  # noqa: PLC0415 - it takes longer to import than all that most paths need

    return Path(name)


def _is_simple(path: str) -> bool:
    """Return whether pathlib would leave a path as it is."""
    return os.sep == "/" and path[:1] not in {"", "."} and path[-1] != "/" and "//" not in path and "/." not in path


def _id_below(library: str, name: str, folder: str, stem: str) -> str:
    """Return the path of a brief in its library without the ending, `stem` alone where it lies elsewhere.

    `folder` is that of the brief, whose path is `name`.
    """
    root = library if library == os.curdir or _is_simple(library) else str(_path(library))
    # Most paths are made of the library's; to make both absolute takes ten times as long.
    if stem != ".":
        if folder == root:
            return stem
        if folder.startswith(f"{root}{os.sep}"):
            return f"{folder[len(root) + 1 :].replace(os.sep, '/')}/{stem}"
        if root == os.curdir and _is_simple(folder) and folder[0] != "/":
            return f"{folder}/{stem}"
    try:
        return _path(name).absolute().relative_to(_path(root).absolute()).with_name(stem).as_posix()
    except ValueError:
        return stem
