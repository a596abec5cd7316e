"""A folder of scans: each PDF with its truth beside it, and the recipes in recipes.jsonl."""
import json
import shutil

from .maker import ScanMaker
from .recipe import changes


def scan(path, recipe, folder, truth=None, name=None):
    """Makes one scan of a PDF, copies its truth, writes its recipe down and prints it."""
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / f"{name or path.stem + '.scan-' + recipe['name']}.pdf"
    ScanMaker(path, recipe).make(target)
    known = (truth or path.parent) / f"{path.stem}.json"
    if known.exists():
        shutil.copyfile(known, target.with_suffix(".json"))
    listed = folder / "recipes.jsonl"
    lines = {}
    if listed.exists():
        lines = {json.loads(line)["file"]: line for line in listed.read_text(encoding="utf-8").splitlines() if line}
    lines[target.name] = json.dumps({"file": target.name, "source": path.name, **changes(recipe)}, ensure_ascii=False)
    listed.write_text("".join(lines[key] + "\n" for key in sorted(lines)), encoding="utf-8")
    print(f"{target}: {target.stat().st_size // 1024} KB, {lines[target.name]}", flush=True)
