"""Where people stand: the command line of operators and administrators."""
