using System.Collections.Immutable;
using Gangway.Inventory;
using Gangway.Office;
using Gangway.Office.Contract;
using Gangway.Office.Institution;
using Gangway.Shell;

namespace Gangway.Contract;

/// <summary>Adds to the components of a place what their locally installed copies declare and hold.</summary>
internal sealed class PackageLicenseSource(LicenseFindingSource licenses, Progress progress)
{
    /// <param name="place">Its lockfiles are followed; what an SBOM lists need not be what this machine has installed.</param>
    /// <param name="files">The files its documents are among.</param>
    /// <param name="named">Turns a path of the tree into one of the report.</param>
    /// <param name="issues">Receives what could not be read.</param>
    /// <param name="stop">Ends the reading.</param>
    public CollectedPlace Add(
        CollectedPlace place, IReadOnlyList<SourceFile> files, Func<string, string> named, List<Issue> issues, CancellationToken stop)
    {
        var wanted = place.Documents.Where(document => !document.Bom.IsSbom).Select(document => document.Path).ToHashSet(StringComparer.Ordinal);
        var folders = files.Where(file => wanted.Contains(named(file.Path)))
            .ToDictionary(file => named(file.Path), file => Path.GetDirectoryName(file.Handle)!, StringComparer.Ordinal);
        return folders.Count == 0
            ? place
            : place with
            {
                Documents = [.. place.Documents.Select(document =>
                    folders.TryGetValue(document.Path, out var folder) ? WithPackages(document, folder, issues, stop) : document)],
            };
    }

    private CollectedDocument WithPackages(CollectedDocument document, string folder, List<Issue> issues, CancellationToken stop)
    {
        var installed = PackageFolderSource.Find(folder, document.Bom.Components, PackageFolders.OfThisMachine(), stop);
        issues.AddRange(installed.Issues.Select(issue => issue with { Source = $"{document.Path}: {issue.Source}" }));
        progress.Start($"installed packages of {Printable.Of(document.Path)}", installed.Packages.Length);
        var packages = ImmutableDictionary.CreateBuilder<string, PackageLicenses>(StringComparer.Ordinal);
        foreach (var package in installed.Packages)
        {
            stop.ThrowIfCancellationRequested();
            packages[package.ComponentId] = new PackageLicenses(
                package.Declared,
                [.. package.LicenseFiles.Where(IsOwnLicense).SelectMany(file => Detect(file, issues))],
                package.LicenseFiles.Any(IsNotice));
            progress.Advance();
        }

        progress.Finish();
        return document with { Packages = packages.ToImmutable() };
    }

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
