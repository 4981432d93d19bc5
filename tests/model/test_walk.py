from briefing.model.blocks import (
    Block,
    Cell,
    Definition,
    DefinitionList,
    Footnote,
    Heading,
    Lines,
    List,
    ListItem,
    Paragraph,
    Quote,
    Table,
)
from briefing.model.inline import Emphasis, Inlines, Strong, Text
from briefing.model.text import SafeText
from briefing.model.walk import walk_blocks, walk_inlines

AT = Lines(1, 1)


def _text(words: str) -> Inlines:
    return (Text(SafeText(words)),)


def _paragraph(words: str) -> Paragraph:
    return Paragraph(_text(words), AT)


def test_every_word_is_met_once_in_reading_order() -> None:
    blocks: tuple[Block, ...] = (
        Heading(1, _text("a"), "a", AT),
        List(None, "-", True, (ListItem((_paragraph("b"), Quote((_paragraph("c"),), AT)), None, AT),), AT),  # noqa: FBT003
        Table((Cell(_text("d")),), ((Cell(_text("e")),),), ("",), 0, AT),
        DefinitionList((Definition(_text("f"), ((_paragraph("g"),), (_paragraph("h"),))),), AT),
        Footnote(SafeText("1"), 1, (_paragraph("i"),), AT),
        Paragraph((Strong((Emphasis(_text("j")), *_text("k"))), *_text("l")), AT),
    )

    assert "".join(node.text for node in walk_inlines(blocks) if isinstance(node, Text)) == "abcdefghijkl"


def test_nesting_costs_no_python_frames() -> None:
    block: Block = _paragraph("deep")
    for _ in range(5000):
        block = Quote((block,), AT)

    assert sum(1 for _ in walk_blocks((block,))) == 5001
