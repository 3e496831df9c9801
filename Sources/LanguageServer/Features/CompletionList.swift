import Binding
import NeuralNet
import NoteMarkup
import Rendering
import SourceText
import Workspace

/// The request `textDocument/completion`: quantities in formulas and in prose, and the words of directives.
struct CompletionList {
  /// Something that may be meant.
  private struct Item {
    let text: String
    let kind: Kind
    var detail: String?
    var documentation: String?
  }

  /// The numbers of the protocol for what is completed.
  private enum Kind: Int {
    case variable = 6
    case value = 12
    case keyword = 14
    case property = 10
  }

  private let checked: CheckedSnapshot
  private let offset: Int
  /// The line up to the place.
  private let before: ArraySlice<UInt8>

  /// How many are given at most.
  private static let maximum = 500

  /// What may stand at a place, as JSON.
  static func answer(to request: FeatureRequest) throws(ResponseError) -> [UInt8] {
    let checked = try request.checked
    let list = CompletionList(checked, try request.offset(in: checked))
    let found = checked.loaded.file.isVerbatim ? list.items : nil
    return JSONWriter.text { json in
      json.object { json in
        let items = found?.items ?? []
        json.field("isIncomplete", items.count > maximum)
        json.key("items")
        json.array { json in
          guard let found, let place = checked.place(of: found.word) else { return }
          for item in items.prefix(maximum) { write(item, at: place.range, to: &json) }
        }
      }
    }
  }

  private init(_ checked: CheckedSnapshot, _ offset: Int) {
    self.checked = checked
    self.offset = offset
    let file = checked.loaded.file
    let line = file.lineTable.range(ofLine: file.lineTable.lineIndex(of: offset))
    before = file.bytes[line.lowerBound..<max(line.lowerBound, min(offset, line.upperBound))]
  }

  private static func write(_ item: Item, at range: PositionRange, to json: inout JSONWriter) {
    json.object { json in
      json.field("label", item.text)
      json.field("kind", item.kind.rawValue)
      if let detail = item.detail { json.field("detail", detail) }
      if let documentation = item.documentation { json.field("documentation", documentation) }
      json.field("filterText", item.text)
      json.field("textEdit") { json in
        json.key("range")
        range.write(to: &json)
        json.field("newText", item.text)
      }
    }
  }

  // MARK: Places

  /// What may stand here, and the bytes in the place of which it would; nil where nothing is known.
  private var items: (items: [Item], word: ByteRange)? {
    let note = checked.loaded.note
    if let head = ofDirectiveHead { return head }
    if let directive = note.directives.first(where: { directive in
      !directive.isGenerated
        && directive.slices.contains { $0.lowerBound <= offset && offset <= $0.upperBound }
    }) {
      return ofBody(directive)
    }
    if let value = ofValueInProse { return value }
    let isInFormula =
      note.formulas.contains { $0.content.lowerBound <= offset && offset <= $0.content.upperBound }
      || before.count(where: { $0 == UInt8(ascii: "$") }) % 2 == 1
    guard isInFormula else { return nil }
    return (quantities(in: .latex), word { Self.isPartOfName($0) })
  }

  /// The name of a directive, behind a fence with `nn`.
  private var ofDirectiveHead: (items: [Item], word: ByteRange)? {
    let head = before.drop { $0.isBlank || $0 == UInt8(ascii: ">") }
    let fence = head.prefix { $0 == UInt8(ascii: "`") || $0 == UInt8(ascii: "~") }
    guard fence.count >= 3 else { return nil }
    let rest = head.dropFirst(fence.count)
    guard rest.starts(with: "nn ".utf8), rest.dropFirst(3).allSatisfy(\.isASCIILetter) else {
      return nil
    }
    let names = DirectiveName.allCases.map {
      Item(text: $0.rawValue, kind: .keyword, detail: $0.summary)
    }
    return (names, word(where: \.isASCIILetter))
  }

  /// A key, or the word behind one.
  private func ofBody(_ directive: Directive) -> (items: [Item], word: ByteRange)? {
    let bytes = checked.loaded.note.bytes
    guard let name = DirectiveName(rawValue: String(decoding: bytes[directive.name], as: UTF8.self))
    else { return nil }
    let isPart = { (byte: UInt8) in
      byte.isASCIILetter || byte == UInt8(ascii: "_") || byte.isASCIIDigit
    }
    let word = word(where: isPart)
    let head = before.prefix { _ in true }.dropLast(word.count)
    let behind = head.reversed().drop(while: \.isBlank)
    if behind.first == UInt8(ascii: ":") {
      let key = behind.dropFirst().prefix(while: isPart).reversed()
      let words = DirectiveName.words(forKey: String(decoding: Array(key), as: UTF8.self))
      return (words.map { Item(text: $0, kind: .value) }, word)
    }
    let isKeyPlace =
      behind.isEmpty || [",", "{", "-", ">"].contains { behind.first == UInt8(ascii: $0) }
    guard isKeyPlace else { return nil }
    let keys = name.keyDescriptions.map {
      Item(
        text: $0.name, kind: .property, detail: $0.summary,
        documentation: "\($0.name): \($0.example)")
    }
    return (keys, word)
  }

  /// A quantity in a code span that begins with `nn`.
  private var ofValueInProse: (items: [Item], word: ByteRange)? {
    guard let tick = before.lastIndex(of: UInt8(ascii: "`")),
      before.count(where: { $0 == UInt8(ascii: "`") }) % 2 == 1,
      before[(tick + 1)...].starts(with: "nn ".utf8)
    else { return nil }
    let start = tick + 4
    guard !before[start...].contains(where: \.isBlank) else { return nil }
    return (quantities(in: nil), start..<offset)
  }

  /// The bytes before the place that belong to a word.
  private func word(where isPart: (UInt8) -> Bool) -> ByteRange {
    let length = before.reversed().prefix(while: isPart).count
    return offset - length..<offset
  }

  /// Whether a byte may belong to the name of a quantity in LaTeX.
  private static func isPartOfName(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte.isASCIIDigit || "\\_{}^".utf8.contains(byte)
  }

  // MARK: Quantities

  /// The quantities of the network in force with their values: in LaTeX, or by their plain names.
  private func quantities(in script: Speller.Script?) -> [Item] {
    let bindings = checked.bindings(at: offset)
    let declared = bindings.declarations.map {
      Item(text: $0.name, kind: .variable, detail: NumberSpelling.exact($0.value, in: .unicode))
    }
    let ofNetworks = bindings.networks.flatMap { bound -> [Item] in
      let speller = Speller(bound)
      let derivatives =
        bound.network.parameterNames.count <= Self.mostDerivatives
        ? bound.values.allDerivatives().filter { Self.isCommon($0.quantity) } : []
      return (bound.values.allQuantities() + derivatives).map { quantity, value in
        Item(
          text: script.map { speller.spelling(of: quantity, in: $0) } ?? quantity.plainKey,
          kind: .variable, detail: NumberSpelling.exact(value, in: .unicode))
      }
    }
    return declared + ofNetworks
  }

  /// Up to so many parameters have their derivatives listed.
  private static let mostDerivatives = 100

  /// Whether a derivative is one of the total error, as notes have most of.
  private static func isCommon(_ quantity: Quantity) -> Bool {
    if case .derivative(let of, _) = quantity.kind { of == .totalError } else { false }
  }
}
