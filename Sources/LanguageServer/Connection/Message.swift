import SourceText

/// A message of JSON-RPC 2.0, as it comes in.
enum Message: Sendable {
  case request(RequestID, method: String, parameters: JSONValue)
  case notification(method: String, parameters: JSONValue)
  /// The answer to a request of the server; its error is nil where it is a result.
  case response(RequestID?, result: JSONValue?)
  /// What cannot be told apart, with the request that it may have been.
  case broken(RequestID?, ResponseError)

  /// Reads the body of a message.
  init(_ body: [UInt8]) {
    let value: JSONValue
    do throws(JSONProblem) {
      value = try JSONValue(parsing: body)
    } catch {
      self = .broken(nil, .parse)
      return
    }
    let id = RequestID(value["id"])
    let parameters = value["params"] ?? .absent
    if let method = value["method"]?.string {
      if let id {
        self = .request(id, method: method, parameters: parameters)
      } else if value["id"] == nil {
        self = .notification(method: method, parameters: parameters)
      } else {
        self = .broken(nil, .invalidRequest)
      }
    } else if value["method"] == nil, value["result"] != nil || value["error"] != nil {
      self = .response(id, result: value["result"])
    } else {
      self = .broken(id, .invalidRequest)
    }
  }
}
