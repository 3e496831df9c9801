extension UInt8 {
  /// 1 for a bracket that opens, -1 for one that closes, otherwise 0.
  var bracketStep: Int {
    switch self {
    case UInt8(ascii: "["), UInt8(ascii: "{"): 1
    case UInt8(ascii: "]"), UInt8(ascii: "}"): -1
    default: 0
    }
  }
}
