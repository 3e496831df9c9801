import Foundation
import Pages
import Rendering

/// What a page makes of a learner's answers: the sheet that it gives out, and its own marks.
struct LiveSheet: Decodable {
  struct Mark: Decodable, Equatable {
    let key: String
    let verdict: String
    let kind: String?
    var reason: String?

    /// Words may differ where both say the same.
    static func == (first: Mark, second: Mark) -> Bool {
      first.key == second.key && first.verdict == second.verdict && first.kind == second.kind
    }
  }

  let sheet: String
  let marks: [Mark]

  /// The sheets of some learners, in order.
  static func all(
    of network: LiveNetwork, learners: [[(key: String, text: String)]]
  ) throws -> [LiveSheet] {
    var json = JSONWriter()
    json.object { json in
      json.key("network")
      network.write(to: &json)
      json.key("learners")
      json.array { json in
        for answers in learners {
          json.object { json in
            json.key("answers")
            json.object { json in for answer in answers { json.field(answer.key, answer.text) } }
          }
        }
      }
    }
    let lines = try PageScripts.lines(
      of: "grade.js", input: String(decoding: json.bytes, as: UTF8.self))
    return try lines.map { try JSONDecoder().decode(LiveSheet.self, from: Data($0.utf8)) }
  }
}
