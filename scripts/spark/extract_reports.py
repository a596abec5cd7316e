#!/usr/bin/env python3
"""Read documents with Spark, on one machine or many, into Parquet tables.

    spark-submit extract_reports.py INPUT... --output TABLES [--extract PATH] [options]

INPUT      a folder, a glob, or @LIST, a file of paths, one a line; or the same in an object store
           (s3a://bucket/reports/*.pdf), whose files Spark itself reads (binaryFile) and hands to the programs.
TABLES     a folder, here or in an object store, that gets a folder for each table: document, report, figure,
           section, finding, indicator and indicator_value, with the columns of an archive's database, partitioned by
           batch and year.

Documents are read by `extract stream`, so that one that crashes, hangs or eats memory costs itself alone: no document
fails a task. What the tables have is not read again: a file of the same path, size and time is passed over, one whose
content they have under another path or time is told by its SHA-256. Documents are read in batches; a batch counts once
it is whole (document/batch=N/_SUCCESS), and one that was stopped is made again by the next run. README.md says how to
ship the program to a cluster and how to size executors.
"""
import argparse
import base64
import collections
import glob
import json
import os
import subprocess
import sys
import threading

# Tables of a report with their columns, as the archive's database has them, `report_id` first. Types are SQL's.
TABLES = {
    "report": "kind string, publisher string, title string, edition string, period_from string, period_to string,"
              " preamble string, closing string",
    "figure": "section string, row_key string, column_key string, state string, value string, number double, page bigint,"
              " text string, unit string, frame string, reading string",
    "section": "position bigint, number bigint, heading string, text string",
    "finding": "position bigint, rule string, severity string, message string, page bigint, frame string,"
               " message_zh string, section string, row_key string, column_key string",
    "indicator": "position bigint, label string, unit string, page bigint, frame string",
    "indicator_value": "position bigint, column_position bigint, header string, state string, value string,"
                       " number double, page bigint, text string, frame string, reading string",
}
# `year`, by which all tables are partitioned, stands in the names of folders.
DOCUMENT = ("path string, size bigint, modified bigint, in_doubt bigint, sha256 string, status string,"
            " error_code string, error_message string, milliseconds double, extractor_version string, page_count bigint,"
            " producer string, report_id bigint, read_at string, gone_at string, unrecognized_with string")
# What a task gives: a row a document, its tables as the JSON of the stream.
STAGED = DOCUMENT + ", year int, tables string"
# Failures that are the system's, not the document's: such a document is read again by every run.
PASSING = ("fileNotFound", "isDirectory", "permissionDenied", "unreadable", "notAnswered")
# The longest line that the stream takes is 64 MiB; base64 makes four bytes of three.
MOST_BYTES = 45 << 20


# ---------------------------------------------------------------------------------------------------------------------
# On executors


class Stream:
    """`extract stream`, started again where it ends before it has answered everything."""

    def __init__(self, command):
        self.command = command
        # Requests without an answer yet, oldest first: key -> request.
        self.open = collections.OrderedDict()
        self.lock = threading.Lock()
        self.exhausted = False
        # How often the stream has ended over a request that was the oldest.
        self.ends = collections.Counter()

    def answers(self, requests):
        """(Key, answer) for each (key, request) of an iterator, in the order in which they are done."""
        requests = iter(requests)
        while not self.exhausted or self.open:
            process = subprocess.Popen(self.command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
            # A thread of its own: the pipe keeps it waiting while the stream has no room.
            feeder = threading.Thread(target=self._feed, args=(process.stdin, requests, list(self.open.items())))
            try:
                feeder.start()
                yield from self._read(process.stdout)
            except BaseException:
                # Nobody wants more answers.
                process.kill()
                raise
            finally:
                process.stdout.close()
                code = process.wait()
                feeder.join()
            if self.open:
                yield from self._give_up(code)

    def _feed(self, pipe, requests, again):
        try:
            with pipe:
                for key, request in again:
                    self._send(pipe, key, request)
                for key, request in requests:
                    with self.lock:
                        self.open[key] = request
                    self._send(pipe, key, request)
                self.exhausted = True
        except OSError:
            # The stream is gone; what it has not answered is asked again.
            pass

    @staticmethod
    def _send(pipe, key, request):
        pipe.write(json.dumps({"id": key, **request}).encode() + b"\n")
        pipe.flush()

    def _read(self, pipe):
        for line in pipe:
            # The last line of a stream that was killed may be torn.
            if not line.endswith(b"\n"):
                return
            answer = json.loads(line)
            with self.lock:
                request = self.open.pop(answer.get("id"), None)
            if request is not None:
                yield answer["id"], answer

    def _give_up(self, code):
        """Gives up the oldest request once the stream has ended over it three times."""
        first = next(iter(self.open))
        self.ends[first] += 1
        if self.ends[first] < 3:
            return
        if code in (64, 70, 73):
            raise RuntimeError(f"{' '.join(self.command)} ended with {code}; the log of the task has its message.")
        del self.open[first]
        yield first, {"action": "failed", "code": "notAnswered",
                      "message": f"extract stream ended with {code} over the document, three times."}


def row(source, answer):
    """The staged row of a document and its answer."""
    import datetime
    failed = answer["action"] == "failed"
    tables = answer.get("tables")
    year = tables["report"][0]["year"] if tables else None
    digest = answer.get("sha256")
    size = source["size"] if source["is_handed_over"] else answer.get("size")
    return {
        "path": source["path"], "size": size,
        # What came with its bytes has the time that the store tells.
        "modified": source["modified"] if source["is_handed_over"] else answer.get("modified"), "in_doubt": int(answer.get("inDoubt", False)),
        "sha256": digest, "status": "failed" if failed else "read",
        "error_code": answer.get("code"), "error_message": answer.get("message"),
        "milliseconds": answer.get("milliseconds", 0.0), "extractor_version": answer.get("version"),
        "page_count": answer.get("pages"), "producer": answer.get("producer"),
        "report_id": None if failed else report_id(digest), "gone_at": None,
        "read_at": datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%S.%f")[:23] + "Z",
        "unrecognized_with": answer.get("unrecognizedWith"), "year": year,
        "tables": json.dumps(tables, ensure_ascii=False) if tables else None,
    }


def report_id(digest):
    """One content has one report, whoever reads it: its number is 60 bits of the SHA-256."""
    return int(digest[:15], 16)


def reader(command, is_binary):
    """What a task does with the documents of its partition, whose contents stand in it where `is_binary`."""
    def read(batches):
        import pandas
        sources = {}

        def requests():
            for batch in batches:
                for source in batch.to_dict("records"):
                    key = len(sources)
                    content = source.pop("content", None)
                    source["is_handed_over"] = is_binary
                    source["is_too_large"] = is_binary and content is None
                    sources[key] = source
                    known = source.pop("known")
                    request = {"known": list(known) if known is not None else []}
                    if not is_binary:
                        request["path"] = source["path"]
                    else:
                        request["bytes"] = "" if source["is_too_large"] else base64.b64encode(content).decode()
                        request["name"] = source["path"].rsplit("/", 1)[-1]
                    yield key, request

        rows = []
        for key, answer in Stream(command).answers(requests()):
            source = sources[key]
            sources[key] = None
            if source["is_too_large"]:
                answer = {"action": "failed", "code": "tooLarge", "version": answer.get("version"),
                          "message": f"The file has more than {MOST_BYTES} bytes, the most that are handed over."}
            rows.append(row(source, answer))
            if len(rows) == 200:
                yield frame(pandas, rows)
                rows = []
        if rows:
            yield frame(pandas, rows)

    return read


def frame(pandas, rows):
    """Rows as Arrow takes them: whole numbers stay whole beside missing ones."""
    made = pandas.DataFrame(rows)
    for column in ("size", "modified", "in_doubt", "page_count", "report_id", "year"):
        made[column] = made[column].astype("Int64")
    for column in made.columns.difference(["size", "modified", "in_doubt", "page_count", "report_id", "year", "milliseconds"]):
        made[column] = made[column].astype(object).where(made[column].notna(), None)
    return made


# ---------------------------------------------------------------------------------------------------------------------
# Inputs


def escaped(path):
    """A path as the archive's database has it: a byte that is no part of a character as \\xE9, a backslash as \\\\."""
    raw = os.fsencode(path)
    if b"\\" not in raw:
        try:
            return raw.decode()
        except UnicodeDecodeError:
            pass
    text = raw.replace(b"\\", b"\\\\").decode("utf-8", "surrogateescape")
    return "".join(f"\\x{ord(one) - 0xDC00:02X}" if 0xDC80 <= ord(one) <= 0xDCFF else one for one in text)


def is_local(uri):
    return "://" not in uri or uri.startswith("file://")


def local_files(inputs, ends):
    """(Path, size, nanoseconds) of the files, each once; links are not followed within folders."""
    found = {}

    def add(path):
        try:
            status = os.lstat(path)
        except OSError:
            status = None
        found[escaped(path)] = (None, None) if status is None else (status.st_size, status.st_mtime_ns)

    for item in inputs:
        item = item.removeprefix("file://")
        for start in sorted(glob.glob(item)) or [item]:
            start = os.path.realpath(start)
            if not os.path.isdir(start):
                add(start)
                continue
            for folder, folders, names in os.walk(start):
                folders.sort()
                for name in names:
                    path = os.path.join(folder, name)
                    if os.path.splitext(name)[1][1:].lower() in ends and not os.path.islink(path):
                        if os.path.isfile(path):
                            add(path)
    return [(path, *found[path]) for path in sorted(found)]


def lists(inputs):
    """The inputs, with what stands in lists in place of them."""
    for item in inputs:
        if item.startswith("@"):
            with open(item[1:], "rb") as file:
                yield from (os.fsdecode(line.rstrip(b"\r")) for line in file.read().split(b"\n") if line.strip())
        else:
            yield item


# ---------------------------------------------------------------------------------------------------------------------
# On the driver


class Tables:
    """The folder of the tables."""

    def __init__(self, spark, output):
        self.spark = spark
        self.output = output.rstrip("/")
        jvm = spark._jvm
        self.root = jvm.org.apache.hadoop.fs.Path(self.output)
        self.files = self.root.getFileSystem(spark._jsc.hadoopConfiguration())
        self._path = jvm.org.apache.hadoop.fs.Path

    def place(self, table, batch):
        return f"{self.output}/{table}/batch={batch:06}"

    def batches(self):
        """Numbers of the batches that are whole."""
        return sorted(batch for batch in self._folders("document")
                      if self.files.exists(self._path(self.place("document", batch) + "/_SUCCESS")))

    def sweep(self):
        """Removes what a run has left that was stopped."""
        whole = set(self.batches())
        for table in ["document", *TABLES]:
            for batch in set(self._folders(table)) - whole:
                self.remove(self.place(table, batch))
        self.remove(f"{self.output}/_staged")

    def remove(self, path):
        self.files.delete(self._path(path), True)

    def _folders(self, table):
        place = self._path(f"{self.output}/{table}")
        if not self.files.exists(place):
            return []
        names = [status.getPath().getName() for status in self.files.listStatus(place)]
        return [int(name.removeprefix("batch=")) for name in names if name.startswith("batch=")]

    def known(self):
        """Documents that are there, each path as its last batch has it; None where there are none."""
        places = [self.place("document", batch) for batch in self.batches()]
        if not places:
            return None
        rows = self.spark.read.option("basePath", f"{self.output}/document").schema(
            DOCUMENT + ", batch int, year int").parquet(*places)
        from pyspark.sql import Window
        from pyspark.sql import functions as F
        last = Window.partitionBy("path").orderBy(F.col("batch").desc())
        return rows.withColumn("rank", F.row_number().over(last)).where("rank = 1").drop("rank")

    def write(self, staged, batch, known):
        """Lays the tables of a batch down, `document` last: with it the batch counts."""
        from pyspark.sql import Window
        from pyspark.sql import functions as F
        fresh = staged.where("tables IS NOT NULL")
        if known is not None:
            fresh = fresh.join(known.select("report_id"), "report_id", "left_anti")
        # Copies within a batch have one report: that of the first path.
        first = Window.partitionBy("report_id").orderBy("path")
        fresh = fresh.withColumn("rank", F.row_number().over(first)).where("rank = 1")
        fresh = fresh.select("report_id", "year", "tables")
        for table, columns in TABLES.items():
            parsed = fresh.select(
                "report_id", "year",
                F.explode(F.from_json("tables", f"{table} array<struct<{struct(columns)}>>")[table]).alias("row"))
            rows = parsed.select("report_id" if table != "report" else F.col("report_id").alias("id"), "row.*", "year")
            rows.coalesce(8).write.mode("overwrite").partitionBy("year").parquet(self.place(table, batch))
        staged.drop("tables").coalesce(8).write.mode("overwrite").partitionBy("year").parquet(
            self.place("document", batch))


def struct(columns):
    return ", ".join("`{}`: {}".format(*column.split()) for column in columns.split(","))


def documents(spark, options):
    """The documents of the inputs: path, size, modified and, where Spark reads them, content, null where it is too much."""
    inputs = list(lists(options.inputs))
    local = [item for item in inputs if is_local(item)]
    remote = [item for item in inputs if not is_local(item)]
    if local and remote:
        raise SystemExit("extract_reports: files here and in an object store are read by runs of their own.")
    if local and not options.binary:
        files = local_files(local, options.extension)
        return spark.createDataFrame(files, "path string, size bigint, modified bigint") if files else None, False
    reading = spark.read.format("binaryFile").option("recursiveFileLookup", "true")
    frames = reading.load([os.path.realpath(item) if is_local(item) and "*" not in item else item for item in inputs])
    pattern = r"(?i)\.(" + "|".join(options.extension) + ")$"
    found = frames.where(f"path rlike '{pattern}'")
    columns = ["path", "length AS size", "unix_micros(modificationTime) * 1000 AS modified"]
    # Spark holds a file several times over: what is not handed over is not read either.
    return found.where(f"length <= {MOST_BYTES}").selectExpr(*columns, "content").unionByName(
        found.where(f"length > {MOST_BYTES}").selectExpr(*columns, "CAST(NULL AS BINARY) AS content")), True


def left_to_read(found, known, options):
    """Documents that are new or have changed, with digests of documents of their size."""
    from pyspark.sql import functions as F
    if known is None:
        return found.withColumn("known", F.array().cast("array<string>"))
    stale = F.lit(False)
    if options.retry_failed:
        stale = F.col("status") == "failed"
    passing = F.col("error_code").isin(*PASSING)
    settled = known.where(~(F.coalesce(passing, F.lit(False)) | stale) & (F.col("in_doubt") == 0))
    rest = found.join(settled.select("path", "size", "modified"), ["path", "size", "modified"], "left_anti")
    digests = known.where("status = 'read'").groupBy("size").agg(
        F.slice(F.collect_set("sha256"), 1, 512).alias("known"))
    return rest.join(F.broadcast(digests), "size", "left").select(*found.columns, "known")


def settle_known(staged, known):
    """Documents whose content the tables have: what they say of it."""
    from pyspark.sql import functions as F
    if known is None:
        return staged
    told = known.where("status = 'read'").groupBy("sha256").agg(
        *[F.first(column).alias(f"told_{column}")
          for column in ("page_count", "producer", "unrecognized_with", "extractor_version", "year")])
    joined = staged.join(F.broadcast(told), "sha256", "left")
    is_known = (F.col("status") == "read") & F.col("tables").isNull()
    for column in ("page_count", "producer", "unrecognized_with", "extractor_version", "year"):
        joined = joined.withColumn(
            column, F.when(is_known, F.col(f"told_{column}")).otherwise(F.col(column)))
    return joined.select(*staged.columns)


def run(spark, options):
    """Reads what is to be read; gives the numbers of documents found, read anew and failed."""
    tables = Tables(spark, options.output)
    tables.sweep()
    found, is_binary = documents(spark, options)
    if found is None:
        return 0, 0, 0
    known = tables.known()
    rest = left_to_read(found, known, options).persist() if not is_binary else left_to_read(found, known, options)
    count = rest.count()
    every = found.count()
    command = [options.extract, "stream", "--tables", "--quiet", "--jobs", str(options.jobs), *options.option]
    failed = 0
    batch = max(tables.batches(), default=0)
    parts = max(1, -(-count // options.batch)) if count else 0
    for part in range(parts):
        batch += 1
        some = rest if parts == 1 else rest.where(f"pmod(hash(path), {parts}) = {part}")
        partitions = max(spark.sparkContext.defaultParallelism, -(-count // parts // options.per_task))
        work = some if is_binary else some.repartition(partitions, "path")
        staged = f"{tables.output}/_staged"
        work.mapInPandas(reader(command, is_binary), STAGED).write.mode("overwrite").parquet(staged)
        rows = settle_known(spark.read.schema(STAGED).parquet(staged), known).persist()
        tables.write(rows, batch, known)
        bad = rows.where("status = 'failed'").count()
        say(f"batch {batch}: {rows.count()} documents, {bad} of them failed")
        failed += bad
        rows.unpersist()
        tables.remove(staged)
    return every, count, failed


def say(text):
    print(text, file=sys.stderr, flush=True)


def arguments(words=None):
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("inputs", nargs="+", metavar="INPUT")
    parser.add_argument("--output", required=True, metavar="TABLES")
    parser.add_argument("--extract", default="extract", help="the program, as executors find it (default: extract)")
    parser.add_argument("--jobs", type=int, default=1, help="workers a task; as many as spark.task.cpus (default: 1)")
    parser.add_argument("--batch", type=int, default=50_000, help="documents that are written together (default: 50000)")
    parser.add_argument("--per-task", type=int, default=250, help="documents a task at most (default: 250)")
    parser.add_argument("--extension", action="append", help="ends of names that are taken from folders (default: pdf, html, htm, mht, mhtml)")
    parser.add_argument("--binary", action="store_true", help="let Spark read local files, too, and hand them over")
    parser.add_argument("--retry-failed", action="store_true", help="read again what could not be read")
    parser.add_argument("--option", action="append", default=[], help="an option of extract stream, as --option=--timeout=20")
    options = parser.parse_args(words)
    options.extension = [end.lower().lstrip(".") for end in options.extension or ["pdf", "html", "htm", "mht", "mhtml"]]
    return options


def main():
    from pyspark.sql import SparkSession
    options = arguments()
    spark = SparkSession.builder.appName("extract_reports").config(
        "spark.sql.session.timeZone", "UTC").getOrCreate()
    if options.binary or not all(map(is_local, options.inputs)):
        # Files stand whole in memory on their way: few at a time.
        spark.conf.set("spark.sql.execution.arrow.maxRecordsPerBatch", "16")
    every, count, failed = run(spark, options)
    say(f"{every} documents, {every - count} as they were, {count - failed} read, {failed} failed")
    spark.stop()
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
