"""Each construct of the format's Markdown, as it reads."""

import pytest
from helpers.block_dump import dump_blocks
from helpers.spec_files import Case, check, read_cases

from briefing.loading.markdown import read_document

SOURCES = frozenset({"nis", "isw", "a-b"})


@pytest.mark.parametrize("case", read_cases("markdown-reading"), ids=lambda case: case.name)
def test_markdown_reads_into_the_blocks_of_its_spec(case: Case) -> None:
    read = read_document(case.blocks["markdown"], sources=SOURCES)

    check(case, "blocks", dump_blocks(read.blocks))
