"""A reader and workshop for briefs in the terminal.

The package root imports nothing, so that every command pays only for what it uses.
"""

__version__ = "0.1.0"
