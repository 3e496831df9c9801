import MathNotation
import Platform

/// Links that speak of remainders without the sign of a congruence.
extension LinkJudge {
  /// Whether a link that is right as no equation is right as a congruence: a side is a remainder, as in
  /// `17 = 2 \bmod 5`, or the modulus stands in the text right behind the formula, and both sides leave the same one.
  func isRightAsCongruence(_ link: Int, in context: ChainContext) -> Bool {
    guard context.chain.links[link].relation == .equal else { return false }
    return context.moduli(of: link).contains { modulus in
      guard let residues = context.residues(of: link, modulus: modulus) else { return false }
      return residues.left == residues.right
    }
  }

  /// A division of whole numbers whose right side is a quotient and a remainder, with a letter, a word or dots between
  /// them: `13 / 4 = 3\,R\,1`, `13 \div 4 = 3 \cdots 1`.
  ///
  /// It is wrong where one of both is right and the other one is not: then the word means what it seems to.
  ///
  /// - Parameters:
  ///   - link: the index of the link.
  ///   - context: its chain.
  ///   - usual: what it comes to otherwise.
  /// - Returns: `nil` where it is no such division.
  func judgementOfQuotient(
    _ link: Int, in context: ChainContext, besides usual: Judgement
  ) -> Judgement? {
    guard usual.right == nil, context.chain.links[link].relation == .equal,
      let side = context.side(link).root, context.formula.nodes[side].kind == .divide,
      let dividend = context.wholeNumber(context.formula[side].left),
      let divisor = context.wholeNumber(context.formula[side].right), divisor > 0,
      let stated = context.quotientAndRemainder(of: link + 1)
    else { return nil }
    let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
    let fits = (stated.quotient == quotient, stated.remainder == remainder)
    guard fits.0 || fits.1 else { return nil }
    return Judgement(
      outcome: fits == (true, true) ? .verified : .wrong,
      ground: .quotient(quotient, remainder: remainder), use: usual.use)
  }
}

extension ChainContext {
  /// The numbers by which the sides of a link may be meant to leave the same remainder: that of a remainder among them,
  /// and the one that is named right behind the formula.
  func moduli(of link: Int) -> [Int] {
    guard chain.modulus == nil else { return [] }
    var moduli = [link, link + 1].compactMap { side -> Int? in
      guard let root = self.side(side).root, formula.nodes[root].kind == .remainder
      else { return nil }
      return wholeNumber(formula[root].right)
    }
    if link == chain.links.count - 1, index == formula.chains.count - 1,
      let named = shared.surroundings?.modulusBehind
    {
      moduli.append(named)
    }
    return moduli.filter { (2..<0x8000_0000).contains($0) }
  }

  /// The remainders that both sides of a link leave, entry by entry, a remainder counting for what it is taken of; `nil`
  /// where they are no whole numbers.
  func residues(of link: Int, modulus: Int) -> (left: [Int], right: [Int])? {
    let residues = [link, link + 1].map { side -> [Int?] in
      guard let root = self.side(side).root else { return [nil] }
      let whole = formula[root]
      let dividend = whole.kind == .remainder ? whole.left ?? whole : whole
      var entries = [dividend]
      if case .matrix = dividend.kind { entries = dividend.operands }
      return entries.map { formula.residue(at: $0.root, modulus: modulus) }
    }
    guard residues.allSatisfy({ !$0.contains(nil) }) else { return nil }
    return (residues[0].compactMap(\.self), residues[1].compactMap(\.self))
  }

  /// The whole number that an operand is; `nil` of others.
  fileprivate func wholeNumber(_ operand: Subtree?) -> Int? {
    guard let operand, let number = formula.statedNumber(at: operand.root), number.isBare,
      number.literal.isInteger, number.literal.value < 0x1p53
    else { return nil }
    return Int(saturating: number.literal.value)
  }

  /// The two whole numbers that a side is made of, with a word or dots between them.
  fileprivate func quotientAndRemainder(of side: Int) -> (quotient: Int, remainder: Int)? {
    let text = String(decoding: self.text[self.side(side).range], as: UTF8.self)
    let parts = text.split { !$0.isASCII || !$0.isNumber }
    guard parts.count == 2, let first = text.first, first.isASCII, first.isNumber,
      let last = text.last, last.isASCII && last.isNumber || last == "}",
      let quotient = Int(written: String(parts[0])), let remainder = Int(written: String(parts[1]))
    else { return nil }
    var joint = String(text[parts[0].endIndex..<parts[1].startIndex])
    let dots = ["\\cdots", "\\ldots", "\\dots", "…", "⋯"]
    if dots.contains(where: joint.contains) { return (quotient, remainder) }
    for command in ["\\text", "\\mathrm", "\\operatorname", "\\quad", "\\textbf", "\\mathbf"] {
      joint = joint.replacing(command, with: "")
    }
    for space in ["\\,", "\\;", "\\:", "\\!", "\\ ", "~", " ", "{", "}"] {
      joint = joint.replacing(space, with: "")
    }
    return !joint.isEmpty && joint.allSatisfy(\.isLetter) ? (quotient, remainder) : nil
  }
}
