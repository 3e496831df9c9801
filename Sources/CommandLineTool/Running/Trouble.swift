/// What the program has to say of itself, on standard error.
enum Trouble {
  /// A path, shown on one line, and what is wrong with it.
  static func error(_ path: FilePath, _ message: String) -> String {
    "nabla: error: \(path.text): \(message)\n"
  }

  static func error(_ message: String) -> String { "nabla: error: \(message)\n" }

  static func warning(_ path: FilePath, _ message: String) -> String {
    "nabla: warning: \(path.text): \(message)\n"
  }
}
