"""An archive of made reports: bodies over years, with gaps, copies, scans' open numbers, broken sums and hostile names."""
import pathlib
import random
import sqlite3
import subprocess

from checking.reports import Report

YEARS = range(2019, 2026)
BODIES = 60
ATTACK = "<img src=x onerror=window.attacked=1></script><script>window.attacked=1</script>"
SURNAMES = "甲乙丙丁戊己庚辛壬癸"
ENDS = ["县人民政府", "市人民政府办公室", "区财政局", "镇", "街道办事处"]


def made(extract, folder):
    """The paths of a database and of a table of groups."""
    folder, rng = pathlib.Path(folder), random.Random(7)
    reports = folder / "reports"
    groups = ["发布机关,分组"]
    for number in range(BODIES):
        name = SURNAMES[number % 10] + SURNAMES[number // 10] + "川" + ENDS[number % len(ENDS)]
        home = reports / f"{number:03}"
        home.mkdir(parents=True)
        for year in YEARS:
            if rng.random() < 0.12:
                continue
            report = Report(rng, year, name)
            (home / f"{year}.txt").write_text(report.text(["工作有序开展。"]), encoding="utf-8")
            if rng.random() < 0.05:
                (home / f"{year}-again.txt").write_text(report.text(["工作扎实开展。"]), encoding="utf-8")
        if number % 7:
            groups.append(f'{name},"{ATTACK if number % 5 == 0 else "第" + SURNAMES[number % 4] + "市"}"')
    groups += ["无报告县人民政府,第甲市", '"引号""县"\'人民政府,第乙市']
    database = folder / "reports.sqlite"
    subprocess.run([extract, "archive", "--extension", "txt", "--quiet", "--database", database, reports],
                   check=True)
    spoil(database, rng)
    subprocess.run([extract, "check", "--quiet", database], check=True, stdout=subprocess.DEVNULL)
    table = folder / "groups.csv"
    table.write_text("\n".join(groups) + "\n", encoding="utf-8")
    return database, table


def spoil(database, rng):
    """What documents do besides: numbers that are not read, sums that do not add up, names that try to be markup."""
    connection = sqlite3.connect(database)
    ids = [row[0] for row in connection.execute("SELECT id FROM report ORDER BY id")]
    with connection:
        for report in rng.sample(ids, 30):
            connection.execute(
                "UPDATE figure SET number = NULL, value = NULL, state = 'unreadable' WHERE report_id = ? AND column_key = 'total' "
                "AND row_key = ?", (report, rng.choice(["newlyReceived", "granted", "reconsideration", "outcomeTotal"])))
        for report in rng.sample(ids, 20):
            connection.execute("UPDATE figure SET number = number + 1.5 WHERE report_id = ? AND section = 'reviews' "
                               "AND column_key = 'corrected'", (report,))
            connection.execute(
                "INSERT INTO finding (report_id, position, rule, severity, message) VALUES (?, 900, ?, 'error', ?)",
                (report, rng.choice(["identity.reviews.total", ATTACK]), ATTACK))
        for report in rng.sample(ids, 10):
            connection.execute("UPDATE report SET edition = '2014' WHERE id = ?", (report,))
            connection.execute(
                "INSERT INTO figure (report_id, section, row_key, column_key, state, value, number, text) "
                "VALUES (?, 'statistics', 'received', '', 'printed', '7', 7, '7')", (report,))
        for index, report in enumerate(rng.sample(ids, 12)):
            name = [ATTACK, "引号\"'县人民政府", "{filter}{groups}县", "$&$1县政府"][index % 4]
            connection.execute("UPDATE report SET publisher = ? WHERE id = ?", (name, report))
        for report in rng.sample(ids, 5):
            connection.execute("UPDATE report SET year = NULL WHERE id = ?", (report,))
    connection.close()
