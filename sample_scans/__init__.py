"""Specimens: made-up papers with their truth, and a few kept samples. Never a real person."""
