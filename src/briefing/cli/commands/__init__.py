"""The declarations of the commands for click: arguments, options, help. One file a command, named as it is."""
