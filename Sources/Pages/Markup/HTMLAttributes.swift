/// The attributes of an element in the order in which they are written; those that are nil are left out.
package struct HTMLAttributes: Sendable, ExpressibleByDictionaryLiteral {
  private(set) var list: [(name: HTMLName, value: String)] = []

  /// The attributes of a literal, one by one.
  package init(dictionaryLiteral elements: (HTMLName, String?)...) {
    for (name, value) in elements { self[name] = value }
  }

  /// The value of an attribute; one that is set again keeps its place.
  package subscript(name: HTMLName) -> String? {
    get { list.first { $0.name == name }?.value }
    set {
      let index = list.firstIndex { $0.name == name }
      switch (index, newValue) {
      case (let index?, let value?): list[index].value = value
      case (let index?, nil): list.remove(at: index)
      case (nil, let value?): list.append((name, value))
      case (nil, nil): break
      }
    }
  }
}

extension HTMLAttributes {
  /// The same with one more attribute.
  func adding(_ name: HTMLName, _ value: String?) -> HTMLAttributes {
    var attributes = self
    attributes[name] = value
    return attributes
  }
}
