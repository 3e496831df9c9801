import SourceText

extension ByteRange {
  func moved(by shift: Int) -> ByteRange {
    lowerBound + shift..<upperBound + shift
  }
}
