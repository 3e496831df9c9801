import SourceText

/// A result region whose end was not read yet.
struct OpenRegion {
  let opening: ByteRange
  let info: ByteRange
  /// The number of formulas and of directives before it.
  let formulas: Int
  let directives: Int
}

extension NoteReader {
  /// Ends the open region at a closing comment, and marks what is in it as generated.
  mutating func closeRegion(_ closing: ByteRange) {
    guard let region = openRegion else {
      diagnose(
        Diagnostic(
          id: .strayResultEnd, severity: .warning, range: closing,
          message: "`nn:end` ends no result region"))
      return
    }
    openRegion = nil
    note.resultRegions.append(
      ResultRegion(opening: region.opening, info: region.info, closing: closing))
    for index in region.formulas..<note.formulas.count { note.formulas[index].isGenerated = true }
    for index in region.directives..<note.directives.count {
      note.directives[index].isGenerated = true
    }
  }

  mutating func diagnoseUnclosed(_ region: OpenRegion) {
    diagnose(
      Diagnostic(
        id: .unclosedResultRegion, severity: .warning, range: region.opening,
        message: "the result region has no `nn:end`"))
  }
}
