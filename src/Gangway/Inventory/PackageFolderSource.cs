using System.Collections.Immutable;
using Gangway.Office;
using Gangway.Office.Inventory;
using Gangway.Office.Inventory.Lockfiles;

namespace Gangway.Inventory;

/// <summary>
/// Finds the components of a product among the packages installed on this machine and says what those declare and which license
/// files they bring. Reads package folders only; never starts a package manager, never leaves the machine.
/// </summary>
/// <remarks>
/// Names come from lockfiles and SBOMs, so every path goes through a <see cref="FolderBoundary"/>. A package counts only when its
/// manifest confirms the name and version: a stale node_modules must not speak for another version.
/// </remarks>
internal sealed partial class PackageFolderSource
{
    // Manifests are small; a package.json of the largest packages has some 200 KB.
    private const long MaxManifestSize = 4 << 20;

    private readonly FolderBoundary? _product;
    private readonly ImmutableArray<FolderBoundary> _nuGet;
    private readonly FolderBoundary? _go;
    private readonly ImmutableArray<FolderBoundary> _cargo;
    private readonly FolderBoundary? _maven;
    private readonly Lazy<Dictionary<string, string>> _python;
    private readonly Lazy<Dictionary<string, string>> _stored;
    private readonly Lazy<Dictionary<string, List<string>>> _nested;
    private readonly List<Issue> _issues = [];

    private PackageFolderSource(string? productFolder, PackageFolders folders)
    {
        _product = productFolder is null ? null : FolderBoundary.Of("", productFolder);
        _nuGet = [.. folders.NuGet.Select(f => FolderBoundary.Of("nuget-packages", f)).OfType<FolderBoundary>()];
        _go = folders.GoModules is { } go ? FolderBoundary.Of("go-modules", go) : null;
        _cargo = [.. CargoRegistries(folders.CargoRegistry)];
        _maven = folders.Maven is { } maven ? FolderBoundary.Of("maven-repository", maven) : null;
        _python = new(PythonPackages);
        _stored = new(StoredPackages);
        _nested = new(NestedPackages);
    }

    /// <param name="productFolder">The folder the lockfile lies in: npm components are looked for below it, by their ids. Null where it lies in no folder.</param>
    public static InstalledPackages Find(
        string? productFolder, IEnumerable<Component> components, PackageFolders folders, CancellationToken stop = default)
    {
        var source = new PackageFolderSource(productFolder, folders);
        var found = ImmutableArray.CreateBuilder<InstalledPackage>();
        foreach (var component in components)
        {
            stop.ThrowIfCancellationRequested();
            if (source.FindSafely(component) is { } package)
            {
                found.Add(package);
            }
        }

        return new InstalledPackages(found.ToImmutable(), [.. source._issues]);
    }

    private InstalledPackage? FindSafely(Component component)
    {
        try
        {
            return component.Purl?.Type switch
            {
                "npm" => FindNpm(component),
                "nuget" => FindNuGet(component),
                "golang" => FindGo(component),
                "cargo" => FindCargo(component),
                "pypi" => FindPython(component),
                "maven" => FindMaven(component),
                _ => null,
            };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Another program may be installing right now, or the folder may be somebody else's: the rest is still worth reading.
            _issues.Add(new Issue(component.Id, $"The installed package could not be read: {e.Message}", Severity.Warning));
            return null;
        }
    }

    /// <summary>The package, when its manifest is there and is about this component.</summary>
    private InstalledPackage? Confirmed(
        Component component, FolderBoundary boundary, string folder, string manifest,
        Func<ReadOnlyMemory<byte>, string, BomReading> read, bool isGuess = false)
    {
        if (boundary.Find(folder) is not { } realFolder || boundary.Find($"{folder}/{manifest}") is not { } realManifest
            || new FileInfo(realManifest) is not { Exists: true, Length: > 0 and <= MaxManifestSize })
        {
            return null;
        }

        var reading = read(File.ReadAllBytes(realManifest), boundary.SourceOf(realManifest));
        if (isGuess && (reading.Bom?.Subject is not { } found || !IsSame(component, found)))
        {
            return null;
        }

        if (reading.Bom?.Subject is not { } subject)
        {
            _issues.AddRange(reading.Issues);
            return null;
        }

        if (!IsSame(component, subject))
        {
            _issues.Add(new Issue(subject.Evidence.Source, "The installed package is not the one the lockfile names, so its license was not read.",
                Severity.Note, null, "Install what the lockfile says, then ask again."));
            return null;
        }

        return Package(component, boundary, realFolder, subject);
    }

    private static bool IsSame(Component component, Component installed) =>
        string.Equals(component.Purl!.Name, installed.Purl?.Name, StringComparison.OrdinalIgnoreCase)
        && string.Equals(component.Purl.Namespace, installed.Purl?.Namespace, StringComparison.OrdinalIgnoreCase)
        && (component.Purl.Version is null || string.Equals(PlainVersion(component.Purl.Version), PlainVersion(installed.Purl?.Version), StringComparison.OrdinalIgnoreCase));

    // Build metadata is not part of a version's identity in NuGet's folders and npm's locks.
    private static string? PlainVersion(string? version) => version?.Split('+')[0];

    private InstalledPackage Package(Component component, FolderBoundary boundary, string realFolder, Component? declaring) => new()
    {
        ComponentId = component.Id,
        Source = boundary.SourceOf(realFolder),
        Declared = declaring?.Declared ?? [],
        Copyright = declaring?.Copyright,
        SourceRepository = declaring?.SourceRepository,
        LicenseFiles = LicenseFiles(boundary, realFolder, declaring?.Declared ?? []),
    };
}
