import Rendering

/// The files that the client is asked to watch: notes may lean on any of them.
enum FileWatch {
  private static let patterns = [
    "**/*.{md,markdown,qmd,Rmd,ipynb,tex}", "**/{.nabla,nabla}.yml", "**/*.{csv,txt}",
  ]

  /// Writes the parameters of `client/registerCapability`.
  static func write(to json: inout JSONWriter) {
    json.object { json in
      json.key("registrations")
      json.array { json in
        json.object { json in
          json.field("id", "nabla-files")
          json.field("method", "workspace/didChangeWatchedFiles")
          json.field("registerOptions") { json in
            json.key("watchers")
            json.array { json in
              for pattern in patterns { json.object { $0.field("globPattern", pattern) } }
            }
          }
        }
      }
    }
  }
}
