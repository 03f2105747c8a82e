using System.Collections.Immutable;
using Gangway.Inventory;
using Gangway.Office;
using Gangway.Office.Contract;
using Gangway.Office.Institution;
using Gangway.Office.Inventory;
using Gangway.Shell;

namespace Gangway.Contract;

/// <summary>Adds to the components of a place what their locally installed copies declare and hold.</summary>
internal sealed class PackageLicenseSource(LicenseFindingSource licenses, PackageFolders folders, Progress progress)
{
    /// <summary>What lies in folders of the machine is the same for every product: forty projects use one copy of a package.</summary>
    private static readonly ImmutableHashSet<string> OfMachine = ["nuget", "golang", "cargo", "maven"];

    private readonly Dictionary<string, PackageLicenses?> known = new(StringComparer.Ordinal);

    /// <param name="place">Its lockfiles are followed; what an SBOM lists need not be what this machine has installed.</param>
    /// <param name="files">The files its documents are among; none where they lie in a commit.</param>
    /// <param name="named">Turns a path of the tree into one of the report.</param>
    /// <param name="issues">Receives what could not be read.</param>
    /// <param name="stop">Ends the reading.</param>
    public CollectedPlace Add(
        CollectedPlace place, IReadOnlyList<SourceFile> files, Func<string, string> named, List<Issue> issues, CancellationToken stop)
    {
        var wanted = place.Documents.Where(document => !document.Bom.IsSbom).Select(document => document.Path).ToHashSet(StringComparer.Ordinal);
        if (wanted.Count == 0)
        {
            return place;
        }

        var homes = files.Where(file => wanted.Contains(named(file.Path)))
            .ToDictionary(file => named(file.Path), file => Path.GetDirectoryName(file.Handle)!, StringComparer.Ordinal);
        return place with
        {
            Documents = [.. place.Documents.Select(document =>
                wanted.Contains(document.Path) ? WithPackages(document, homes.GetValueOrDefault(document.Path), issues, stop) : document)],
        };
    }

    private CollectedDocument WithPackages(CollectedDocument document, string? folder, List<Issue> issues, CancellationToken stop)
    {
        var packages = ImmutableDictionary.CreateBuilder<string, PackageLicenses>(StringComparer.Ordinal);
        var open = new List<Component>();
        foreach (var component in document.Bom.Components)
        {
            if (!known.TryGetValue(KeyOf(component), out var licensed))
            {
                open.Add(component);
            }
            else if (licensed is not null)
            {
                packages[component.Id] = licensed;
            }
        }

        foreach (var (component, licensed) in Look(document, open, folder, issues, stop))
        {
            packages[component] = licensed;
        }

        return document with { Packages = packages.ToImmutable() };
    }

    private IEnumerable<(string Component, PackageLicenses Licenses)> Look(
        CollectedDocument document, List<Component> components, string? folder, List<Issue> issues, CancellationToken stop)
    {
        var installed = PackageFolderSource.Find(folder, components, folders, stop);
        issues.AddRange(installed.Issues.Select(issue => issue with { Source = $"{document.Path}: {issue.Source}" }));
        var found = installed.Packages.ToDictionary(package => package.ComponentId, StringComparer.Ordinal);
        progress.Start($"installed packages of {Printable.Of(document.Path)}", found.Count);
        foreach (var component in components)
        {
            stop.ThrowIfCancellationRequested();
            var licensed = found.TryGetValue(component.Id, out var package) ? LicensesOf(package, issues) : null;
            if (OfMachine.Contains(component.Purl?.Type ?? ""))
            {
                known[KeyOf(component)] = licensed;
            }

            if (licensed is not null)
            {
                progress.Advance();
                yield return (component.Id, licensed);
            }
        }

        progress.Finish();
    }

    private PackageLicenses LicensesOf(InstalledPackage package, List<Issue> issues) => new(
        package.Declared,
        [.. package.LicenseFiles.Where(IsOwnLicense).SelectMany(file => Detect(file, issues))],
        package.LicenseFiles.Any(IsNotice));

    private static string KeyOf(Component component) => component.Purl?.ToString() ?? "";

    private ImmutableArray<LicenseFinding> Detect(LicenseFile file, List<Issue> issues)
    {
        try
        {
            return licenses.InText(file.Read(), Path.GetFileName(file.Path), file.Source);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            issues.Add(new Issue(file.Source, $"the license file could not be read: {error.Message}", Severity.Warning));
            return [];
        }
    }

    /// <summary>A notice of third parties holds licenses of others, not the package's own.</summary>
    private static bool IsOwnLicense(LicenseFile file) =>
        !IsNotice(file) && !Path.GetFileName(file.Path).StartsWith("THIRD", StringComparison.OrdinalIgnoreCase);

    private static bool IsNotice(LicenseFile file) => Path.GetFileName(file.Path).StartsWith("NOTICE", StringComparison.OrdinalIgnoreCase);
}
