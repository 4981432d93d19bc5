"""Two writers, whose files are cut off by kills, copied between hosts in any order, and compacted: nothing is lost."""

import shutil
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from briefing.library.own.compact import compact
from briefing.library.own.events import Key, Stamp, What, make
from briefing.library.own.layer import Layer
from briefing.library.own.state import State
from briefing.library.own.store import Store

BRIEF = "library:brief"
GONE = 2**22 + 1
"""From here on numbers are no processes on Linux: to all others these have ended."""
HOSTS = ("lenne", "rur")
items = st.sampled_from(["", "households", ".bottom_line", "überblick"])
hosts = st.sampled_from(HOSTS)


class TwoHosts(RuleBasedStateMachine):
    """Each host has a folder and a running process; now and then a synchroniser copies files from one to the other."""

    @initialize()
    def begin(self) -> None:
        self.root = Path(tempfile.mkdtemp())
        self.folders = {host: self.root / host for host in HOSTS}
        self.clocks = {host: datetime(2026, 11, 23, tzinfo=UTC) for host in HOSTS}
        self.processes = 0
        self.layers = {host: self.start(host) for host in HOSTS}
        self.truth = State()
        """Everything that was ever acknowledged, wherever."""

    def teardown(self) -> None:
        if hasattr(self, "root"):
            shutil.rmtree(self.root)

    def acknowledged(self, host: str) -> None:
        self.truth.merge(Store(self.folders[host]).fresh())

    def start(self, host: str) -> Layer:
        self.processes += 1
        layer = Layer(self.folders[host], host=host, process=GONE + self.processes, now=lambda: self.clocks[host])
        layer.refresh()
        return layer

    def files(self, host: str) -> list[Path]:
        return sorted(self.folders[host].glob("*.jsonl")) if self.folders[host].exists() else []

    @rule(host=hosts, item=items)
    def mark(self, host: str, item: str) -> None:
        layer = self.layers[host]
        layer.refresh()
        marked = not layer.is_marked(BRIEF, item)
        layer.set_mark(BRIEF, item, marked=marked)
        self.acknowledged(host)
        assert layer.is_marked(BRIEF, item) is marked
        assert reread(self.folders[host]).is_marked(BRIEF, item) is marked

    @rule(host=hosts, item=items, text=st.text(max_size=20))
    def note(self, host: str, item: str, text: str) -> None:
        layer = self.layers[host]
        layer.refresh()
        layer.set_note(BRIEF, item, text)
        self.acknowledged(host)
        assert reread(self.folders[host]).note(BRIEF, item) == text

    @rule(host=hosts, item=items, to=items)
    def move(self, host: str, item: str, to: str) -> None:
        layer = self.layers[host]
        layer.refresh()
        note = layer.note(BRIEF, item)
        layer.move(BRIEF, item, to)
        self.acknowledged(host)
        assert layer.note(BRIEF, to).endswith(note)
        assert to == item or BRIEF not in layer.briefs() or not layer.note(BRIEF, item)

    @rule(host=hosts, minutes=st.integers(-600, 600))
    def the_clock_is_set(self, host: str, minutes: int) -> None:
        self.clocks[host] += timedelta(minutes=minutes)

    @rule(host=hosts, data=st.data())
    def killed_in_the_middle_of_an_append(self, host: str, data: st.DataObject) -> None:
        """What was acknowledged before stays; of what was being written any part may have reached the file."""
        before = own(reread(self.folders[host]))
        path = self.files(host)[-1] if self.files(host) else None
        stamp = Stamp("2026-11-23T00:00:00.000Z", 0, host, "torn")
        whole = make(Key(BRIEF, "torn", What.MARK), True, stamp).line.encode()  # noqa: FBT003 - the value
        if path:
            with path.open("ab") as file:
                file.write(whole[: data.draw(st.integers(1, len(whole)))])
        self.layers[host] = self.start(host)
        assert own(reread(self.folders[host])) == before

    @rule(source=hosts, data=st.data())
    def some_files_are_copied(self, source: str, data: st.DataObject) -> None:
        target = self.folders[HOSTS[1 - HOSTS.index(source)]]
        files = self.files(source)
        if files:
            target.mkdir(exist_ok=True)
            for path in data.draw(st.lists(st.sampled_from(files), unique=True)):
                # A synchroniser never takes an older state of a file for the newer one.
                if not path.name.startswith(target.name) and newer(path, target / path.name):
                    (target / f".{path.name}.tmp").write_bytes(path.read_bytes())
                    (target / f".{path.name}.tmp").replace(target / path.name)

    @rule(host=hosts)
    def compacted(self, host: str) -> None:
        before = own(reread(self.folders[host]))
        self.layers[host] = self.start(host)
        compact(self.folders[host], host, enough=1)
        assert own(reread(self.folders[host])) == before

    @rule()
    def both_come_to_the_same(self) -> None:
        """When all files have been everywhere, every order of reading them gives one state, and nothing is missing."""
        union = self.root / "union"
        shutil.rmtree(union, ignore_errors=True)
        union.mkdir()
        for host in HOSTS:
            for path in self.files(host):
                shutil.copy(path, union / f"{host}-{path.name}")
        first = own(reread(union))
        assert State(Store(union).fresh()).events() == self.truth.events()
        for number, path in enumerate(sorted(union.iterdir(), reverse=True)):
            path.rename(union / f"{number:03}-{path.name}")
        assert own(reread(union)) == first

    @invariant()
    def what_was_read_at_once_is_what_was_read_bit_by_bit(self) -> None:
        for host, layer in getattr(self, "layers", {}).items():
            layer.refresh()
            assert own(layer) == own(reread(self.folders[host]))


def newer(path: Path, known: Path) -> bool:
    return not known.exists() or path.read_bytes().startswith(known.read_bytes())


def reread(folder: Path) -> Layer:
    layer = Layer(folder, host="reader", process=1)
    layer.refresh()
    return layer


def own(layer: Layer) -> dict[str, tuple[bool, str]]:
    return {item: (each.marked, each.note) for item, each in layer.own(BRIEF).items()}


TwoHosts.TestCase.settings = settings(max_examples=40, stateful_step_count=25, deadline=None)
TestTwoHosts = TwoHosts.TestCase
