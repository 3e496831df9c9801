import Testing

/// Text behind a number: a unit, or words of the sentence.
@Suite struct UnitNotationTests {
  @Test(
    arguments: [
      (#"3\,\text{m} + 4\,\text{m}"#, ["(+ (unit 3) (unit 4))"]),
      (#"5\,\mathrm{km} / 2\,\text{h}"#, ["(/ (unit 5) (unit 2))"]),
      (#"9.81\,\text{m}/\text{s}^2"#, ["(unit 9.81)"]),
      (#"3\,\frac{\text{m}}{\text{s}}"#, ["(unit 3)"]),
      (#"5\text{ h }30"#, []),
      (#"3 \text{ if } x = 1"#, ["3", "x = 1"]),
      (#"10\,\text{N} \cdot \text{m}"#, ["(unit 10)"]),
      (#"5\,\text{apples and pears}"#, ["5", "apples_and_pears"]),
      (#"3\,\text{€}"#, ["3"]),
      (#"20\,\mathrm{km}/\mathrm{h} \cdot 2"#, ["(· (unit 20) 2)"]),
      (#"5\,\text{m}^2 + 1"#, ["(+ (unit 5) 1)"]),
      (#"x\,\text{km}"#, ["(unit x)"]),
      (#"340 \mu s"#, ["(unit 340)"]),
      (#"340\,\mu\text{s} + 1"#, ["(+ (unit 340) 1)"]),
      (#"3 \mu x"#, ["(* (* 3 mu) x)"]),
      (#"3 \mu_s"#, ["(* 3 mu_s)"]),
      (#"150\,\Omega"#, ["(unit 150)"]),
      (#"2\Omega(n)"#, ["(* 2 (Omega() n))"]),
      (#"20\,\text{A}"#, ["(unit 20)"]),
    ] as [(String, [String])])
  func textBehindANumberIsItsUnit(latex: String, chains: [String]) {
    #expect(TreeText(latex).chains == chains)
  }
}
