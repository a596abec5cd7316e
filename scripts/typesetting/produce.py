"""Runs the producers, and makes their output the same on every run."""
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

NEEDS = {
    "soffice": "apt install libreoffice-writer-nogui",
    "chromium": "apt install chromium",
    "weasyprint": "apt install weasyprint (or pip install weasyprint in a virtual environment that is on PATH)",
    "qpdf": "apt install qpdf",
    "pdftoppm": "apt install poppler-utils",
}
FONTS = {"WenQuanYi Zen Hei": "fonts-wqy-zenhei", "AR PL UKai CN": "fonts-arphic-ukai", "Noto Sans CJK SC": "fonts-noto-cjk",
         "Droid Sans Fallback": "fonts-droid-fallback", "Liberation Serif": "fonts-liberation"}


def check(programs):
    missing = [f"  {p}: {NEEDS[p]}" for p in sorted(programs) if not shutil.which(p)]
    if shutil.which("fc-list"):
        known = subprocess.run(["fc-list", ":", "family"], capture_output=True, text=True).stdout
        missing += [f"  font {f}: apt install {package}" for f, package in FONTS.items() if f not in known]
    if missing:
        sys.exit("typeset-samples needs:\n" + "\n".join(missing))


def run(command, **options):
    done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, timeout=180, **options)
    # qpdf exits 3 when it only has warnings.
    if done.returncode not in ((0, 3) if command[0] == "qpdf" else (0,)):
        sys.exit(f"{command[0]} failed: {done.stderr.decode(errors='replace')[-2000:]}")
    return done.stdout


class Workshop:
    """A temporary folder with LibreOffice's profile in it; one for a whole run, since a new profile costs seconds."""

    def __init__(self):
        self.folder = tempfile.TemporaryDirectory(prefix="typeset-samples-")
        self.path = Path(self.folder.name)

    def libreoffice(self, xml):
        source = self.path / "sample.fodt"
        source.write_text(xml, encoding="utf-8")
        options = {"UseTaggedPDF": False, "ExportBookmarks": False, "ExportFormFields": False}
        choice = json.dumps({k: {"type": "boolean", "value": str(v).lower()} for k, v in options.items()})
        run(["soffice", f"-env:UserInstallation={(self.path / 'profile').as_uri()}", "--headless", "--convert-to",
             f"pdf:writer_pdf_Export:{choice}", "--outdir", str(self.path), str(source)])
        return self.path / "sample.pdf"

    def chromium(self, html):
        source, target = self.path / "sample.html", self.path / "sample.pdf"
        source.write_text(html, encoding="utf-8")
        run(["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-pdf-tagging", "--no-pdf-header-footer",
             f"--user-data-dir={self.path / 'chromium'}", f"--print-to-pdf={target}", source.as_uri()])
        return target

    def weasyprint(self, html):
        source, target = self.path / "sample.html", self.path / "sample.pdf"
        source.write_text(html, encoding="utf-8")
        run(["weasyprint", "--quiet", str(source), str(target)],
            env={**os.environ, "SOURCE_DATE_EPOCH": "1700000000"})
        return target

    def page_images(self, pdf, dots=80):
        """Gray JPEG images of the pages, for a document that was scanned."""
        stem = self.path / "scan"
        run(["pdftoppm", "-r", str(dots), "-gray", "-jpeg", "-jpegopt", "quality=35", str(pdf), str(stem)])
        return sorted(self.path.glob("scan*.jpg"))

    def finish(self, pdf, target, steps=()):
        """Dates that do not change, small streams, a fixed identifier; then the steps of qpdf that make a feature."""
        described = json.loads(run(["qpdf", "--json", "--json-key=qpdf", str(pdf)]))["qpdf"]
        objects = described[1]
        info = objects["trailer"]["value"].get("/Info")
        update = {}
        if info:
            value = objects[f"obj:{info}"]["value"]
            for key in ("/CreationDate", "/ModDate"):
                if key in value:
                    value[key] = "u:D:20250101000000Z"
            update[f"obj:{info}"] = {"value": value}
        # LibreOffice's checksum covers the dates that were just replaced.
        trailer = {k: v for k, v in objects["trailer"]["value"].items() if k not in ("/DocChecksum", "/ID")}
        update["trailer"] = {"value": trailer}
        changes = self.path / "changes.json"
        changes.write_text(json.dumps({"qpdf": [described[0], update]}))
        clean = self.path / "clean.pdf"
        options = ["--object-streams=generate", "--recompress-flate", "--compression-level=9", "--deterministic-id"]
        run(["qpdf", str(pdf), f"--update-from-json={changes}", *options, str(clean)])
        for i, step in enumerate(steps):
            following = self.path / f"step{i}.pdf"
            # An encrypted file's identifier goes into its key, so it cannot be made from the content.
            fixed = [] if "--encrypt" in step else ["--deterministic-id"]
            run(["qpdf", str(clean), *step, *fixed, str(following)])
            clean = following
        shutil.copyfile(clean, target)
        return target
