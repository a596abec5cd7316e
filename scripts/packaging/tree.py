"""The files of the package, as they lie below /usr on the machine it is installed on."""
import gzip
import pathlib
import shutil
import subprocess

from . import copyright, manual

NAME = "disclosure-reports"
# Where each shell looks for what a package tells it to complete.
COMPLETIONS = {
    "bash": "share/bash-completion/completions/extract",
    "zsh": "share/zsh/vendor-completions/_extract",
    "fish": "share/fish/vendor_completions.d/extract.fish",
}


def make(usr, extract, programs, root, version, date):
    """Lays all files down below `usr`."""
    usr, root, extract = pathlib.Path(usr), pathlib.Path(root), pathlib.Path(extract)
    folder = usr / "lib" / NAME
    folder.mkdir(parents=True)
    for name in programs:
        target = folder / name
        shutil.copy(extract.parent / name, target)
        subprocess.run(["strip", "--strip-unneeded", str(target)], check=True)
        target.chmod(0o755)
    (usr / "bin").mkdir()
    # The programs look for each other beside the file that the link leads to.
    (usr / "bin" / "extract").symlink_to(f"../lib/{NAME}/extract")
    _write(usr / "share/man/man1/extract.1.gz", _packed(manual.page(str(extract), version, date)))
    for shell, place in COMPLETIONS.items():
        script = subprocess.run([extract, "--generate-completion-script", shell], check=True, capture_output=True)
        _write(usr / place, script.stdout)
    documents = usr / "share/doc" / NAME
    _write(documents / "copyright", copyright.text(root).encode())
    _write(documents / "changelog.gz", _packed((root / "CHANGELOG.md").read_text()))
    _write(documents / "README.md", (root / "README.md").read_bytes())
    for part in ("extract_reports.py", "archive_from_parquet.py", "README.md", "requirements.txt"):
        _write(usr / "share" / NAME / "spark" / part, (root / "scripts/spark" / part).read_bytes())


def _write(path, data):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    path.chmod(0o644)


def _packed(text):
    """Without the time at which it was packed: the same files give the same package."""
    return gzip.compress(text.encode(), 9, mtime=0)
