import ArgumentParser
import Binding

/// The options of all commands that read networks: how much they may be, and how trouble looks.
struct ReadingOptions: ParsableArguments {
  @OptionGroup var colour: ColourOptions

  @OptionGroup(title: "Bounds")
  var bounds: BoundOptions

  /// Reads a note and what it binds, and tells what is wrong with it.
  ///
  /// - Throws: `Trouble` if it cannot be read at all.
  func load(_ path: FilePath) throws(Trouble) -> LoadedNote {
    let loaded = try LoadedNote(reading: path, limits: bounds.limits)
    loaded.tellDiagnostics(style: colour.errorStyle)
    return loaded
  }
}
