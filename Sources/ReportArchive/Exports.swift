// Paths, failures and worker programs are the workers' values; whoever imports archives can name them.
@_exported import ReportWorkers
