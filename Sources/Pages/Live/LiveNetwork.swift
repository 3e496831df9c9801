package import Binding
import Lessons
package import NeuralNet
package import Rendering

/// A network as data of a page: what is given, and the terms of all that is computed from it.
///
/// A script computes every number of the page from them anew when one that is given is changed.
package struct LiveNetwork: Sendable {
  /// The network with its numbers and its notation.
  package let bound: BoundNetwork
  /// Its place among the networks of the page, from 0.
  package let place: Int
  /// Its number in the note, from 1, by which commands choose it.
  package let number: Int
  /// How many decimals are shown of what is computed.
  package let digits: Int
  /// What is given and what is computed, in an order in which it can be.
  package let steps: [Step]
  /// What is asked for, and in which order it is worked out.
  let course: ExerciseCourse
  /// The equations as a worksheet has them, which takes some results over from others, and others from a shorter way.
  private let written: [Quantity: Term]
  /// Where the step of a quantity stands.
  let places: [Quantity: Int]

  /// A network with more steps is too large to be looked at number by number.
  static let mostSteps = 600

  /// Finds the computation that leads to all steps of a training step, and to some other quantities; nil where the
  /// network is too large.
  ///
  /// - Parameters:
  ///   - bound: the network.
  ///   - place: its place among the networks of the page, from 0.
  ///   - number: its number in the note, from 1, by which commands choose it.
  ///   - digits: how many decimals are shown of what is computed.
  ///   - keys: the plain keys of what a page shows beside the training step.
  /// - Complexity: O(size · parameters).
  package init?(
    _ bound: BoundNetwork, place: Int, number: Int, digits: Int,
    showing keys: Set<String> = []
  ) {
    guard let course = ExerciseCourse(bound) else { return nil }
    let finder = QuantityFinder(bound)
    let wanted =
      course.explained.map(\.quantity) + course.steps.map(\.quantity)
      + keys.sorted().compactMap { finder.quantity($0) }
    let steps = Derivation(bound.values).trace(of: wanted).steps
    guard steps.count <= Self.mostSteps else { return nil }
    self.bound = bound
    self.place = place
    self.number = number
    self.digits = digits
    self.course = course
    self.steps = steps
    written = Dictionary(
      course.steps.map { ($0.quantity, $0.equation) }, uniquingKeysWith: { first, _ in first })
    places = Dictionary(
      zip(steps.map(\.quantity), 0...), uniquingKeysWith: { first, _ in first })
  }
}

extension LiveNetwork {
  /// The fewest parts with blanks with which an exercise asks for a quantity, from 1 to 4; nil for what it gives.
  package func fade(of quantity: Quantity) -> Int? { course.fades[quantity] }

  /// Whether a term applies the error function.
  var appliesErrorFunction: Bool {
    steps.contains { step in
      var applies = false
      step.equation.visit {
        if case .function(.errorFunction, _) = $0 { applies = true }
      }
      return applies
    }
  }

  /// What an exercise asks for, in the order of the computation.
  var asked: [Step] { course.steps.filter { fade(of: $0.quantity) != nil } }

  /// The place of a quantity among all that the page shows, as the attribute `data-q` has it.
  func place(of quantity: Quantity) -> String { "\(place):\(quantity.plainKey)" }

  /// The value of a quantity as an element whose number a script may change: what is given in full, and what is
  /// computed as scripts show it where nothing is said of its form.
  func number(_ quantity: Quantity) -> HTMLNode {
    let value = places[quantity].map { steps[$0].value } ?? .nan
    let text =
      quantity.isGiven
      ? NumberSpelling.exact(value, in: .unicode)
      : NumberSpelling.text(value, decimals: digits, in: .unicode)
    return .element(
      "span",
      [
        "data-q": place(of: quantity),
        "data-f": quantity.isGiven ? NumberForm.exact.attribute : nil,
      ],
      text: NetworkPanel.typeset(text))
  }

  /// Writes the network as the scripts of a page read it.
  package func write(to json: inout JSONWriter) {
    let speller = Speller(bound)
    json.object { json in
      json.field("label", bound.label)
      json.field("place", number)
      json.field("digits", digits)
      json.key("shadowsE")
      json.value(speller.shadowsE)
      json.field("samples", bound.network.samples.count)
      json.field("explained", course.explained.count)
      json.key("course")
      json.array { json in
        for place in course.steps.compactMap({ places[$0.quantity] }) { json.value(place) }
      }
      json.key("values")
      json.object { json in for step in steps { write(step, speller, to: &json) } }
    }
  }

  private func write(_ step: Step, _ speller: Speller, to json: inout JSONWriter) {
    json.key(step.quantity.plainKey)
    json.object { json in
      switch step.quantity.kind {
      case .derivative(let of, let by):
        json.field("of", of.plainKey)
        json.field("by", by.plainKey)
      case .directDerivative:
        json.key("hidden")
        json.value(true)
      default:
        json.field("name", speller.spelling(of: step.quantity, in: .unicode))
        json.field("tex", speller.spelling(of: step.quantity, in: .latex))
      }
      if case .updated(let name) = step.quantity.kind {
        json.field("updates", Quantity.parameter(name).plainKey)
      }
      if step.rule == .given {
        json.field("value", step.value)
      } else {
        json.key("term")
        json.value(step.equation)
        if let written = written[step.quantity], written != step.equation {
          json.key("written")
          json.value(written)
        }
      }
      if let fade = fade(of: step.quantity) { json.field("fade", fade) }
    }
  }
}
