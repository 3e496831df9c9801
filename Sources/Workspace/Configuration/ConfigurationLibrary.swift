import Platform
import SourceText

/// The configurations of notes by where they stand: each file is read once, on whatever thread.
package struct ConfigurationLibrary: Sendable {
  /// Where configurations come from.
  package enum Source: Hashable, Sendable {
    /// The closest file in the folder of a note or above it.
    case search
    /// One file for all notes.
    case file(FilePath)
    /// Nowhere.
    case isolated
  }

  /// The names of configuration files; of two in one folder the first counts.
  package static let names = [".nabla.yml", "nabla.yml"]

  /// What was found: a configuration, or why there is none that can be used.
  package typealias Outcome = Result<Configuration, ConfigurationProblem>

  private struct State {
    var byFolder: [AbsolutePath: Outcome] = [:]
    var byFile: [FilePath: Outcome] = [:]
  }

  private let source: Source
  private let state: Locked<State>

  /// No configuration is read yet.
  package init(_ source: Source = .search) {
    self.source = source
    state = Locked(State())
  }

  /// Forgets what was read, as the files may have changed.
  package func forget() {
    state.withLock { $0 = State() }
  }

  /// The configuration of a note; that of standard input is the one of the working directory.
  ///
  /// - Parameter note: the path of the note, which need not be there.
  /// - Returns: what was found.
  package func configuration(for note: FilePath) -> Outcome {
    configuration(in: note.folderOfFiles)
  }

  /// The configuration of the notes in a folder.
  package func configuration(in folder: FilePath) -> Outcome {
    state.withLock { state in
      switch source {
      case .isolated: .success(Configuration())
      case .file(let path): Self.read(path, &state)
      case .search: Self.search(from: folder, &state)
      }
    }
  }

  /// The files on which the configuration of a note depends, whether they are there or not.
  package func files(for note: FilePath) -> [FilePath] {
    let found: [FilePath]
    switch configuration(for: note) {
    case .success(let configuration): found = configuration.files
    case .failure(let problem): found = [problem.path]
    }
    guard case .search = source else { return found }
    var files = found
    var place: AbsolutePath? = AbsolutePath(note.folderOfFiles.place ?? note.folderOfFiles)
    while let folder = place {
      files += Self.names.map { folder.path.joining($0) }
      place = folder.folder
    }
    return files
  }

  /// The configuration that is closest to a folder.
  private static func search(from folder: FilePath, _ state: inout State) -> Outcome {
    let start = AbsolutePath(folder.place ?? folder)
    if let known = state.byFolder[start] { return known }
    var outcome = Outcome.success(Configuration())
    var place: AbsolutePath? = start
    while let current = place {
      if let path = names.map({ current.path.joining($0) }).first(where: \.leadsToFile) {
        outcome = read(current == start ? folder.joining(path.name) : shown(path), &state)
        break
      }
      place = current.folder
    }
    state.byFolder[start] = outcome
    return outcome
  }

  /// A path from the root as one from the working directory, if it is below that.
  private static func shown(_ path: FilePath) -> FilePath {
    let here = AbsolutePath(FilePath(".").place ?? FilePath("."))
    let components = AbsolutePath(path).components
    guard components.starts(with: here.components) else { return path }
    return FilePath(components.dropFirst(here.components.count).joined(separator: "/"))
  }

  private static func read(_ path: FilePath, _ state: inout State) -> Outcome {
    if let known = state.byFile[path] { return known }
    var walk = ExtensionWalk()
    let outcome = walk.read(path)
    state.byFile[path] = outcome
    return outcome
  }
}

/// Reads a configuration file and those that it extends.
private struct ExtensionWalk {
  /// The places of the files that are being read.
  private var open: [FilePath] = []

  mutating func read(_ path: FilePath) -> ConfigurationLibrary.Outcome {
    let bytes: [UInt8]
    do throws(FileProblem) {
      bytes = try FileReading.read(path)
    } catch {
      let diagnostic = Diagnostic(id: .unreadableFile, range: 0..<0, message: error.message)
      return .failure(ConfigurationProblem(path: path, bytes: [], diagnostics: [diagnostic]))
    }
    let reader = ConfigurationReader(bytes, at: path)
    var diagnostics = reader.diagnostics
    var configuration = reader.configuration
    open.append(path.place ?? path)
    // The last one counts first.
    for file in reader.extensions.reversed() {
      switch follow(file) {
      case .success(let other): configuration.complete(with: other)
      case .failure(let fault):
        if case .nested(let problem) = fault { return .failure(problem) }
        guard case .fault(let fault) = fault else { continue }
        diagnostics.append(
          Diagnostic(id: fault.id, range: file.range, message: fault.message, hint: fault.hint))
      }
    }
    open.removeLast()
    guard diagnostics.contains(where: { $0.severity == .error }) else {
      return .success(configuration)
    }
    return .failure(ConfigurationProblem(path: path, bytes: bytes, diagnostics: diagnostics))
  }

  private enum Refusal: Error {
    case fault(ConfigurationFault)
    /// Something is wrong in the file that is extended.
    case nested(ConfigurationProblem)
  }

  private mutating func follow(
    _ file: ConfigurationReader.Extension
  ) -> Result<Configuration, Refusal> {
    guard let place = file.path.place else {
      return .failure(.fault(.unreadable(file.written, FileProblem.last.message)))
    }
    guard !open.contains(place) else { return .failure(.fault(.cycle(file.written))) }
    switch read(file.path) {
    case .success(let configuration): return .success(configuration)
    case .failure(let problem): return .failure(.nested(problem))
    }
  }
}
