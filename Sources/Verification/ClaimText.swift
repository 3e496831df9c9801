import SourceText

/// What a claim shows of its formula's text, which all claims of a formula share.
struct ClaimText: Sendable {
  private let bytes: [UInt8]
  private let claim: Range<Int32>
  private var number: Range<Int32>?
  private var result: DisplayedNumber?

  /// The text of a claim that is shown as a whole.
  init(_ bytes: [UInt8], _ range: ByteRange) {
    self.bytes = bytes
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
    String(decoding: bytes[Int(range.lowerBound)..<Int(range.upperBound)], as: UTF8.self)
  }
}
