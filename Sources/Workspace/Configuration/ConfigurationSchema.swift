import Rendering

/// The JSON Schema of configuration files, made from the keys that are read.
package enum ConfigurationSchema {
  /// The schema (draft 7), as editors take it.
  package static var text: String {
    var json = JSONWriter()
    json.object(.lines) { json in
      json.field("$schema", "http://json-schema.org/draft-07/schema#")
      json.field("title", "Nabla's configuration: .nabla.yml or nabla.yml")
      json.field("type", "object")
      json.key("additionalProperties")
      json.value(false)
      json.key("properties")
      write(ConfigurationKey.allCases, to: &json)
    }
    return String(decoding: json.bytes, as: UTF8.self) + "\n"
  }

  private static func write(_ keys: [ConfigurationKey], to json: inout JSONWriter) {
    json.object(.lines) { json in
      for key in keys {
        json.key(key.rawValue)
        json.object { json in
          json.field("description", key.summary)
          write(key.value, to: &json)
        }
      }
    }
  }

  private static func write(_ value: ConfigurationKey.Value, to json: inout JSONWriter) {
    switch value {
    case .flag: json.field("type", "boolean")
    case .path: json.field("type", "string")
    case .paths, .patterns: writeTexts(among: nil, to: &json)
    case .findings: writeTexts(among: IgnoredFindings.words, to: &json)
    case .percentage:
      json.field("type", "number")
      json.field("minimum", 0)
      json.field("maximum", 100)
    case .word(let words):
      writeWords(words, to: &json)
    case .flags(let names):
      json.field("type", "object")
      json.key("additionalProperties")
      json.value(false)
      json.key("properties")
      json.object { json in
        for name in names {
          json.key(name)
          json.object { $0.field("type", "boolean") }
        }
      }
    case .perFile(let keys):
      json.field("type", "object")
      json.key("additionalProperties")
      json.object { json in
        json.field("type", "object")
        json.key("additionalProperties")
        json.value(false)
        json.key("properties")
        write(keys, to: &json)
      }
    case .notation:
      json.key("type")
      json.array { json in
        json.value("string")
        json.value("object")
      }
    }
  }

  private static func writeWords(_ words: [String], to json: inout JSONWriter) {
    json.key("enum")
    json.array { json in for word in words { json.value(word) } }
  }

  /// One text or a list of them, which are some of these words where there are some.
  private static func writeTexts(among words: [String]?, to json: inout JSONWriter) {
    let writeText = { (json: inout JSONWriter) in
      json.object { json in
        if let words { writeWords(words, to: &json) } else { json.field("type", "string") }
      }
    }
    json.key("anyOf")
    json.array { json in
      writeText(&json)
      json.object { json in
        json.field("type", "array")
        json.key("items")
        writeText(&json)
      }
    }
  }
}
