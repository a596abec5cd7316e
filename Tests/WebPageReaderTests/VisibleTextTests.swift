import Testing

@testable import WebPageReader
