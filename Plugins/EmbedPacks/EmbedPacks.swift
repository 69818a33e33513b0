import Foundation
import PackagePlugin

/// Writes the packs of a target, every file below its `Packs` folder, into one Swift file of string literals.
@main struct EmbedPacks: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let folder = target.directoryURL.appending(path: "Packs")
    let output = context.pluginWorkDirectoryURL.appending(path: "BuiltInPacks.generated.swift")
    let files =
      FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?
      .compactMap { $0 as? URL }.filter { !$0.hasDirectoryPath && $0.lastPathComponent.first != "." } ?? []
    return [
      .buildCommand(
        displayName: "Embedding packs", executable: try context.tool(named: "embed-packs").url,
        arguments: [folder.path(), output.path()], inputFiles: files, outputFiles: [output])
    ]
  }
}
