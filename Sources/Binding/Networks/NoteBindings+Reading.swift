package import NoteMarkup
import SourceText

extension NoteBindings {
  /// Reads the directives of a note in order.
  ///
  /// A directive that something is wrong with binds nothing and is told about in `diagnostics`.
  /// Directives within a result region are left out.
  ///
  /// Nothing is trained; training is what a run does.
  ///
  /// - Parameters:
  ///   - note: the note.
  ///   - limits: what its directives may ask of the engine.
  ///   - files: reads the files in its folder and its lessons; nil where these are left out.
  /// Complexity: O(n).
  package init(reading note: Note, limits: EngineLimits = EngineLimits(), files: NoteFiles? = nil) {
    self.init()
    self.limits = limits
    let settings = NoteSettings(reading: note)
    digits = settings.digits
    diagramForm = settings.diagramForm
    foldStyle = settings.foldStyle ?? files?.defaults.foldStyle ?? .details
    notation = settings.notation ?? files?.defaults.notation
    lessons = settings.lessons
    diagnostics = settings.diagnostics
    if let files { lean(on: files) }
    for directive in note.directives where !directive.isGenerated {
      read(DirectiveSource(directive: directive, note: note, files: files))
    }
  }

  private mutating func read(_ source: DirectiveSource) {
    let directive = source.directive
    let word = String(decoding: source.note.bytes[directive.name], as: UTF8.self)
    if word.isEmpty {
      let fence = directive.range.lowerBound..<directive.name.lowerBound
      diagnostics.append(HeadProblem.missingName.diagnostic(at: fence))
      return
    }
    guard let name = DirectiveName(rawValue: word) else {
      diagnostics.append(HeadProblem.unknownName(word).diagnostic(at: directive.name))
      return
    }
    name.definition.read(source, into: &self)
  }
}
