/// Who is let in: programs of this machine that know the address, as it was printed.
///
/// The host is looked at so that no other name can be made to lead here, the origin so that no page of another
/// site can open a WebSocket, and the token so that nobody gets in who was not told it.
struct Admission {
  /// The port that is served.
  let port: UInt16
  let token: PreviewToken
  /// How many pages there are.
  let pageCount: Int

  /// What a request may have.
  enum Outcome: Equatable {
    /// A page by its place, 0 for the list of all, at such an address.
    case page(Int, host: String)
    case refused(HTTPStatus)
  }

  /// The first part of the address at which pages are found, which the list of them has.
  var root: String { "/\(token.text)/" }

  /// Looks at a request.
  func outcome(of request: HTTPRequest) -> Outcome {
    guard let host = request.headers["host"],
      host == "127.0.0.1:\(port)" || host == "localhost:\(port)"
    else { return .refused(.forbidden) }
    let parts = request.path.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count > 1, token.matches(parts[1]) else { return .refused(.forbidden) }
    if request.headers.has("upgrade"), request.headers["origin"] != "http://\(host)" {
      return .refused(.forbidden)
    }
    guard request.method == "GET" || request.isAboutHead else {
      return .refused(.methodNotAllowed)
    }
    guard parts.count == 3, let place = place(of: parts[2]) else { return .refused(.notFound) }
    return .page(place, host: host)
  }

  /// The page of a name: of one page alone that is the empty one, too.
  private func place(of name: Substring) -> Int? {
    if name.isEmpty { return pageCount == 1 ? 1 : 0 }
    return (1...max(pageCount, 1)).first { String($0) == name }
  }
}
