/// A half-open range of absolute, 0-based UTF-8 offsets into a note.
///
/// All modules count in bytes of the original file. Lines and columns exist only at the edge,
/// where ``LineTable`` makes them.
package typealias ByteRange = Range<Int>
