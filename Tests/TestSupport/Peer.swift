import Foundation

/// A program that some tests run, and that `make test` installs.
package struct Peer: Sendable {
  private let name: String
  private let paths: [String]

  /// Plays a terminal.
  package static let tmux = Peer("tmux")
  /// Applies diffs.
  package static let patch = Peer("patch")
  /// Shows pages.
  package static let chromium = Peer("chromium")
  /// Runs KaTeX.
  package static let node = Peer("node")
  /// The library KaTeX, as Debian puts it, or npm.
  package static let katex = Peer(
    "katex.js",
    in: [
      "/usr/share/javascript/katex", "/usr/share/nodejs/katex/dist",
      TestData.package.path + "/.build/peers/node_modules/katex/dist",
    ])

  /// A shell that the program has completions for.
  package init(shell: String) { self.init(shell) }

  private init(
    _ name: String,
    in folders: [String] = ["/usr/bin", "/bin", "/usr/local/bin", "/opt/homebrew/bin"]
  ) {
    self.name = name
    paths = folders.map { "\($0)/\(name)" }
  }

  /// Where it is.
  ///
  /// - Throws: `Missing` if it is not installed.
  package var path: String {
    get throws(Missing) {
      let found = paths.first { FileManager.default.fileExists(atPath: $0) }
      guard let found else { throw Missing(name: name) }
      return found
    }
  }

  /// A test cannot run, since a peer is not there.
  package struct Missing: Error, CustomStringConvertible {
    /// The name of the program.
    package let name: String
    package var description: String { "\(name) is not installed; `make test` installs it" }
  }
}
