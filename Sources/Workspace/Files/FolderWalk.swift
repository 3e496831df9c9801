import NoteMarkup
import Platform
import SourceText

/// One folder and what is nested in it.
struct FolderWalk {
  /// The notes in it, in no order.
  private(set) var notes: [FilePath] = []
  /// The folders that cannot be read.
  private(set) var problems: [(path: FilePath, problem: FileProblem)] = []
  /// The configurations that something is wrong with, each once.
  private(set) var broken: [ConfigurationProblem] = []
  /// How many files and folders the configuration excludes.
  private(set) var excluded = 0
  /// How many documents there are that are no notes, by their ending.
  private(set) var others: [String: Int] = [:]

  private let configurations: ConfigurationLibrary

  /// The folders that are not looked into, since programs make them: packages, builds, environments.
  static let foreignFolders: Set<String> = [
    "node_modules", "bower_components", "build", "_build", "_site", "venv", "__pycache__",
  ]

  /// The endings of documents that may have formulas and are not read.
  private static let documents: Set<String> = [
    "rst", "org", "adoc", "asciidoc", "typ", "textile", "rnw", "lyx", "mmd", "wiki",
  ]

  init(_ configurations: ConfigurationLibrary) {
    self.configurations = configurations
  }

  /// The documents that are no notes, in words: `2 .rst, 1 .typ`.
  var othersInWords: String {
    others.sorted { $0.key < $1.key }.map { "\($0.value) .\($0.key)" }.joined(separator: ", ")
  }

  /// Looks for notes in a folder and below it.
  mutating func visit(_ root: FilePath) {
    var folders = [(path: root, ignores: IgnoreFiles(above: root))]
    while let (folder, above) = folders.popLast() {
      guard let names = entries(of: folder), let configuration = configuration(in: folder) else {
        continue
      }
      var ignores = above
      let respectsGit = configuration.respectsGitignore ?? true
      if respectsGit { ignores.enter(AbsolutePath(folder)) }
      for name in names where name.first != UInt8(ascii: ".") {
        let path = folder.appending(name)
        var status = stat()
        guard path.withCString({ lstat($0, &status) }) == 0 else { continue }
        let kind = status.st_mode & S_IFMT
        let isFolder = kind == S_IFDIR
        let isNote =
          FileKind(ofFile: name) != nil && (kind == S_IFREG || Self.leadsToFile(path, kind))
        if !isFolder, !isNote { noteOther(name) }
        guard isNote || isFolder && !Self.isForeign(name) else { continue }
        if respectsGit, !ignores.patterns.isEmpty,
          ignores.ignores(AbsolutePath(path), isFolder: isFolder)
        {
          continue
        }
        if configuration.excludes(path, isFolder: isFolder) {
          excluded += 1
        } else if isFolder {
          folders.append((path, ignores))
        } else if configuration.includes(path) {
          notes.append(path)
        }
      }
    }
  }

  private static func isForeign(_ name: [UInt8]) -> Bool {
    foreignFolders.contains(String(decoding: name, as: UTF8.self))
  }

  private mutating func noteOther(_ name: [UInt8]) {
    guard let ending = FileKind.ending(ofFile: name), Self.documents.contains(ending) else {
      return
    }
    others[ending, default: 0] += 1
  }

  /// The configuration of a folder; nil if something is wrong with it.
  private mutating func configuration(in folder: FilePath) -> Configuration? {
    switch configurations.configuration(in: folder) {
    case .success(let configuration): return configuration
    case .failure(let problem):
      if !broken.contains(where: { $0.path == problem.path }) { broken.append(problem) }
      return nil
    }
  }

  /// The names in a folder; nil if it cannot be read.
  mutating func entries(of folder: FilePath) -> [[UInt8]]? {
    guard let stream = folder.withCString({ opendir($0) }) else {
      problems.append((folder, .last))
      return nil
    }
    defer { closedir(stream) }
    var names: [[UInt8]] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        let capacity = MemoryLayout.size(ofValue: pointer.pointee)
        return Array(UnsafeRawBufferPointer(start: pointer, count: capacity).prefix { $0 != 0 })
      }
      names.append(name)
    }
    return names
  }

  /// Whether a link leads to a file, or nowhere, which reading it will tell.
  private static func leadsToFile(_ path: FilePath, _ kind: mode_t) -> Bool {
    guard kind == S_IFLNK else { return false }
    var target = stat()
    guard path.withCString({ stat($0, &target) }) == 0 else { return true }
    return target.st_mode & S_IFMT == S_IFREG
  }
}
