import Binding
import Foundation
import Lessons
import NeuralNet
import NoteMarkup
import Pages
import Rendering
import TestSupport
import Testing

/// Pages in a browser: their fields, and their exercises.
@Suite struct LivePageTests {
  /// How many other networks of one wiring are put into a page: many into the lesson that is worked by hand.
  private static func runs(_ name: String) -> Int {
    name.hasPrefix("04") ? 100 : name.hasSuffix(".md") ? 10 : 3
  }

  private static let names = [
    "01-neural-networks.md", "02-multi-layer-perceptron.md", "04-backpropagation.md",
    "05-deep-learning.md", "06-recurrent-networks.md", "07-transfer-learning.md",
    "08-weight-initialization.md", "softmax", "sequence", "sequences with samples",
    "a recurrent layer",
    "skip connection", "gelu",
  ]

  @Test(arguments: names) func aPageShowsAndMarksAsTheProgramDoes(name: String) throws {
    let note = try #require(NetworkForms.notes.first { $0.name == name }?.note)
    let page = String(
      decoding: NotePage(note, options: NotePage.Options(title: name)).bytes, as: UTF8.self)
    let lines = try Self.lines(of: page, trial: Self.trial(name, NoteBindings(reading: note)))
    #expect(lines.count == 1 && lines[0].hasSuffix(" compared"), "\(lines)")
    #expect(lines.first?.hasPrefix("0 ") == false)
  }

  /// What is put in, and what should come out.
  private static func trial(_ name: String, _ bindings: NoteBindings) throws -> String {
    var json = JSONWriter()
    let networks = try NetworkPanels(bindings).networks.compactMap(\.self).map { network in
      var learner = RandomLearner(network, seed: 7)
      let answers = learner.answers()
      return (network, answers, try verdicts(of: answers, network, bindings))
    }
    json.object { json in
      json.key("networks")
      json.array { json in
        for (network, answers, verdicts) in networks {
          var random = SplitMix64(seed: 3)
          json.object { json in
            json.field("place", network.place)
            json.key("runs")
            json.array { json in
              for _ in 0..<runs(name) { RandomRun(network, &random).write(to: &json) }
            }
            json.key("answers")
            json.object { json in for answer in answers { json.field(answer.key, answer.text) } }
            json.key("verdicts")
            json.object { json in for (key, verdict) in verdicts { json.field(key, verdict) } }
          }
        }
      }
    }
    return String(decoding: json.bytes, as: UTF8.self).replacing("<", with: "\\u003c")
  }

  /// The verdicts of `nabla grade` on the sheet that a page gives out.
  private static func verdicts(
    of answers: [(key: String, text: String)], _ network: LiveNetwork, _ bindings: NoteBindings
  ) throws -> [(String, String)] {
    let pages = try LiveSheet.all(of: network, learners: [answers])
    let sheet = try #require(pages.first).sheet
    return try Grade(Note(sheet), bindings: bindings).answers.map {
      ($0.quantity, $0.verdict.rawValue)
    }
  }

  /// What the trial writes on a page, in a browser that loads nothing else.
  private static func lines(of page: String, trial: String) throws -> [String] {
    let scratch = try Scratch()
    let script = try TestData.text("scripts/browser.js")
    let end =
      "<script type=\"application/json\" id=\"trial\">\(trial)</script><script>\(script)</script>"
    // The page's own policy would not let the trial run.
    let open = page.replacing("http-equiv=\"Content-Security-Policy\"", with: "name=\"policy\"")
    let url = try scratch.write(open.replacing("</body>", with: end + "</body>"), to: "page.html")
    let result = try Program.start(
      URL(fileURLWithPath: Peer.chromium.path),
      [
        "--headless", "--no-sandbox", "--disable-gpu",
        "--user-data-dir=\(scratch.url.path)/profile",
        "--virtual-time-budget=20000", "--dump-dom", url.absoluteString,
      ])
    guard let start = result.text.range(of: ">RESULT "),
      let end = result.text.range(of: " END</pre>", range: start.upperBound..<result.text.endIndex)
    else { return [result.errors] }
    return result.text[start.upperBound..<end.lowerBound].split(separator: "\n").map(String.init)
  }
}
