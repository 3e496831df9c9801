import Binding
import NeuralNet
import NoteMarkup

/// What a page adds to a result of the note: which network it is of, what is asked in it, and whether it is shown.
struct ResultFrame {
  private(set) var attributes: HTMLAttributes = ["class": "result"]
  /// Whether the result is the very drawing that the panel of the network right above it shows.
  private(set) var isHidden = false

  /// A result of which nothing is known.
  init() {}

  /// The result of a directive of a note.
  ///
  /// - Parameters:
  ///   - index: the directive, by its index in the note.
  ///   - page: the note.
  ///   - panels: what the page shows of the networks.
  init(ofDirective index: Int, in page: PageNote, _ panels: NetworkPanels) {
    let directives = page.note.directives
    let range = directives[index].range
    guard let request = page.bindings.requests.first(where: { $0.directive.range == range }) else {
      return
    }
    attributes["data-of"] = request.network.map(String.init)
    switch request.subject {
    case .question(let question): attributes["data-answer"] = question.rightChoice.map(String.init)
    case .result(.exercise(let asked), let network) where panels.networks[network] != nil:
      attributes["data-asked"] = asked.map(\.plainKey).joined(separator: " ")
    case .result(.diagram(let drawing), let network):
      isHidden =
        drawing.lit.isEmpty && !drawing.isUnrolled && panels.networks[network] != nil && index > 0
        && directives[index - 1].range == page.bindings.networks[network].range
    case .result, .define, .engine, .plot: break
    }
  }
}
