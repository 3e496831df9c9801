package import Pages
package import SourceText

/// One state of a page, in the pieces that are sent anew where they have changed.
package struct PreviewedPage: Sendable {
  /// The page as a whole.
  let document: PageDocument
  /// Its blocks in HTML, in order.
  let blocks: [[UInt8]]
  /// The bytes of the note that it was made of.
  package let source: [UInt8]
  /// What can be mended in these, by the numbers that stand on the page.
  package let fixes: [Int: TextEdit]

  /// Takes a page apart.
  ///
  /// - Parameters:
  ///   - document: the page.
  ///   - source: the bytes of the note that it was made of.
  ///   - fixes: what can be mended in these, by the numbers that stand on the page.
  /// - Complexity: O(size).
  package init(_ document: PageDocument, source: [UInt8] = [], fixes: [Int: TextEdit] = [:]) {
    (self.source, self.fixes) = (source, fixes)
    var document = document
    document.main = PreviewBlocks.blocks(of: document.main)
    self.document = document
    blocks = document.main.map { block in
      var writer = HTMLWriter()
      writer.write(block)
      return writer.bytes
    }
  }

  /// The page as it is opened, of such a version.
  ///
  /// Complexity: O(size).
  func html(version: Int) -> [UInt8] {
    var page = served
    page.version = version
    return page.bytes
  }

  /// What the page may load and run: its own scripts, all that it may come to need, and what stands at some
  /// addresses; no other page may hold it.
  ///
  /// Complexity: O(size of the scripts).
  func policy(connecting addresses: [String]) -> String {
    let policy = served.policy(connecting: addresses, running: NetworkPanels.scripts)
    return "\(policy); frame-ancestors 'none'"
  }

  /// The page with what a preview adds.
  private var served: PageDocument {
    var page = document
    page.styles.append(PreviewAssets.style)
    page.scripts.insert(PreviewAssets.script, at: 0)
    page.hasPolicy = false
    return page
  }

  /// What the scripts of the page compute with, as JSON.
  var data: String? { document.data.first { $0.id == "nabla-data" }?.json }

  /// The script of the page.
  var script: String? { document.scripts.first }

  /// Whether a reader sees no difference to another one.
  func isShown(as other: PreviewedPage) -> Bool {
    blocks == other.blocks && data == other.data && script == other.script
      && document.title == other.document.title && document.language == other.document.language
  }
}
