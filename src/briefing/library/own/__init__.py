"""The reader's own layer: what was read, marked and noted, kept as events that merge, outside of every library.

`layer.Layer` is what the other rooms use; `docs/own-layer.md` describes the files.
"""
