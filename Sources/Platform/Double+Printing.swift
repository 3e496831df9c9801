extension Double {
  /// The number as C's `printf` writes it.
  ///
  /// - Parameters:
  ///   - format: for one number, such as `%.4g`; with a star it takes the precision before it.
  ///   - precision: what the star stands for.
  /// - Returns: the text, however long it is.
  package func printed(as format: String, precision: Int? = nil) -> String {
    let arguments: [any CVarArg] = precision.map { [Int32(clamping: $0), self] } ?? [self]
    var capacity = 64
    while true {
      var text: String?
      withUnsafeTemporaryAllocation(of: CChar.self, capacity: capacity) { buffer in
        let length = withVaList(arguments) {
          Int(vsnprintf(buffer.baseAddress, buffer.count, format, $0))
        }
        capacity = max(length, 0) + 1
        guard length < buffer.count else { return }
        text = String(
          decoding: buffer.prefix(max(length, 0)).lazy.map(UInt8.init(bitPattern:)), as: UTF8.self)
      }
      if let text { return text }
    }
  }
}
