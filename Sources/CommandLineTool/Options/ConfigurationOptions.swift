import ArgumentParser
import Workspace

/// Where the configuration of notes comes from.
struct ConfigurationOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      The configuration of all notes, instead of the closest .nabla.yml or nabla.yml in the folder of each or \
      above it.
      """, valueName: "file"), completion: .file(extensions: ["yml"]))
  var config: String?

  @Flag(help: "Read no configuration file.")
  var isolated = false

  func validate() throws {
    if isolated, config != nil {
      throw ValidationError("Give only one of --config and --isolated.")
    }
    if config == "" || config == "-" { throw ValidationError("The configuration must be a file.") }
  }

  /// The configurations of notes, none of which is read yet.
  var library: ConfigurationLibrary {
    if isolated { return ConfigurationLibrary(.isolated) }
    return ConfigurationLibrary(config.map { .file(FilePath($0)) } ?? .search)
  }
}
