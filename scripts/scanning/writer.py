"""Writes small PDF files; the same objects give the same bytes."""
import hashlib
import zlib


class PDFWriter:
    def __init__(self):
        self._objects = [b"", b""]  # the catalog and the tree of pages come last
        self._pages = []

    def add(self, body):
        """Adds an object, and returns its number."""
        self._objects.append(body if isinstance(body, bytes) else body.encode("latin-1"))
        return len(self._objects)

    def stream(self, entries, data, compresses=False):
        if compresses:
            entries, data = entries + " /Filter /FlateDecode", zlib.compress(data, 9)
        return self.add(f"<< {entries} /Length {len(data)} >>\nstream\n".encode("latin-1") + data + b"\nendstream")

    def page(self, box, content, resources, turn=0):
        """A page; `box` is its MediaBox, `turn` its /Rotate."""
        number = self.stream("", content.encode("latin-1"), compresses=True)
        rotate = f" /Rotate {turn}" if turn else ""
        self._pages.append(self.add(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [{' '.join(f'{value:g}' for value in box)}]{rotate} "
            f"/Contents {number} 0 R /Resources << {resources} >> >>"))

    def save(self, path):
        kids = " ".join(f"{n} 0 R" for n in self._pages)
        self._objects[0] = b"<< /Type /Catalog /Pages 2 0 R >>"
        self._objects[1] = f"<< /Type /Pages /Kids [{kids}] /Count {len(self._pages)} >>".encode()
        out, offsets = bytearray(b"%PDF-1.5\n%\xe2\xe3\xcf\xd3\n"), []
        for number, body in enumerate(self._objects, 1):
            offsets.append(len(out))
            out += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
        start = len(out)
        out += f"xref\n0 {len(offsets) + 1}\n0000000000 65535 f \n".encode()
        out += b"".join(f"{offset:010} 00000 n \n".encode() for offset in offsets)
        name = hashlib.md5(bytes(out), usedforsecurity=False).hexdigest()
        out += (f"trailer\n<< /Size {len(offsets) + 1} /Root 1 0 R /ID [<{name}> <{name}>] >>\n"
                f"startxref\n{start}\n%%EOF\n").encode()
        path.write_bytes(out)
