import SourceText

extension ArraySlice<UInt8> {
  /// Whether nothing but blanks is there.
  var isBlank: Bool { allSatisfy(\.isBlank) }
}
