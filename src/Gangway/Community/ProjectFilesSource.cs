using System.Collections.Immutable;
using Gangway.Contract;
using Gangway.Inventory;
using Gangway.Office;
using Gangway.Office.Community.Measures;
using Gangway.Office.Inventory;
using Gangway.Office.Inventory.Lockfiles;
using Gangway.Shell;

namespace Gangway.Community;

/// <summary>Looks at the files of a project's newest commits: which of its source files state a license, and which packages its lockfiles and manifests name.</summary>
internal sealed class ProjectFilesSource(Progress progress)
{
    private readonly List<ScanFile> sources = [];
    private readonly List<Component> components = [];
    private readonly HashSet<string> own = new(StringComparer.Ordinal);
    private readonly HashSet<(string Path, string Content)> seen = [];
    private readonly List<Issue> issues = [];
    private bool hasDocument;

    /// <returns>Null for files where no commit could be read, and for components where none of its files lists any.</returns>
    public async Task<(LicensedFiles? Files, ImmutableArray<Component>? Components, ImmutableArray<Issue> Issues)> Read(IReadOnlyCollection<string> folders, CancellationToken stop)
    {
        var isRead = false;
        foreach (var folder in folders)
        {
            // What is wrong with the repository itself was said when its history was read.
            var (tree, _) = await CommitSource.Read(folder, folder, stop);
            if (tree is not null)
            {
                isRead = true;
                sources.AddRange(tree.Files.Where(file => IsSource(file.Path) && seen.Add((file.Path, file.Handle))).Select(file => new ScanFile(file.Path, tree, file, null)));
                Documents(tree, path => $"{folder}/{path}", stop);
            }
        }

        return (isRead ? await Licenses(stop) : null, hasDocument ? [.. components.Where(component => component.Purl is not { } purl || !own.Contains(purl.WithoutVersion().ToString()))] : null, [.. issues]);
    }

    private static bool IsSource(string path) => ContributionTypes.Of(path) is ContributionType.Code or ContributionType.Tests && PathRoles.Of(path) != PathRole.Fixture;

    private void Documents(RepositoryTree tree, Func<string, string> named, CancellationToken stop)
    {
        var build = DocumentSource.Together(tree, tree.Files, named, MavenPomSource.In(PackageFolders.OfThisMachine()));
        var read = new List<(string Path, Bom Bom)>();
        foreach (var file in tree.Files.Where(file => PathRoles.Of(file.Path) is not (PathRole.Fixture or PathRole.Vendored)))
        {
            stop.ThrowIfCancellationRequested();
            if (DocumentSource.Recognize(tree, file) is not { Ecosystem: not null } format || !format.Tells.HasFlag(BomFacts.Use))
            {
                if (DocumentSource.ReadManifest(tree, file, named(file.Path))?.Bom?.Subject is { } published)
                {
                    Own(published);
                }

                continue;
            }

            var reading = DocumentSource.Read(tree, file, format, named(file.Path), build);
            issues.AddRange(reading.Issues.Where(issue => issue.Severity == Severity.Error));
            if (reading.Bom is { } bom)
            {
                read.Add((file.Path, bom));
                Own(bom.Subject);
            }
        }

        hasDocument |= read.Count > 0;
        components.AddRange(LockfilePrecedence.Of(read).OfType<Bom>().SelectMany(bom => bom.Components));
    }

    // What the project publishes itself is not upstream of it: the modules of one build name each other.
    private void Own(Component? subject)
    {
        if (subject?.Purl is { } purl)
        {
            own.Add(purl.WithoutVersion().ToString());
        }
    }

    private async Task<LicensedFiles> Licenses(CancellationToken stop)
    {
        var count = new Dictionary<ScanStatus, long>();
        progress.Start("license of files", sources.Count);
        if (sources.Count > 0)
        {
            var scan = new LicenseScan(new LicenseKnowledge(), new LicenseScanOptions(Environment.ProcessorCount));
            await foreach (var file in scan.Run(sources, stop))
            {
                count[file.Scan.Status] = count.GetValueOrDefault(file.Scan.Status) + 1;
                progress.Advance();
            }
        }

        progress.Finish();
        return new(Of(ScanStatus.Found), Of(ScanStatus.Nothing), Of(ScanStatus.NotUnderstood), Of(ScanStatus.Binary), Of(ScanStatus.Unreadable));

        long Of(ScanStatus status) => count.GetValueOrDefault(status);
    }
}
