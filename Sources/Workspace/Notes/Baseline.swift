import Platform
package import Rendering

/// The mistakes that are known already, by note: a list that survives moved lines.
///
/// The file has a line for each, with the fields count, kind, hash of the chain, path and text,
/// set apart by tabs. Paths are relative to the folder of the file, where they can be.
package struct Baseline: Sendable {
  /// How often each mistake is in a note, by the path of the note as the file names it.
  package private(set) var counts: [String: [Fingerprint: Int]] = [:]
  /// Where the file is.
  package let path: FilePath

  private static let header = "# nabla baseline 1\n"

  /// No mistakes are known.
  package init(emptyAt path: FilePath) { self.path = path }

  /// Reads the file.
  ///
  /// - Throws: `BaselineProblem` if that cannot be used.
  package init(reading path: FilePath) throws(BaselineProblem) {
    self.path = path
    let bytes: [UInt8]
    do throws(FileProblem) { bytes = try FileReading.read(path) } catch { throw .file(error) }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    guard lines.first.map(String.init) == String(Self.header.dropLast()) else { throw .noBaseline }
    for (index, line) in lines.enumerated().dropFirst() {
      let fields = line.split(separator: "\t", maxSplits: 4, omittingEmptySubsequences: false)
      guard fields.count == 5, let count = Int(written: fields[0]), count > 0 else {
        throw .badLine(index + 1)
      }
      let fingerprint = Fingerprint(
        kind: String(fields[1]), text: String(fields[4]), chain: String(fields[2]))
      counts[String(fields[3]), default: [:]][fingerprint, default: 0] += count
    }
  }

  /// How often each mistake is known in a note.
  package func counts(for note: FilePath) -> [Fingerprint: Int] { counts[key(of: note)] ?? [:] }

  /// Makes these the only known mistakes of a note.
  package mutating func set(_ fingerprints: [Fingerprint], for note: FilePath) {
    counts[key(of: note)] = fingerprints.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }

  /// The file, with its lines in a stable order.
  package var text: String {
    let lines = counts.flatMap { path, entries in
      entries.map { entry, count in
        (path, entry, "\(count)\t\(entry.kind)\t\(entry.chain)\t\(path)\t\(entry.text)\n")
      }
    }
    let sorted = lines.sorted {
      ($0.0, $0.1.text, $0.1.kind, $0.1.chain) < ($1.0, $1.1.text, $1.1.kind, $1.1.chain)
    }
    return Self.header + sorted.map(\.2).joined()
  }

  /// The path of a note as the file names it: below the folder of the file without that folder.
  private func key(of note: FilePath) -> String {
    let folder = AbsolutePath(path.folder).components
    let components = AbsolutePath(note).components
    let isBelow = components.starts(with: folder)
    let name = (isBelow ? Array(components.dropFirst(folder.count)) : [""] + components)
      .joined(separator: "/")
    return String(name.unicodeScalars.map { Self.isPlain($0) ? Character($0) : "?" })
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x20 && scalar.value != 0x7F
  }
}

/// Why a baseline cannot be used.
package enum BaselineProblem: Error, Sendable {
  case file(FileProblem)
  case noBaseline
  case badLine(Int)

  /// Whether there is no file, so that one can be written.
  package var isMissing: Bool {
    if case .file(.system(ENOENT)) = self { true } else { false }
  }

  /// What is to be said of it.
  package func trouble(at path: FilePath) -> Trouble {
    Trouble(path, message + (isMissing ? "; --update-baseline writes it" : ""))
  }

  private var message: String {
    switch self {
    case .file(let problem): problem.message
    case .noBaseline: "not a baseline"
    case .badLine(let line): "line \(line) is no entry of a baseline"
    }
  }
}
