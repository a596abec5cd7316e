"""Builds the package for the scripts that measure it."""
import pathlib
import subprocess

ROOT = pathlib.Path(__file__).resolve().parent.parent


def build(product):
    """The path of an executable, built as it is released."""
    command = ["swift", "build", "--package-path", str(ROOT), "-c", "release", "--product", product]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    where = subprocess.run(command + ["--show-bin-path"], check=True, capture_output=True, text=True)
    return pathlib.Path(where.stdout.strip()) / product
