import ArgumentParser
import Workspace

/// A command of `nabla`: what it does ends in a status, and the status ends the program.
protocol Subcommand: ParsableCommand {
  /// Does what the command line says.
  ///
  /// - Throws: `Trouble` if that cannot be done.
  func perform() throws(Trouble) -> ExitStatus
}

extension Subcommand {
  /// Ends the program; trouble that stopped the command is told, and means that something could not
  /// be read or written.
  func run() {
    do throws(Trouble) {
      try perform().exit()
    } catch {
      error.tell()
      ExitStatus.unreadable.exit()
    }
  }
}
