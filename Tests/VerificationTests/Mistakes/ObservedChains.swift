import Binding
import NoteMarkup
import Testing

@testable import Verification

/// The first chain of a formula, as the checker sees it in a note of its own.
func observedChain(
  _ formula: String, imported: NoteBindings = NoteBindings()
) throws -> ObservedChain {
  let note = Note(parsing: Array("$\(formula)$".utf8))
  var chains: [ObservedChain] = []
  _ = NoteChecker.check(note, bindings: NoteBindings(reading: note), imported: imported) {
    chains.append($0)
  }
  return try #require(chains.first)
}
