# Tells whether a formula of Homebrew is what it should be, without Homebrew: formula.rb FORMULA SOURCES
#
# What it has make do is asked of make, without doing it, in the sources that it names.
require "digest"
require "tmpdir"

# What of Homebrew the formula uses; it keeps what it is told.
class Formula
  class << self
    attr_reader :told, :tested

    def method_missing(name, *values, **options) = (@told ||= {}).store(name, values + [options])
    def respond_to_missing?(*) = true
    def depends_on(_dependency) = nil
    def test(&body) = @tested = body
  end

  def prefix = "/opt/nabla"
  def system(*words) = @asked = words
  attr_reader :asked
end

def fail(message)
  warn message
  exit 1
end

formula, folder = ARGV
load formula
told = Nabla.told.transform_values(&:first)
archive = File.join(folder, File.basename(told[:url]))
fail "it names no sources that there are" unless File.exist?(archive)
fail "the sum of the sources is wrong" unless Digest::SHA256.file(archive).hexdigest == told[:sha256]
fail "the description is no line of Homebrew's" if told[:desc].size > 80 || told[:desc].end_with?(".")
fail "something is not filled in" if File.read(formula).include?("@")
fail "it is not tried" unless Nabla.tested
build = Nabla.new
build.install
Dir.mktmpdir do |sources|
  Kernel.system("tar", "-xzf", archive, "-C", sources, "--strip-components=1", exception: true)
  orders = IO.popen(build.asked + ["--dry-run", "--directory=#{sources}"], &:read)
  fail "make does not know what it asks for" unless $?.success? && orders.include?("/opt/nabla/bin/nabla")
  fail "the build is not told its options" unless orders.include?("--disable-sandbox")
end
