import Platform

/// What git ignores in the folders that are walked.
struct IgnoreFiles {
  /// The patterns that hold in a folder, those of folders further up first.
  private(set) var patterns: [PathPattern] = []

  /// The patterns of the folders above one, as far as its repository goes.
  init(above folder: FilePath) {
    let start = AbsolutePath(folder)
    var folders: [AbsolutePath] = []
    var place: AbsolutePath? = start
    while let current = place {
      if current.path.joining(".git").isThere {
        folders.append(current)
        add(current.path.joining(".git/info/exclude"), of: current)
        for folder in folders.reversed() where folder != start { enter(folder) }
        return
      }
      folders.append(current)
      place = current.folder
    }
  }

  /// Adds the patterns of a folder that is walked.
  mutating func enter(_ folder: AbsolutePath) {
    add(folder.path.joining(".gitignore"), of: folder)
  }

  private mutating func add(_ file: FilePath, of folder: AbsolutePath) {
    guard let bytes = try? FileReading.read(file) else { return }
    for line in bytes.split(separator: 0x0A) where line.first != UInt8(ascii: "#") {
      var text = line[...]
      while let last = text.last, last == 0x0D || last == 0x20 { text = text.dropLast() }
      let pattern = PathPattern(
        String(decoding: text, as: UTF8.self), in: folder, mayNegate: true)
      if let pattern { patterns.append(pattern) }
    }
  }

  /// Whether git ignores an entry of the folder.
  func ignores(_ path: AbsolutePath, isFolder: Bool) -> Bool {
    patterns.last { $0.matchesItself(path, isFolder: isFolder) }.map { !$0.isNegated } ?? false
  }
}
