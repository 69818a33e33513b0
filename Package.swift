// swift-tools-version: 6.2
import PackageDescription

/// Every target is compiled in Swift 6 mode, and a warning is an error.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

// The targets stand in the order of the floors (Sources/README.md); imports point up this list only.
let package = Package(
  name: "docket",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "docket", targets: ["docket"])],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
  ],
  targets: [
    .target(name: "DocketModel", swiftSettings: strict),
    .target(name: "DocketExtraction", dependencies: ["DocketModel"], swiftSettings: strict),
    .target(name: "DocketLinking", dependencies: ["DocketModel"], swiftSettings: strict),
    .target(
      name: "DocketPacks", dependencies: ["DocketModel", "DocketExtraction"], exclude: ["Packs"],
      swiftSettings: strict, plugins: ["EmbedPacks"]),
    .target(name: "sqlite-guard"),
    .target(
      name: "DocketStore",
      dependencies: [
        "DocketModel", "sqlite-guard", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    .target(
      name: "DocketIngest",
      dependencies: [
        "DocketModel", "DocketExtraction", "DocketLinking", "DocketPacks", "DocketStore",
        .product(name: "Crypto", package: "swift-crypto"),
      ], swiftSettings: strict),
    .target(
      name: "DocketQuery", dependencies: ["DocketModel", "DocketStore"], swiftSettings: strict),
    .target(
      name: "DocketFormats", dependencies: ["DocketModel", "DocketQuery"], swiftSettings: strict),
    .executableTarget(
      name: "docket",
      dependencies: [
        "DocketModel", "DocketExtraction", "DocketLinking", "DocketPacks", "DocketStore",
        "DocketIngest", "DocketQuery", "DocketFormats",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: strict),
    .testTarget(
      name: "DocketPacksTests", dependencies: ["DocketModel", "DocketExtraction", "DocketPacks"],
      swiftSettings: strict),
    .testTarget(
      name: "DocketExtractionTests", dependencies: ["DocketModel", "DocketExtraction", "DocketPacks"],
      swiftSettings: strict),
    .testTarget(
      name: "DocketFormatsTests", dependencies: ["DocketModel", "DocketQuery", "DocketFormats"],
      swiftSettings: strict),
    .testTarget(
      name: "DocketGoldTests", dependencies: ["DocketModel", "DocketExtraction", "DocketPacks"],
      swiftSettings: strict),
    .testTarget(name: "HouseTests", swiftSettings: strict),
    .testTarget(name: "TranscriptTests", dependencies: ["docket"], swiftSettings: strict),
    .testTarget(
      name: "DocketLinkingTests", dependencies: ["DocketModel", "DocketLinking"], swiftSettings: strict),
    .testTarget(
      name: "DocketStoreTests",
      dependencies: ["DocketModel", "DocketStore", .product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: strict),
    .testTarget(
      name: "DocketQueryTests",
      dependencies: [
        "DocketModel", "DocketStore", "DocketQuery", .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "DocketIngestTests",
      dependencies: [
        "DocketModel", "DocketExtraction", "DocketLinking", "DocketPacks", "DocketStore", "DocketIngest",
        "DocketQuery", "DocketFormats",
      ], swiftSettings: strict),
    .executableTarget(name: "embed-packs", swiftSettings: strict),
    .executableTarget(
      name: "train-names", dependencies: ["DocketModel", "DocketExtraction"],
      exclude: ["README.md", "Templates"],
      swiftSettings: strict),
    .executableTarget(
      name: "docket-bench",
      dependencies: [
        "DocketModel", "DocketExtraction", "DocketPacks", "DocketStore", "DocketQuery",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ], exclude: ["Words"], swiftSettings: strict),
    .executableTarget(
      name: "fuzz-docket",
      dependencies: [
        "DocketModel", "DocketExtraction", "DocketLinking", "DocketPacks", "DocketStore", "DocketIngest",
        "DocketQuery", "DocketFormats",
      ],
      exclude: ["README.md"], swiftSettings: strict),
    .target(name: "work-counter"),
    .executableTarget(
      name: "work-docket",
      dependencies: ["DocketModel", "DocketExtraction", "DocketPacks", "work-counter"],
      swiftSettings: strict, linkerSettings: [.linkedLibrary("m", .when(platforms: [.linux]))]),
    .plugin(name: "EmbedPacks", capability: .buildTool(), dependencies: ["embed-packs"]),
  ]
)
