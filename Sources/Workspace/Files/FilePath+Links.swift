import Platform

extension FilePath {
  /// The path without links, as the system sees it; nil if there is no such file.
  package var resolved: [UInt8]? {
    guard let text = withCString({ realpath($0, nil) }) else { return nil }
    defer { free(text) }
    return UnsafeBufferPointer(start: text, count: strlen(text)).map { UInt8(bitPattern: $0) }
  }

  /// The same place without links; nil if there is no such file, or it is standard input.
  package var place: FilePath? { isStandardInput ? nil : resolved.map { FilePath(bytes: $0) } }

  /// Whether it is a folder, or a link to one.
  package var isFolder: Bool {
    var status = stat()
    return !isStandardInput && withCString { stat($0, &status) } == 0
      && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Whether it is a file, or a link to one.
  package var leadsToFile: Bool {
    var status = stat()
    return !isStandardInput && withCString { stat($0, &status) } == 0
      && status.st_mode & S_IFMT == S_IFREG
  }

  /// Whether its last component is a link.
  package var isLink: Bool {
    var status = stat()
    return withCString { lstat($0, &status) } == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  /// Whether there is anything at the path, were it a link that leads nowhere.
  package var isThere: Bool {
    var status = stat()
    return withCString { lstat($0, &status) } == 0
  }

  /// Whether it is a file itself, not a link, a folder, a device or a pipe.
  package var isRegular: Bool {
    var status = stat()
    return withCString { lstat($0, &status) } == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// Where it is, if that is in a folder, wherever links lead.
  ///
  /// - Throws: `FileProblem.leadsOut` if it is elsewhere.
  package func resolved(within folder: FilePath) throws(FileProblem) -> FilePath {
    guard let root = folder.resolved, let target = resolved else { throw .last }
    let slash = UInt8(ascii: "/")
    let start = root + (root.last == slash ? [] : [slash])
    guard target == root || target.starts(with: start) else { throw .leadsOut }
    return FilePath(bytes: target)
  }

  /// Where it is, if that is in one of several folders.
  ///
  /// - Throws: what the first of them says, if it is in none.
  package func resolved(withinOneOf folders: [FilePath]) throws(FileProblem) -> FilePath {
    var problem: FileProblem?
    for folder in folders {
      do throws(FileProblem) {
        return try resolved(within: folder)
      } catch {
        problem = problem ?? error
      }
    }
    throw problem ?? .leadsOut
  }
}
