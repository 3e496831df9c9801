import Binding
import NeuralNet
import Pages
import Rendering
import TestSupport
import Testing

@Suite struct LiveNetworkTests {
  /// How many other networks of one wiring are tried, of lessons and of other notes.
  private static let runs = (lesson: 100, other: 20)

  /// A page shows what the engine computes, whatever numbers are put in.
  @Test(arguments: NetworkForms.notes.indices)
  func scriptsComputeWhatTheEngineDoes(index: Int) throws {
    let (name, note) = NetworkForms.notes[index]
    let bindings = NoteBindings(reading: note)
    let live = NetworkPanels(bindings).networks
    #expect(live.count == bindings.networks.count)
    let runs = name.hasSuffix(".md") ? Self.runs.lesson : Self.runs.other
    for network in live.compactMap(\.self) {
      var random = SplitMix64(seed: UInt64(index))
      var json = JSONWriter()
      json.object { json in
        json.key("network")
        network.write(to: &json)
        json.key("runs")
        json.array { json in
          for _ in 0..<runs { RandomRun(network, &random).write(to: &json) }
        }
      }
      let lines = try PageScripts.lines(
        of: "evaluate.js", input: String(decoding: json.bytes, as: UTF8.self))
      #expect(lines == ["\(network.steps.count * runs) compared"], "\(name)")
    }
  }

  @Test func aLargeNetworkIsNotLive() throws {
    let note = NetworkForms.notes.first { $0.name.hasPrefix("06") }?.note
    let bindings = NoteBindings(reading: try #require(note))
    let live = NetworkPanels(bindings)
    let place = try #require(bindings.networks.firstIndex { $0.label == "writes" })
    #expect(live.networks[place] == nil)
    #expect(live.data?.contains("null") == true)
  }
}
