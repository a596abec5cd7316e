"""Makes an archive's folder: good documents and bad ones, in folders and under names of every kind."""
import os
import tempfile
from dataclasses import dataclass
from pathlib import Path

from archiving import sources
from archiving.sources import SAMPLES, Source

# PDFReaderOptions.maximumBytes.
MOST_BYTES = 256 << 20

# What a document is recorded as that a worker ends over, and what its message names.
FAULTS = {
    "crash": ("workerCrashed", "SIGSEGV"),
    "abort": ("workerCrashed", "SIGABRT"),
    "exit": ("workerCrashed", "exit code 3"),
    "garble": ("workerMisbehaved", ""),
    "grow": ("memoryLimit", ""),
    "hang": ("timeout", ""),
    "spin": ("timeout", ""),
}
# Faults over which a document is read all the same.
HARMLESS = ("chatter", "flood")
# The codes of documents that are bad by themselves; None where the file read by itself tells.
DAMAGES = {
    "damaged": None, "truncated": None, "encrypted": "passwordRequired", "empty": "emptyFile", "huge": "tooLarge",
}
KINDS = [*DAMAGES, *FAULTS]
# Each of these costs a whole timeout.
SLOW = ("hang", "spin")


@dataclass
class Document:
    """A file of the archive and what must become of it."""

    path: bytes
    kind: str
    # The report it has; None where it is bad.
    source: Source = None
    # What else is a copy of it has the same number.
    content: int = 0
    code: str = None
    reason: str = ""


def make(folder, count, extract, from_sources, chance):
    """Writes `count` documents into `folder`, one in twenty of them bad and one in fifty a copy."""
    names = _names(os.fsencode(folder), count, chance)
    bad = _bad(max(count // 20, len(KINDS)), extract, from_sources, chance)
    copies = max(count // 50, 2)
    made = []
    for path, (data, document) in zip(names, bad):
        document.path = path
        _write(path, data)
        made.append(document)
    good = []
    for number, path in enumerate(names[len(bad) : count - copies]):
        source = from_sources[number % len(from_sources)]
        # One in a hundred is noisy, and two at least.
        noise = HARMLESS[number // 100 % 2] if number % 100 in (0, 50) else None
        _write(path, source.distinct(b"%%fault %s\n" % noise.encode() if noise else b""))
        good.append(Document(path, "noisy" if noise else "good", source, content=number))
    for path in names[count - copies : count]:
        original = chance.choice(good)
        _write(path, Path(os.fsdecode(original.path)).read_bytes())
        good.append(Document(path, "copy", original.source, original.content))
    return made + good


def _names(folder, count, chance):
    """Paths in forty folders, some deep, with names that end lines, that are no UTF-8, that have backslashes."""
    paths = []
    for number in range(count):
        parts = [b"%02d" % chance.randrange(40)]
        name = f"报告 {number}".encode()
        if number % 50 == 1:
            name = b"two\nlines %d" % number
        elif number % 50 == 2:
            name = "报告 ".encode("gb18030") + b"%d" % number
        elif number % 50 == 3:
            name = b"back\\slash \\xE9 %d" % number
        elif number % 50 == 4:
            parts += ["省".encode(), "市".encode("gb18030"), b"a b", b"'\""] * 4
        paths.append(os.path.join(folder, *parts, name + (b".PDF" if number % 50 == 5 else b".pdf")))
    chance.shuffle(paths)
    return paths


def _write(path, data):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "wb") as file:
        if isinstance(data, int):
            # A hole: the file takes no room on the disk.
            file.truncate(data)
        else:
            file.write(data)


def _bad(count, extract, from_sources, chance):
    """Contents and expectations of bad documents, as many of each kind as there is room for."""
    numbers = {kind: 1 for kind in KINDS}
    order = [kind for kind in KINDS if kind not in SLOW] * 2 + list(SLOW)
    for index in range(count - len(KINDS)):
        numbers[order[index % len(order)]] += 1
    made = []
    for kind, number in numbers.items():
        if kind in FAULTS:
            code, reason = FAULTS[kind]
            for _ in range(number):
                data = chance.choice(from_sources).distinct(b"%%fault %s\n" % kind.encode())
                made.append((data, Document(b"", kind, code=code, reason=reason)))
        else:
            made += _damaged(kind, number, extract, from_sources, chance)
    return made


def _damaged(kind, count, extract, from_sources, chance):
    """Documents that fail by themselves, with the code that they fail with when read alone."""
    # Readers mend a lot: some of what is tried is read after all and left out.
    tried = [_candidate(kind, index, from_sources, chance) for index in range(4 * count + 4 if DAMAGES[kind] is None else count)]
    with tempfile.TemporaryDirectory() as folder:
        paths = [os.path.join(folder, str(index)).encode() for index in range(len(tried))]
        for path, data in zip(paths, tried):
            _write(path, data)
        codes = [result.get("code") for result in sources.extractions(extract, paths)]
    failed = [(data, code) for data, code in zip(tried, codes) if code and DAMAGES[kind] in (None, code)]
    if len(failed) < count:
        raise SystemExit(f"only {len(failed)} of {len(tried)} {kind} documents fail as they should: {set(codes)}")
    return [(data, Document(b"", kind, code=code)) for data, code in failed[:count]]


def _candidate(kind, index, from_sources, chance):
    if kind == "empty":
        return b""
    if kind == "huge":
        return MOST_BYTES + 1 + index
    if kind == "encrypted":
        data = (SAMPLES / "shuiyue-2024-encrypted.pdf").read_bytes()
        return data + b"\n%% copy %d %s\n" % (index, b"." * index)
    data = chance.choice(from_sources).distinct()
    if kind == "truncated":
        return data[: chance.randrange(10, len(data) // 2)]
    # One bit of the word that every object begins with, and some elsewhere.
    damaged = bytearray(data.replace(b" obj", b" nbj"))
    for _ in range(chance.randint(1, 200)):
        damaged[chance.randrange(len(damaged))] ^= 1 << chance.randrange(8)
    return bytes(damaged)
