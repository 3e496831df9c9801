import SourceText

extension DataProblem {
  var id: DiagnosticID {
    switch self {
    case .source, .noRows: .missingKey
    case .outsideFolder: .outsideFolder
    case .file: .unreadableFile
    case .csv: .badCSV
    case .rowWidth: .wrongShape
    case .shortText: .badValue
    }
  }

  var message: String {
    switch self {
    case .source: "data needs exactly one of rows, file and generate"
    case .outsideFolder(let path):
      "'\(path)' is not in the note's folder; a path is relative, without '..'"
    case .file(let path, let trouble): "\(path): \(trouble)"
    case .csv(let problem, let file): "\(file): \(problem.message)"
    case .rowWidth(let row, let expected, let found):
      "row \(row) has \(ProblemWords.count(found, "number")); it needs \(expected), "
        + "inputs then targets"
    case .noRows: "there are no rows"
    case .shortText: "the text needs at least two characters"
    }
  }

  var hint: String? {
    switch self {
    case .source: "give rows:, file: or generate:"
    case .outsideFolder, .file, .csv, .rowWidth, .noRows, .shortText: nil
    }
  }
}
