import Platform

/// How the program ends; the worse of two counts.
///
/// A wrong command line ends it with 64, which the argument parser sees to.
enum ExitStatus: Int32, Comparable {
  case well = 0
  /// Mistakes were found.
  case mistakes = 1
  /// A note or a directive cannot be run or read, or a file not written.
  case unreadable = 2
  /// The command line is wrong, by what the configuration says.
  case usage = 64

  static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

  /// Makes it worse, if the other one is.
  mutating func worsen(to other: ExitStatus) { self = max(self, other) }

  /// Ends the program at once; an error thrown to the argument parser would first cost it the
  /// making of a help page.
  func exit() -> Never { quit(rawValue) }
}

private func quit(_ status: Int32) -> Never { exit(status) }
