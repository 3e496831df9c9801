import SourceText

/// A pattern of paths, as `.gitignore` and configuration files have them.
///
/// A pattern with a slash before its end holds below the folder in which it is written, one without it for a
/// name at any depth; `*` and `?` stand for what has no slash, `**` for anything, `[…]` for one of some
/// characters; a slash at the end makes it hold for folders alone. What stands below a folder that is matched
/// is matched.
package struct PathPattern: Hashable, Sendable {
  /// The pattern as written.
  package let text: String
  /// The folder below which it holds, by its names from the root.
  private let base: [[UInt8]]
  /// The pattern by its components; `**` stands for any number of them.
  private let components: [[UInt8]]
  /// Whether it holds for folders alone.
  private let isForFolders: Bool
  /// Whether it takes back what others match, by a `!` before it.
  package let isNegated: Bool

  /// Reads a pattern; nil if it is empty.
  ///
  /// - Parameters:
  ///   - text: the pattern as written.
  ///   - folder: the folder that it is written for, from the root.
  ///   - mayNegate: whether a `!` before it means anything.
  package init?(_ text: String, in folder: AbsolutePath, mayNegate: Bool = false) {
    self.text = text
    var bytes = Array(text.utf8)[...]
    isNegated = mayNegate && bytes.first == UInt8(ascii: "!")
    if isNegated { bytes = bytes.dropFirst() }
    if bytes.starts(with: "./".utf8) { bytes = bytes.dropFirst(2) }
    isForFolders = bytes.last == UInt8(ascii: "/")
    let slash = UInt8(ascii: "/")
    let isAnchored = bytes.dropLast().contains(slash)
    var components = bytes.split(separator: slash).map(Array.init)
    if components.isEmpty { return nil }
    let isAll = components.count == 1 && Self.isAny(components[0])
    if !isAnchored, !isAll { components.insert(Array("**".utf8), at: 0) }
    self.components = components
    base = folder.names
  }

  /// Whether it matches a path, or a folder that this stands in.
  ///
  /// - Parameters:
  ///   - path: the path.
  ///   - isFolder: whether that is a folder.
  /// - Returns: whether it does.
  /// - Complexity: O(length of the path · length of the pattern)
  package func matches(_ path: AbsolutePath, isFolder: Bool) -> Bool {
    guard let below = below(path) else { return false }
    return below.indices.contains { last in
      (last < below.endIndex - 1 || isFolder || !isForFolders) && matches(below[...last])
    }
  }

  /// Whether it matches a path itself, whatever folder that stands in.
  func matchesItself(_ path: AbsolutePath, isFolder: Bool) -> Bool {
    guard let below = below(path), isFolder || !isForFolders else { return false }
    return matches(below)
  }

  /// The names of a path below the folder for which the pattern is written; nil where it is elsewhere.
  private func below(_ path: AbsolutePath) -> ArraySlice<[UInt8]>? {
    guard path.names.count > base.count, path.names.starts(with: base) else { return nil }
    return path.names[base.count...]
  }

  /// Whether it matches just these components.
  private func matches(_ names: ArraySlice<[UInt8]>) -> Bool {
    // Which numbers of the pattern's components match what was read so far.
    var reached: Set<Int> = closure([0])
    for name in names {
      var next: Set<Int> = []
      for index in reached where index < components.count {
        if Self.isAny(components[index]) {
          next.insert(index)
        } else if Glob.matches(components[index][...], name[...]) {
          next.insert(index + 1)
        }
      }
      reached = closure(next)
      if reached.isEmpty { return false }
    }
    // What ends in `**` matches what is in the folder, not the folder itself.
    if let last = components.last, Self.isAny(last), components.count > 1 {
      return reached.contains(components.count - 1) && names.count >= components.count
    }
    return reached.contains(components.count)
  }

  /// The same numbers, and those that `**` lets be skipped.
  private func closure(_ numbers: Set<Int>) -> Set<Int> {
    var all = numbers
    for index in components.indices where all.contains(index) && Self.isAny(components[index]) {
      all.insert(index + 1)
    }
    return all
  }

  private static func isAny(_ component: [UInt8]) -> Bool {
    component == [UInt8(ascii: "*"), UInt8(ascii: "*")]
  }
}

/// The wildcards of one component of a path.
enum Glob {
  /// Whether a name is as a pattern says.
  ///
  /// - Complexity: O(length of the name · length of the pattern)
  static func matches(_ pattern: ArraySlice<UInt8>, _ name: ArraySlice<UInt8>) -> Bool {
    var (pattern, name) = (pattern, name)
    /// Where to go on if what follows the last `*` does not fit.
    var retry: (pattern: ArraySlice<UInt8>, name: ArraySlice<UInt8>)?
    while true {
      if pattern.first == UInt8(ascii: "*") {
        pattern = pattern.drop { $0 == UInt8(ascii: "*") }
        retry = (pattern, name)
        continue
      }
      if let rest = Self.rest(of: pattern, behind: name.first) {
        pattern = rest
        name = name.dropFirst()
        continue
      }
      if pattern.isEmpty, name.isEmpty { return true }
      guard let last = retry, !last.name.isEmpty else { return false }
      let next = last.name.dropFirst()
      retry = (last.pattern, next)
      (pattern, name) = (last.pattern, next)
    }
  }

  /// What of a pattern is left when its first part has matched a byte; nil if it does not.
  private static func rest(
    of pattern: ArraySlice<UInt8>, behind byte: UInt8?
  ) -> ArraySlice<UInt8>? {
    guard let byte, let first = pattern.first else { return nil }
    switch first {
    case UInt8(ascii: "?"): return pattern.dropFirst()
    case UInt8(ascii: "["):
      guard let end = pattern.dropFirst(2).firstIndex(of: UInt8(ascii: "]")) else { break }
      var set = pattern[pattern.startIndex + 1..<end]
      let isInverse = set.first == UInt8(ascii: "!") || set.first == UInt8(ascii: "^")
      if isInverse { set = set.dropFirst() }
      return contains(byte, set) == isInverse ? nil : pattern[(end + 1)...]
    case UInt8(ascii: "\\") where pattern.count > 1:
      return pattern.dropFirst().first == byte ? pattern.dropFirst(2) : nil
    default: break
    }
    return first == byte ? pattern.dropFirst() : nil
  }

  private static func contains(_ byte: UInt8, _ set: ArraySlice<UInt8>) -> Bool {
    var index = set.startIndex
    while index < set.endIndex {
      let next = index + 1
      if next + 1 < set.endIndex, set[next] == UInt8(ascii: "-") {
        if set[index] <= byte, byte <= set[next + 1] { return true }
        index += 3
      } else {
        if set[index] == byte { return true }
        index += 1
      }
    }
    return false
  }
}
