import Foundation
package import Lessons

/// A drawing's file, with a checksum by which it is known again.
package enum OwnedDrawing {
  private static let opening = "<!-- nn:drawing "

  /// The bytes of the file.
  package static func bytes(_ plot: Plot) -> [UInt8] {
    let svg = PlotDrawing(plot).svg
    return Array("\(svg)\(opening)\(Checksum.of(svg.utf8)) -->\n".utf8)
  }

  /// Whether a file holds a drawing as it was written, which may be written anew.
  package static func isIntact(_ bytes: [UInt8]) -> Bool {
    let text = String(decoding: bytes, as: UTF8.self)
    guard let start = text.range(of: opening, options: .backwards)?.lowerBound else {
      return false
    }
    let checksum = Checksum.of(text[..<start].utf8)
    return text[start...].dropFirst(opening.count).hasPrefix("\(checksum) -->")
  }
}
