import Rendering

/// What the program has to say of its own work, on standard error.
package struct Trouble: Error, Hashable, Sendable {
  /// Whether something could not be done.
  package enum Severity: String, Sendable {
    /// It could not.
    case error
    /// It could, and something may surprise.
    case warning
  }

  /// Whether something could not be done.
  package let severity: Severity
  /// What it is about, if it is a file.
  package let path: FilePath?
  /// What is wrong, in one line.
  package let message: String

  private init(severity: Severity, path: FilePath?, message: String) {
    self.severity = severity
    self.path = path
    self.message = message
  }

  /// Something could not be done with a file.
  package init(_ path: FilePath, _ message: String) {
    self.init(severity: .error, path: path, message: message)
  }

  /// Something could not be done.
  package init(_ message: String) { self.init(severity: .error, path: nil, message: message) }

  /// Something about a file that may surprise.
  package static func warning(_ path: FilePath, _ message: String) -> Trouble {
    Trouble(severity: .warning, path: path, message: message)
  }

  /// A note seems to be about a network that nothing declares.
  package static func undeclaredNetwork(_ path: FilePath) -> Trouble {
    .warning(
      path,
      "it seems to be about a network that nothing declares; --with or lesson: names what does")
  }

  /// One line: the path, if there is one, and what is wrong with it.
  package var text: String {
    let place = path.map { "\($0.text): " } ?? ""
    return PrintableText.line("nabla: \(severity.rawValue): \(place)\(message)") + "\n"
  }
}
