import LanguageServer
import Workspace

extension DrawingStore {
  /// Files beside the notes, as all commands write them.
  static let files = DrawingStore(
    link: { DrawingFiles(of: $0).link },
    write: { drawings, note in
      let files = DrawingFiles(of: note)
      return drawings.compactMap { drawing in
        do throws(FileProblem) {
          let (outcome, path) = try files.write(drawing, force: false)
          return outcome == .edited ? "\(path.text): changed by hand, so it is left as it is" : nil
        } catch {
          return "\(files.folder.text): \(error.message)"
        }
      }
    })
}
