public import DisclosureReports
public import RecognitionWorkers

/// How an archive reads its documents; every option has a default that needs no thought.
public struct ArchiveOptions: Sendable {
  /// What a stream's workers have as well.
  package var workers = WorkerOptions()

  /// Worker processes that read at once; at least 1.
  ///
  /// The default is the number of processors that this process may use.
  public var jobs: Int {
    get { workers.jobs }
    set { workers.jobs = newValue }
  }
  /// How long a document may take, as the machine is awake; a worker that takes longer is ended; a
  /// millisecond or more.
  ///
  /// 60 seconds: a report of 10 pages takes 0.03.
  public var timeout: Duration {
    get { workers.timeout }
    set { workers.timeout = newValue }
  }
  /// How much longer a document may take for each of its pages whose text is recognized.
  ///
  /// 20 seconds: a page takes 1 to 5, and one that is turned, or full of noise, several times that.
  public var timeoutPerRecognizedPage: Duration {
    get { workers.timeoutPerRecognizedPage }
    set { workers.timeoutPerRecognizedPage = newValue }
  }
  /// Which pages' text is recognized, and by what.
  public var recognition: RecognitionOptions {
    get { workers.recognition }
    set { workers.recognition = newValue }
  }
  /// The most address space a worker may have, in bytes.
  ///
  /// 1 GiB: the largest budgets read take a tenth of it. macOS does not enforce it.
  public var memoryLimit: Int {
    get { workers.memoryLimit }
    set { workers.memoryLimit = newValue }
  }
  /// How much processor time a document may take of which nobody can tell beforehand what it costs
  /// (``/PDFReader/PDFReaderOptions/readsUnmeasured``); whole seconds, 1 or more.
  ///
  /// 8 seconds: no report of hundreds of pages takes as long.
  public var unmeasuredTimeout: Duration {
    get { workers.unmeasuredTimeout }
    set { workers.unmeasuredTimeout = newValue }
  }
  /// How much memory of its own a worker may have over such a document, in bytes.
  ///
  /// 400 MiB: a page takes half of it at most. macOS does not enforce it.
  public var unmeasuredMemoryLimit: Int {
    get { workers.unmeasuredMemoryLimit }
    set { workers.unmeasuredMemoryLimit = newValue }
  }
  /// The ends of the file names, with or without the dot, that are taken from folders, in any case.
  ///
  /// `pdf`, `html`, `htm`, `mht` and `mhtml`; a file that is named itself is taken whatever its name is. What
  /// a file is, its content tells.
  public var fileExtensions: [String] = ["pdf", "html", "htm", "mht", "mhtml"]
  /// Password of encrypted files; `nil` for none.
  public var password: String? {
    get { workers.password }
    set { workers.password = newValue }
  }
  /// Which documents are read though the database has them as they are.
  public var rereading: Rereading = .changed
  /// Reviewers' corrections to keep and to apply beside those that the archive has; `nil` for none.
  public var corrections: ReportCorrections?
  /// The program that reads the documents.
  public var worker: WorkerProgram {
    get { workers.worker }
    set { workers.worker = newValue }
  }

  /// Which documents are read though the database has them as they are.
  public struct Rereading: OptionSet, Sendable, Hashable {
    /// One bit a kind.
    public let rawValue: Int

    /// The kinds with these bits.
    public init(rawValue: Int) {
      self.rawValue = rawValue
    }

    /// None but those that changed, those that the system did not let be read the last time, and those with
    /// pages that nobody recognized and for which there is another recognizer now.
    public static let changed: Rereading = []
    /// Those that another version of this package read.
    public static let otherVersions = Rereading(rawValue: 1)
    /// Those that could not be read, and those with pages that could not be recognized.
    public static let failures = Rereading(rawValue: 2)
    /// All.
    public static let all = Rereading(rawValue: 4)
  }

  /// The documented defaults.
  public init() {}
}
