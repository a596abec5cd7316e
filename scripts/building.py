"""Builds the package as it is released, for the scripts that measure and run it."""
import pathlib
import shutil
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
# `extract` starts the others from the folder it lies in.
PROGRAMS = ("extract", "extract-archive", "extract-tesseract")
# Swift's library inside the programs: they start faster, and run where no Swift is installed.
STATIC = () if sys.platform == "darwin" else ("--static-swift-stdlib",)
# Types are named by address and not by words that the program looks up when it first needs them: each such look
# searches all protocol conformances, and one report needs 50 of them, 7 % of its instructions.
ADDRESSED = ("-Xswiftc", "-Xfrontend", "-Xswiftc",
             "-disable-concrete-type-metadata-mangled-name-accessors")
RELEASE = ("-c", "release", *STATIC, *ADDRESSED)


def build(product):
    """The path of an executable; of `extract`, with the programs it starts beside it."""
    command = ["swift", "build", "--package-path", str(ROOT), *RELEASE]
    for name in PROGRAMS if product == "extract" else (product,):
        run = subprocess.run([*command, "--product", name], capture_output=True, text=True)
        if run.returncode:
            # What a build says matters only when it fails.
            sys.stderr.write(run.stdout + run.stderr)
            raise SystemExit(70)
    where = subprocess.run([*command, "--show-bin-path"], check=True, capture_output=True, text=True)
    return pathlib.Path(where.stdout.strip()) / product


def copied(extract, folder):
    """`extract` and the programs it starts, copied: a build beside a run does not change what it uses."""
    for name in PROGRAMS[1:]:
        beside = pathlib.Path(extract).parent / name
        if beside.exists():
            shutil.copy(beside, folder)
    return shutil.copy(extract, folder)
