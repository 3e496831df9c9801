// swift-tools-version: 6.2
import PackageDescription

// A package of somebody else that uses the libraries; `dependent.sh` puts it beside a folder `nabla`.
let package = Package(
  name: "dependent",
  platforms: [.macOS(.v14)],
  dependencies: [.package(path: "../nabla")],
  targets: [
    .executableTarget(
      name: "dependent",
      dependencies: [
        .product(name: "NablaCheck", package: "nabla"),
        .product(name: "NeuralNet", package: "nabla"),
      ])
  ])
