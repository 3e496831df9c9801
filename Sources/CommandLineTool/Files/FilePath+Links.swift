import Platform

extension FilePath {
  /// The path without links, as the system sees it; nil if there is no such file.
  var resolved: [UInt8]? {
    guard let text = withCString({ realpath($0, nil) }) else { return nil }
    defer { free(text) }
    return UnsafeBufferPointer(start: text, count: strlen(text)).map { UInt8(bitPattern: $0) }
  }

  /// Whether its last component is a link.
  var isLink: Bool {
    var status = stat()
    return withCString { lstat($0, &status) } == 0 && status.st_mode & S_IFMT == S_IFLNK
  }
}
