"""Papers that people bring along and that no rule asks for: kind ``other``, without values."""
