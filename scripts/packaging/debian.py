"""The package as Debian has it."""
import hashlib
import os
import pathlib
import subprocess
import tempfile

# Needed by what documents hold, not by the programs' links: maps of Chinese fonts that a PDF names but does not embed.
DATA = ("poppler-data",)
RECOMMENDED = ("tesseract-ocr-chi-sim", "tesseract-ocr-eng", "tesseract-ocr-deu")
SUGGESTED = ("libreoffice-writer",)
DESCRIPTION = """\
read Chinese annual reports on government information disclosure
 Reads such reports (政府信息公开工作年度报告), as PDF, scan, web page or text, into one canonical report with every
 number of the official tables under a fixed key, and findings on what does not add up or could not be read; archives
 of any number of them are SQLite databases. The tables of other PDFs can be read as well."""


def architecture():
    return _output(["dpkg", "--print-architecture"]).strip()


def dependencies(programs):
    """Packages of the libraries that the programs are linked with, as Debian names them, with their versions."""
    with tempfile.TemporaryDirectory() as folder:
        control = pathlib.Path(folder, "debian", "control")
        control.parent.mkdir()
        control.write_text("Source: disclosure-reports\n\nPackage: disclosure-reports\nArchitecture: any\n")
        said = _output(["dpkg-shlibdeps", "-O", *(f"-e{path}" for path in programs)], cwd=folder)
    line = next(line for line in said.splitlines() if line.startswith("shlibs:Depends="))
    return line.removeprefix("shlibs:Depends=").split(", ")


def build(root, version, depends, target):
    """Makes the .deb of the files below `root`."""
    root = pathlib.Path(root)
    files = sorted(path for path in root.rglob("*") if path.is_file() and not path.is_symlink())
    size = sum(-(-path.stat().st_size // 1024) for path in files)
    control = root / "DEBIAN"
    control.mkdir()
    fields = {
        "Package": "disclosure-reports", "Version": version, "Architecture": architecture(), "Section": "text",
        "Priority": "optional", "Installed-Size": str(size), "Maintainer": "disclosure-reports maintainers <root@localhost>",
        "Depends": ", ".join([*depends, *DATA]), "Recommends": ", ".join(RECOMMENDED),
        "Suggests": ", ".join(SUGGESTED),
        # Another program of Debian's has the same name.
        "Conflicts": "extract", "Description": DESCRIPTION,
    }
    (control / "control").write_text("".join(f"{name}: {value}\n" for name, value in fields.items()))
    (control / "md5sums").write_text("".join(
        f"{hashlib.md5(path.read_bytes()).hexdigest()}  {path.relative_to(root)}\n" for path in files))
    for path in control.iterdir():
        path.chmod(0o644)
    subprocess.run(["dpkg-deb", "--root-owner-group", "-Zxz", "--build", str(root), str(target)], check=True,
                   stdout=subprocess.DEVNULL, env={**os.environ})


def _output(command, **options):
    run = subprocess.run(command, capture_output=True, text=True, **options)
    if run.returncode:
        raise SystemExit(f"package: {command[0]} failed: {run.stderr.strip()}")
    return run.stdout
