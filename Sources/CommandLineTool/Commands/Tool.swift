import ArgumentParser

/// The program, for `main.swift` to run.
package enum Tool {
  /// Reads the command line, does what it says and ends the process.
  package static func run() { NablaCommand.main() }
}
