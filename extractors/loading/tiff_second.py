"""The second chance for TIFF pages of a sort that Pillow does not know: tifffile decodes, this gives them a shape."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import tifffile

from extractors.loading.refusals import corrupt, unsupported
from extractors.loading.tiff_directory import Frame
from extractors.loading.tone import deep_grey, settled

_WHITE_IS_ZERO, _BLACK_IS_ZERO, _RGB, _PALETTE, _CMYK, _YCBCR = 0, 1, 2, 3, 5, 6


def decoded(path: Path, frame: Frame, page: int) -> np.ndarray:
    """The page as uint8 grey or RGB, as stored (orientation not applied). Rejected: unsupported or corrupt."""
    try:
        with tifffile.TiffFile(path) as file:
            stored = file.pages[frame.index]
            samples = np.asarray(stored.asarray())
            colormap = getattr(stored, "colormap", None)
    except (ImportError, NotImplementedError) as error:
        raise unsupported("Compresia imaginii nu este cunoscută", page) from error
    except tifffile.TiffFileError as error:
        raise corrupt(page) from error
    return _to_page(_channels_last(samples, frame), frame, colormap, page)


def _channels_last(samples: np.ndarray, frame: Frame) -> np.ndarray:
    samples = samples.squeeze()
    if samples.ndim == 3 and samples.shape[1:] == (frame.height, frame.width):
        samples = np.moveaxis(samples, 0, 2)
    return samples.reshape(frame.height, frame.width) if samples.ndim < 2 else samples


def _to_page(samples: np.ndarray, frame: Frame, colormap: np.ndarray | None, page: int) -> np.ndarray:
    kind = frame.photometric
    if samples.shape[:2] != (frame.height, frame.width):
        raise corrupt(page)
    if kind == _PALETTE and colormap is not None and samples.ndim == 2:
        return settled((np.asarray(colormap)[:, samples] >> 8).astype(np.uint8).transpose(1, 2, 0).copy())
    plane = _bytes(samples, frame)
    if kind in (_WHITE_IS_ZERO, _BLACK_IS_ZERO):
        grey = plane if plane.ndim == 2 else np.ascontiguousarray(plane[..., 0])
        return 255 - grey if kind == _WHITE_IS_ZERO else grey
    if kind == _CMYK and plane.ndim == 3 and plane.shape[2] >= 4:
        ink = plane[..., :4].astype(np.uint16)
        rgb = (255 - ink[..., :3]) * (255 - ink[..., 3:]) // 255
        return settled(rgb.astype(np.uint8))
    if kind in (_RGB, _YCBCR) and plane.ndim == 3 and plane.shape[2] >= 3:
        if kind == _YCBCR and frame.compression not in (6, 7):  # tifffile turns only JPEG into RGB
            raise unsupported("Imagine YCbCr necomprimată", page)
        return settled(np.ascontiguousarray(plane[..., :3]))
    raise unsupported("Imaginea are un spațiu de culoare necunoscut", page)


def _bytes(samples: np.ndarray, frame: Frame) -> np.ndarray:
    if samples.dtype == bool or (frame.bits == 1 and samples.max(initial=0) <= 1):
        return samples.astype(np.uint8) * np.uint8(255)
    if samples.dtype == np.uint8 and frame.bits == 8:
        return samples
    return deep_grey(samples, bits=frame.bits)
