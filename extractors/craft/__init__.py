"""The shared craft of reading forms: rows and columns of words, labels and the values that belong to them."""
