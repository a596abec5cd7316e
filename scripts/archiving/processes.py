"""Runs extract archive, and finds, counts and ends its worker processes."""
import os
import signal
import sqlite3
import subprocess
import time


class Run:
    """A run of extract archive with its worker processes; ended with the block it is used in."""

    def __init__(self, programs, inputs, database, options, log):
        self.worker = programs.worker
        self.database = database
        self.log = log
        self._connection = None
        self._parent = subprocess.Popen(
            [programs.extract, "archive", *inputs, "--database", database, "--worker", programs.worker, *options],
            stdin=subprocess.DEVNULL, stdout=log, stderr=log)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._close()
        if self._parent.poll() is None:
            self._parent.kill()
            self._parent.wait()

    @property
    def pid(self):
        return self._parent.pid

    @property
    def code(self):
        """The exit code; None while it runs."""
        return self._parent.poll()

    def wait(self, timeout):
        return self._parent.wait(timeout)

    def recorded(self):
        """How many documents the database has."""
        try:
            if self._connection is None:
                self._connection = sqlite3.connect(f"file:{self.database}?mode=ro", uri=True)
            return self._connection.execute("SELECT count(*) FROM document").fetchone()[0]
        except sqlite3.OperationalError:
            # It has not been made yet.
            self._close()
            return 0

    def workers(self):
        """The worker processes, as pairs of their numbers and the times they began."""
        return [(pid, began) for pid, parent, began in _processes() if parent == self.pid and _runs(pid, self.worker)]

    def kill(self, patience=2):
        """Ends the parent at once; gives the seconds until the last of its workers was gone, None if one stayed."""
        # Whoever closes a database last puts it in order: that is to be left to the next run.
        self._close()
        workers = self.workers()
        self._parent.kill()
        self._parent.wait()
        start = time.monotonic()
        while any(_is_alive(worker) for worker in workers):
            if time.monotonic() - start > patience:
                for pid, _ in filter(_is_alive, workers):
                    os.kill(pid, signal.SIGKILL)
                return None
            time.sleep(0.001)
        return time.monotonic() - start

    def _close(self):
        if self._connection is not None:
            self._connection.close()
        self._connection = None


def kill(worker):
    """Ends a worker; False where it was gone."""
    if not _is_alive(worker):
        return False
    try:
        os.kill(worker[0], signal.SIGKILL)
    except ProcessLookupError:
        return False
    return True


def resident_bytes(pid):
    """Memory that a process has, 0 where it is gone."""
    try:
        with open(f"/proc/{pid}/statm") as file:
            return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, IndexError):
        return 0


def processor_seconds(pid):
    """For how long a process has used a processor, its children left out; 0 where it is gone."""
    try:
        with open(f"/proc/{pid}/stat", "rb") as file:
            fields = file.read().rpartition(b")")[2].split()
    except OSError:
        return 0
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def strays(worker):
    """Processes that run the worker program, whoever started them."""
    return [pid for pid, _, _ in _processes() if _runs(pid, worker)]


def _processes():
    """Number, parent and time of beginning of every process that lives."""
    for name in os.listdir("/proc"):
        if name.isdigit() and (process := _process(int(name))):
            yield process


def _process(pid):
    try:
        with open(f"/proc/{pid}/stat", "rb") as file:
            # The name of the program, in parentheses, may have anything in it.
            fields = file.read().rpartition(b")")[2].split()
    except OSError:
        return None
    # What has ended and is not yet waited for is gone.
    return None if fields[0] in (b"Z", b"X") else (pid, int(fields[1]), int(fields[19]))


def _is_alive(worker):
    process = _process(worker[0])
    return process is not None and process[2] == worker[1]


def _runs(pid, program):
    try:
        return os.readlink(f"/proc/{pid}/exe") == program
    except OSError:
        return False
