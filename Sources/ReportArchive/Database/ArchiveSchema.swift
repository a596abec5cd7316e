internal import GRDB

/// The tables of an archive, as migrations: one that was published never changes.
///
/// The manual page <doc:ArchiveSchema> describes every column; the two change together.
enum ArchiveSchema {
  /// Brings a database of any earlier version to this one.
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 documents and reports") { database in
      try database.execute(sql: documentsAndReports)
    }
    migrator.registerMigration("2 units and indicators") { database in
      try database.execute(sql: unitsAndIndicators)
    }
    migrator.registerMigration("3 readings") { database in
      try database.execute(sql: readings)
    }
    migrator.registerMigration("4 waiting scans") { database in
      try database.execute(sql: waitingScans)
    }
    migrator.registerMigration("5 contents in order") { database in
      try database.execute(sql: contentsInOrder)
    }
    migrator.registerMigration("6 series and corrections") { database in
      try database.execute(sql: seriesAndCorrections)
    }
    migrator.registerMigration("7 texts and places") { database in
      try database.execute(sql: textsAndPlaces)
    }
    migrator.registerMigration("8 all corrections") { database in
      try database.execute(sql: allCorrections)
    }
    return migrator
  }

  /// Several corrections of one figure stand beside each other: one that does not fit takes none away
  /// that does.
  private static let allCorrections = """
    ALTER TABLE correction RENAME TO former_correction;
    CREATE TABLE correction (
      sha256 TEXT NOT NULL,
      figure TEXT NOT NULL,
      printed TEXT,
      corrected TEXT,
      reason TEXT NOT NULL,
      who TEXT NOT NULL,
      made_at TEXT NOT NULL,
      file TEXT,
      state TEXT NOT NULL CHECK (state IN ('applied', 'superseded', 'refused', 'unmatched'))
    ) STRICT;
    INSERT INTO correction SELECT * FROM former_correction;
    DROP TABLE former_correction;
    CREATE UNIQUE INDEX correction_by_figure ON correction (
      sha256, figure, made_at, who, reason, ifnull(printed, ''), ifnull(corrected, ''));
    """

  /// What findings say in Chinese, where figures stand, and what the keys mean.
  private static let textsAndPlaces = """
    ALTER TABLE finding ADD COLUMN message_zh TEXT;
    CREATE INDEX finding_by_figure ON finding (section, row_key, column_key)
      WHERE section NOTNULL;
    ALTER TABLE figure ADD COLUMN frame TEXT;
    ALTER TABLE indicator_value ADD COLUMN frame TEXT;

    CREATE TABLE label (
      key TEXT NOT NULL PRIMARY KEY,
      section TEXT,
      row_key TEXT,
      column_key TEXT,
      name TEXT NOT NULL,
      section_label TEXT NOT NULL,
      row_label TEXT NOT NULL,
      column_label TEXT,
      unit TEXT,
      editions TEXT NOT NULL,
      meaning TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX label_by_figure ON label (section, row_key, column_key)
      WHERE section NOTNULL;
    """

  /// What shows only where reports are compared, which names are one body, and what a person corrected.
  private static let seriesAndCorrections = """
    ALTER TABLE finding ADD COLUMN scope TEXT NOT NULL DEFAULT 'report'
      CHECK (scope IN ('report', 'series'));
    ALTER TABLE finding ADD COLUMN section TEXT;
    ALTER TABLE finding ADD COLUMN row_key TEXT;
    ALTER TABLE finding ADD COLUMN column_key TEXT;
    UPDATE finding SET scope = 'series' WHERE rule = 'report.duplicate';
    CREATE INDEX finding_by_scope ON finding (scope, rule) WHERE scope = 'series';

    CREATE TABLE publisher_alias (
      name TEXT NOT NULL PRIMARY KEY,
      publisher TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE publisher_identity (
      name TEXT NOT NULL PRIMARY KEY,
      identity TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    ALTER TABLE figure ADD COLUMN printed TEXT;
    ALTER TABLE figure ADD COLUMN printed_state TEXT;
    ALTER TABLE indicator_value ADD COLUMN printed TEXT;
    ALTER TABLE indicator_value ADD COLUMN printed_state TEXT;
    CREATE INDEX figure_corrected ON figure (report_id) WHERE state = 'corrected';
    CREATE INDEX indicator_value_corrected ON indicator_value (report_id)
      WHERE state = 'corrected';
    CREATE TABLE correction (
      sha256 TEXT NOT NULL,
      figure TEXT NOT NULL,
      printed TEXT,
      corrected TEXT,
      reason TEXT NOT NULL,
      who TEXT NOT NULL,
      made_at TEXT NOT NULL,
      file TEXT,
      state TEXT NOT NULL CHECK (state IN ('applied', 'refused', 'unmatched')),
      PRIMARY KEY (sha256, figure)
    ) STRICT, WITHOUT ROWID;
    """

  /// Strict tables: SQLite itself refuses a value of the wrong type.
  private static let documentsAndReports = """
    CREATE TABLE report (
      id INTEGER PRIMARY KEY,
      kind TEXT NOT NULL,
      publisher TEXT,
      title TEXT,
      year INTEGER,
      edition TEXT,
      period_from TEXT,
      period_to TEXT,
      preamble TEXT,
      closing TEXT
    ) STRICT;
    CREATE INDEX report_by_publisher ON report (publisher, year);
    CREATE INDEX report_by_year ON report (year, publisher);

    CREATE TABLE document (
      id INTEGER PRIMARY KEY,
      path TEXT NOT NULL UNIQUE,
      size INTEGER,
      modified INTEGER,
      in_doubt INTEGER NOT NULL DEFAULT 0,
      sha256 TEXT,
      status TEXT NOT NULL CHECK (status IN ('read', 'failed')),
      error_code TEXT,
      error_message TEXT,
      milliseconds REAL NOT NULL,
      extractor_version TEXT NOT NULL,
      page_count INTEGER,
      producer TEXT,
      report_id INTEGER REFERENCES report (id),
      read_at TEXT NOT NULL,
      gone_at TEXT,
      CHECK ((status = 'read') = (report_id IS NOT NULL)),
      CHECK ((status = 'failed') = (error_code IS NOT NULL))
    ) STRICT;
    CREATE INDEX document_by_content ON document (size, sha256);
    CREATE INDEX document_by_report ON document (report_id, path);
    CREATE INDEX document_failed ON document (error_code, path) WHERE status = 'failed';

    CREATE TABLE figure (
      report_id INTEGER NOT NULL REFERENCES report (id) ON DELETE CASCADE,
      section TEXT NOT NULL,
      row_key TEXT NOT NULL,
      column_key TEXT NOT NULL,
      state TEXT NOT NULL,
      value TEXT,
      number REAL,
      page INTEGER,
      text TEXT NOT NULL,
      PRIMARY KEY (report_id, section, row_key, column_key)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE section (
      report_id INTEGER NOT NULL REFERENCES report (id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      number INTEGER NOT NULL,
      heading TEXT NOT NULL,
      text TEXT NOT NULL,
      PRIMARY KEY (report_id, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE finding (
      report_id INTEGER NOT NULL REFERENCES report (id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      rule TEXT NOT NULL,
      severity TEXT NOT NULL CHECK (severity IN ('info', 'warning', 'error')),
      message TEXT NOT NULL,
      page INTEGER,
      frame TEXT,
      PRIMARY KEY (report_id, position)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX finding_by_rule ON finding (rule, severity, report_id);
    """

  /// What the editions of 2014 and 2019, and tables that no form knows, have besides.
  private static let unitsAndIndicators = """
    ALTER TABLE figure ADD COLUMN unit TEXT;

    CREATE TABLE indicator (
      report_id INTEGER NOT NULL REFERENCES report (id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      label TEXT NOT NULL,
      unit TEXT,
      page INTEGER,
      frame TEXT,
      PRIMARY KEY (report_id, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE indicator_value (
      report_id INTEGER NOT NULL REFERENCES report (id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      column_position INTEGER NOT NULL,
      header TEXT NOT NULL,
      state TEXT NOT NULL,
      value TEXT,
      number REAL,
      page INTEGER,
      text TEXT NOT NULL,
      PRIMARY KEY (report_id, position, column_position)
    ) STRICT, WITHOUT ROWID;
    """

  /// How the numbers of scans were recognized.
  private static let readings = """
    ALTER TABLE figure ADD COLUMN reading TEXT;
    ALTER TABLE indicator_value ADD COLUMN reading TEXT;
    """

  /// Finds what is known of a content without looking at every document that has it: thousands may.
  private static let contentsInOrder = """
    DROP INDEX document_by_content;
    CREATE INDEX document_by_content ON document (size, sha256, status, read_at);
    """

  /// What could not recognize a document's pages.
  private static let waitingScans = """
    ALTER TABLE document ADD COLUMN unrecognized_with TEXT;
    CREATE INDEX document_waiting ON document (unrecognized_with) WHERE unrecognized_with NOTNULL;
    """
}
