"""Compares what a database has with what it must have."""
import collections
import hashlib
import itertools
import json
import os
import re
import sqlite3

from archiving.sources import CONTENT, HEAD

# Messages beyond these say nothing new.
MOST_PROBLEMS = 40


class Records:
    """A database that no run is writing to; what is wrong with it gathers in `problems`."""

    def __init__(self, database):
        self.connection = sqlite3.connect(database)
        self.connection.row_factory = sqlite3.Row
        self.problems = []
        # Documents that were recorded as they must be, by kind.
        self.right = collections.Counter()

    def check(self, documents):
        """Compares all of it."""
        self._check_database()
        reports = self._reports({document.source.path: document.source for document in documents if document.source})
        rows = {row["path"]: row for row in self.connection.execute("SELECT * FROM document")}
        wanted = {text(document.path): document for document in documents}
        for path in sorted(rows.keys() - wanted.keys()):
            self._wrong(f"{path!r} is recorded and is no document")
        contents = {}
        for path, document in sorted(wanted.items()):
            found = self._faults(rows.get(path), document, reports, contents)
            if found:
                self._wrong(f"{document.kind} {path!r}: {found}")
            else:
                self.right[document.kind] += 1
        if len(set(contents.values())) != len(contents):
            self._wrong("two contents share a report")

    def ended_from_outside(self):
        """Paths of documents recorded as crashed because their worker was killed, twice."""
        query = "SELECT path FROM document WHERE error_code = 'workerCrashed' AND error_message LIKE '%SIGKILL%'"
        return [path_bytes(row[0]) for row in self.connection.execute(query)]

    def snapshot(self):
        """What an update of unchanged documents leaves as it is."""
        query = "SELECT path, size, modified, sha256, status, error_code, report_id, gone_at FROM document ORDER BY path"
        return [tuple(row) for row in self.connection.execute(query)]

    def _wrong(self, problem):
        if len(self.problems) < MOST_PROBLEMS:
            self.problems.append(problem)

    def _check_database(self):
        for pragma, wanted in [("journal_mode", "wal"), ("integrity_check", "ok"), ("foreign_key_check", None)]:
            row = self.connection.execute(f"PRAGMA {pragma}").fetchone()
            if (row and row[0]) != wanted:
                self._wrong(f"PRAGMA {pragma} gives {tuple(row)}")
        orphans = "SELECT count(*) FROM report WHERE id NOT IN (SELECT report_id FROM document WHERE report_id NOT NULL)"
        if count := self.connection.execute(orphans).fetchone()[0]:
            self._wrong(f"{count} reports belong to no document")

    def _reports(self, sources):
        """For each report of the database the paths of the sources it is equal to."""
        equal = {}
        for row in self.connection.execute(f"SELECT id, {HEAD} FROM report"):
            equal[row["id"]] = {path for path, source in sources.items() if source.head == tuple(row)[1:]}
        for table, (columns, order) in CONTENT.items():
            # What the archive says of several documents together is in no document.
            own = "WHERE rule <> 'report.duplicate'" if table == "finding" else ""
            rows = self.connection.execute(f"SELECT report_id, {columns} FROM {table} {own} ORDER BY report_id, {order}")
            found = {report: [normal(table, row) for row in part] for report, part in itertools.groupby(rows, lambda row: row[0])}
            for report, paths in equal.items():
                equal[report] = {path for path in paths if sources[path].content[table] == found.get(report, [])}
        return equal

    def _faults(self, row, document, reports, contents):
        """What is wrong with a document's row; None where it is right."""
        if row is None:
            return "not recorded"
        if row["gone_at"] is not None:
            return "recorded as gone"
        status = os.stat(document.path)
        if (row["size"], row["modified"]) != (status.st_size, status.st_mtime_ns):
            return "recorded with another size or time"
        if document.source is None:
            return self._faults_of_bad(row, document)
        if row["status"] != "read":
            return f"recorded as {row['error_code']}: {row['error_message']}"
        with open(document.path, "rb") as file:
            if row["sha256"] != hashlib.sha256(file.read()).hexdigest():
                return "recorded with another SHA-256"
        if document.source.path not in reports.get(row["report_id"], ()):
            return f"not equal to {document.source.path.name} read by itself"
        if row["page_count"] != document.source.page_count:
            return f"recorded with {row['page_count']} pages"
        if contents.setdefault(document.content, row["report_id"]) != row["report_id"]:
            return "its copy has another report"
        return None

    @staticmethod
    def _faults_of_bad(row, document):
        if row["status"] != "failed" or row["error_code"] != document.code:
            return f"recorded as {row['status']} {row['error_code']}, not as {document.code}: {row['error_message']}"
        if document.reason not in row["error_message"]:
            return f"no {document.reason} in its message: {row['error_message']}"
        return None


def normal(table, row):
    """A row of a report's content as sources have it."""
    values = list(row)[1:]
    if table in ("figure", "indicator_value") and values[3] in ("blank", "unreadable", "uncertain"):
        values[3] = "without a number"
    if table in ("finding", "indicator") and values[-1] is not None:
        values[-1] = tuple(float(number) for number in json.loads(values[-1]))
    return tuple(values)


def text(path):
    """How the database spells a path: as it is, or with what is no UTF-8 and backslashes escaped."""
    try:
        if b"\\" not in path:
            return path.decode()
    except UnicodeDecodeError:
        pass
    spelled = path.replace(b"\\", b"\\\\").decode(errors="surrogateescape")
    return re.sub("[\udc80-\udcff]", lambda match: f"\\x{ord(match[0]) - 0xDC00:02X}", spelled)


def path_bytes(spelled):
    """The path that a text of the database stands for."""
    raw = spelled.encode()
    return re.sub(rb"\\(\\|x([0-9A-F]{2}))", lambda match: bytes.fromhex(match[2].decode()) if match[2] else b"\\", raw)
