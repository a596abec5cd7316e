// A report's findings and frames are values of PageModel; whoever imports reports can name them.
@_exported import PageModel
