using System.Collections.Immutable;

namespace Gangway.Office.Inventory.Lockfiles;

/// <summary>The manifests in which a package says who it is; each reads to a <see cref="Bom"/> with a subject and no components.</summary>
public static class ManifestFormats
{
    public static ImmutableArray<BomFormat> All { get; } =
    [
        new("package.json", "npm", LockfileFormats.Named("package.json"), PackageJsonReader.Read),
        new("Cargo.toml", "cargo", LockfileFormats.Named("Cargo.toml"), CargoManifestReader.Read),
        new("pyproject.toml", "pypi", LockfileFormats.Named("pyproject.toml"), PyprojectReader.Read),
        new("Python METADATA", "pypi", IsPythonMetadata, PythonMetadataReader.Read),
        new(".nuspec", "nuget", EndsWith(".nuspec"), NuspecReader.Read),
        new("MSBuild project", "nuget", IsMSBuildProject, MSBuildProjectReader.Read),
    ];

    private static BomFormat.Recognizer EndsWith(string ending) => (name, _) => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase);

    private static bool IsMSBuildProject(ReadOnlySpan<char> name, ReadOnlySpan<byte> head) =>
        name.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".fsproj", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith(".vbproj", StringComparison.OrdinalIgnoreCase);

    // The names METADATA and PKG-INFO say little: where the first bytes are known they must say it too.
    private static bool IsPythonMetadata(ReadOnlySpan<char> name, ReadOnlySpan<byte> head) =>
        name is "METADATA" or "PKG-INFO" && (head.IsEmpty || head.StartsWith("Metadata-Version:"u8));
}
