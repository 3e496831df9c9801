import ArgumentParser
import Rendering

/// The option of all commands that say something.
struct ColourOptions: ParsableArguments {
  @Option(help: "When to use colours.")
  var color = ColourChoice.auto

  /// How standard output looks.
  var style: TextStyle { Terminal.style(of: .standard, colour: color) }

  /// How standard error looks.
  var errorStyle: TextStyle { Terminal.style(of: .error, colour: color) }
}
