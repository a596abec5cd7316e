internal import CTesseract
internal import PageRecognition

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

@main
enum TesseractWorker {
  static func main() {
    print(String(cString: TessVersion()))
  }
}
