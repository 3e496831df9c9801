import SourceText

extension [ByteRange] {
  /// Appends a slice, or makes the last one longer if it ends where the new one begins.
  mutating func appendSlice(_ slice: ByteRange) {
    if let previous = last, previous.upperBound == slice.lowerBound {
      self[count - 1] = previous.lowerBound..<slice.upperBound
    } else if !slice.isEmpty {
      append(slice)
    }
  }
}
