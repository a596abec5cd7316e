// One import serves: whoever imports ReportExtraction sees the values it takes and gives.
@_exported public import DisclosureReports
@_exported public import LayoutAnalysis
@_exported public import PDFReader
@_exported public import PageModel
