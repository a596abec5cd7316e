public enum ReportWorker {
  public static func serveIfAsked() {}
}
