import ArgumentParser
import SourceText
import Workspace

/// What all commands that go through notes are told: which they are, and how they are read.
struct NoteOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp("Notes and folders of notes; - is standard input.", valueName: "path"),
    completion: .file())
  var paths: [String] = []

  @Option(
    help: ArgumentHelp(
      "Take the paths in a file, too, one a line; - reads them from standard input.",
      valueName: "file"), completion: .file())
  var filesFrom: String?

  @Option(
    help: ArgumentHelp(
      "The path that standard input is said to have: it says of which kind it is, and where it stands.",
      valueName: "path"))
  var stdinFilename: String?

  @OptionGroup var reading: ReadingOptions

  func validate() throws {
    try InputPaths.validate(paths + reading.with + [filesFrom].compactMap(\.self))
    if stdinFilename == "" || stdinFilename == "-" {
      throw ValidationError("--stdin-filename takes the path of a file.")
    }
  }

  /// Whether any path is given.
  func requirePaths() throws {
    if paths.isEmpty, filesFrom == nil {
      throw ValidationError("Missing expected argument '<path> ...'")
    }
  }

  /// The notes that are meant, and what is said of them.
  ///
  /// - Throws: `Trouble` if the configuration or the list of paths cannot be read.
  func context() throws(Trouble) -> NoteContext {
    let configurations = reading.configuration.library
    let paths = try allPaths()
    let configuration: Configuration
    switch configurations.configuration(in: Self.folder(of: paths.first, named: stdinFilename)) {
    case .success(let found): configuration = found
    case .failure(let problem): throw problem.told(style: reading.colour.errorStyle)
    }
    return NoteContext(
      paths: paths, configurations: configurations, configuration: configuration,
      lessons: reading.lessons(folders: paths.map { FilePath($0) }, configurations),
      limits: reading.bounds.limits, standardInput: stdinFilename.map { FilePath($0) })
  }

  /// The notes that there are at this moment; nothing is told.
  var found: [FilePath] {
    let paths = (try? allPaths()) ?? paths
    return NoteFinder.find(paths, reading.configuration.library).compactMap { item in
      if case .note(let path) = item { path } else { nil }
    }
  }

  /// The files that the notes lean on, as far as the command line and its configuration say it.
  var leanedOn: [FilePath] {
    let folder = Self.folder(of: paths.first, named: stdinFilename)
    let configuration = try? reading.configuration.library.configuration(in: folder).get()
    return reading.with.map { FilePath($0) } + (configuration?.files ?? [])
      + (configuration?.lessons ?? []) + [configuration?.baseline].compactMap(\.self)
  }

  /// The paths on the command line, then those in the list.
  private func allPaths() throws(Trouble) -> [String] {
    guard let filesFrom else { return paths }
    let list = FilePath(filesFrom)
    do throws(FileProblem) {
      let bytes = try FileReading.read(list)
      // `find -print0` and `git ls-files -z` end paths with a zero byte.
      let isEnd: (UInt8) -> Bool = bytes.contains(0) ? { $0 == 0 } : { $0 == 0x0A || $0 == 0x0D }
      return paths + bytes.split(whereSeparator: isEnd).map { String(decoding: $0, as: UTF8.self) }
    } catch {
      throw Trouble(list, error.message)
    }
  }

  /// The folder whose configuration holds for the command as a whole.
  private static func folder(of path: String?, named name: String?) -> FilePath {
    guard let path else { return FilePath(".") }
    let place = FilePath(path)
    if place.isStandardInput, let name { return FilePath(name).folder }
    return place.isFolder ? place : place.folderOfFiles
  }
}
