import NeuralNet
import SourceText

extension DataReader {
  /// The examples of a file; nil after a diagnostic, or where no files can be read.
  mutating func readFile(_ field: BodyNode.Entry, _ fields: DirectiveFields) -> Dataset? {
    refuse(GeneratorKey.all, beside: Source.file.rawValue, fields)
    guard let path = reader.readText(field), let (inputs, targets) = readColumns(fields) else {
      return nil
    }
    guard Self.isInside(path) else {
      reader.report(DataProblem.outsideFolder(path), at: field.value.range)
      return nil
    }
    guard let files else { return nil }
    do throws(NoteFiles.Trouble) {
      let bytes = try files.read(path)
      return readTable(bytes, path, inputs: inputs, targets: targets, field: field, fields: fields)
    } catch {
      reader.report(DataProblem.file(path, error.message), at: field.value.range)
      return nil
    }
  }

  private mutating func readTable(
    _ bytes: [UInt8], _ path: String, inputs: [String], targets: [String],
    field: BodyNode.Entry, fields: DirectiveFields
  ) -> Dataset? {
    do throws(CSVProblem) {
      let table = try CSVTable(bytes, maximumRows: limits.examples)
      let rows = try table.numbers(of: inputs + targets)
      return Self.dataset(rows, inputs: inputs, targets: targets)
    } catch {
      var place = field.value.range
      if case .unknownColumn(let name, _) = error, let node = findColumn(named: name, fields) {
        place = node.range
      }
      reader.report(DataProblem.csv(error, file: path), at: place)
      return nil
    }
  }

  private mutating func findColumn(named name: String, _ fields: DirectiveFields) -> BodyNode? {
    for key in Columns.allCases {
      guard let field = fields[key] else { continue }
      if let found = reader.readWords(field).first(where: { $0.text == name }) { return found.node }
    }
    return nil
  }

  /// Whether a path stays in the folder that it starts in, as far as its text tells.
  static func isInside(_ path: String) -> Bool {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    return !path.isEmpty && !path.hasPrefix("~") && !path.contains("\\") && !path.contains("\0")
      && parts.allSatisfy { !$0.isEmpty && $0 != ".." } && !path.contains(":")
  }
}
