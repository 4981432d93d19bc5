"""Following files that change: what to watch, when a change is whole, what to tell. It runs in a process of its own."""
