import SourceText

/// What a claim shows of its formula's text, which all claims of a formula share.
struct ClaimText: Sendable {
  private let bytes: [UInt8]
  /// Where the formula begins in the bytes.
  private let base: Int32
  private let claim: Range<Int32>
  private var number: Range<Int32>?
  private var result: DisplayedNumber?

  /// The text of a claim.
  ///
  /// - Parameters:
  ///   - bytes: the text of the formula, or the note that it stands in.
  ///   - range: the place of the claim in the formula.
  ///   - base: where the formula begins in the bytes.
  init(_ bytes: [UInt8], _ range: ByteRange, base: Int = 0) {
    self.bytes = bytes
    self.base = Int32(base)
    claim = Int32(range.lowerBound)..<Int32(range.upperBound)
  }

  /// Takes the number that stands in a range as the one that the claim states.
  mutating func state(_ range: ByteRange, computed: DisplayedNumber?) {
    number = Int32(range.lowerBound)..<Int32(range.upperBound)
    result = computed
  }

  var latex: String { text(claim) }
  var stated: String? { number.map(text) }
  var computed: String? { result?.text }

  private func text(_ range: Range<Int32>) -> String {
    let range = Int(base + range.lowerBound)..<Int(base + range.upperBound)
    return String(decoding: bytes[range], as: UTF8.self)
  }
}
