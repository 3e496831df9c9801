extension ExpressionParser {
  /// What surrounds the token at hand, as far as its meaning depends on that.
  struct Scope {
    /// Whether a bar closes a pair.
    var hasOpenBar = false
    /// Whether a comma parts arguments, so that `120,180` are two numbers.
    var isInArguments = false
    /// Whether rows of an alignment end a side here.
    var isAtTopLevel = true
    /// Whether the name of a derivative is read, where a run of letters is always one name.
    var isInDerivative = false
    /// Whether what is read is differentiated, so that a bar behind it belongs to the derivative.
    var isDifferentiated = false

    /// The scope of a command's argument: a list goes on there.
    var insideBraces: Scope {
      Scope(isInArguments: isInArguments, isAtTopLevel: false, isInDerivative: isInDerivative)
    }

    /// The scope between the bars of a pair.
    var insideBars: Scope {
      Scope(
        hasOpenBar: true, isInArguments: isInArguments, isAtTopLevel: false,
        isInDerivative: isInDerivative)
    }

    /// The scope between brackets.
    var insideBrackets: Scope { Scope(isAtTopLevel: false, isInDerivative: isInDerivative) }

    /// The scope between the parentheses of a function.
    var insideArguments: Scope {
      Scope(isInArguments: true, isAtTopLevel: false, isInDerivative: isInDerivative)
    }

    /// The scope behind the sign of a sum.
    var insideSeries: Scope {
      Scope(
        hasOpenBar: hasOpenBar, isInArguments: isInArguments, isAtTopLevel: false,
        isInDerivative: isInDerivative)
    }

    /// The scope of what is differentiated.
    var insideOperator: Scope {
      var inner = self
      inner.isDifferentiated = true
      return inner
    }

    /// The scope of the name of a derivative.
    var insideDerivative: Scope {
      Scope(
        hasOpenBar: hasOpenBar, isInArguments: isInArguments, isAtTopLevel: isAtTopLevel,
        isInDerivative: true)
    }
  }

  /// Reads something in a scope of its own.
  mutating func reading<Result>(
    in inner: Scope, _ body: (inout Self) throws(ReadProblem) -> Result
  ) throws(ReadProblem) -> Result {
    let outer = scope
    scope = inner
    defer { scope = outer }
    return try body(&self)
  }

  /// All that reading changes and a failed attempt has to give back.
  ///
  /// ``features`` are none of that: they tell what a side holds, however it is read.
  struct Checkpoint {
    fileprivate var cursor: TokenCursor
    fileprivate var scope: Scope
    fileprivate var nodeCount: Int
    fileprivate var literalCount: Int
  }

  /// The state to which ``takeBack(to:)`` returns.
  var checkpoint: Checkpoint {
    Checkpoint(
      cursor: cursor, scope: scope, nodeCount: nodes.count, literalCount: literals.count)
  }

  /// Takes back what was read since a checkpoint.
  mutating func takeBack(to checkpoint: Checkpoint) {
    cursor = checkpoint.cursor
    scope = checkpoint.scope
    nodes.removeSubrange(checkpoint.nodeCount...)
    literals.removeSubrange(checkpoint.literalCount...)
  }

  /// Reads something, or takes back what was read of it.
  ///
  /// - Returns: what was read, or why it was not.
  mutating func attempt<Success>(
    _ body: (inout Self) throws(ReadProblem) -> Success
  ) -> Result<Success, ReadProblem> {
    let start = checkpoint
    do throws(ReadProblem) {
      return .success(try body(&self))
    } catch {
      takeBack(to: start)
      return .failure(error)
    }
  }

  /// Reads what stands at a cursor, and comes back to where the parser is.
  ///
  /// Scripts are skipped first and read when what they belong to is known.
  mutating func reading<Result>(
    at place: TokenCursor, _ body: (inout Self) throws(ReadProblem) -> Result
  ) throws(ReadProblem) -> Result {
    let resume = cursor
    cursor = place
    let result = try body(&self)
    cursor = resume
    return result
  }
}
