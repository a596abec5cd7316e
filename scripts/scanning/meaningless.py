"""A born-digital PDF whose fonts lost the meaning of their codes, as some print drivers and page splitters leave them."""
import re

from .source import run


def strip(path, target):
    """Writes a copy without /ToUnicode whose composite fonts are of Adobe-Identity, so that no reader can guess."""
    plain = target.with_suffix(".qdf")
    run(["qpdf", "--qdf", "--object-streams=disable", str(path), str(plain)])
    data = plain.read_bytes()
    data = re.sub(rb"\n\s*/ToUnicode \d+ 0 R", b"", data)
    data = re.sub(rb"/Ordering \([^)]*\)", b"/Ordering (Identity)", data)
    plain.write_bytes(data)
    mended = target.with_suffix(".mended")
    mended.write_bytes(run(["fix-qdf", str(plain)]))
    run(["qpdf", "--deterministic-id", "--object-streams=generate", "--recompress-flate", "--compression-level=9",
         str(mended), str(target)])
    plain.unlink()
    mended.unlink()
