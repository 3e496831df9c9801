import SourceText

extension ByteRange {
  /// The range so many bytes further on.
  func shifted(by offset: Int) -> ByteRange {
    lowerBound + offset..<upperBound + offset
  }
}
