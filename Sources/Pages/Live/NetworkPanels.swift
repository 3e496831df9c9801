package import Binding
import NeuralNet
import NoteMarkup
import Rendering
import SourceText

/// What a page shows of its networks beside the note's own words: a panel for each, and the data that a script
/// computes with.
package struct NetworkPanels: Sendable {
  /// For each network of the note its data; nil where it is too large to be looked at number by number.
  package let networks: [LiveNetwork?]
  /// The directives that declare those that are too large.
  private let large: Set<ByteRange>
  /// The places of those that the note asks the reader about before it shows anything of them.
  private let asked: Set<Int>
  /// How the note trains each of them, by its place.
  private let plans: [Int: [TrainingPlan]]

  /// Prepares the networks of a note.
  ///
  /// - Parameters:
  ///   - bindings: what the note declares.
  ///   - keys: the plain keys of what the page shows of each network beside its training step, by its place.
  /// - Complexity: O(size · parameters) for each network.
  package init(_ bindings: NoteBindings, showing keys: [Int: Set<String>] = [:]) {
    networks = bindings.networks.enumerated().map { place, bound in
      let number = bindings.models.firstIndex { $0.network == place } ?? place
      return LiveNetwork(
        bound, place: place, number: number + 1, digits: bindings.digits,
        showing: keys[place] ?? [])
    }
    large = Set(zip(bindings.networks, networks).filter { $1 == nil }.map(\.0.range))
    (asked, plans) = Self.uses(bindings)
  }

  /// Which networks are first asked about, and how each is trained.
  private static func uses(_ bindings: NoteBindings) -> (Set<Int>, [Int: [TrainingPlan]]) {
    var seen: Set<Int> = []
    var asked: Set<Int> = []
    var plans: [Int: [TrainingPlan]] = [:]
    for request in bindings.requests {
      switch request.subject {
      case .result(.diagram, _): break
      case .result(.exercise, let network):
        if seen.insert(network).inserted { asked.insert(network) }
      case .result(_, let network): seen.insert(network)
      case .engine(.train(let training)):
        guard let network = bindings.models[training.model].network else { continue }
        seen.insert(network)
        plans[network, default: []].append(training.plan)
      case .define, .engine, .plot, .question: break
      }
    }
    return (asked, plans)
  }

  /// All scripts of which a page with networks has one.
  package static var scripts: [String] { PageAssets.liveScripts }

  private var isLive: Bool { networks.contains { $0 != nil } }

  /// The panel of the network that a directive declares, or why it has none; empty for every other directive.
  func panel(of directive: Directive) -> [HTMLNode] {
    if large.contains(directive.range) {
      return [.element("p", ["class": "large"], text: PageWords.tooLarge)]
    }
    return networks.compactMap(\.self).filter { $0.bound.range == directive.range }
      .map {
        NetworkPanel($0, hidesOutputs: asked.contains($0.place), plans: plans[$0.place] ?? [])
          .section
      }
  }

  /// The data of all networks, as JSON, in which `null` stands for one that is not live; nil for a page without
  /// any.
  package var data: String? {
    guard isLive else { return nil }
    var json = JSONWriter(isDense: true)
    json.object { json in
      json.key("networks")
      json.array { json in
        for network in networks {
          if let network { network.write(to: &json) } else { json.null() }
        }
      }
    }
    return String(decoding: json.bytes, as: UTF8.self)
  }

  /// The script that makes the page live; nil for a page without any.
  package var script: String? {
    guard isLive else { return nil }
    return networks.contains { $0?.appliesErrorFunction == true }
      ? PageAssets.scriptWithErrorFunction : PageAssets.script
  }
}
