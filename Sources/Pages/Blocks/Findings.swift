import NoteMarkup
import SourceText
import Verification

/// What the checker found, in place: a mark behind each formula, and the reasons below its block.
struct Findings {
  private let page: PageNote
  private let mistakes: [Int: [Int]]
  private var count = 0
  private var pending: [HTMLNode] = []

  init(_ page: PageNote) {
    self.page = page
    var mistakes: [Int: [Int]] = [:]
    for (index, mistake) in page.report.mistakes.enumerated() {
      for claim in mistake.claims { mistakes[claim, default: []].append(index) }
    }
    self.mistakes = mistakes
  }

  /// The mistakes whose tokens stand in a range of the note.
  func mistakes(in range: ByteRange) -> [Mistake] {
    let all = page.report.mistakes
    let first = all.partitioningIndex { $0.range.lowerBound >= range.lowerBound }
    return Array(all[first...].prefix { $0.range.lowerBound < range.upperBound })
  }

  /// The mark of a formula; nil where nothing was read, or all is right in what Nabla wrote.
  mutating func mark(ofFormula index: Int) -> HTMLNode? {
    let claims = page.claims(ofFormula: index)
    let verdicts = Set(claims.map { page.report.claims[$0].verdict })
    if verdicts.contains(.wrong) { return mark("✗", of: .wrong, because: reasons(claims, .wrong)) }
    if verdicts.contains(.rounding) {
      return mark("≈", of: .rounding, because: reasons(claims, .rounding))
    }
    guard verdicts.contains(.verified), !page.note.formulas[index].isGenerated else { return nil }
    return .element(
      "span", ["class": "verdict verified", "role": "img", "aria-label": "verified"], text: "✓")
  }

  private mutating func mark(
    _ sign: String, of verdict: Verdict, because reasons: [HTMLNode]
  ) -> HTMLNode {
    count += 1
    let label = "\(verdict.rawValue), see remark \(count)"
    pending.append(
      .element(
        "p", ["id": "nabla-remark-\(count)", "class": "finding \(verdict.rawValue)"],
        [
          .element(
            "a",
            [
              "href": "#nabla-mark-\(count)", "class": "sign",
              "aria-label": "Back to mark \(count)",
            ],
            text: "\(sign) \(count)")
        ] + reasons))
    return .element(
      "a",
      [
        "id": "nabla-mark-\(count)", "href": "#nabla-remark-\(count)",
        "class": "verdict \(verdict.rawValue)",
        "aria-label": label,
      ],
      [.text(sign), .element("sup", text: String(count))])
  }

  /// Why claims have a verdict, in words, with what was meant.
  private func reasons(_ claims: [Int], _ verdict: Verdict) -> [HTMLNode] {
    var nodes: [HTMLNode] = []
    var told: Set<String> = []
    func tell(_ message: String, _ rest: [HTMLNode] = []) {
      guard told.insert(message).inserted else { return }
      if told.count > 1 { nodes.append(.element("br")) }
      nodes += [.text(" "), .element("span", holding: RemarkText.nodes(of: message))] + rest
    }
    if verdict == .wrong {
      for index in Set(claims.flatMap { mistakes[$0] ?? [] }).sorted() {
        let mistake = page.report.mistakes[index]
        tell(mistake.message, meant(mistake, index))
      }
    }
    for claim in claims where page.report.claims[claim].verdict == verdict && mistakes[claim] == nil
    {
      if let message = page.report.claims[claim].message?.text { tell(message) }
    }
    return nodes
  }

  /// What a mistake should be, if that is known, and which fix makes it so, if the page offers one.
  private func meant(_ mistake: Mistake, _ index: Int) -> [HTMLNode] {
    guard let fix = mistake.fix else { return [] }
    let isOffered = page.fixes[index] != nil
    return [
      .text(". "),
      .element(
        "span",
        [
          "class": "meant", "data-fix": isOffered ? String(index) : nil,
          "data-edit": isOffered ? "\(mistake.token) → \(fix.replacement)" : nil,
        ],
        [.text("Meant: "), RemarkText.formula(fix.replacement), .text(".")]),
    ]
  }

  /// The reasons that were not shown yet, below what they are about.
  mutating func takePending() -> [HTMLNode] {
    guard !pending.isEmpty else { return [] }
    defer { pending = [] }
    return [.element("div", ["class": "findings", "role": "note"], pending)]
  }
}
