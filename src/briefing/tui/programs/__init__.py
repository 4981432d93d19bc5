"""Other programs: how they are started, and which for what. No shell has a part in it."""
