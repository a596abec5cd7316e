"""Pictures as the streams of a PDF: JPEG, JPEG 2000, Flate, palettes, CCITT G4, JBIG2.

JBIG2 is written in its MMR coding, which is G4 in a frame of segments: Debian has no encoder.
"""
import io
import struct
import zlib


def encoded(picture, coding, quality=60):
    """The stream's dictionary entries and its data. Bilevel pictures have mode "1"."""
    if picture.mode == "1" and coding not in ("g4", "jbig2", "mask", "flate"):
        raise ValueError(f"{coding} holds no bilevel picture")
    space = {"1": "/DeviceGray", "L": "/DeviceGray", "RGB": "/DeviceRGB"}[picture.mode]
    entries, data = CODERS[coding](picture, quality)
    head = f"/Type /XObject /Subtype /Image /Width {picture.width} /Height {picture.height} "
    if coding == "mask":
        return head + "/ImageMask true /BitsPerComponent 1 " + entries, data
    if coding == "index":
        return head + entries, data
    return head + f"/ColorSpace {space} /BitsPerComponent {1 if picture.mode == '1' else 8} " + entries, data


def _jpeg(picture, quality):
    file = io.BytesIO()
    picture.save(file, "JPEG", quality=quality)
    return "/Filter /DCTDecode", file.getvalue()


def _jpx(picture, quality):
    file = io.BytesIO()
    rate = 8 + max(0, 85 - quality) / 2  # how many times smaller than the plain picture
    picture.save(file, "JPEG2000", quality_mode="rates", quality_layers=[rate], irreversible=True)
    return "/Filter /JPXDecode", file.getvalue()


def _flate(picture, _):
    import numpy

    if picture.mode == "1":
        return "/Filter /FlateDecode", zlib.compress(picture.tobytes(), 9)
    rows = numpy.asarray(picture).reshape(picture.height, -1)
    up = rows.copy()
    up[1:] -= rows[:-1]
    lines = numpy.concatenate([numpy.full((picture.height, 1), 2, numpy.uint8), up], axis=1)
    colors = 1 if picture.mode == "L" else 3
    return (f"/Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns {picture.width} /Colors {colors} >>",
            zlib.compress(lines.tobytes(), 9))


def _index(picture, _):
    """A palette of 12 colors, as scanners write small color files."""
    from PIL import Image

    small = picture.convert("RGB").quantize(12, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
    numbers, palette = _padded(small), bytes(small.getpalette()[:48]).ljust(48, b"\0")
    return (f"/ColorSpace [/Indexed /DeviceRGB 15 <{palette.hex()}>] /BitsPerComponent 4 /Filter /FlateDecode",
            zlib.compress((numbers[:, 0::2] << 4 | numbers[:, 1::2]).tobytes(), 9))


def _padded(picture):
    import numpy

    numbers = numpy.asarray(picture)
    return numpy.pad(numbers, ((0, 0), (0, numbers.shape[1] % 2)))


def group4(picture):
    """The CCITT G4 code of a bilevel picture; white is 0 in it."""
    from PIL import Image, TiffImagePlugin

    file = io.BytesIO()
    picture.save(file, "TIFF", compression="group4", strip_size=1 << 30)
    with Image.open(io.BytesIO(file.getvalue())) as written:
        tags = written.tag_v2
        offsets, counts, is_inverted = tags[273], tags[279], tags.get(262, 1) == 1
        reverses = tags.get(266, 1) == 2
    if len(offsets) != 1 or reverses:
        raise RuntimeError("the TIFF writer cut the picture into strips or turned its bits round")
    return file.getvalue()[offsets[0]:offsets[0] + counts[0]], is_inverted


def _white_is_0(picture):
    from PIL import ImageChops

    code, is_inverted = group4(picture)
    return group4(ImageChops.invert(picture))[0] if is_inverted else code


def _g4(picture, _):
    return (f"/Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns {picture.width} /Rows {picture.height} >>",
            _white_is_0(picture))


def _jbig2(picture, _):
    def segment(number, kind, body):
        return struct.pack(">IBBBI", number, kind, 0, 1, len(body)) + body

    page = struct.pack(">IIIIBH", picture.width, picture.height, 0, 0, 0, 0)
    region = struct.pack(">IIIIBB", picture.width, picture.height, 0, 0, 0, 1) + _white_is_0(picture)
    return "/Filter /JBIG2Decode", segment(0, 48, page) + segment(1, 38, region)


CODERS = {"jpeg": _jpeg, "jpx": _jpx, "flate": _flate, "index": _index, "g4": _g4, "jbig2": _jbig2, "mask": _g4}
