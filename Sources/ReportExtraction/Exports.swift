// One import serves: whoever imports ReportExtraction sees the values it takes and gives.
@_exported import DisclosureReports
@_exported import LayoutAnalysis
@_exported import OfficeConversion
@_exported import PDFReader
@_exported import PageModel
@_exported import PagePictures
@_exported import PageRecognition
@_exported import RecognitionWorkers
@_exported import WebPageReader
