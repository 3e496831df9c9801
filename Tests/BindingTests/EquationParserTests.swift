import NeuralNet
import Testing

@testable import Binding

/// A unit's equation as a term, and what is wrong with one, with its place.
@Suite struct EquationParserTests {
  private static let names = EquationNames(
    NetworkNames(inputs: ["x", "i_1"], parameters: ["w", "w_1", "b"], units: ["h_1"]))
  private static let x = Term.quantity(.input("x"))
  private static let w = Term.quantity(.parameter("w"))
  private static let b = Term.quantity(.parameter("b"))

  static let terms: [(String, Term)] = [
    ("x", x), ("2", 2), ("wx", .product([w, x])), ("w x + b", .sum([.product([w, x]), b])),
    ("x - b", .sum([x, .negation(b)])), ("-x", .negation(x)), ("+x", x),
    ("--x", .negation(.negation(x))),
    ("(x)", x), ("w (x + b)", .product([w, .sum([x, b])])), ("x / 2", .quotient(x, 2)),
    ("w x / 2 b", .product([.quotient(.product([w, x]), 2), b])), ("x^2", .power(x, 2)),
    ("x^-1", .power(x, -1)), ("-x^2", .negation(.power(x, 2))),
    ("x^2 w", .product([.power(x, 2), w])), ("h_1", .quantity(.output("h_1"))),
    ("net_h_1", .quantity(.netInput("h_1"))), ("out_h_1", .quantity(.output("h_1"))),
    ("w_1i_1", .product([.quantity(.parameter("w_1")), .quantity(.input("i_1"))])),
    ("2(3)", .product([2, 3])), ("x[t]", x),
    ("h_1[t-1]", .quantity(Quantity(.output("h_1"), timeStep: -1))),
    ("tanh(x)", .function(.hyperbolicTangent, x)),
    ("σ(w x)", .function(.logistic, .product([w, x]))),
    ("w Sigmoid (x + b)", .product([w, .function(.logistic, .sum([x, b]))])),
    ("2exp(-x)^2", .product([2, .power(.function(.exponential, .negation(x)), 2)])),
    ("ln(relu(x))", .function(.naturalLogarithm, .function(.rectifier, x))),
    ("h_1[ t − 1 ]", .quantity(Quantity(.output("h_1"), timeStep: -1))),
  ]

  @Test(arguments: terms)
  func anEquationIsReadAsItsTerm(text: String, term: Term) throws {
    let equation = try EquationParser.parse(text, names: Self.names)
    #expect(equation.term == term)
    #expect(equation.unknownNames.isEmpty)
  }

  static let problems: [(String, EquationProblem, Range<Int>)] = [
    ("", .empty, 0..<0), ("  ", .empty, 0..<2), ("x +", .missingOperand(of: "+"), 2..<3),
    ("* x", .missingOperand(of: "*"), 0..<1), ("x * / 2", .missingOperand(of: "*"), 2..<3),
    ("()", .missingOperand(of: nil), 0..<2), ("(x", .unclosedParenthesis, 0..<1),
    ("x)", .unopenedParenthesis, 1..<2), (")", .unopenedParenthesis, 0..<1),
    ("(", .unclosedParenthesis, 0..<1), ("x ^", .missingOperand(of: "^"), 2..<3),
    ("x^w", .exponentIsNoInteger, 2..<3), ("x^1.5", .exponentIsNoInteger, 2..<5),
    ("x^2^3", .unexpected("^"), 3..<4), ("x % 2", .unexpected("%"), 2..<3),
    ("x é!", .unexpected("!"), 4..<5), ("1e999", .nonFiniteNumber("1e999"), 0..<5),
    ("w[t-1]", .badTimeStep("w[t-1]"), 0..<6), ("x[t-2]", .badTimeStep("x[t-2]"), 0..<6),
    ("x[t", .badTimeStep("x[t"), 0..<3), ("tanh()", .missingOperand(of: nil), 4..<6),
    ("tanh(x", .unclosedParenthesis, 4..<5),
  ]

  @Test(arguments: problems)
  func aProblemIsToldAtItsPlace(text: String, problem: EquationProblem, range: Range<Int>) {
    do throws(EquationError) {
      let equation = try EquationParser.parse(text, names: Self.names)
      Issue.record("read as \(equation.term)")
    } catch {
      #expect(error.problem == problem)
      #expect(error.range == range)
    }
  }

  @Test(arguments: [
    ("v", [0..<1]), ("x v + q", [2..<3, 6..<7]), ("w_9x", [0..<3]), ("w_1 i_9", [4..<7]),
    ("xq", [1..<2]), ("tanh x", [0..<4]), ("than(x)", [0..<4]),
  ])
  func unknownNamesDoNotKeepTheRestFromBeingRead(text: String, places: [Range<Int>]) throws {
    let equation = try EquationParser.parse(text, names: Self.names)
    #expect(equation.unknownNames.map(\.range) == places)
  }

  @Test func theFirstPlaceOfEachQuantityIsKept() throws {
    let equation = try EquationParser.parse("w x + b - w", names: Self.names)
    #expect(equation.places[.parameter("w")] == 0..<1)
    #expect(equation.places[.input("x")] == 2..<3)
    #expect(equation.places[.parameter("b")] == 6..<7)
  }

  @Test func whatNestsTooDeeplyIsTold() {
    let deep = String(repeating: "(", count: 101) + "x" + String(repeating: ")", count: 101)
    let quotients = "x" + String(repeating: "/x", count: 101)
    for text in [deep, quotients] {
      let error = #expect(throws: EquationError.self) {
        try EquationParser.parse(text, names: Self.names)
      }
      #expect(error?.problem == .tooDeep)
    }
    let long = String(repeating: "x+", count: 50_001)
    let error = #expect(throws: EquationError.self) {
      try EquationParser.parse(long, names: Self.names)
    }
    #expect(error?.problem == .tooLong)
  }
}
