import NoteMarkup
import Pages
import Preview
import SourceText
import Workspace

/// Makes the pages of a preview, with what the files beside the notes hold now.
struct PreviewWork {
  private let paths: [FilePath]
  private let links: PreviewLinks
  private let configurations: ConfigurationLibrary
  private let lessons: LessonLibrary
  private let pages: PageWork

  /// What came of a note.
  struct Product {
    /// The page; nil where the note cannot be read.
    var page: PreviewedPage?
    /// What is in the way of a good one.
    var problems: [PreviewProblem]
    /// What the list of all pages says of it.
    var entry: PreviewContents.Entry
  }

  /// Reads what the notes lean on.
  init(of paths: [FilePath], _ reading: ReadingOptions) {
    self.paths = paths
    links = PreviewLinks(paths)
    configurations = reading.configuration.library
    lessons = LessonLibrary(
      given: reading.with.map { FilePath($0) }, folders: [], limits: reading.bounds.limits,
      configurations: configurations)
    pages = PageWork(lessons: lessons, limits: reading.bounds.limits)
  }

  /// The files beside the notes of which a change concerns all pages, whether they are there or not.
  var others: Set<FilePath> {
    lessons.log.paths.union(paths.flatMap(configurations.files))
  }

  /// Reads a note and makes its page.
  func product(of place: Int) -> Product {
    let path = paths[place]
    var product = Product(
      problems: problems(beside: path),
      entry: PreviewContents.Entry(title: PageWork.title(of: path), path: path.text, state: ""))
    do throws(Trouble) {
      let (note, page) = try pages.page(of: path) { options in
        options.media.link = { [links] in links.link($0, from: path) }
        options.media.wikilink = { [links] in links.wikilink($0) }
        options.navigation = links.navigation(at: place)
        options.offersFixes = true
      }
      product.page = PreviewedPage(page.document, source: note.bytes, fixes: page.fixes)
      product.entry.title = page.title
      product.entry.state = page.summary ?? "Nothing in it is checked."
      product.problems += Self.problems(page.diagnostics, note.lineTable, at: path)
    } catch {
      product.problems.append(PreviewProblem(error))
    }
    if let problem = product.problems.first {
      product.entry.state = "\(problem.place) \(problem.message)"
    }
    return product
  }

  // MARK: Problems

  /// What is wrong with the configuration of a note, and with the lessons that are given.
  private func problems(beside path: FilePath) -> [PreviewProblem] {
    var problems: [PreviewProblem] = []
    if case .failure(let problem) = configurations.configuration(for: path) {
      problems.append(PreviewProblem(problem.trouble))
    }
    for lesson in lessons.given {
      switch lesson {
      case .failure(let trouble): problems.append(PreviewProblem(trouble))
      case .success(let lesson) where lesson.hasReadableNetworks: continue
      case .success(let lesson):
        problems += Self.problems(
          lesson.placedDiagnostics, lesson.file.lineTable, at: lesson.path)
      }
    }
    return problems
  }

  private static func problems(
    _ diagnostics: [Diagnostic], _ table: LineTable, at path: FilePath
  ) -> [PreviewProblem] {
    diagnostics.filter { $0.severity == .error }.map { diagnostic in
      let place = table.location(of: diagnostic.range.lowerBound)
      return PreviewProblem(
        place: "\(path.text):\(place.line):\(place.column)", message: diagnostic.message)
    }
  }
}

extension PreviewProblem {
  /// What the program has to say of its own work.
  fileprivate init(_ trouble: Trouble) {
    self.init(place: trouble.path?.text ?? "", message: trouble.message)
  }
}
