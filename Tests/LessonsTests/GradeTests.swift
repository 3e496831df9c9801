import Binding
import Lessons
import NeuralNet
import NoteMarkup
import SourceText
import TestSupport
import Testing
import Verification

@Suite struct GradeTests {
  /// The marks of the classic sheet with one other answer, where the learner works on with it.
  private static func slip(_ key: String, _ text: String) throws -> [String: Grade.Answer] {
    let classic = try FilledSheet.classic.get()
    let answers = try classic.grade(
      classic.filled(by: FilledSheet.withSlip(at: key, text))
    ).answers
    return Dictionary(answers.map { ($0.quantity, $0) }, uniquingKeysWith: { first, _ in first })
  }

  @Test(arguments: FilledSheet.solved.indices)
  func whatTheEngineComputesIsRight(index: Int) throws {
    let (lesson, digits, result) = FilledSheet.solved[index]
    let sheet = try result.get()
    let grade = try sheet.grade(sheet.filled(by: FilledSheet.rightly(digits: digits)))
    for answer in grade.answers {
      #expect(
        answer.verdict == .right, "\(lesson) \(answer.quantity) \(answer.reason ?? "")")
    }
    #expect(grade.isAllRight && !grade.answers.isEmpty)
    #expect(grade.score == Double(grade.answers.count))
  }

  @Test(arguments: FilledSheet.solved.indices)
  func anEmptySheetEarnsNothing(index: Int) throws {
    let sheet = try FilledSheet.solved[index].sheet.get()
    let grade = try sheet.grade(sheet.worksheet)
    for answer in grade.answers {
      #expect(answer.verdict == .notAnswered)
      #expect(answer.range != nil, "\(answer.quantity) is not asked")
    }
    #expect(grade.score == 0)
    let note = Note(sheet.worksheet)
    let report = NoteChecker.check(note, bindings: NoteBindings(reading: note))
    for claim in report.claims where claim.verdict != .verified {
      #expect(claim.verdict == .unread && claim.reason == "a blank", "\(claim.latex)")
    }
  }

  @Test(arguments: [
    ("out_h_1", "0.539269992", Mistake.Kind.digits), ("out_h_1", "0.59326999", nil),
    ("out_h_1", "5.93269992", .decimalSlip), ("dE_total/dout_o_2", "0.217071535", .sign),
    ("E_total", "0.251251058", .operator), ("net_o_1", "1.106", nil),
    ("dE_total/dnet_o_1", "0.130117023", .operand), ("out_h_2", "0.593269992", .label),
    ("out_o_1", "0.123456", nil),
  ])
  func slipsAreNamed(key: String, text: String, kind: Mistake.Kind?) throws {
    let answer = try #require(try Self.slip(key, text)[key])
    #expect(answer.stated == text)
    if ["0.59326999", "1.106"].contains(text) {
      #expect(answer.verdict == .right)
    } else {
      #expect(answer.verdict == .wrong)
      #expect(answer.kind == kind, "\(answer.reason ?? "")")
      #expect(answer.reason?.contains(answer.expected) == true)
    }
  }

  @Test func aSlipIsFollowedThrough() throws {
    let answers = try Self.slip("out_h_1", "0.493269992")
    #expect(answers["out_h_1"]?.verdict == .wrong)
    let leaning = [
      "net_o_1", "out_o_1", "E_o_1", "E_o_2", "E_total", "dE_total/dw_5", "dE_total/dw_1", "w_5^+",
      "dE_total/dout_h_1",
    ]
    for key in leaning {
      let answer = try #require(answers[key])
      #expect(answer.verdict == .followThrough, "\(key) \(answer.reason ?? "")")
      #expect(answer.reason?.hasPrefix("it follows from out_h₁ above") == true)
      #expect(answer.followed != answer.expected)
    }
    for key in ["net_h_1", "net_h_2", "out_h_2"] {
      #expect(answers[key]?.verdict == .right)
    }
    #expect(answers.values.count { $0.verdict == .wrong } == 1)
  }

  /// A slip after a slip is found beside what the learner should have had.
  @Test func aSecondSlipIsFoundToo() throws {
    var answers = try Self.slip("out_h_1", "0.493269992")
    let followed = try #require(answers["net_o_1"]?.stated)
    let learner = FilledSheet.withSlip(at: "out_h_1", "0.493269992")
    let classic = try FilledSheet.classic.get()
    let sheet = classic.filled { step, own in
      step.quantity.plainKey == "net_o_1" ? "-" + followed : learner(step, own)
    }
    answers = Dictionary(
      try classic.grade(sheet).answers.map { ($0.quantity, $0) },
      uniquingKeysWith: { first, _ in first })
    #expect(answers["net_o_1"]?.verdict == .wrong)
    #expect(answers["net_o_1"]?.kind == .sign)
    #expect(answers["E_total"]?.verdict == .followThrough)
  }

  @Test(arguments: [
    ("0.3775", Grade.Verdict.right), ("0.378", .right), ("0.37750000000000", .right),
    ("0{,}3775", .right), ("0,3775", .right), ("\\frac{151}{400}", .right), ("151/400", .right),
    ("0.3 + 0.0775", .right), ("\\boxed{0.3775}", .right), ("  0.3775\\,", .right),
    ("3.775 \\cdot 10^{-1}", .right), ("+0.3775", .right), ("\\mathbf{0.3775}", .right),
    ("0.377 5", .right), ("0{.}3775", .right), ("0.3\\,775", .right),
    ("\\text{it is } 0.3775 \\text{ in all}", .right), ("\\text{0.3775}", .right),
    ("37.75\\%", .right),
    ("0.4", .wrong), ("0.38", .near), ("0.37", .wrong), ("0.3", .wrong), ("0.39", .wrong),
    ("0", .wrong), ("1", .wrong), ("0.3776", .right), ("-0.3775", .wrong),
    ("\\boxed{}", .notAnswered), ("\\ldots", .notAnswered), ("0.37 or 0.38", .unread),
    ("0.3775?", .notAnswered), ("?", .notAnswered), ("", .notAnswered),
    ("\\boxed{?}", .notAnswered),
    ("0.3775 = \\boxed{?}", .right), ("w_1 \\cdot i_1 + w_2 \\cdot i_2 + b_1", .notAnswered),
    ("0.15 \\cdot 0.05 + 0.20 \\cdot 0.10 + 0.35", .notAnswered), ("\\int x", .unread),
    ("0.3.7.7", .unread), ("0.3775 \\approx 0.378", .right), ("\\text{no idea}", .unread),
  ])
  func anAnswerIsReadAsItIsMeant(text: String, verdict: Grade.Verdict) throws {
    let part = try FilledSheet.part.get()
    let sheet = part.filled(by: FilledSheet.withSlip(at: "net_h_1", text))
    let answer = try #require(part.grade(sheet).answers.first)
    #expect(answer.quantity == "net_h_1")
    #expect(answer.verdict == verdict, "\(answer.reason ?? "")")
  }

  /// What a learner put into an equation tells where a result comes from.
  @Test(
    arguments: [
      (
        "0.4 \\cdot 0.953270 + 0.45 \\cdot 0.596884 + 0.6", "1.249905967", Mistake.Kind.digits,
        "0.953270 is put in for out_h₁ = 0.593269992; net_o₁ is 1.105905967"
      ),
      (
        "0.4 \\cdot 0.596884378 + 0.45 \\cdot 0.596884378 + 0.6", "1.107351721", .operand,
        "out_h₂ = 0.596884378 is put in for out_h₁ = 0.593269992; net_o₁ is 1.105905967"
      ),
      (
        "0.4 \\cdot 0.593269992 - 0.45 \\cdot 0.596884378 + 0.6", "0.568710027", .operator,
        "w₅ · out_h₁ - w₆ · out_h₂ + b₂ taken for net_o₁; net_o₁ is 1.105905967"
      ),
      (
        "0.4 \\cdot 5.93269992 + 0.45 \\cdot 0.596884378 + 0.6", "3.241677938", .decimalSlip,
        "5.93269992 is put in for out_h₁ = 0.593269992; net_o₁ is 1.105905967"
      ),
      (
        "0.4 \\cdot 0.593269992 + 0.45 \\cdot 0.596884378 + 0.6", "1.3", nil,
        "what is put in is right, but it comes to 1.105905967"
      ),
      (
        "0.4 \\cdot 0{,}593 + 0.45 \\cdot 0{,}597 + 0.6", "1.5", nil,
        "what is put in is right, but it comes to 1.105905967"
      ),
    ] as [(String, String, Mistake.Kind?, String)])
  func whatIsPutInIsCompared(
    line: String, result: String, kind: Mistake.Kind?, reason: String
  ) throws {
    let answer = try Self.worked(line, result)
    #expect(answer.verdict == .wrong)
    #expect(answer.kind == kind)
    #expect(answer.reason == reason)
  }

  @Test func aLogarithmOfAnotherBaseIsNamed() throws {
    let sheet = try FilledSheet(SolvedLesson.matrices[0].text, digits: 9)
    let filled = sheet.filled { step, own in
      guard let value = step.equation.value(own) else { return nil }
      let isError = step.quantity.plainKey == "E_2,1(1)"
      return NumberSpelling.text(
        isError ? value / 2.302585092994046 : value, decimals: 9, in: .latex)
    }
    let wrong = try sheet.grade(filled).answers.filter { $0.verdict == .wrong }
    #expect(wrong.map(\.quantity) == ["E_2,1(1)"])
    #expect(wrong.first?.reason?.contains("logarithm to base 10") == true)
    #expect(wrong.first?.hint?.contains(wrong[0].expected) == false)
  }

  @Test func copiesCarryMarksAndRemarks() throws {
    let part = try FilledSheet.part.get()
    let filled = part.filled(by: FilledSheet.withSlip(at: "out_h_1", "0.493269992"))
    let (sheet, grade) = (Note(filled), try part.grade(filled))
    let copy = String(decoding: MarkedSheet(sheet, grade, givesHints: false).bytes, as: UTF8.self)
    #expect(copy.contains("0.493269992 \\;{\\times}") && copy.contains("0.3775 \\;{\\checkmark}"))
    #expect(copy.contains("## Marks\n\nscore \(Int(grade.score)) of \(grade.answers.count)"))
    #expect(copy.contains("out\\_h₁: wrong:") && copy.contains("0.593269992"))
    let hints = String(decoding: MarkedSheet(sheet, grade, givesHints: true).bytes, as: UTF8.self)
    #expect(!hints.contains("0.593269992"))
    let (output, isWell) = try KaTeX.render(Note(copy))
    #expect(isWell, "\(output)")
  }

  @Test func aRightResultOfWrongNumbersIsRemarkedOn() throws {
    let line = "0.4 \\cdot 0.953270 + 0.45 \\cdot 0.596884 + 0.6"
    let answer = try Self.worked(line, "1.105905967")
    #expect(answer.verdict == .right && answer.kind == nil)
    #expect(
      answer.reason
        == "the result is right, but 0.953270 is put in for out_h₁ = 0.593269992")
    let rounded = try Self.worked(
      "0.4 \\cdot 0.593 + 0.45 \\cdot 0.596 + 0.6", "1.105905967")
    #expect(rounded.verdict == .right && rounded.reason == nil)
  }

  /// The mark of `net_o_1`, worked out in a line of numbers.
  private static func worked(_ line: String, _ result: String) throws -> Grade.Answer {
    let part = try FilledSheet.part.get()
    let equation = "w_5 \\cdot out_{h_1} + w_6 \\cdot out_{h_2} + b_2 = "
    let filled = part.filled { step, _ in
      step.quantity.plainKey == "net_o_1"
        ? result : NumberSpelling.text(step.value, decimals: 9, in: .latex)
    }
    #expect(filled.contains(equation))
    let grade = try part.grade(filled.replacing(equation, with: "\(equation)\(line) = "))
    return try #require(grade.answers.first { $0.quantity == "net_o_1" })
  }

  @Test func roundedValuesOnTheWayAreNoMistakes() throws {
    let classic = try FilledSheet.classic.get()
    let sheet = classic.filled { step, own in
      step.equation.value(own).map { NumberSpelling.text($0, decimals: 4, in: .latex) }
    }
    let grade = try classic.grade(sheet)
    for answer in grade.answers where ![.right, .near].contains(answer.verdict) {
      #expect(answer.reason?.contains("significant digit") == true, "\(answer.quantity)")
    }
    #expect(!grade.isAllRight)
  }

  /// 1.2 · 0.75 + 0.1 is 0.9999999999999999 in double precision.
  @Test func aValueJustBelowAPowerOfTenIsThatPower() throws {
    let lesson = Note(
      """
      ```nn network
      inputs: {x: 0.75}
      parameters: {w: 1.2, b: 0.1}
      layers: [{activation: relu, units: {o: w x + b}}]
      ```
      """)
    let grade = try Grade(
      Note("$net_o = 1$ and $out_o = 1$"), bindings: NoteBindings(reading: lesson))
    #expect(grade.answers.map(\.verdict) == [.right, .right])
  }

  @Test func answersAreFoundWhereverTheyStand() throws {
    let sheet = """
      My answers, on **paper**:\r
      > - second $0.75136507 = out_{o_1}$, so it is\r
      - $net_{h_1} = 0.3875$, no, it is $net_{h_1}=0.3775$\r
      - $h_1 = 0.593269992, \\quad out_{h_2} \\approx 0.597$\r

      | a | b |\r
      |---|---|\r
      | $E_{total} = 0.298371109$ | $\\partial E_{total}/\\partial w_5 = 0.082167041$ |\r
      """
    let grade = try FilledSheet.part.get().grade(sheet, of: ["w_5"])
    let right = grade.answers.filter { $0.verdict == .right }.map(\.quantity)
    #expect(
      Set(right) == ["out_o_1", "net_h_1", "out_h_1", "out_h_2", "E_total", "dE_total/dw_5"])
    #expect(grade.answers.count == 16)
    let twice = grade.answers.first { $0.quantity == "net_h_1" }
    #expect(twice?.reason == "it is answered 2 times, and the last one counts")
    #expect(grade.answers.filter { $0.verdict != .right }.allSatisfy { $0.range == nil })
  }

  @Test func theSheetSaysWhatItWasMadeFor() throws {
    let classic = try FilledSheet.part.get()
    let sheet = classic.worksheet
    #expect(try classic.grade(sheet).answers.last?.quantity == "w_1^+")
    let other = try classic.grade(sheet, of: ["w_3"]).answers.map(\.quantity)
    #expect(other.contains("w_3^+") && !other.contains("w_5^+"))
    // One who takes the comment away is asked for everything.
    let mutilated = sheet.replacing("<!-- nabla", with: "<!-- ")
    #expect(try classic.grade(mutilated).answers.count > 25)
    #expect(throws: Solution.Problem.self) { try classic.grade(sheet, of: ["w_99"]) }
  }

  /// Whatever is cut out of a sheet or put into it, it is graded, and never above its worth.
  @Test(arguments: 0..<24) func mutilatedSheetsAreGraded(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let part = try FilledSheet.part.get()
    var bytes = Array(part.filled(by: FilledSheet.rightly(digits: 9)).utf8)
    let scraps = ["$", "$$", "\\boxed{", "}", "=", "\n\n", "```", "\\frac{", "&", "?", "-", "<!--"]
    for _ in 0..<Int.random(in: 1...12, using: &random) {
      let start = Int.random(in: 0..<bytes.count, using: &random)
      let end = min(bytes.count, start + Int.random(in: 0...60, using: &random))
      let scrap = scraps.randomElement(using: &random) ?? ""
      bytes.replaceSubrange(start..<end, with: Array(scrap.utf8))
    }
    let sheet = String(decoding: bytes, as: UTF8.self)
    let grade = try part.grade(sheet, of: ["w_5", "w_1"])
    #expect(grade.answers.count == 24)
    #expect((0...24).contains(grade.score))
  }

  @Test func blanksStayInTheirFormulas() throws {
    for blanks in [Blanks(), Blanks(hidesEquations: true)] {
      let sheet = try FilledSheet(LessonFixture.network, digits: 6, blanks: blanks).worksheet
      #expect(sheet.contains("\\boxed{?}"))
      #expect(sheet.contains("w_1 \\cdot i_1") == !blanks.hidesEquations)
      for number in ["0.593270", "0.3775", "0.298371", "0.082167"] {
        #expect(!sheet.contains(number))
      }
    }
  }

  @Test func everyFormulaRenders() throws {
    let sheets = try FilledSheet.solved.map { try $0.sheet.get().worksheet }
    let (output, isWell) = try KaTeX.render(Note(sheets.joined(separator: "\n\n")))
    #expect(isWell, "\(output)")
  }
}
