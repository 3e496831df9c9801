import SourceText

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

  /// Reports a region that another one, or the end of the note, cuts short.
  mutating func diagnoseUnclosed(_ region: OpenRegion) {
    diagnose(
      Diagnostic(
        id: .unclosedResultRegion, severity: .warning, range: region.opening,
        message: "the result region has no `nn:end`"))
  }
}
