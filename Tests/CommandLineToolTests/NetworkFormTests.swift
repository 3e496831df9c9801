import Foundation
import TestSupport
import Testing

/// Whatever the form of a network is, each command that prints its quantities prints their values.
@Suite struct NetworkFormTests {
  private func nabla(_ arguments: String..., about note: String) throws -> Program.Result {
    let scratch = try Scratch()
    try scratch.write(note, to: "lesson.md")
    return try Program.run(arguments, in: scratch.url)
  }

  /// The lines in which a number is missing, or is none.
  private func blanks(in document: String) -> [String] {
    let text = document.replacing(#/```.*?```/#.dotMatchesNewlines(), with: "")
    let equations = text.matches(of: #/\$\$\n(.*?)\n\$\$/#.dotMatchesNewlines()).map(\.1)
    let rows = text.split(separator: "\n")
    // The head of a table has names alone.
    let heads = Set(zip(rows, rows.dropFirst()).filter { $1.hasPrefix("|---") }.map(\.0))
    let cells = rows.filter { $0.hasPrefix("| $") && !heads.contains($0) }.filter { row in
      let cells = row.split(separator: "|").dropFirst()
      return cells.contains { !$0.contains("=") && !$0.contains(where: \.isNumber) && $0 != " " }
    }
    let lines = rows.filter {
      !$0.matches(of: #/\b(?:nan|inf|undefined|infty)\b|∞|=\s*$|(?:^|\s)\d[₀-₉]/#).isEmpty
    }
    return (equations.filter { !$0.contains("=") } + cells + lines).map(String.init)
  }

  /// What was written into a lesson once is written again.
  private func expectUpToDate(_ lesson: String) throws {
    let scratch = try Scratch()
    try scratch.write(lesson, to: "lesson.md")
    _ = try Program.run(["run", "--marks", "none", "--in-place", "lesson.md"], in: scratch.url)
    let again = try Program.run(
      ["run", "--marks", "none", "--check", "lesson.md"], in: scratch.url)
    #expect(again.status == 0 && again.text.isEmpty, "\(again.errors)")
  }

  /// Every claim of a document is verified, by what it declares or by another note.
  private func expectVerified(_ document: String, with lesson: String? = nil) throws {
    let scratch = try Scratch()
    try scratch.write(document, to: "document.md")
    try scratch.write(lesson ?? "", to: "lesson.md")
    let check = try Program.run(
      ["check", "--show-unread", "document.md"] + (lesson == nil ? [] : ["--with", "lesson.md"]),
      in: scratch.url)
    #expect(check.status == 0)
    #expect(check.text.contains("0 rounding, 0 wrong, 0 unread\n"), "\(check.text)")
    #expect(!check.text.contains(" 0 verified"))
  }

  /// A document without its directives.
  private func bare(_ document: String) -> String {
    document.replacing(#/(?m)^```nn.*?^```\n/#.dotMatchesNewlines(), with: "")
      .replacing(#/<!--.*?-->/#, with: "")
  }

  @Test(arguments: NetworkForm.all)
  func resultsHaveValuesThatACheckVerifies(of form: NetworkForm) throws {
    let run = try nabla("run", "--marks", "none", "lesson.md", about: form.lesson)
    #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
    #expect(blanks(in: run.text).isEmpty)
    try expectUpToDate(form.lesson)
    try expectVerified(run.text)
    try expectVerified(bare(run.text), with: form.network)
  }

  @Test(arguments: NetworkForm.all)
  func resultsBelowATrainingAreThoseOfTheTrainedNetwork(form: NetworkForm) throws {
    let plain = try nabla("run", "--marks", "none", "lesson.md", about: form.lesson)
    for lesson in [form.trained, form.trainedOnData].compactMap({ $0 }) {
      let run = try nabla("run", "--marks", "none", "lesson.md", about: lesson)
      #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
      #expect(blanks(in: run.text).isEmpty)
      let totals = try [run, plain].map {
        try #require($0.text.firstMatch(of: #/(?:E_{total}|J) = [\d.]+/#))
      }
      #expect(totals[0].0 != totals[1].0)
      let check = try nabla("check", "lesson.md", about: run.text)
      #expect(check.status == 0 && check.text.contains(" 0 rounding, 0 wrong"), "\(check.text)")
    }
  }

  @Test(arguments: NetworkForm.all)
  func aSolutionChecksItselfAndAnswersItsWorksheet(of form: NetworkForm) throws {
    let scratch = try Scratch()
    try scratch.write(form.network, to: "lesson.md")
    let solution = try Program.run(["solve", "lesson.md"], in: scratch.url)
    #expect(solution.status == 0 && blanks(in: solution.text).isEmpty)
    try expectVerified(solution.text)
    try expectVerified(bare(solution.text), with: form.network)
    // That of layers has matrices, and the worksheet asks for scalars.
    let values = try Program.run(["values", "lesson.md"], in: scratch.url).text
    let updated = values.matches(of: #/(?m)^(\S+)\^\+/#).map { String($0.1) }
    let scalars = try Program.run(
      ["solve", "lesson.md", "--of", updated.joined(separator: ",")], in: scratch.url)
    try expectVerified(scalars.text)
    let grade = try Program.run(
      ["grade", "-", "--key", "lesson.md"], input: scalars.text, in: scratch.url)
    #expect(grade.status == 0, "\(grade.text)")
    for options in [[], ["--hard"]] {
      let sheet = try Program.run(["worksheet", "lesson.md"] + options, in: scratch.url)
      #expect(sheet.status == 0 && sheet.text.contains("\\boxed{?}"))
      #expect(blanks(in: sheet.text).isEmpty)
      let empty = try Program.run(
        ["grade", "-", "--key", "lesson.md"], input: sheet.text, in: scratch.url)
      #expect(empty.status == 1 && empty.text.contains("score 0 of"))
    }
  }

  @Test(arguments: NetworkForm.all)
  func eachQuantityIsListedSteppedToAndExplained(of form: NetworkForm) throws {
    let scratch = try Scratch()
    try scratch.write(form.network, to: "lesson.md")
    let values = try Program.run(["values", "lesson.md"], in: scratch.url)
    let rows = values.text.split(separator: "\n").map { $0.split(separator: " ") }
    #expect(values.status == 0 && rows.allSatisfy { $0.count == 2 && Double($0[1]) != nil })
    let json = try Program.run(["values", "lesson.md", "--format", "json"], in: scratch.url)
    let listed = try JSONDecoder().decode(ListedValues.self, from: json.output)
    let numbers = rows.map { (String($0[0]), Double($0[1])) }
    #expect(listed.networks.first?.values == Dictionary(numbers, uniquingKeysWith: { $1 }))
    let steps = try Program.run(["step", "--plain", "lesson.md"], in: scratch.url)
    #expect(steps.status == 0 && blanks(in: steps.text).isEmpty)
    let wanted = rows.filter { $0[0].contains("2") || $0[0].hasPrefix("net") }.prefix(4)
    for key in wanted.map({ String($0[0]) }) {
      let explained = try Program.run(["explain", key, "lesson.md"], in: scratch.url)
      #expect(explained.status == 0 && explained.text.hasPrefix("\(key): "), "\(explained.text)")
      #expect(blanks(in: explained.text).isEmpty)
    }
  }

  /// What `values --format json` writes.
  private struct ListedValues: Decodable {
    struct Network: Decodable { let values: [String: Double?] }
    let networks: [Network]
  }

  @Test(arguments: NetworkForm.all)
  func whatNeedsTargetsIsToldWhereThereAreNone(form: NetworkForm) throws {
    for directive in ["error", "gradient", "update", "train\nsteps: 3"] {
      let lesson = form.untargeted + "\n```nn \(directive)\n```\n"
      let run = try nabla("run", "lesson.md", about: lesson)
      #expect(run.status == 2 && run.errors.contains("target"), "\(directive): \(run.errors)")
    }
    let solution = try nabla("solve", "lesson.md", about: form.untargeted)
    #expect(solution.status == 0 && blanks(in: solution.text).isEmpty)
    try expectVerified(solution.text)
  }

  @Test(arguments: NetworkForm.all)
  func whatOverflowsIsToldByEachCommand(form: NetworkForm) throws {
    for command in [
      ["check"], ["run"], ["solve"], ["worksheet"], ["values"], ["step", "--plain"],
      ["explain", "0.5"],
    ] {
      let result = try Program.run(command + ["-"], input: form.overflowing)
      #expect(result.status == 2, "\(command)")
      let text = result.text + result.errors
      #expect(text.contains("has no value"), "\(command): \(text)")
      #expect(text.firstMatch(of: #/\b(?:nan|inf)\b/#) == nil, "\(command): \(text)")
    }
  }

  @Test func samplesOfDifferentLengthsAreRefused() throws {
    let form = """
      ```nn network
      samples:
        - {inputs: {x: [1, 1]}, targets: {y: [0, 1]}}
        - {inputs: {x: [1, 0]}, targets: {y: 1}}
      layers: [{recurrent: 1}, {dense: 1}]
      ```
      """
    for command in ["check", "run", "solve", "worksheet", "values", "step"] {
      let result = try nabla(command, "lesson.md", about: form)
      #expect(result.status == 2, "\(command): \(result.errors)")
    }
  }

  @Test func anOutputThatOverflowsIsTold() throws {
    let lesson = """
      ```nn network
      inputs: [x]
      layers: [{dense: 1, activation: linear, weights: [[1e308]]}]
      ```
      ```nn predict
      inputs: [[1e10]]
      ```
      """
    let result = try nabla("run", "lesson.md", about: lesson)
    #expect(result.status == 2 && result.errors.contains("an output has no value"))
  }

  @Test func whatOverflowsHasNoValueAndIsTold() throws {
    let lesson = """
      ```nn network
      inputs: {x: 1e308}
      parameters: {w: 1e308, b: 1}
      layers: [{units: {h: w x, o: b x}}]
      targets: {h: 1, o: 0}
      learning_rate: 1
      ```

      It is `nn net_h` and `nn net_h %.2f`.

      ```nn forward
      ```
      ```nn error
      ```
      ```nn gradient
      ```
      ```nn update
      ```
      """
    for command in [
      ["check"], ["run"], ["solve"], ["worksheet"], ["values"], ["step", "--plain"],
      ["explain", "net_h"],
    ] {
      let result = try Program.run(
        command + ["-"], input: lesson)
      #expect(result.status == 2, "\(command)")
      let text = result.text + result.errors
      #expect(text.contains("net_h has no value"), "\(command): \(text)")
      #expect(text.firstMatch(of: #/\b(?:nan|inf)\b/#) == nil, "\(command): \(text)")
      #expect(
        text.firstMatch(of: #/\$\$\n[^=]*?\n\$\$/#).map { "\($0.0)".contains("no value") } ?? true)
    }
  }
}
