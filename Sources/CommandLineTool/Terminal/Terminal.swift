import Platform
import Rendering

/// What the terminal can do and what the user wants of it.
enum Terminal {
  /// The style of what goes to `output`: colours only on a terminal that has them, and only where
  /// `NO_COLOR` is not set, unless the user says otherwise.
  static func style(of output: Output, colour: ColourChoice) -> TextStyle {
    let isTerminal = output.isTerminal
    let wanted =
      switch colour {
      case .always: true
      case .never: false
      case .auto:
        isTerminal && (variable("NO_COLOR") ?? "").isEmpty && variable("TERM") != "dumb"
      }
    return TextStyle(usesColour: wanted, width: isTerminal ? width : 100)
  }

  private static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  private static var width: Int {
    var size = winsize()
    guard ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col >= 40 else { return 100 }
    return Int(size.ws_col)
  }
}
