using System.Collections.Immutable;
using static Gangway.Office.Inventory.BomFacts;

namespace Gangway.Office.Inventory.Lockfiles;

/// <summary>The manifests in which a package says who it is; each reads to a <see cref="Bom"/> with a subject and no components.</summary>
public static class ManifestFormats
{
    public static ImmutableArray<BomFormat> All { get; } =
    [
        new("package.json", "npm", LockfilePaths.Named("package.json"), PackageJsonReader.Read) { Tells = PinnedVersions | Licenses | SourceRepository },
        new("Cargo.toml", "cargo", LockfilePaths.Named("Cargo.toml"), CargoManifestReader.Read) { Tells = PinnedVersions | Licenses | SourceRepository },
        new("pyproject.toml", "pypi", LockfilePaths.Named("pyproject.toml"), PyprojectReader.Read) { Tells = PinnedVersions | Licenses | SourceRepository },
        new("Python METADATA", "pypi", IsPythonMetadata, PythonMetadataReader.Read) { Files = "METADATA, PKG-INFO", Tells = PinnedVersions | Licenses | SourceRepository },
        new(".nuspec", "nuget", LockfilePaths.EndsWith(".nuspec"), NuspecReader.Read) { Files = "*.nuspec", Tells = PinnedVersions | Licenses | SourceRepository },
    ];

    // The names METADATA and PKG-INFO say little: where the first bytes are known they must say it too.
    private static bool IsPythonMetadata(ReadOnlySpan<char> path, ReadOnlySpan<byte> head) =>
        LockfilePaths.NameOf(path) is "METADATA" or "PKG-INFO" && (head.IsEmpty || head.StartsWith("Metadata-Version:"u8));
}
