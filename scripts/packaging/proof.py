"""Installs the package where there is no Swift, and runs it."""
import pathlib
import shutil
import subprocess
import tempfile

# What is typed in the new system, in an empty folder beside the samples.
TYPED = """\
. /etc/os-release; echo "$PRETTY_NAME, $(uname -m)"; ls /usr/bin/swift* /opt/swift
apt-get install -y -qq --no-install-recommends /package.deb >/dev/null 2>&1 && dpkg -s disclosure-reports | grep -E '^(Status|Version|Depends)'
extract --version
extract /samples/hongze-2023.pdf -o hongze.json; echo "exit code $?"
grep -E '"(publisher|year)"' hongze.json
extract tables /samples/hongze-2023.pdf --format xlsx -o hongze.xlsx; head -c 2 hongze.xlsx; echo
extract archive /samples --database reports.sqlite --quiet; echo "exit code $?"
extract status reports.sqlite | head -4
extract export reports.sqlite --format csv -o reports.csv; wc -l <reports.csv
extract export reports.sqlite --format xlsx -o reports.xlsx; head -c 2 reports.xlsx; echo
echo '{"id":1,"path":"/samples/hongze-2023.pdf"}' | extract stream --quiet | cut -c 1-60
extract merge all.sqlite reports.sqlite; echo "exit code $?"
extract review /samples/hongze-2023.pdf -o review.html; head -c 15 review.html; echo
ls /usr/share/man/man1/extract.1.gz /usr/share/bash-completion/completions/extract
ldd /usr/lib/disclosure-reports/* | grep -ci swift
apt-get install -y -qq tesseract-ocr-chi-sim tesseract-ocr-eng tesseract-ocr-deu >/dev/null 2>&1; extract /samples/scans/taohuayuan-2024.scan-clean-300.pdf -o scan.json; echo "exit code $?"
grep -E '"(publisher|year)"' scan.json
"""


def run(package, samples, record):
    """Makes a new system of this release, types there, and keeps what is typed and printed."""
    release = dict(line.split("=", 1) for line in pathlib.Path("/etc/os-release").read_text().splitlines() if "=" in line)
    suite = release["VERSION_CODENAME"].strip('"')
    root = pathlib.Path(tempfile.mkdtemp(prefix="extract-proof-"))
    lines = []
    try:
        _say(lines, f"$ debootstrap --variant=minbase {suite} ROOT")
        subprocess.run(["debootstrap", "--variant=minbase", suite, root], check=True, stdout=subprocess.DEVNULL)
        # As the surrounding system reaches Debian's packages.
        for path in pathlib.Path("/etc/apt/apt.conf.d").glob("*proxy*"):
            shutil.copy(path, root / "etc/apt/apt.conf.d")
        shutil.copy("/etc/resolv.conf", root / "etc/resolv.conf")
        shutil.copy(package, root / "package.deb")
        shutil.copytree(samples, root / "samples")
        (root / "work").mkdir()
        subprocess.run(["mount", "-t", "proc", "proc", root / "proc"], check=True)
        try:
            _chroot(root, "apt-get update -qq")
            for line in TYPED.splitlines():
                _say(lines, f"# {line}")
                _say(lines, _chroot(root, line).rstrip("\n"))
        finally:
            subprocess.run(["umount", root / "proc"], check=True)
    finally:
        shutil.rmtree(root)
    record.write_text("\n".join(lines) + "\n")
    print(f"{record}")


def _say(lines, text):
    if text:
        lines.append(text)
        print(text)


def _chroot(root, line):
    command = ["chroot", root, "env", "-i", "PATH=/usr/sbin:/usr/bin:/sbin:/bin", "HOME=/root", "LANG=C.UTF-8",
               "DEBIAN_FRONTEND=noninteractive", "sh", "-c", f"cd /work; {line}"]
    return subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True).stdout
