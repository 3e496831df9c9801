import Verification

/// What is said of a kind of mistake.
struct RuleWords {
  let summary: String
  let explanation: String
  let example: (wrong: String, right: String)

  private init(
    _ summary: String, _ explanation: String, wrong: String, right: String
  ) {
    self.summary = summary
    self.explanation = explanation
    example = (wrong, right)
  }

  init(_ kind: Mistake.Kind) {
    switch kind {
    case .symbol:
      self.init(
        "A symbol has the wrong index.",
        "With another one of its family, everything that the chain says holds.",
        wrong: "$net_{h_1} = w_1 i_1 + w_3 i_2 + b_1$",
        right: "$net_{h_1} = w_1 i_1 + w_2 i_2 + b_1$")
    case .label:
      self.init(
        "A number is given for another quantity than its own.",
        "The chain says nothing but a quantity and a number, which is that of another quantity.",
        wrong: "$out_{h_1} = 0.596884378$", right: "$out_{h_2} = 0.596884378$")
    case .operand:
      self.init(
        "A number is that of another quantity than the one that is needed.",
        "It shows a quantity of the network, and the one that belongs here is another.",
        wrong:
          #"$\frac{\partial E_{o_1}}{\partial out_{h_1}} = 0.75136507 \cdot 0.186815602 \cdot 0.4$"#,
        right:
          #"$\frac{\partial E_{o_1}}{\partial out_{h_1}} = 0.74136507 \cdot 0.186815602 \cdot 0.4$"#
      )
    case .decimalSlip:
      self.init(
        "The decimal point is in the wrong place.",
        "The digits are right, and the number is off by a power of ten.",
        wrong: "$0.55 - 0.19 = 3.6$", right: "$0.55 - 0.19 = 0.36$")
    case .unit:
      self.init(
        "A unit has the wrong prefix.", "With another prefix both sides are the same amount.",
        wrong: #"$5.0\,\text{cm} = 0.050\,\text{km}$"#,
        right: #"$5.0\,\text{cm} = 0.050\,\text{m}$"#)
    case .sign:
      self.init(
        "A number has the wrong sign.", "With the other sign everything that the chain says holds.",
        wrong: "$3 - 5 = 2$", right: "$3 - 5 = -2$")
    case .operator:
      self.init(
        "An operator or a relation is another than the one that is needed.",
        "With another one of + - · and / the sides agree, or an inequality is turned round.",
        wrong: "$12.5 - 7.25 = 19.75$", right: "$12.5 + 7.25 = 19.75$")
    case .digits:
      self.init(
        "A few digits of a number are wrong.",
        "Two are swapped, one is missing or doubled, or at most two of three or more differ.",
        wrong: #"$\sqrt{2} \approx 1.441$"#, right: #"$\sqrt{2} \approx 1.414$"#)
    case .value:
      self.init(
        "The number that a side comes to is wrong.", "It is no likely slip of the right one.",
        wrong: "$2 + 2 = 5$", right: "$2 + 2 = 4$")
    case .carried:
      self.init(
        "A number follows from an earlier mistake.",
        "It repeats the wrong number, or is right for it; the fix of the earlier one needs its own.",
        wrong: "$E_{o_2} = 0.023450026$, so $E_{total} = 0.274811083 + 0.023450026$",
        right: "$E_{o_2} = 0.023560026$, so $E_{total} = 0.274811083 + 0.023560026$")
    }
  }
}
