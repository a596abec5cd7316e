#!/usr/bin/env python3
"""Make an archive of the Parquet tables that extract_reports.py wrote.

    archive_from_parquet.py TABLES DATABASE [--extract PATH]

DATABASE is made, or added to as `extract merge` does: the rows go into an archive of their own first. TABLES is a folder
here; those of an object store are copied first. Needs pyarrow.
"""
import argparse
import pathlib
import sqlite3
import subprocess
import sys
import tempfile

import pyarrow
import pyarrow.dataset

# Tables whose rows belong to a report, with the column that says to which.
TABLES = {"report": "id", "figure": "report_id", "section": "report_id", "finding": "report_id",
          "indicator": "report_id", "indicator_value": "report_id"}
# Rows that stand in memory at a time.
ROWS = 10_000


def whole_batches(tables):
    """The batches that count, the first first."""
    return sorted(path.parent.name for path in (tables / "document").glob("batch=*/_SUCCESS"))


def dataset(tables, table, batch):
    """The rows of a batch; None where it has none."""
    place = tables / table / batch
    if not place.exists():
        return None
    partitions = pyarrow.dataset.partitioning(pyarrow.schema([("year", pyarrow.int32())]), flavor="hive")
    return pyarrow.dataset.dataset(place, format="parquet", partitioning=partitions)


def rows(files, columns):
    """The values of these columns, row by row."""
    for part in files.to_batches(columns=columns, batch_size=ROWS):
        yield from zip(*(part.column(column).to_pylist() for column in columns))


def make_empty(extract, database, letter):
    """Makes an archive without documents: `extract archive` makes none of nothing, so it has read a letter first."""
    letter.write_text("No report.\n")
    command = [extract, "archive", "--quiet", "--database", database, "--extension", "txt", str(letter)]
    run = subprocess.run(command, stderr=subprocess.PIPE, text=True)
    if not pathlib.Path(database).exists():
        sys.exit(f"{extract} made no archive: {run.stderr.strip()}")
    with sqlite3.connect(database) as connection:
        connection.execute("PRAGMA foreign_keys = ON")
        for table in ("document", "report"):
            connection.execute(f"DELETE FROM {table}")


def fill(tables, database):
    """Fills an archive that has no rows yet."""
    with sqlite3.connect(database) as connection:
        def insert(table, batch, verb):
            files = dataset(tables, table, batch)
            if files is None:
                return
            # Columns of a later version, which the tables do not have, get what the database gives them.
            columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")
                       if row[1] in files.schema.names]
            marks = ", ".join("?" * len(columns))
            connection.executemany(f"{verb} INTO {table} ({', '.join(columns)}) VALUES ({marks})", rows(files, columns))

        for batch in whole_batches(tables):
            for table in TABLES:
                insert(table, batch, "INSERT")
            # Of a path that several batches have the last counts.
            insert("document", batch, "INSERT OR REPLACE")
        for table, key in TABLES.items():
            connection.execute(f"DELETE FROM {table} WHERE {key} NOT IN (SELECT report_id FROM document WHERE report_id NOTNULL)")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("tables", type=pathlib.Path)
    parser.add_argument("database")
    parser.add_argument("--extract", default="extract", help="the program (default: extract)")
    options = parser.parse_args()
    if not whole_batches(options.tables):
        sys.exit(f"{options.tables}: There are no tables; name the folder that extract_reports.py wrote.")
    with tempfile.TemporaryDirectory() as folder:
        part = str(pathlib.Path(folder, "part.sqlite"))
        make_empty(options.extract, part, pathlib.Path(folder, "letter.txt"))
        fill(options.tables, part)
        run = subprocess.run([options.extract, "merge", options.database, part])
    sys.exit(run.returncode)


if __name__ == "__main__":
    main()
