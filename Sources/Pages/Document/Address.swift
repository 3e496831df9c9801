/// Where a link of a note leads.
enum Address {
  private static let schemes: Set<String> = [
    "http", "https", "mailto", "ftp", "tel", "obsidian", "zotero",
  ]

  /// An address that a link may have: a place on the page, beside it, or on the web; nil for one that runs or
  /// holds something, such as `javascript:` and `data:`.
  static func link(_ text: String) -> String? {
    let address = String(
      String.UnicodeScalarView(text.unicodeScalars.filter { $0.value > 0x20 || $0 == " " })
    ).trimmingBlanks
    guard let scheme = scheme(of: address) else { return address }
    return schemes.contains(scheme) ? address : nil
  }

  /// Whether an address leads to another machine.
  static func isRemote(_ address: String) -> Bool {
    address.hasPrefix("//") || scheme(of: address) != nil
  }

  /// What stands before the first colon, in small letters, where that comes before any slash.
  private static func scheme(of address: String) -> String? {
    guard let colon = address.firstIndex(of: ":") else { return nil }
    let head = address[..<colon]
    return head.contains(where: { "/?#".contains($0) }) ? nil : head.lowercased()
  }

  /// An address with `%20` and its like put back.
  static func decoded(_ text: String) -> String {
    var bytes: [UInt8] = []
    let utf8 = Array(text.utf8)
    var index = 0
    while index < utf8.count {
      if utf8[index] == UInt8(ascii: "%"), index + 2 < utf8.count,
        let value = UInt8(String(decoding: utf8[index + 1...index + 2], as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        index += 3
      } else {
        bytes.append(utf8[index])
        index += 1
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
