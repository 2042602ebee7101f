"""Files that mean harm, made by code: for each the reasons that it may be refused for, or ``read`` where its harm must
simply have no effect (a script in a PDF is not run; the page is read)."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Iterator

import numpy as np
import pikepdf
from PIL import Image

from tests.extractors.loading.papers import encoded, grey_page, tiff_bytes
from tests.extractors.loading.pdf_makers import bill, changed, empty_pages, pdf

Bad = tuple[str, bytes, frozenset[str]]
_BROKEN = frozenset({"corrupt"})
_TOO_MUCH = frozenset({"too_large"})
_EITHER = frozenset({"corrupt", "too_large"})
_READ = frozenset({"read"})
_ANY = frozenset({"corrupt", "too_large", "read", "empty", "unsupported", "encrypted", "too_many_pages"})


def all_bad() -> Iterator[Bad]:
    yield from of_no_format()
    yield from pngs()
    yield from jpegs()
    yield from tiffs()
    yield from pdfs()


def of_no_format() -> Iterator[Bad]:
    yield "gol", b"", frozenset({"empty"})
    yield "zerouri", bytes(100_000), _BROKEN
    yield "text", b"Dosar de hartie\n" * 100, frozenset({"unsupported"})
    yield "zip", b"PK\x03\x04" + bytes(1000), frozenset({"unsupported"})
    yield (
        "svg",
        b'<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>',
        frozenset({"unsupported"}),
    )
    yield "postscript", b"%!PS-Adobe-3.0\n(/etc/passwd) (r) file", frozenset({"unsupported"})
    yield "gif", b"GIF89a" + bytes(100), frozenset({"unsupported"})
    yield "html cu pdf", b"<html><script>x</script>%PDF-1.4 nimic", _BROKEN
    for magic in (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"II*\x00", b"MM\x00+", b"%PDF-1.7"):
        yield f"doar antetul {magic[:4]!r}", magic, frozenset({"corrupt", "empty"})


def inflated(block: bytes, times: int) -> bytes:
    """A zlib stream that holds the block so many times; compressed once, as each test process makes it anew."""
    packer = zlib.compressobj(9, wbits=-15)
    packed = packer.compress(block) + packer.flush(zlib.Z_FULL_FLUSH)
    check = 1
    for _ in range(times):
        check = zlib.adler32(block, check)
    return b"\x78\xda" + packed * times + zlib.compressobj(9, wbits=-15).flush() + struct.pack(">I", check)


# --- PNG -------------------------------------------------------------------------------------------------------------


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(width: int, height: int, *more: bytes, data: bytes | None = None, bits: int = 8, colour: int = 0) -> bytes:
    """A PNG of these declared sizes; without ``data`` as many bytes as a grey picture of them has, at most a little."""
    pixels = zlib.compress(bytes(min((width + 1) * height, 100_000))) if data is None else data
    head = struct.pack(">IIBBBBB", width, height, bits, colour, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + b"".join(more) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


def pngs() -> Iterator[Bad]:
    bomb = inflated(bytes(1 << 20), 300)
    yield "png de 400 megapixeli", png(20_000, 20_000), _TOO_MUCH
    yield "png de 2^31 puncte", png(2**31 - 1, 2**31 - 1), _EITHER
    yield "png lung de un punct", png(1, 2**30), _EITHER
    yield "png fara suprafata", png(0, 100), _BROKEN
    yield "png cu prea multe date", png(100, 100, data=bomb), _ANY
    yield "png cu text umflat", png(100, 100, chunk(b"zTXt", b"nume\0\0" + bomb)), _ANY
    yield "png cu culori umflate", png(100, 100, chunk(b"iCCP", b"nume\0\0" + bomb)), _ANY
    yield "png cu prea putine date", png(100, 100, data=zlib.compress(bytes(50))), _BROKEN
    yield "png cu date stricate", png(100, 100, data=b"\x78\x9c\xff\xff\xff"), _BROKEN
    yield "png cu 20000 de bucati", png(100, 100, chunk(b"tEXt", b"a\0b") * 20_000), _ANY
    yield "png cu adancime imposibila", png(100, 100, bits=255, colour=77), _BROKEN
    whole = bytearray(encoded(Image.fromarray(grey_page(200, 280)), "PNG"))
    yield "png cu lungime mincinoasa", bytes(whole[:33] + b"\x7f\xff\xff\xff" + whole[37:]), _EITHER


# --- JPEG ------------------------------------------------------------------------------------------------------------


def jpegs() -> Iterator[Bad]:
    whole = encoded(Image.fromarray(grey_page(200, 280)), "JPEG")
    frame = whole.index(b"\xff\xc0")
    sized = bytearray(whole)
    sized[frame + 5 : frame + 9] = struct.pack(">HH", 65_500, 65_500)
    yield "jpeg de 65500 x 65500", bytes(sized), _TOO_MUCH
    sized[frame + 5 : frame + 9] = struct.pack(">HH", 0, 100)
    yield "jpeg fara inaltime", bytes(sized), _BROKEN
    progressive = encoded(Image.fromarray(grey_page(200, 280)), "JPEG", progressive=True)
    scan = progressive.rindex(b"\xff\xda")
    yield "jpeg cu 20000 de treceri", progressive[:-2] + progressive[scan:-2] * 20_000 + b"\xff\xd9", _ANY
    yield "jpeg numai cu antete", b"\xff\xd8" + b"\xff\xe1\x00\x08Exif\x00\x00" * 50_000 + b"\xff\xd9", _BROKEN
    exif = b"Exif\0\0MM\0*\0\0\0\x08\xff\xff" + b"\x01\x12\0\x03\xff\xff\xff\xff\0\0\0\0" * 2000
    segment = b"\xff\xe1" + struct.pack(">H", len(exif) + 2) + exif
    yield "jpeg cu exif nesfarsit", whole[:2] + segment + whole[2:], _ANY
    yield (
        "jpeg fara tabele",
        whole.replace(b"\xff\xc4", b"\xff\xfe"),
        _BROKEN | _READ,
    )  # decoders know the usual tables by heart
    yield "jpeg din componente imposibile", whole[: frame + 9] + b"\xff" + whole[frame + 10 :], _BROKEN
    yield "jpeg din doua jumatati", whole[: len(whole) // 2] + whole, _ANY


# --- TIFF ------------------------------------------------------------------------------------------------------------


def tiff(entries: dict[int, tuple[int, int, int]], data: bytes = b"", following: int = 0) -> bytes:
    """A little-endian TIFF with one directory at byte 8: tag -> (type, count, value or offset)."""
    body = struct.pack("<H", len(entries))
    body += b"".join(struct.pack("<HHII", tag, *entry) for tag, entry in sorted(entries.items()))
    return b"II*\0" + struct.pack("<I", 8) + body + struct.pack("<I", following) + data


def page_entries(width: int, height: int, **changes: tuple[int, int, int]) -> dict[int, tuple[int, int, int]]:
    """The tags of a bilevel or grey page whose data starts right behind a directory of ten tags."""
    names = {"width": 256, "height": 257, "bits": 258, "compression": 259, "photometric": 262, "offsets": 273,
             "samples": 277, "rows": 278, "counts": 279, "planar": 284}  # fmt: skip
    start = 8 + 2 + 10 * 12 + 4
    usual = {"width": (4, 1, width), "height": (4, 1, height), "bits": (3, 1, 8), "compression": (3, 1, 1),
             "photometric": (3, 1, 1), "offsets": (4, 1, start), "samples": (3, 1, 1), "rows": (4, 1, height),
             "counts": (4, 1, width * height & 0xFFFFFFFF), "planar": (3, 1, 1)}  # fmt: skip
    return {names[name]: entry for name, entry in (usual | changes).items()}


def tiffs() -> Iterator[Bad]:
    most = 2**32 - 1
    paper = bytes([255]) * 10_000
    yield "tiff care se inchide in cerc", tiff(page_entries(100, 100), paper, following=8), _BROKEN
    yield "tiff de 2^32 puncte", tiff(page_entries(most, most), paper), _EITHER
    yield "tiff de 400 megapixeli", tiff(page_entries(20_000, 20_000), paper), _EITHER
    yield "tiff cu date lipsa", tiff(page_entries(100, 1000), paper), _BROKEN
    yield "tiff cu date in afara", tiff(page_entries(100, 100, offsets=(4, 1, most)), paper), _BROKEN
    yield "tiff cu 2^32 fasii", tiff(page_entries(100, 100, offsets=(4, most, 8), counts=(4, most, 8)), paper), _BROKEN
    yield (
        "tiff cu 65535 de culori",
        tiff(page_entries(100, 100, samples=(3, 1, 65_535)), paper),
        _EITHER | {"unsupported"},
    )
    yield "tiff cu 65535 de biti", tiff(page_entries(100, 100, bits=(3, 1, 65_535)), paper), _EITHER | {"unsupported"}
    yield (
        "tiff cu compresie necunoscuta",
        tiff(page_entries(100, 100, compression=(3, 1, 60_000)), paper),
        _ANY - {"read"},
    )
    yield "tiff fara inaltime", tiff(page_entries(100, 0), paper), _BROKEN
    bomb = inflated(bytes(1 << 20), 300)
    flat = page_entries(100, 100, compression=(3, 1, 8), counts=(4, 1, len(bomb)))
    yield "tiff umflat", tiff(flat, bomb), _ANY
    yield "tiff cu antet in afara", b"II*\0" + struct.pack("<I", most), _BROKEN
    yield "bigtiff cu antet in afara", b"II+\0\x08\0\0\0" + struct.pack("<Q", 2**63), _BROKEN
    yield "tiff cu 5000 de pagini", many_pages(5000), frozenset({"too_many_pages"})
    fax = tiff_bytes(Image.fromarray(grey_page(200, 280)).convert("1"), compression="group4")
    yield "fax stricat", fax[:200] + bytes(len(fax) - 400) + fax[-200:], _ANY


def many_pages(count: int) -> bytes:
    """A chain of directories over the same few pixels."""
    step = 2 + 10 * 12 + 4
    entries = page_entries(10, 10, offsets=(4, 1, 8 + count * step))
    out = bytearray(b"II*\0" + struct.pack("<I", 8))
    for number in range(count):
        out += struct.pack("<H", len(entries))
        out += b"".join(struct.pack("<HHII", tag, *entry) for tag, entry in sorted(entries.items()))
        out += struct.pack("<I", 8 + (number + 1) * step if number + 1 < count else 0)
    return bytes(out + bytes(100))


# --- PDF -------------------------------------------------------------------------------------------------------------


def objects(*bodies: bytes) -> bytes:
    """A PDF of these objects, numbered from 1; the first is its catalogue."""
    out, offsets = bytearray(b"%PDF-1.7\n"), []
    for number, body in enumerate(bodies, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(bodies) + 1) + b"".join(b"%010d 00000 n \n" % o for o in offsets)
    return bytes(out + b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(bodies) + 1, start))


def one_page(page: bytes, *more: bytes) -> bytes:
    return objects(b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
                   b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]" + page + b">>", *more)  # fmt: skip


def stream(data: bytes, head: bytes = b"") -> bytes:
    return b"<<" + head + b"/Length %d>>\nstream\n" % len(data) + data + b"\nendstream"


def pdfs() -> Iterator[Bad]:
    whole = pdf(bill)
    bomb = inflated(b"0 0 m 1 1 l S " * (1 << 20), 20)
    yield (
        "pdf cu parola",
        changed(whole, lambda _: None, encryption=pikepdf.Encryption(owner="o", user="u", R=6)),
        frozenset({"encrypted"}),
    )
    yield "pdf cu zece mii de pagini", empty_pages(10_000), frozenset({"too_many_pages"})
    yield (
        "pdf fara pagini",
        objects(b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count 0/Kids[]>>"),
        frozenset({"empty", "corrupt"}),
    )
    loop = objects(b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count 1/Kids[2 0 R]>>")
    yield "pdf al carui arbore se musca", loop, frozenset({"empty", "corrupt"})
    yield (
        "pdf cu un miliard de pagini",
        objects(
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Count 1000000000/Kids[3 0 R]>>",
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>",
        ),
        _ANY,
    )
    yield (
        "pdf adanc",
        objects(
            b"<</Type/Catalog/Pages 2 0 R/X " + b"[" * 200_000 + b"]" * 200_000 + b">>",
            b"<</Type/Pages/Count 0/Kids[]>>",
        ),
        frozenset({"empty", "corrupt"}),
    )
    yield "pdf cu desen umflat", one_page(b"/Contents 4 0 R", stream(bomb, b"/Filter/FlateDecode")), _ANY | {"timeout"}
    picture = b"/Subtype/Image/Width 100000/Height 100000/BitsPerComponent 8/ColorSpace/DeviceGray/Filter/FlateDecode"
    drawn = b"/Contents 4 0 R/Resources<</XObject<</I 5 0 R>>>>"
    draw = stream(b"595 0 0 842 0 0 cm /I Do")
    yield (
        "pdf cu o poza de zece gigapixeli",
        one_page(drawn, draw, stream(zlib.compress(bytes(1000)), picture)),
        _EITHER,
    )
    form = b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</I 5 0 R>>>>"
    yield "pdf care se deseneaza pe sine", one_page(drawn, draw, stream(b"/I Do /I Do", form)), _ANY
    for box in (b"[0 0 1e9 1e9]", b"[0 0 0 0]", b"[9 9 1 1]", b"[nan nan nan nan]", b"[0 0 1e-9 842]", b"/Nimic"):
        page = one_page(b"").replace(b"[0 0 595 842]", box)
        yield f"pdf cu foaia {box.decode()}", page, _ANY
    yield "pdf cu script", scripted(whole), _READ
    yield (
        "pdf care cheama afara",
        one_page(b"/Contents 4 0 R", stream(b"", b"/F<</FS/URL/F(http://192.0.2.1/x)>>")),
        _ANY,
    )
    yield "pdf cu zip la coada", whole + b"PK\x03\x04" + bytes(5000), _ANY
    yield "pdf cu trailer in cerc", whole.replace(b"/Root", b"/Prev 9 /Root"), _ANY


def scripted(whole: bytes) -> bytes:
    """Scripts, an attached program and a launch action, in a page that is sound otherwise."""

    def change(document: pikepdf.Pdf) -> None:
        document.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.launchURL('http://192.0.2.1')")
        document.Root.AA = pikepdf.Dictionary(WC=pikepdf.Dictionary(S=pikepdf.Name.Launch, F="/bin/sh"))
        document.attachments["virus.exe"] = b"MZ" + bytes(1000)

    return changed(whole, change)


def small_and_sound() -> dict[str, bytes]:
    """A valid file of each sort, small: what fuzzing starts from."""
    grey, bilevel = Image.fromarray(grey_page(120, 168)), Image.fromarray(grey_page(120, 168)).convert("1")
    scanned = io.BytesIO()
    grey.save(scanned, "PDF")
    colour = Image.fromarray(np.repeat(grey_page(120, 168)[..., None], 3, axis=2))
    return {
        "png": encoded(grey, "PNG"),
        "jpeg": encoded(colour, "JPEG", exif=Image.Exif(), dpi=(300, 300)),
        "progressive": encoded(grey, "JPEG", progressive=True),
        "lzw": tiff_bytes(grey, grey, compression="tiff_lzw"),
        "group4": tiff_bytes(bilevel, compression="group4"),
        "tiff jpeg": tiff_bytes(colour, compression="jpeg"),
        "raw": tiff_bytes(grey),
        "bill": pdf(bill),
        "scan": scanned.getvalue(),
    }
