// swift-tools-version: 6.2
import PackageDescription

/// A library target of the package and the arrows that leave it.
func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies)
}

/// The tests of one module; the files that they read stand in their folder `Data`.
func tests(of name: String, _ dependencies: [Target.Dependency] = [], data: Bool = false) -> Target
{
  .testTarget(
    name: "\(name)Tests", dependencies: [.byName(name: name)] + dependencies,
    exclude: data ? ["Data"] : [])
}

/// What pages hold: the font of their formulas, their styles, and their scripts.
let pageAssets = [
  "math.woff2", "page.css", "live.css", "terms.js", "erf.js", "arithmetic.js", "spelling.js",
  "grading.js",
  "worksheet.js",
  "live.js", "stepper.js", "card.js", "exercise.js", "questions.js", "print.js", "start.js",
  "search.js",
]

let package = Package(
  name: "nabla",
  platforms: [.macOS(.v14)],
  products: [
    .executable(name: "nabla", targets: ["nabla"]),
    .library(name: "NablaCheck", targets: ["NablaCheck"]),
    .library(name: "NeuralNet", targets: ["NeuralNet"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    .systemLibrary(
      name: "CCMark", pkgConfig: "libcmark",
      providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
    .systemLibrary(
      name: "CYAML", pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .target(name: "CKernels"),
    .target(name: "CStart"),
    module("Platform"),
    module("SourceText"),
    module("Prose", ["SourceText"]),
    module("NoteMarkup", ["CCMark", "Prose", "SourceText"]),
    module("MathNotation", ["Platform", "Prose", "SourceText"]),
    module("NeuralNet", ["CKernels", "Platform"]),
    module(
      "Binding",
      ["CYAML", "NoteMarkup", "MathNotation", "NeuralNet", "Platform", "SourceText"]),
    module(
      "Verification",
      ["Binding", "NoteMarkup", "MathNotation", "NeuralNet", "Platform", "Prose", "SourceText"]),
    module(
      "Lessons",
      [
        "Verification", "Binding", "NoteMarkup", "MathNotation", "NeuralNet", "Platform",
        "SourceText",
      ]),
    module(
      "Rendering",
      [
        "Lessons", "Verification", "Binding", "NoteMarkup", "NeuralNet", "Platform", "SourceText",
      ]),
    .target(
      name: "Pages",
      dependencies: [
        "CCMark", "Rendering", "Lessons", "Verification", "Binding", "NoteMarkup", "MathNotation",
        "NeuralNet", "Platform", "SourceText",
      ],
      exclude: ["Assets/GUST-FONT-LICENSE.txt", "Assets/math-font.py"],
      resources: pageAssets.map { .embedInCode("Assets/\($0)") }),
    module(
      "Workspace",
      [
        "Rendering", "Lessons", "Verification", "Binding", "NoteMarkup", "Platform", "SourceText",
      ]),
    module(
      "NablaCheck",
      ["Workspace", "Verification", "Binding", "NoteMarkup", "Platform", "SourceText"]),
    module(
      "LanguageServer",
      [
        "Workspace", "Rendering", "Lessons", "Verification", "Binding", "NoteMarkup", "Platform",
        "SourceText",
      ]),
    .target(
      name: "Preview", dependencies: ["Pages", "Rendering", "Platform", "SourceText"],
      resources: ["preview.js", "preview.css"].map { .embedInCode("Assets/\($0)") }),
    module(
      "CommandLineTool",
      [
        "LanguageServer", "Preview", "Workspace", "Lessons", "Pages", "Rendering", "Verification",
        "Binding",
        "NoteMarkup", "NeuralNet", "Platform", "SourceText",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(
      name: "nabla", dependencies: ["CStart", "CommandLineTool"],
      exclude: ["Distribution", "Integrations", "Manual"]),
    .executableTarget(
      name: "benchmarks",
      dependencies: [
        "CCMark", "Binding", "NeuralNet", "NoteMarkup", "SourceText", "Verification",
      ],
      path: "Benchmarks",
      exclude: [
        "corpus.py", "exercise-sheet.md", "figures.py", "latency.py", "peer.c", "peer.py",
        "preview.py",
      ]),
    .target(
      name: "TestSupport", dependencies: ["NeuralNet", "NoteMarkup", "SourceText"],
      path: "Tests/TestSupport"),
    .target(name: "CWork", path: "Tests/CWork"),
    .testTarget(
      name: "GrowthTests",
      dependencies: [
        "CWork", "Binding", "Lessons", "NeuralNet", "NoteMarkup", "Rendering", "SourceText",
        "TestSupport", "Verification",
      ]),
    .target(
      name: "Fuzzing",
      dependencies: [
        "Binding", "LanguageServer", "Lessons", "NeuralNet", "NoteMarkup", "Pages", "Platform",
        "Rendering", "SourceText", "Verification", "Workspace",
      ],
      path: "Tests/Fuzzing"),
    tests(of: "Fuzzing", ["Binding", "NoteMarkup", "TestSupport"], data: true),
    tests(of: "Platform", ["TestSupport"]),
    tests(of: "SourceText"),
    tests(of: "Prose", ["SourceText", "TestSupport"]),
    tests(of: "NoteMarkup", ["NeuralNet", "SourceText", "TestSupport"], data: true),
    tests(of: "MathNotation", ["SourceText"]),
    tests(of: "NeuralNet", ["Platform", "TestSupport"], data: true),
    tests(
      of: "Binding", ["NoteMarkup", "MathNotation", "NeuralNet", "SourceText", "TestSupport"],
      data: true),
    tests(
      of: "Verification",
      ["Binding", "MathNotation", "NoteMarkup", "NeuralNet", "Prose", "SourceText", "TestSupport"],
      data: true),
    tests(
      of: "Lessons",
      ["Verification", "Binding", "NoteMarkup", "NeuralNet", "SourceText", "TestSupport"],
      data: true),
    tests(
      of: "Rendering",
      ["Lessons", "Verification", "Binding", "NoteMarkup", "SourceText", "TestSupport"]),
    tests(
      of: "Workspace",
      ["Binding", "NoteMarkup", "Rendering", "SourceText", "TestSupport", "Verification"]),
    tests(of: "NablaCheck", ["Platform", "TestSupport"]),
    tests(
      of: "LanguageServer",
      ["Binding", "NeuralNet", "Platform", "Rendering", "SourceText", "Workspace"]),
    tests(
      of: "Pages",
      [
        "Rendering", "Lessons", "Verification", "Binding", "NoteMarkup", "NeuralNet", "Platform",
        "SourceText", "TestSupport",
      ], data: true),
    tests(of: "Preview", ["Pages", "Platform", "SourceText"]),
    tests(of: "CommandLineTool", ["Lessons", "Workspace", "TestSupport", "nabla"], data: true),
  ])

// The fuzzer, which `make fuzz` builds: it links with libFuzzer alone.
if Context.environment["NABLA_FUZZING"] != nil {
  package.targets += [
    .systemLibrary(name: "CLibFuzzer", path: "Tests/CLibFuzzer"),
    .executableTarget(
      name: "fuzz", dependencies: ["CLibFuzzer", "Binding", "Fuzzing", "NoteMarkup", "Platform"],
      path: "Tests/Fuzzer",
      exclude: ["notes.dict", "seeds.sh"]),
  ]
}

/// What no reader waits for, and `make install` compiles for size: other packages cannot build what has such
/// flags, so that they stand here only where the program itself is made.
let compact: Set =
  Context.environment["NABLA_INSTALLING"] == nil
  ? []
  : [
    "Binding", "CommandLineTool", "LanguageServer", "Lessons", "Pages", "Preview", "Rendering",
    "Workspace",
  ]

for target in package.targets where target.type != .system {
  target.swiftSettings = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
  ]
  if compact.contains(target.name) { target.swiftSettings?.append(.unsafeFlags(["-Osize"])) }
}
