/// The quantities of networks with their values, at full precision.
package struct ValuesReport: Sendable {
  /// The values of one network, in its own order.
  package struct Network: Sendable {
    /// The label of the directive, if it has one.
    package var name: String?
    /// Its number among the networks of the note, from 1.
    package var number: Int
    /// The line of the training that it comes from; nil for a network as it is declared.
    package var trainedInLine: Int?
    /// The keys with their values, at full precision.
    package var values: [(key: String, value: Double)]
    /// The vectors and matrices of its layers.
    package var layers: [LayerValues]

    /// The values of one network.
    package init(
      name: String?, number: Int = 1, trainedInLine: Int? = nil,
      values: [(key: String, value: Double)], layers: [LayerValues] = []
    ) {
      self.name = name
      self.number = number
      self.trainedInLine = trainedInLine
      self.values = values
      self.layers = layers
    }
  }

  /// A vector or a matrix.
  package struct LayerValues: Sendable {
    /// Its key.
    package var key: String
    /// Its numbers, row by row.
    package var numbers: [Double]
    /// How many numbers a row has; nil of a vector.
    package var columns: Int?

    /// A vector, or a matrix of so many columns.
    package init(key: String, numbers: [Double], columns: Int?) {
      self.key = key
      self.numbers = numbers
      self.columns = columns
    }
  }

  /// The networks in the order in which they are declared, each followed by what trainings made of it.
  package let networks: [Network]

  /// Reports on some networks.
  package init(networks: [Network]) { self.networks = networks }

  /// As JSON, version 1, with doubles in the shortest form that reads back as the same number.
  package var json: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.field("version", 1)
      json.key("networks")
      json.array { json in
        for network in networks { write(network, &json) }
      }
    }
    return json.bytes + "\n".utf8
  }

  private func write(_ network: Network, _ json: inout JSONWriter) {
    json.object { json in
      json.field("name", network.name)
      if let line = network.trainedInLine { json.field("trainedInLine", line) }
      json.key("values")
      json.object(.lines) { json in
        for (key, value) in network.values { json.field(key, value) }
      }
      json.key("layers")
      json.object(network.layers.isEmpty ? .inline : .lines) { json in
        for layer in network.layers { write(layer, &json) }
      }
    }
  }

  private func write(_ layer: LayerValues, _ json: inout JSONWriter) {
    json.key(layer.key)
    guard let columns = layer.columns, columns > 0 else {
      json.array { json in for number in layer.numbers { json.value(number) } }
      return
    }
    json.array { json in
      for start in stride(from: 0, to: layer.numbers.count, by: columns) {
        json.array { json in
          for number in layer.numbers[start..<start + columns] { json.value(number) }
        }
      }
    }
  }

  /// As a table for each network, its values aligned.
  package var text: [UInt8] {
    var text = ""
    for (index, network) in networks.enumerated() {
      if networks.count > 1 || network.name != nil {
        let name = network.name.map(PrintableText.line) ?? "\(network.number)"
        let training = network.trainedInLine.map { ", trained in line \($0)" } ?? ""
        text += "\(index > 0 ? "\n" : "")network \(name)\(training)\n"
      }
      let width = network.values.reduce(0) { max($0, $1.key.count) }
      for (key, value) in network.values {
        let blanks = String(
          repeating: " ", count: width - key.count + (value.sign == .minus ? 2 : 3))
        let number = value.isFinite ? "\(value)" : "no value"
        text += "\(PrintableText.line(key))\(blanks)\(number)\n"
      }
    }
    return Array(text.utf8)
  }
}
