import NeuralNet
import Testing

@Suite struct TermTests {
  private static let x = Term.input("x")
  private static let y = Term.input("y")

  private static let terms: [Term] =
    [
      3, x, x * y, .sum([x, x, y]), -x, x / y, y / x, .power(x, 2), .power(x, 3), .power(x, y),
      .power(2, x), .product([x, x, x]), .power(x, 1), x / (1 + .power(x, 2)),
      .choice(x - 1, positive: x * x, otherwise: 3 * x),
      .choice(x, positive: x * x, otherwise: 3 * x), .sum([]), .product([]), .product([x]),
    ] + Function.allCases.map { .function($0, x * y) }

  @Test(arguments: terms)
  func aDerivativeAgreesWithFiniteDifferences(of term: Term) throws {
    func value(_ term: Term, _ x: Double) -> Double? {
      term.value { $0 == .input("x") ? x : 1.3 }
    }
    let h = 1e-5
    let (up, down) = (try #require(value(term, 0.7 + h)), try #require(value(term, 0.7 - h)))
    let own = try #require(value(term.derivative(by: .input("x")), 0.7))
    #expect(agree(own, (up - down) / (2 * h), relative: 1e-8, absolute: 1e-9))
  }

  @Test(
    arguments: [
      (.sum([.parameter("w") * x, .parameter("v") * y]), "w"), (x * x, "(x + x)"),
      (.power(x, 2), "2 * x"), (.power(x, 3), "3 * x^2"), (x / y, "1/y"), (y, "0"),
      (-x, "-1"), (.function(.exponential, x), "exponential(x)"),
      (.function(.exponential, -x), "exponential(-x) * -1"),
    ] as [(Term, String)])
  func aDerivativeLeavesOutNoughtsAndFactorsOfOne(term: Term, expected: String) {
    #expect(term.derivative(by: .input("x")).spelled == expected)
  }

  @Test func aTermWithAnUnknownQuantityHasNoValue() {
    #expect((Self.x + Self.y).value { $0 == .input("x") ? 1 : nil } == nil)
  }

  @Test func quantitiesAreListedOnceInReadingOrder() {
    let term = Self.y * Self.x + Self.y
    #expect(term.quantities == [.input("y"), .input("x")])
  }
}

@Suite struct QuantityTests {
  @Test(arguments: [
    (Quantity.netInput("h_1"), "net_h_1"), (.output("h_1"), "out_h_1"),
    (.unitError("o_1"), "E_o_1"), (.totalError, "E_total"), (.target("o_1"), "target_o_1"),
    (.parameter("w_5"), "w_5"), (.input("i_1"), "i_1"), (.updated("w_5"), "w_5^+"),
    (.derivative(of: .totalError, by: .parameter("w_5")), "dE_total/dw_5"),
    (.output("h_1", sample: 2), "out_h_1(2)"),
    (.derivative(of: .totalError, by: .output("h_1", sample: 2)), "dE_total/dout_h_1(2)"),
    (Quantity(.output("h_1"), sample: 2, timeStep: 3), "out_h_1[3](2)"),
  ])
  func aQuantityHasOnePlainKey(quantity: Quantity, key: String) {
    #expect(quantity.plainKey == key)
  }

  @Test(arguments: RandomNetwork.all.prefix(3))
  func noTwoQuantitiesOfANetworkShareAKey(random: RandomNetwork) throws {
    let values = try random.make().evaluate()
    let keys = (values.allQuantities() + values.allDerivatives()).map(\.quantity.plainKey)
    #expect(Set(keys).count == keys.count)
  }
}
