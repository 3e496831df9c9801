class Nabla < Formula
  desc "@SUMMARY@"
  homepage "@RELEASES@"
  url "@URL@"
  sha256 "@SUM@"

  depends_on "pkgconf" => :build
  depends_on xcode: ["26.0", :build]
  depends_on "cmark"
  depends_on "libyaml"
  uses_from_macos "swift" => :build, since: :tahoe

  def install
    system "make", "install", "PREFIX=#{prefix}", "BUILD_FLAGS=--disable-sandbox"
  end

  test do
    (testpath/"note.md").write "$12 \\cdot 12 = 1440$\n"
    assert_match "should be 144", shell_output("#{bin}/nabla check note.md", 1)
  end
end
