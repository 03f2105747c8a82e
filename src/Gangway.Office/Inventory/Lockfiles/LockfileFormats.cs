using System.Collections.Immutable;

namespace Gangway.Office.Inventory.Lockfiles;

/// <summary>The lockfiles and dependency lists the office reads; no file is of two of these formats.</summary>
public static class LockfileFormats
{
    public static ImmutableArray<BomFormat> All { get; } =
    [
        new("package-lock.json", "npm", Named("package-lock.json", "npm-shrinkwrap.json"), NpmLockReader.Read),
        new("packages.lock.json", "nuget", IsNuGetLock, NuGetLockReader.Read),
        new("project.assets.json", "nuget", Named("project.assets.json"), NuGetAssetsReader.Read),
        new("pom.xml", "maven", (name, _) => name is "pom.xml" || name.EndsWith(".pom", StringComparison.Ordinal), MavenPomReader.Read),
        new("go.mod", "golang", Named("go.mod"), GoModReader.Read),
        new("requirements.txt", "pypi", IsRequirements, RequirementsReader.Read),
        new("poetry.lock", "pypi", Named("poetry.lock"), PoetryLockReader.Read),
        new("Cargo.lock", "cargo", Named("Cargo.lock"), CargoLockReader.Read),
    ];

    internal static BomFormat.Recognizer Named(params string[] names) => (name, _) =>
    {
        foreach (var known in names)
        {
            if (name.SequenceEqual(known))
            {
                return true;
            }
        }

        return false;
    };

    // packages.lock.json, or packages.<project>.lock.json where projects share a folder.
    private static bool IsNuGetLock(ReadOnlySpan<char> name, ReadOnlySpan<byte> head) =>
        name.StartsWith("packages.", StringComparison.OrdinalIgnoreCase) && name.EndsWith(".lock.json", StringComparison.OrdinalIgnoreCase)
        && name.Length >= "packages.lock.json".Length;

    // requirements.txt, requirements-dev.txt, requirements_test.txt, dev-requirements.txt; a file of NUL bytes is none of them.
    private static bool IsRequirements(ReadOnlySpan<char> name, ReadOnlySpan<byte> head)
    {
        if (!name.EndsWith(".txt", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var stem = name[..^4];
        const string Word = "requirements";
        return stem.Equals(Word, StringComparison.OrdinalIgnoreCase)
            || (stem.StartsWith(Word, StringComparison.OrdinalIgnoreCase) && stem[Word.Length] is '-' or '_' or '.')
            || (stem.EndsWith(Word, StringComparison.OrdinalIgnoreCase) && stem[^(Word.Length + 1)] is '-' or '_' or '.');
    }
}
