import Foundation
import Lessons
import NoteMarkup
import TestSupport
import Testing

@testable import Rendering

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Drawings of the lessons' networks and of others.
@Suite struct NetworkPictureDrawingTests {
  private static let notes = [
    ExampleNetwork.directive() + "\n\n```nn diagram\n```\n\n```nn diagram\nof: w_1\n```\n",
    """
    ```nn network
    inputs: {x: [1, 0, 1]}
    layers: [{recurrent: 2, activation: tanh}, {dense: 2, activation: softmax}]
    seed: 3
    ```

    ```nn diagram
    ```

    ```nn diagram
    unrolled: yes
    ```
    """,
    """
    ```nn network
    inputs: {x_1: 1, x_2: 2, x_3: 3}
    layers: [{dense: 4, activation: relu}, {dense: 3}, {dense: 1}]
    seed: 1
    ```

    ```nn diagram
    ```
    """,
  ]

  private static func pictures(_ note: String) -> [NetworkPicture] {
    LessonRun(Note(note)).drawings.compactMap {
      if case .network(let picture) = $0.content { picture } else { nil }
    }
  }

  @Test(arguments: notes) func drawingsAreWellFormedAndWithinTheirBounds(note: String) throws {
    let pictures = Self.pictures(note)
    #expect(!pictures.isEmpty)
    for picture in pictures {
      let svg = NetworkPictureDrawing(picture).svg
      #expect(XMLParser(data: Data(svg.utf8)).parse())
      let layout = PictureLayout(picture)
      for node in picture.nodes {
        let center = layout.center(of: node)
        #expect(center.x >= PictureLayout.radius && center.x <= layout.width - PictureLayout.radius)
        #expect(
          center.y >= PictureLayout.radius && center.y <= layout.height - PictureLayout.radius)
      }
      for node in picture.nodes { #expect(svg.contains(">\(node.name)</text>")) }
    }
  }

  @Test(arguments: notes) func nodesDoNotOverlap(note: String) {
    for picture in Self.pictures(note) {
      let layout = PictureLayout(picture)
      let centers = picture.nodes.map(layout.center)
      for (index, one) in centers.enumerated() {
        for other in centers[(index + 1)...] {
          #expect(hypot(one.x - other.x, one.y - other.y) >= 2 * PictureLayout.radius)
        }
      }
    }
  }

  /// On a telephone of 360 pixels the letters of captions have nine pixels or more.
  @Test func theExampleIsReadOnATelephone() throws {
    let picture = try #require(Self.pictures(Self.notes[0]).first)
    #expect(PictureLayout(picture).width <= 11 * 360 / 7.5)
  }

  @Test func labelsOfTheExampleDoNotOverlap() throws {
    let picture = try #require(Self.pictures(Self.notes[0]).first)
    let layout = PictureLayout(picture)
    let places = picture.lines.filter { !$0.label.isEmpty }.map { line in
      (layout.placeOfLabel(of: line), PictureLayout.width(of: line.label))
    }
    for (index, one) in places.enumerated() {
      for other in places[(index + 1)...] {
        let isApart =
          abs(one.0.y - other.0.y) >= 12 || abs(one.0.x - other.0.x) >= (one.1 + other.1) / 2
        #expect(isApart)
      }
    }
  }

  @Test func pathsHaveColoursOfTheirOwn() throws {
    let picture = try #require(Self.pictures(Self.notes[0]).last)
    let svg = NetworkPictureDrawing(picture).svg
    #expect(svg.contains("nn-stroke-series-1") && svg.contains("nn-stroke-series-2"))
    #expect(svg.contains(#"opacity="0.4""#), "the rest is pale")
  }
}
