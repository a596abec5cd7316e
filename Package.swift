// swift-tools-version: 6.2
import PackageDescription

/// Warnings are errors in every build of this package; packages that depend on it are not held to that.
let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

/// `ReportExtraction` and what it re-exports. Whoever compiles against the umbrella compiles against all
/// of it; named here, a change of any of it rebuilds them.
let extraction: [Target.Dependency] = [
  "DisclosureReports", "LayoutAnalysis", "OfficeConversion", "PageModel", "PagePictures",
  "PageRecognition", "PDFReader", "RecognitionWorkers", "ReportExtraction", "TextFormats",
  "WebPageReader",
]

/// Binary search in sorted collections.
let algorithms: Target.Dependency = .product(name: "Algorithms", package: "swift-algorithms")

/// File paths and descriptors without Foundation.
let system: Target.Dependency = .product(name: "SystemPackage", package: "swift-system")

let package = Package(
  name: "disclosure-reports",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "ReportExtraction", targets: ["ReportExtraction"]),
    .library(name: "DisclosureReports", targets: ["DisclosureReports"]),
    .library(name: "ReportArchive", targets: ["ReportArchive"]),
    .library(name: "TableWorkbooks", targets: ["TableWorkbooks"]),
    .executable(name: "extract", targets: ["extract"]),
    .executable(name: "extract-archive", targets: ["ArchiveCommands"]),
    .executable(name: "extract-tesseract", targets: ["TesseractWorker"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-algorithms", from: "1.2.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-system", from: "1.6.0"),
    .package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
  ],
  targets: [
    .systemLibrary(
      name: "CNettle", pkgConfig: "nettle",
      providers: [.apt(["nettle-dev"]), .brew(["nettle"])]),
    .systemLibrary(
      name: "CPoppler", pkgConfig: "poppler-glib",
      providers: [.apt(["libpoppler-glib-dev"]), .brew(["poppler"])]),
    .systemLibrary(
      name: "CQPDF", pkgConfig: "libqpdf",
      providers: [.apt(["libqpdf-dev"]), .brew(["qpdf"])]),
    .systemLibrary(
      name: "CTesseract", pkgConfig: "tesseract",
      providers: [.apt(["libtesseract-dev"]), .brew(["tesseract"])]),
    .systemLibrary(
      name: "CXLSXWriter", pkgConfig: "xlsxwriter",
      providers: [.apt(["libxlsxwriter-dev"]), .brew(["libxlsxwriter"])]),
    .systemLibrary(
      name: "CXML2", pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    .systemLibrary(
      name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    .target(name: "PageModel"),
    // CSV records, escapes of markup, text for terminals: what every writer needs.
    .target(name: "TextFormats"),
    // Files, descriptors, digests and the environment: the one place that knows which C library there is.
    .target(name: "SystemFiles", dependencies: ["CNettle", system]),
    .target(
      name: "PDFReader",
      dependencies: [
        "CPoppler", "CQPDF", "CZlib", "PageModel", "SystemFiles", "TextFormats", algorithms, system,
      ]),
    .target(name: "WebPageReader", dependencies: ["CXML2", "PageModel"]),
    .target(name: "ProcessStarting", dependencies: ["SystemFiles"]),
    .target(name: "OfficeConversion", dependencies: ["ProcessStarting", "SystemFiles"]),
    .target(name: "PagePictures", dependencies: ["PageModel"]),
    .target(
      name: "PageRecognition", dependencies: ["PageModel", "PagePictures", "SystemFiles"]),
    .target(
      name: "RecognitionWorkers",
      dependencies: ["PagePictures", "PageRecognition", "ProcessStarting", "SystemFiles"]),
    .target(name: "LayoutAnalysis", dependencies: ["PageModel", "TextFormats", algorithms]),
    .target(
      name: "TableWorkbooks", dependencies: ["CXLSXWriter", "PageModel", "SystemFiles"]),
    .target(
      name: "DisclosureReports", dependencies: ["LayoutAnalysis", "PageModel", "TextFormats"]),
    .target(
      name: "ReportExtraction",
      dependencies: [
        "DisclosureReports", "LayoutAnalysis", "OfficeConversion", "PageModel", "PagePictures",
        "PageRecognition", "PDFReader", "RecognitionWorkers", "SystemFiles", "WebPageReader",
        system,
      ]),
    // Guarded processes that read one document after another, and both sides of what is said to them.
    .target(
      name: "ReportWorkers",
      dependencies: extraction + [
        "ProcessStarting", "SystemFiles", .product(name: "Subprocess", package: "swift-subprocess"),
      ]),
    .target(
      name: "ReportArchive",
      dependencies: extraction + [
        "ReportWorkers", "SystemFiles", .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    // Pages of HTML that show a report beside the pages it was read from, and many reports together.
    .target(name: "ReportReview", dependencies: extraction + ["ReportArchive", "SystemFiles"]),
    // The subcommands that read files; nothing in them needs a database or a workbook library.
    .target(
      name: "ExtractCommands",
      dependencies: extraction + [
        "ProcessStarting", "ReportWorkers", "SystemFiles",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    // Starts at once, since it loads nothing that a PDF's report does not need.
    .executableTarget(
      name: "extract",
      dependencies: extraction + [
        "ExtractCommands", "ReportWorkers", "SystemFiles",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    // The whole command, which `extract` starts for archives and workbooks.
    .executableTarget(
      name: "ArchiveCommands",
      dependencies: extraction + [
        "ExtractCommands", "ReportArchive", "ReportReview", "ReportWorkers", "SystemFiles",
        "TableWorkbooks",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    // Reads pictures of lines for `extract`, as a process of its own; what it links `extract` does not.
    .executableTarget(
      name: "TesseractWorker",
      dependencies: ["CTesseract", "PagePictures", "PageRecognition", "SystemFiles"]),
    .executableTarget(name: "ExtractionBenchmark", dependencies: extraction + ["SystemFiles"]),
    // A worker that crashes, hangs and grows where a document asks for it; no product of the package.
    .executableTarget(
      name: "FaultyWorker", dependencies: extraction + ["ReportWorkers", "SystemFiles"],
      path: "Tests/FaultyWorker"
    ),
    // Has libFuzzer give bytes to the readers, where scripts/fuzz-guided builds it; no product either.
    .executableTarget(
      name: "GuidedFuzzing", dependencies: extraction + ["SystemFiles"], path: "Tests/GuidedFuzzing"
    ),
    .testTarget(name: "SystemFilesTests", dependencies: ["SystemFiles"]),
    .testTarget(name: "TextFormatsTests", dependencies: ["TextFormats"]),
    .testTarget(name: "LayoutAnalysisTests", dependencies: ["LayoutAnalysis", "PageModel"]),
    .testTarget(name: "PDFReaderTests", dependencies: ["CQPDF", "PDFReader", "PageModel"]),
    .testTarget(name: "PagePicturesTests", dependencies: ["PageModel", "PagePictures"]),
    .testTarget(
      name: "PageRecognitionTests", dependencies: ["PageModel", "PagePictures", "PageRecognition"]),
    .testTarget(
      name: "RecognitionWorkersTests",
      dependencies: [
        "PagePictures", "PageRecognition", "ProcessStarting", "RecognitionWorkers",
        "TesseractWorker",
      ]),
    .testTarget(name: "WebPageReaderTests", dependencies: ["WebPageReader", "PageModel"]),
    .testTarget(name: "DisclosureReportsTests", dependencies: ["DisclosureReports"]),
    .testTarget(
      name: "ReportReviewTests",
      dependencies: extraction + ["ArchiveCommands", "ReportReview", "extract"]),
    .testTarget(
      name: "ReportExtractionTests",
      dependencies: extraction + [
        "ArchiveCommands", "ExtractCommands", "SystemFiles", "TableWorkbooks", "extract", system,
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .testTarget(
      name: "ReportArchiveTests",
      dependencies: extraction + [
        "ArchiveCommands", "ExtractCommands", "ReportArchive", "ReportWorkers", "SystemFiles",
        "TableWorkbooks", "extract", "FaultyWorker",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
  ],
  swiftLanguageModes: [.v6]
)

for target in package.targets where target.type != .system {
  target.swiftSettings = strict
}
