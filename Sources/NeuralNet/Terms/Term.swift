/// An equation's side: a formula over quantities.
///
/// Terms keep the form in which they were made, so that they can be shown as the author wrote
/// them; only `derivative(by:)` leaves out what is nought or a factor of one.
public enum Term: Hashable, Sendable {
  case quantity(Quantity)
  case constant(Double)
  case sum([Term])
  case product([Term])
  indirect case negation(Term)
  indirect case quotient(Term, Term)
  /// A base and its exponent.
  indirect case power(Term, Term)
  indirect case function(Function, Term)
  /// `positive` where the first term is greater than 0, `otherwise` where it is not.
  indirect case choice(Term, positive: Term, otherwise: Term)
}

extension Term: ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral {
  /// A constant.
  public init(floatLiteral value: Double) { self = .constant(value) }
  /// A constant.
  public init(integerLiteral value: Int) { self = .constant(Double(value)) }
}

extension Term {
  /// A sum; one of sums is one sum.
  public static func + (left: Term, right: Term) -> Term {
    switch (left, right) {
    case (.sum, _), (_, .sum): .sum(left.summands + right.summands)
    default: .sum([left, right])
    }
  }

  /// A sum with the negation of the right term.
  public static func - (left: Term, right: Term) -> Term { left + .negation(right) }

  /// A product; one of products is one product.
  public static func * (left: Term, right: Term) -> Term {
    switch (left, right) {
    case (.product, _), (_, .product): .product(left.factors + right.factors)
    default: .product([left, right])
    }
  }

  /// A quotient.
  public static func / (left: Term, right: Term) -> Term { .quotient(left, right) }

  /// A negation.
  public static prefix func - (term: Term) -> Term { .negation(term) }

  /// The parts of a sum, or the term alone.
  package var summands: [Term] {
    if case .sum(let terms) = self { terms } else { [self] }
  }

  /// The parts of a product, or the term alone.
  package var factors: [Term] {
    if case .product(let terms) = self { terms } else { [self] }
  }

  /// The terms directly inside this one.
  public var children: [Term] {
    switch self {
    case .quantity, .constant: []
    case .sum(let terms), .product(let terms): terms
    case .negation(let term), .function(_, let term): [term]
    case .quotient(let left, let right), .power(let left, let right): [left, right]
    case .choice(let condition, let positive, let otherwise): [condition, positive, otherwise]
    }
  }

  /// What the term reads, each quantity once, in the order of its first appearance.
  public var quantities: [Quantity] {
    var found = FirstAppearances()
    forEachQuantity { found.insert($0) }
    return found.quantities
  }

  /// Calls `body` with each quantity that the term reads, from left to right, as often as it does.
  package func forEachQuantity(_ body: (Quantity) -> Void) {
    switch self {
    case .quantity(let quantity): body(quantity)
    case .constant: break
    case .sum(let terms), .product(let terms):
      for term in terms { term.forEachQuantity(body) }
    case .negation(let term), .function(_, let term): term.forEachQuantity(body)
    case .quotient(let left, let right), .power(let left, let right):
      left.forEachQuantity(body)
      right.forEachQuantity(body)
    case .choice(let condition, let positive, let otherwise):
      condition.forEachQuantity(body)
      positive.forEachQuantity(body)
      otherwise.forEachQuantity(body)
    }
  }

  /// Calls `body` with this term and every term inside it, outside in and left to right.
  package func visit(_ body: (Term) -> Void) {
    body(self)
    for child in children { child.visit(body) }
  }

  /// The same term over other quantities.
  package func mapQuantities(_ transform: (Quantity) -> Quantity) -> Term {
    switch self {
    case .quantity(let quantity): .quantity(transform(quantity))
    case .constant: self
    case .sum(let terms): .sum(terms.map { $0.mapQuantities(transform) })
    case .product(let terms): .product(terms.map { $0.mapQuantities(transform) })
    case .negation(let term): .negation(term.mapQuantities(transform))
    case .quotient(let left, let right):
      .quotient(left.mapQuantities(transform), right.mapQuantities(transform))
    case .power(let base, let exponent):
      .power(base.mapQuantities(transform), exponent.mapQuantities(transform))
    case .function(let function, let term): .function(function, term.mapQuantities(transform))
    case .choice(let condition, let positive, let otherwise):
      .choice(
        condition.mapQuantities(transform), positive: positive.mapQuantities(transform),
        otherwise: otherwise.mapQuantities(transform))
    }
  }

  /// Whether no constant in it is infinite or no number.
  var hasFiniteConstants: Bool {
    var finite = true
    visit { if case .constant(let number) = $0, !number.isFinite { finite = false } }
    return finite
  }
}

/// Distinct quantities in the order of their first appearance.
private struct FirstAppearances {
  private(set) var quantities: [Quantity] = []
  private var seen: Set<Quantity> = []
  /// Up to so many are looked through, which takes less time than hashing them.
  private static let fewest = 8

  mutating func insert(_ quantity: Quantity) {
    if quantities.count < Self.fewest {
      if !quantities.contains(quantity) { quantities.append(quantity) }
      return
    }
    if seen.isEmpty { seen = Set(quantities) }
    if seen.insert(quantity).inserted { quantities.append(quantity) }
  }
}
