import SourceText

/// Commands of LaTeX in the text of a note.
extension InlineScanner {
  /// An environment of display math that stands in the text, as `\begin{align}` does, or the definition of a
  /// macro.
  mutating func readCommand() -> InlineSpan? {
    let end = lines[place.line].end
    if let environment = MathEnvironment(at: place.offset, to: end, of: note) {
      return readEnvironment(environment)
    }
    guard MacroReader.mayDefine(at: place.offset, to: end, of: bytes),
      let last = lines.last,
      let definition = MacroReader.definition(at: place.offset, to: last.end, of: bytes)
    else { return nil }
    let start = place
    while place.line < lines.count - 1, lines[place.line].end < definition.end { place.line += 1 }
    place.offset = min(definition.end, lines[place.line].end)
    return InlineSpan(
      kind: .macroDefinition, range: start.offset..<definition.end,
      content: start.offset..<definition.end, lines: start.line...place.line)
  }

  private mutating func readEnvironment(_ environment: MathEnvironment) -> InlineSpan? {
    let inside = Place(line: place.line, offset: place.offset + environment.openingLength)
    guard !missingEnvironments.contains(environment.name) else { return nil }
    var offset = inside.offset
    for line in inside.line..<lines.count {
      if line > inside.line { offset = lines[line].start }
      guard let close = environment.end(from: offset, to: lines[line].end, of: note) else {
        continue
      }
      let end = Place(line: line, offset: close + environment.closingLength)
      guard environment.isPartOfFormula else {
        return span(
          .displayMath, opening: environment.openingLength,
          contentEnd: Place(line: line, offset: close), end: end)
      }
      return span(.displayMath, opening: 0, contentEnd: end, end: end)
    }
    missingEnvironments.insert(environment.name)
    return span(
      .unclosedEnvironment, opening: environment.openingLength, contentEnd: inside, end: inside)
  }
}
