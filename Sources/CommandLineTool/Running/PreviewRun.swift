import Platform
import Preview
import SourceText
import Workspace

/// Keeps the pages of a preview up to date with their files.
struct PreviewRun {
  private let paths: [FilePath]
  private let reading: ReadingOptions
  private var work: PreviewWork
  private var products: [PreviewWork.Product]
  private var watched: WatchedFiles
  /// The pages as they are shown.
  let shelf: PreviewShelf

  /// How long it sleeps between two looks while somebody reads, in microseconds.
  private static let interval: UInt32 = 15_000
  /// How long files rest before they are read: editors write them in pieces, or put another in their place.
  private static let rest: UInt32 = 5_000
  /// How many rests one that has gone or was emptied is waited for.
  private static let patience = 20

  /// Makes the first pages.
  ///
  /// - Throws: `Trouble` if a note cannot be read.
  init(of paths: [FilePath], _ reading: ReadingOptions) throws(Trouble) {
    (self.paths, self.reading) = (paths, reading)
    // Whatever changes from here on is seen.
    watched = WatchedFiles(paths)
    let work = PreviewWork(of: paths, reading)
    self.work = work
    products = paths.indices.map(work.product)
    var pages: [PreviewedPage] = []
    for (path, product) in zip(paths, products) {
      guard let page = product.page else {
        throw Trouble(path, product.problems.last?.message ?? "it cannot be read")
      }
      pages.append(page)
    }
    shelf = PreviewShelf([PreviewContents.page(of: products.map(\.entry))] + pages)
    for (index, product) in products.enumerated() {
      shelf.show(nil, problems: product.problems, at: index + 1)
      Self.tell(product.problems)
    }
    watched.watch(Set(paths).union(work.others))
  }

  /// Makes pages anew as files change, and never ends.
  mutating func run() -> Never {
    while true {
      usleep(shelf.hasReaders ? Self.interval : WatchedFiles.interval)
      let changes = takeChanges()
      if !changes.isEmpty { refresh(after: changes) }
    }
  }

  /// The files that have changed and come to rest.
  private mutating func takeChanges() -> Set<FilePath> {
    var changes = watched.takeChanges()
    if changes.isEmpty { return [] }
    for _ in 0..<Self.patience {
      usleep(Self.rest)
      let more = watched.takeChanges()
      if more.isEmpty, changes.allSatisfy(watched.hasContent) { break }
      changes.formUnion(more)
    }
    return changes
  }

  private mutating func refresh(after changes: Set<FilePath>) {
    var concerned = paths.indices.filter { changes.contains(paths[$0]) }
    if !changes.isDisjoint(with: work.others) {
      work = PreviewWork(of: paths, reading)
      concerned = Array(paths.indices)
    }
    for place in concerned {
      let product = work.product(of: place)
      if product.problems != products[place].problems { Self.tell(product.problems) }
      products[place] = product
      // What is broken keeps the last good page.
      shelf.show(
        product.problems.isEmpty ? product.page : nil, problems: product.problems, at: place + 1)
    }
    shelf.show(PreviewContents.page(of: products.map(\.entry)), at: 0)
    watched.watch(Set(paths).union(work.others))
  }

  private static func tell(_ problems: [PreviewProblem]) {
    for problem in problems { Trouble(FilePath(problem.place), problem.message).tell() }
  }
}
