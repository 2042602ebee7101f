"""Whether the compressed data of one PDF page is whole. PDFium draws what it can decode and leaves out the rest."""

from __future__ import annotations

import zlib
from collections.abc import Iterator

import pikepdf

from extractors.loading.refusals import corrupt, needs_too_much_memory

_MAX_DEPTH = 4
_MAX_STREAMS = 5000
_PIECE = 1 << 20
_MOST_CONTENT = 1 << 30  # bytes decoded from one stream; more is a bomb


def check_streams(page: pikepdf.Page, number: int) -> None:
    """Rejected(corrupt) when the page's drawing commands or pictures cannot be decoded to their end.

    Only what can be told for certain: broken deflate data, and JPEG or deflated pictures that break off.
    """
    contents = page.obj.get("/Contents", pikepdf.Array())
    parts = list(contents) if isinstance(contents, pikepdf.Array) else [contents]
    for stream in (*parts, *_drawn(page.obj, 0, set())):
        if isinstance(stream, pikepdf.Stream) and not _is_whole(stream, number):
            raise corrupt(number, "datele paginii sunt stricate sau trunchiate")


def _drawn(holder: pikepdf.Object, depth: int, seen: set[tuple[int, int]]) -> Iterator[pikepdf.Object]:
    """Pictures and form XObjects in the resources of a page or form, nested ones too, each once."""
    resources = holder.get("/Resources", None)
    found = resources.get("/XObject", None) if isinstance(resources, pikepdf.Dictionary) else None
    if not isinstance(found, pikepdf.Dictionary) or depth > _MAX_DEPTH:
        return
    for name in found.keys():  # noqa: SIM118  (a pikepdf dictionary iterates over its keys only when asked to)
        stream = found[name]
        if stream.objgen in seen or len(seen) > _MAX_STREAMS:
            continue
        seen.add(stream.objgen)
        yield stream
        if isinstance(stream, pikepdf.Stream) and stream.get("/Subtype") == "/Form":
            yield from _drawn(stream, depth + 1, seen)


def _is_whole(stream: pikepdf.Stream, number: int) -> bool:
    filters = stream.get("/Filter", None)
    first = filters[0] if isinstance(filters, pikepdf.Array) and len(filters) else filters
    picture = stream.get("/Subtype") == "/Image"
    raw = stream.read_raw_bytes()
    if first == "/DCTDecode":
        return b"\xff\xd9" in raw[-4096:]
    if first == "/FlateDecode":
        return _inflates(raw, number, to_its_end=picture)
    return bool(raw) or not picture


def _inflates(raw: bytes, number: int, *, to_its_end: bool) -> bool:
    """Whether deflate data is free of errors. Commands that lack only the end mark are common and harmless."""
    engine, rest, length = zlib.decompressobj(), raw, 0
    try:
        while rest and not engine.eof:
            length += len(engine.decompress(rest, _PIECE))
            rest = engine.unconsumed_tail
            if length > _MOST_CONTENT:
                raise needs_too_much_memory(number)
    except zlib.error:
        return False
    return engine.eof or not to_its_end
