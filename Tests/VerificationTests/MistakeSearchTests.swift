import SourceText
import Testing
import Verification

/// Which of several edits that right a chain is blamed, and what a wrong chain does to later ones.
@Suite struct MistakeSearchTests {
  private func blamed(_ note: String) -> [String] {
    check(note, imported: SampleNetwork.bindings).mistakes.map {
      "\($0.token) \($0.kind?.rawValue ?? "?") \($0.fix?.replacement ?? "-")"
    }
  }

  /// A result can always be replaced by what its operands come to: that is no evidence against it,
  /// though it displays no quantity of the network.
  @Test(arguments: [
    ("$0.74136507 + 0.186815602 \\cdot 0.25 = 0.03462464$", ["+ operator \\cdot"]),
    ("$0.186815602 \\cdot 0.25 = 0.041234567$", ["0.041234567 value 0.046703900"]),
  ])
  func aSlipIsBlamedBeforeTheResult(note: String, expected: [String]) {
    #expect(blamed(note) == expected)
  }

  /// w_1 = 0.15 and w_3 = 0.25 round to 0.2, but w_2 is 0.2.
  @Test func theQuantityOfJustThatValueIsMeant() {
    #expect(blamed("$w_6 = 0.2$") == ["w_6 label w_2"])
  }

  @Test(arguments: [
    ("$1{,}7 \\cdot 1{,}3 = 2{,}12$", ["2{,}12 digits 2{,}21"]),
    ("$96 \\cdot 363 = 38,448$", ["38,448 digits 34,848"]),
    ("$400 \\cdot 120 + 120 = 4\\,812$", ["4\\,812 decimal slip 48\\,120"]),
    ("$0{,}5 - 0{,}7 = 0{,}2$", ["0{,}2 sign -0{,}2"]),
    ("$12{,}345{,}678 \\cdot 2 = 24{,}691{,}365$", ["24{,}691{,}365 digits 24{,}691{,}356"]),
    ("$60{,}000 \\cdot 2 = 120{,}001$", ["120{,}001 digits 120{,}000"]),
    ("$2 \\cdot 4{,}905 + 1 = 108{,}1$", ["108{,}1 decimal slip 10{,}81"]),
    ("$2 \\cdot 4{,}905 = 9{,}18$", ["9{,}18 digits 9{,}81"]),
  ])
  func aFixIsWrittenLikeTheNumber(note: String, expected: [String]) {
    #expect(blamed(note) == expected)
  }

  /// A value in the middle between two numbers rounds to either: the one that is more like the
  /// number as written is meant.
  @Test(arguments: [
    ("$0.5 \\cdot 1.155 = 5.577$", ["5.577 digits 0.577"]),
    ("$0.5 \\cdot 1.155 = 5.578$", ["5.578 digits 0.578"]),
    ("$-0.5 \\cdot 1.155 = -5.577$", ["5.577 digits 0.577"]),
    ("$\\frac{1}{2}(1.113 - 1.262)^2 = 0.011110$", ["0.011110 digits 0.011101"]),
    ("$\\sqrt{0.3336} = 5.577$", ["5.577 digits 0.578"]),
  ])
  func ofTwoResultsTheNearerIsMeant(note: String, expected: [String]) {
    #expect(blamed(note) == expected)
  }

  @Test(arguments: [
    // The commas of one number tell what those of the others are.
    ("$2 \\cdot 4{,}905 = 98{,}1$", "98{,}1 decimal slip 9{,}81"),
    ("$1{,}250 \\cdot 2{,}5 = 3{,}152$", "3{,}152 digits 3{,}125"),
    // So does a result that is nearly right.
    ("$4/1{,}962 = 2{,}093$", "2{,}093 digits 2{,}039"),
    ("$1.250 + 800 = 2.500$", "2.500 digits 2.050"),
    ("$1.105 \\cdot 3 = 3.351$", "3.351 digits 3.315"),
    ("$0.7 + 1000 = 1.500$", "1.500 value 1000.700"),
  ])
  func separatorsAreReadAsSuitsTheChain(note: String, expected: String) {
    #expect(diagnoses(note) == [expected])
  }

  @Test(arguments: [
    // An operator that leaves the other operand as it is explains no more than a wrong result.
    ("$27 + 1 = 27$", ["27 ? -"]), ("$5 \\cdot 0 = 5$", ["5 ? -"]),
    ("$6 + 4 = 24$", ["+ operator \\cdot"]),
  ])
  func anIdleOperatorIsNotProposed(note: String, expected: [String]) {
    #expect(blamed(note) == expected)
  }

  /// Where a definition contradicts itself, what follows from either side of it is not wrong.
  @Test func whatFollowsFromAWrongDefinitionIsNotAccused() {
    func note(_ second: String) -> String {
      let rows = "a &= 0.35 \\cdot 0.25 + 0.35 = 0.56734 \\\\ p &= 0.5 a = \(second)"
      return "$$\\begin{aligned} \(rows) \\end{aligned}$$"
    }
    for second in ["0.28367", "0.21875"] {
      let report = check(note(second))
      #expect(report.claims.map(\.verdict) == [.wrong, .verified], "\(second)")
    }
    let other = check(note("0.9"))
    #expect(other.claims.map(\.verdict) == [.wrong, .unread])
  }

  @Test(arguments: [
    ("$0.1 \\cdot 2 = 3$", "0.1 \\cdot 2 is 0.200"),
    ("$\\frac{1}{8} = 12$", "\\frac{1}{8} is 0.125"),
    ("$2 + 2 = 5$", "2 + 2 is 4"), ("$99 \\cdot 1.01 = 120$", "99 \\cdot 1.01 is 100"),
  ])
  func aValueIsShownSoThatItIsSeen(note: String, expected: String) {
    let messages = check(note).mistakes.map(\.message)
    #expect(messages.count == 1 && messages[0].contains(expected), "\(messages)")
  }
}
