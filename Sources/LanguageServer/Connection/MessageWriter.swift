import Platform
import Rendering

/// Writes messages to the client, each whole, from whatever thread.
///
/// Nothing else may be written to the same descriptor.
final class MessageWriter: Sendable {
  private let sink: Locked<@Sendable ([UInt8]) -> Void>
  /// The number of the last request of the server itself.
  private let requests = Locked(0)

  /// - Parameter sink: takes the bytes of the messages, one after the other.
  init(_ sink: @escaping @Sendable ([UInt8]) -> Void) { self.sink = Locked(sink) }

  /// Answers a request with a result, as JSON.
  func respond(to id: RequestID, with result: [UInt8]) {
    let start = JSONWriter.text { id.write(to: &$0) }
    send(Array(#"{"jsonrpc": "2.0", "id": "#.utf8) + start + Array(#", "result": "#.utf8) + result)
  }

  /// Answers a request, or what may have been one, with an error.
  func respond(to id: RequestID?, with error: ResponseError) {
    let text = JSONWriter.text { json in
      json.object { json in
        json.field("jsonrpc", "2.0")
        json.key("id")
        if let id { id.write(to: &json) } else { json.null() }
        json.key("error")
        json.object { json in
          json.field("code", error.code)
          json.field("message", error.message)
        }
      }
    }
    send(text.dropLast())
  }

  /// Tells the client something.
  func notify(_ method: String, _ parameters: (inout JSONWriter) -> Void) {
    let text = JSONWriter.text { json in
      json.object { json in
        json.field("jsonrpc", "2.0")
        json.field("method", method)
        json.key("params")
        parameters(&json)
      }
    }
    send(text.dropLast())
  }

  /// Asks the client for something.
  ///
  /// - Returns: what its answer will be known by.
  @discardableResult
  func request(_ method: String, _ parameters: (inout JSONWriter) -> Void) -> RequestID {
    let number = requests.withLock { number in
      number += 1
      return number
    }
    let id = RequestID.text("nabla-\(number)")
    let text = JSONWriter.text { json in
      json.object { json in
        json.field("jsonrpc", "2.0")
        json.key("id")
        id.write(to: &json)
        json.field("method", method)
        json.key("params")
        parameters(&json)
      }
    }
    send(text.dropLast())
    return id
  }

  /// Sends an object without its last bracket.
  private func send(_ open: some Collection<UInt8>) {
    let header = "Content-Length: \(open.count + 1)\r\n\r\n"
    let message = Array(header.utf8) + open + [UInt8(ascii: "}")]
    sink.withLock { $0(message) }
  }
}
