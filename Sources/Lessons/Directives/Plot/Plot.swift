/// A plot as data: what is to be seen, without how it is drawn.
package struct Plot: Hashable, Sendable {
  /// A point in the units of the axes.
  package struct Point: Hashable, Sendable {
    /// Along the axis to the right.
    package var x: Double
    /// Along the axis upwards.
    package var y: Double

    /// A point by its coordinates.
    package init(x: Double, y: Double) {
      self.x = x
      self.y = y
    }
  }

  /// An axis, with what it measures.
  package struct Axis: Hashable, Sendable {
    /// How numbers lie along the axis.
    package enum Scale: Hashable, Sendable {
      case linear
      /// Powers of ten; numbers that are not positive are not drawn.
      case logarithmic
    }

    /// What is measured, with its unit where it has one.
    package var label: String
    /// How numbers lie along it.
    package var scale: Scale
    /// What is seen at least; the values decide where nothing is said.
    package var range: ClosedRange<Double>?
    /// Whether only whole numbers are marked, as for steps and layers.
    package var isWhole: Bool

    /// An axis with its label.
    package init(
      _ label: String, scale: Scale = .linear, range: ClosedRange<Double>? = nil,
      isWhole: Bool = false
    ) {
      self.label = label
      self.scale = scale
      self.range = range
      self.isWhole = isWhole
    }
  }

  /// The number of things in an interval, as a density.
  package struct Bar: Hashable, Sendable {
    /// Where it stands on the axis to the right.
    package var interval: ClosedRange<Double>
    /// The density in the interval.
    package var height: Double

    /// A bar over an interval.
    package init(interval: ClosedRange<Double>, height: Double) {
      self.interval = interval
      self.height = height
    }
  }

  /// The value of a function at the cells of a grid, from below upwards, each row from the left.
  package struct Field: Hashable, Sendable {
    /// What the grid covers from left to right.
    package var x: ClosedRange<Double>
    /// What the grid covers from below upwards.
    package var y: ClosedRange<Double>
    /// The cells of a row.
    package var columns: Int
    /// The number of rows.
    package var rows: Int
    /// For each cell the number of the class that wins there.
    package var classes: [Int]
    /// For each cell how sure its class is, from 0 to ``surest``.
    package var sureness: [Int]

    /// The number of a cell whose class is as good as certain, or whose outputs are no probabilities.
    package static let surest = 3

    /// A grid of classes; there is one for each cell, and of how sure they are one for each or none.
    package init(
      x: ClosedRange<Double>, y: ClosedRange<Double>, columns: Int, rows: Int, classes: [Int],
      sureness: [Int] = []
    ) {
      precondition(classes.count == columns * rows)
      self.sureness =
        sureness.count == classes.count ? sureness : classes.map { _ in Self.surest }
      self.x = x
      self.y = y
      self.columns = columns
      self.rows = rows
      self.classes = classes
    }
  }

  /// What is drawn over the axes; of several layers the later ones lie on top.
  package enum Layer: Hashable, Sendable {
    /// Points joined by lines; a value that is not finite interrupts them.
    case line(name: String, points: [Point])
    /// A dashed line that belongs to the layer before it, as a derivative or a theory does.
    case companion(name: String, points: [Point])
    case dots(name: String, points: [Point])
    /// Points joined by lines and marked, as for a few measured values.
    case markedLine(name: String, points: [Point])
    case bars(name: String, bars: [Bar])
    /// The regions of classes, one name for each class.
    case field(names: [String], field: Field)
  }

  /// The title over the drawing.
  package var title: String
  /// The axis to the right.
  package var x: Axis
  /// The axis upwards.
  package var y: Axis
  /// What is drawn, from the bottom to the top.
  package var layers: [Layer]
  /// What the plot shows, in words, for those who do not see it.
  package var summary: String

  /// A plot with its axes and layers.
  package init(title: String, x: Axis, y: Axis, layers: [Layer], summary: String) {
    self.title = title
    self.x = x
    self.y = y
    self.layers = layers
    self.summary = summary
  }
}
