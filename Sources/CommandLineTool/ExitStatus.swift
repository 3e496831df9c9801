/// How the program ends; a wrong command line ends it with 64.
enum ExitStatus: Int32, Comparable {
  case well = 0
  /// Mistakes were found.
  case mistakes = 1
  /// A note or a directive cannot be run or read.
  case unreadable = 2

  static func < (a: ExitStatus, b: ExitStatus) -> Bool { a.rawValue < b.rawValue }
}
