import Workspace

/// The notes that a command would go through, a path a line.
enum FileList {
  /// Writes them, and tells what is in the way of others.
  static func write(_ items: [NoteFinder.Item]) -> ExitStatus {
    var status = ExitStatus.well
    for item in items {
      do throws(Trouble) {
        Output.standard.write(try item.path().bytes + [0x0A])
      } catch {
        error.tell()
        if error.severity == .error { status = .unreadable }
      }
    }
    return status
  }
}
