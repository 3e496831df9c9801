import Platform
import Workspace

extension FilePath {
  /// The folder with a page for each rule that was installed with this program; nil where there is none.
  static var rulePages: FilePath? {
    guard let program = runningProgram?.place else { return nil }
    let folder = program.folder.folder.joining("share/doc/nabla/rules")
    return folder.joining("wrong.md").leadsToFile ? folder : nil
  }

  /// Where the program that runs was found; nil if that cannot be told.
  private static var runningProgram: FilePath? {
    guard let name = CommandLine.arguments.first else { return nil }
    if name.contains("/") { return FilePath(name) }
    let folders = getenv("PATH").map { String(cString: $0) } ?? ""
    return folders.split(separator: ":").map { FilePath(String($0)).joining(name) }
      .first(where: \.leadsToFile)
  }
}
