import Binding
import Lessons
import NeuralNet
import NoteMarkup
import Platform
import TestSupport
import Testing

/// A nearer answer never earns less than one that is further off.
@Suite struct AnswerJudgeTests {
  @Test(arguments: [0.3641, 0.000439, 12.34, -0.0951, 0.99996, 5, 0.25], [3, 4, 9])
  func marksFallWithTheDistance(value: Double, digits: Int) throws {
    let lesson = Note(
      """
      ```nn network
      inputs: {x: 1}
      parameters: {w: \(value)}
      layers: [{units: {o: w x}}]
      ```
      """)
    let bindings = NoteBindings(reading: lesson)
    let texts = [1, 3, 5].flatMap { decimals in
      [-20.0, -6, -1, 0, 1, 3, 8].flatMap { steps -> [String] in
        [3.0, 5].map { place in
          let answer = value * (1 + steps * pow(10, -place))
          return NumberSpelling.text(answer, decimals: decimals, in: .latex)
        }
      }
    }
    let numbers = Set(texts + ["\(value)"]).compactMap { text in Double(text).map { (text, $0) } }
    let marks = try numbers.map { text, number in
      let sheet = Note("$net_o = \(text)$")
      let answer = try #require(
        try Grade(sheet, bindings: bindings, digits: digits).answers.first)
      return (distance: abs(number - value), score: answer.verdict.score, text: text)
    }.sorted { $0.distance < $1.distance }
    for (near, far) in zip(marks, marks.dropFirst()) where far.distance > near.distance * (1 + 1e-9)
    {
      #expect(near.score >= far.score, "\(near) \(far)")
    }
    #expect(marks.first?.score == 1)
  }
}
