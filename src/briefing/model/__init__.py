"""The values that every other room speaks of: immutable, without I/O, standard library alone.

They are named tuples: made in C, cheap to import (a frozen dataclass costs about seven times as much, and the reader's
start pays for each), and they travel between processes as they are. Import them from their modules.
"""
