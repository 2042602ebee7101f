"""Bar codes as inline SVG, readable by any reader of Code 128."""

from __future__ import annotations

import re

import zxingcpp


def code128(text: str, width_mm: float, height_mm: float) -> str:
    """``text`` as a Code 128 symbol of the given size. The quiet zone is part of the width."""
    return _fitted(zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.Code128).to_svg(), width_mm, height_mm)


def qr(text: str, side_mm: float) -> str:
    """``text`` as a QR code."""
    return _fitted(zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode).to_svg(), side_mm, side_mm)


def _fitted(svg: str, width_mm: float, height_mm: float) -> str:
    body = svg[svg.index("<svg") :]
    size = re.search(r'<svg width="([\d.]+)" height="([\d.]+)"', body)
    if size is None:
        raise ValueError("the bar code library wrote an SVG without its size")
    head = (
        f'<svg viewBox="0 0 {size[1]} {size[2]}" preserveAspectRatio="none" '
        f'style="width:{width_mm}mm;height:{height_mm}mm;display:block"'
    )
    return head + body[size.end() :]
