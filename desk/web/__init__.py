"""The web desk: pages made on the server, for the operator, the clerk and (later) the auditor.

``office`` holds what the pages work with, ``access`` says who may do what, one router for each person's pages.
Nothing is fetched from outside; no script stands in a page; OCR text and names are always escaped.
"""
