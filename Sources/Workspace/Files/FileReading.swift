import Platform

/// Reads files, pipes and standard input whole.
package enum FileReading {
  /// The most bytes that are read of one file.
  package static let maximumSize = 1 << 28

  /// The bytes of a file, or of standard input.
  ///
  /// - Throws: `FileProblem` if it cannot be read, or is too large.
  package static func read(_ path: FilePath) throws(FileProblem) -> [UInt8] {
    if path.isStandardInput { return try read(descriptor: 0, expecting: 0) }
    let descriptor = path.withCString { open($0, O_RDONLY | O_CLOEXEC) }
    guard descriptor >= 0 else { throw .last }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .last }
    if status.st_mode & S_IFMT == S_IFDIR { throw .isDirectory }
    guard status.st_size <= maximumSize else { throw .tooLarge }
    return try read(descriptor: descriptor, expecting: Int(status.st_size))
  }

  /// The bytes of a note, which is in UTF-8, as far as it is text.
  ///
  /// - Throws: `FileProblem` if it cannot be read, or is none.
  package static func readNote(_ path: FilePath) throws(FileProblem) -> [UInt8] {
    let bytes = try read(path)
    try validateNote(bytes)
    return bytes
  }

  /// Tells whether bytes can be read as a note.
  ///
  /// - Throws: `FileProblem` if they cannot.
  package static func validateNote(_ bytes: [UInt8]) throws(FileProblem) {
    guard bytes.count <= maximumSize else { throw .tooLarge }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { throw .isUTF16 }
    if isBinary(bytes) { throw .isBinary }
    if !NoteParts.areBounded(in: bytes) { throw .tooManyParts }
  }

  /// What standard input has at hand, and no more than so many bytes; nothing at its end.
  ///
  /// - Throws: `FileProblem` if it cannot be read.
  package static func readSome(upTo count: Int) throws(FileProblem) -> [UInt8] {
    try chunk(of: 0, capacity: count)
  }

  /// Whether the beginning of a file has both several zero bytes, as no text should, and bytes that are
  /// not UTF-8: either alone, or a single zero byte, may be a slip in a text.
  private static func isBinary(_ bytes: [UInt8]) -> Bool {
    let start = bytes.prefix(8000)
    guard start.count(where: { $0 == 0 }) > 3 else { return false }
    // The last character may be cut.
    let cuts = start.count < bytes.count ? 0...3 : 0...0
    return !cuts.contains { String(validating: start.dropLast($0), as: UTF8.self) != nil }
  }

  /// The bytes of a file; nil if there is none.
  ///
  /// - Throws: `FileProblem` if it is there and cannot be read.
  package static func readIfThere(_ path: FilePath) throws(FileProblem) -> [UInt8]? {
    do throws(FileProblem) {
      return try read(path)
    } catch {
      if error == .system(ENOENT) { return nil }
      throw error
    }
  }

  /// Reads to the end; `expecting` is only a guess, since pipes have no size.
  private static func read(
    descriptor: Int32, expecting: Int
  ) throws(FileProblem) -> [UInt8] {
    var bytes: [UInt8] = []
    var capacity = max(expecting + 1, 1 << 16)
    while true {
      bytes.reserveCapacity(bytes.count + capacity)
      let chunk = try chunk(of: descriptor, capacity: capacity)
      if chunk.isEmpty { return bytes }
      bytes = bytes.isEmpty ? chunk : bytes + chunk
      guard bytes.count <= maximumSize else { throw .tooLarge }
      capacity = max(1 << 16, min(bytes.count, 1 << 24))
    }
  }

  /// The bytes that one call of the system gives; none at the end.
  private static func chunk(
    of descriptor: Int32, capacity: Int
  ) throws(FileProblem) -> [UInt8] {
    var failure: Int32 = 0
    let chunk = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, initialized in
      var received = 0
      repeat {
        errno = 0
        received = readBytes(descriptor, into: buffer)
      } while received < 0 && errno == EINTR
      if received < 0 { failure = errno }
      initialized = max(0, received)
    }
    guard failure == 0 else { throw .system(failure) }
    return chunk
  }
}

/// The system's `read`, which the functions above hide.
private func readBytes(_ descriptor: Int32, into buffer: UnsafeMutableBufferPointer<UInt8>) -> Int {
  read(descriptor, buffer.baseAddress, buffer.count)
}
