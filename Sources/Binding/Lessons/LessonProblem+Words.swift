import SourceText

extension LessonProblem: DirectiveProblem {
  var id: DiagnosticID {
    switch self {
    case .outsideFolder: .outsideFolder
    case .file, .withoutEnding: .unreadableFile
    case .itself, .cycle: .cycle
    case .broken: .brokenLesson
    case .empty: .noNetwork
    case .tooMany: .tooLarge
    }
  }

  var severity: Diagnostic.Severity {
    switch self {
    case .withoutEnding, .empty: .warning
    case .outsideFolder, .file, .itself, .cycle, .broken, .tooMany: .error
    }
  }

  var message: String {
    switch self {
    case .outsideFolder(let path):
      "\(ProblemWords.quoted(path)) leads out of the note's folder, and of the one that nabla was started in"
    case .file(let path, let trouble, let nearest, _):
      "\(path): \(trouble)" + (nearest.map { ", did you mean '\($0)'?" } ?? "")
    case .withoutEnding(let word, let meant):
      "lesson: \(word) names no file, did you mean '\(meant)'?"
    case .itself: "the note cannot be its own lesson"
    case .cycle(let path): "the lessons of \(ProblemWords.quoted(path)) lead back to this note"
    case .broken(let path):
      "something is wrong in the lesson \(ProblemWords.quoted(path)); nabla check tells what"
    case .empty(let path): "\(ProblemWords.quoted(path)) declares no network and no names"
    case .tooMany(let limit): "a note has at most \(limit) lessons, those of its lessons among them"
    }
  }

  var hint: String? {
    switch self {
    case .file(_, _, _, .workingDirectory):
      "the note is standard input, so the path starts at the working directory"
    case .file(_, _, _, .folderOfNote): "the path starts at the note's folder"
    case .outsideFolder(let path) where !path.hasPrefix("/") && !path.hasPrefix("~"):
      "start nabla in a folder that holds both, or name such a folder"
    case .outsideFolder, .withoutEnding, .itself, .cycle, .broken, .empty, .tooMany: nil
    }
  }
}
