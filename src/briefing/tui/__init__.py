"""The reader in the terminal: driver, panes, screens, commands. Only this room knows Textual."""
