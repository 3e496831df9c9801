import Platform

/// How the program ends; a wrong command line ends it with 64.
enum ExitStatus: Int32 {
  case well = 0
  /// Mistakes were found.
  case mistakes = 1
  /// A note or a directive cannot be run or read.
  case unreadable = 2

  /// Ends the program at once; an error thrown to the argument parser would first cost it the
  /// making of a help page.
  func exit() -> Never { quit(rawValue) }
}

private func quit(_ status: Int32) -> Never { exit(status) }
