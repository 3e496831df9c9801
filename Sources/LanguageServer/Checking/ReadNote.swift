import Rendering
import Workspace

/// A note as it stands in an editor, with all that is said of it elsewhere.
struct ReadNote: Sendable {
  let loaded: LoadedNote
  /// What its configuration says of it.
  let settings: NoteConfiguration
  /// What a list of known mistakes has of it, each with how often.
  let known: [Fingerprint: Int]
  /// Whether rounding counts as a mistake.
  let isStrict: Bool
  /// What is wrong with its configuration and that list.
  let troubles: [Trouble]
  /// Whether its configuration wants it left alone.
  let isExcluded: Bool
  /// Whether other files were read for it, so that a change of one may change what is found in it.
  let dependsOnFiles: Bool
}
