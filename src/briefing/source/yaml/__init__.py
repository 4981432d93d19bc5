"""YAML as text with positions: libyaml's events and a builder of our own, without any of YAML's types.

See `docs/format.md` for the rules: every scalar is text, and what goes beyond lists and mappings of text is a finding.
"""

from briefing.source.yaml.nodes import Entry, Mapping, Node, Parsed, Scalar, Sequence
from briefing.source.yaml.read import parse_yaml

__all__ = ["Entry", "Mapping", "Node", "Parsed", "Scalar", "Sequence", "parse_yaml"]
