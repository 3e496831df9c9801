import NoteMarkup
import Rendering
import SourceText
import Workspace

/// The request `textDocument/documentSymbol`: the sections of a note, with the directives in them.
struct SymbolList {
  private struct Symbol {
    let name: String
    let kind: Int
    /// With all that belongs to it, in bytes of the file.
    let range: ByteRange
    /// What is shown when it is chosen.
    let selection: ByteRange
    var parts: [Symbol] = []
  }

  private let checked: CheckedSnapshot
  private let uri: String

  /// The numbers of the protocol for what is shown as a heading, and for a directive.
  private static let headingKind = 15
  private static let directiveKind = 12

  /// The symbols of a document, as JSON.
  static func answer(to request: FeatureRequest) throws(ResponseError) -> [UInt8] {
    let list = SymbolList(checked: try request.checked, uri: request.document.uri)
    let symbols = list.symbols
    return JSONWriter.text { json in
      json.array { json in
        for symbol in symbols {
          if request.client.nestsSymbols {
            list.write(symbol, to: &json)
          } else {
            list.writeFlat(symbol, in: nil, to: &json)
          }
        }
      }
    }
  }

  /// The symbols at the top, with those in them.
  private var symbols: [Symbol] {
    let note = checked.loaded.note
    var directives: [Int: [Symbol]] = [:]
    for directive in note.directives where !directive.isGenerated {
      directives[directive.section, default: []].append(symbol(of: directive))
    }
    var sections: [Int: [Symbol]] = [:]
    // Inner sections come behind the ones that they are in.
    for index in note.sections.indices.reversed() {
      let section = note.sections[index]
      let parts = (directives[index] ?? []) + (sections[index] ?? []).reversed()
      guard index > 0 else { return parts + (sections[-1] ?? []).reversed() }
      let title = checked.loaded.file.place(of: section.title)
      let name = String(decoding: note.bytes[section.title], as: UTF8.self)
      let symbol = Symbol(
        name: name.isEmpty ? "–" : name, kind: Self.headingKind,
        range: checked.loaded.file.place(of: section.range), selection: title, parts: parts)
      sections[section.parent ?? -1, default: []].append(symbol)
    }
    return []
  }

  private func symbol(of directive: Directive) -> Symbol {
    let (note, file) = (checked.loaded.note, checked.loaded.file)
    let words = [directive.name, directive.label].compactMap(\.self).map {
      String(decoding: note.bytes[$0], as: UTF8.self)
    }
    return Symbol(
      name: (["nn"] + words).joined(separator: " "), kind: Self.directiveKind,
      range: file.place(of: directive.range), selection: file.place(of: directive.name))
  }

  // MARK: Writing

  private func places(of symbol: Symbol) -> (whole: PositionRange, selection: PositionRange)? {
    guard let selection = checked.place(of: symbol.selection), selection.part.uri == uri,
      let whole = checked.place(of: symbol.range)
    else { return nil }
    // A section goes on in the next cells of a notebook; here it is only as far as this one.
    let isHere = whole.part.uri == uri
    let range = isHere ? whole.range : selection.range
    // The one has to lie within the other.
    return (
      PositionRange(min(range.start, selection.range.start), max(range.end, selection.range.end)),
      selection.range
    )
  }

  private func write(_ symbol: Symbol, to json: inout JSONWriter) {
    guard let (whole, selection) = places(of: symbol) else {
      for part in symbol.parts { write(part, to: &json) }
      return
    }
    json.object { json in
      json.field("name", symbol.name)
      json.field("kind", symbol.kind)
      json.key("range")
      whole.write(to: &json)
      json.key("selectionRange")
      selection.write(to: &json)
      json.key("children")
      json.array { json in
        for part in symbol.parts { write(part, to: &json) }
      }
    }
  }

  private func writeFlat(_ symbol: Symbol, in container: String?, to json: inout JSONWriter) {
    if let (whole, _) = places(of: symbol) {
      json.object { json in
        json.field("name", symbol.name)
        json.field("kind", symbol.kind)
        json.field("location") { json in
          json.field("uri", uri)
          json.key("range")
          whole.write(to: &json)
        }
        if let container { json.field("containerName", container) }
      }
    }
    for part in symbol.parts { writeFlat(part, in: symbol.name, to: &json) }
  }
}
