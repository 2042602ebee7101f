"""Pixel work: each step takes an array and gives an array, and says by a 3x3 matrix where each pixel came from."""
