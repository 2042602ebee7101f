"""How offices write letters: spelling, dates, sums in words, letterheads and signatures, shared by typed papers."""
