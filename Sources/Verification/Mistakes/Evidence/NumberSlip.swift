/// How one number becomes another when somebody writes it down.
enum NumberSlip: Hashable {
  /// Two neighbours changed places: `4,812` for `4,821`.
  case swappedDigits
  /// A nought within the number, or the double of a digit, is lost or too much: `128` for `1208`.
  case repeatedDigit
  /// One digit more or less; whether the number has three or more.
  case lostDigit(isLong: Bool)
  /// One digit of several is another one; whether the number has three or more.
  case oneDigit(isLong: Bool)
  case twoDigits
  /// No slip of a pen; with how many digits it was written, and whether those that are meant are as
  /// many.
  case other(digits: Int, isAsLong: Bool)

  /// How unlikely it is among all that can happen to a number, in decibans.
  ///
  /// A digit is one of nine others, and so are the places of a number; that two neighbours are swapped
  /// is as common as that one digit is wrong, and needs no digit to be guessed.
  var surprise: Int {
    switch self {
    case .swappedDigits: 12
    case .repeatedDigit: 13
    case .lostDigit(let isLong): isLong ? 18 : 22
    case .oneDigit(let isLong): isLong ? 17 : 22
    case .twoDigits: 30
    case .other(let digits, let isAsLong):
      (digits > 3 ? 45 : digits == 3 ? 35 : digits == 2 ? 25 : 16) + (isAsLong ? 0 : 6)
    }
  }

  /// - Parameters:
  ///   - written: the digits as they stand there, with a point.
  ///   - meant: those that should.
  init(from written: String, to meant: String) {
    let (a, b) = (Self.digits(written), Self.digits(meant))
    let size = a.drop { $0 == UInt8(ascii: "0") }.count
    self = .other(digits: size, isAsLong: a.count == b.count)
    guard !Self.isMovedPoint(a, b), Self.isPointKept(written, meant) else { return }
    if a.count == b.count {
      let differing = a.indices.filter { a[$0] != b[$0] }
      switch differing.count {
      case 1 where size > 1: self = .oneDigit(isLong: size > 2)
      case 2:
        let (i, j) = (differing[0], differing[1])
        if j == i + 1, a[i] == b[j], a[j] == b[i] {
          self = .swappedDigits
        } else if size > 2 {
          self = .twoDigits
        }
      default: break
      }
    } else if abs(a.count - b.count) == 1 {
      let (short, long) = a.count < b.count ? (a, b) : (b, a)
      let place = zip(short, long).prefix { $0 == $1 }.count
      guard long[(place + 1)...].elementsEqual(short[place...]) else { return }
      let isRepeated =
        long[place] == UInt8(ascii: "0") || place > 0 && long[place - 1] == long[place]
      self = isRepeated ? .repeatedDigit : .lostDigit(isLong: size > 2)
    }
  }

  /// Whether the one number is nothing like the other.
  var isArbitrary: Bool {
    if case .other = self { true } else { false }
  }

  private static func digits(_ text: String) -> [UInt8] {
    text.utf8.filter { $0 != UInt8(ascii: ".") }
  }

  /// Whether at most one side of the point has a digit more or less.
  private static func isPointKept(_ a: String, _ b: String) -> Bool {
    func lengths(_ text: String) -> (whole: Int, fraction: Int) {
      let whole = text.utf8.prefix { $0 != UInt8(ascii: ".") }.count
      return (whole, max(0, text.utf8.count - whole - 1))
    }
    let (x, y) = (lengths(a), lengths(b))
    return abs(x.whole - y.whole) + abs(x.fraction - y.fraction) <= 1
      && (x.fraction == 0) == (y.fraction == 0)
  }

  /// Whether two numbers differ by a power of ten.
  private static func isMovedPoint(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    func bare(_ digits: [UInt8]) -> [UInt8] {
      let nought = UInt8(ascii: "0")
      return Array(digits.drop { $0 == nought }.reversed().drop { $0 == nought })
    }
    return bare(a) == bare(b)
  }
}
