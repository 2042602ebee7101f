"""Where scans lie: write once, keyed by what is in them.

:mod:`archive.archive` is the port that the rest of the house knows, :mod:`archive.folder` keeps it in a plain folder,
:mod:`archive.s3` on an S3 server.
"""
