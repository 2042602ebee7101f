"""How a page is read: bytes to pages, pixels to words, words to fields with their evidence.

Nothing here knows the archive, the ledger or Prefect: files and arrays go in, values come out.
"""
