import Pages
import Rendering
import SourceText

/// What a client is told of a page, as JSON.
///
/// A block that it has already is told by its place on the page that it has; `data` and `script` are left out where
/// they are the same there.
enum PageUpdate {
  /// What has changed.
  ///
  /// - Parameters:
  ///   - old: the page that the client has; nil if nothing is known of that.
  ///   - new: the page as it is now, with its version; nil if the client has that.
  ///   - problems: why it is not the newest one.
  /// - Returns: the message.
  /// - Complexity: O(size).
  static func message(
    from old: PreviewedPage?, to new: (page: PreviewedPage, version: Int)?,
    problems: [PreviewProblem]
  ) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      if let new {
        json.field("version", new.version)
        json.field("title", new.page.document.title)
        json.field("language", new.page.document.language)
        json.key("blocks")
        write(blocks(from: old?.blocks ?? [], to: new.page.blocks), to: &json)
        let (data, script) = (new.page.data, new.page.script)
        if old == nil || old?.data != data { json.field("data", data) }
        if old == nil || old?.script != script { json.field("script", script) }
      }
      json.key("problems")
      json.array { json in
        for problem in problems {
          json.object { json in
            json.field("place", problem.place)
            json.field("message", problem.message)
          }
        }
      }
    }
    return json.bytes
  }

  /// What came of an edit that the client asked for.
  ///
  /// - Parameter problem: why it was not made; nil if it was.
  /// - Returns: the message.
  static func answer(problem: String?) -> [UInt8] {
    var json = JSONWriter()
    json.object { $0.field("answer", problem ?? "") }
    return json.bytes
  }

  /// A block of the new page.
  private enum Block {
    /// The one at a place of the old page.
    case old(Int)
    case new([UInt8])
  }

  /// Finds the blocks of a page on the one before, each there at most once: the next one behind the last that was
  /// found, if there is any.
  private static func blocks(from old: [[UInt8]], to new: [[UInt8]]) -> [Block] {
    var places = Dictionary(grouping: old.indices.reversed(), by: { old[$0] })
    var last = -1
    return new.map { block in
      guard let known = places[block], let first = known.last else { return .new(block) }
      let place = known.last { $0 > last } ?? first
      places[block]?.removeAll { $0 == place }
      last = place
      return .old(place)
    }
  }

  private static func write(_ blocks: [Block], to json: inout JSONWriter) {
    json.array { json in
      for block in blocks {
        switch block {
        case .old(let place): json.value(place)
        case .new(let html): json.value(String(decoding: html, as: UTF8.self))
        }
      }
    }
  }
}
