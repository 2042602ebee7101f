"""``dosar up``: all that a small office needs, as child processes of one command."""
