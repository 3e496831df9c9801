package import Lessons

/// A drawing's file, with a checksum by which it is known again.
package enum OwnedDrawing {
  /// The bytes of the file.
  package static func bytes(_ content: Illustration) -> [UInt8] {
    let svg =
      switch content {
      case .plot(let plot): PlotDrawing(plot).svg
      case .network(let picture): NetworkPictureDrawing(picture).svg
      }
    return svg.utf8 + comment(behind: svg.utf8) + [0x0A]
  }

  private static func comment(behind svg: some Sequence<UInt8>) -> [UInt8] {
    Array("<!-- nn:drawing \(Checksum.of(svg)) -->".utf8)
  }

  /// Whether a file holds a drawing as it was written, which may be written anew.
  package static func isIntact(_ bytes: [UInt8]) -> Bool {
    // The comment stands at the end, and nothing in it begins with its first byte.
    guard let start = bytes.lastIndex(of: UInt8(ascii: "<")) else { return false }
    return bytes[start...].starts(with: comment(behind: bytes[..<start]))
  }
}
