using System.Collections.Immutable;
using Gangway.Community;
using Gangway.Contract;
using Gangway.Inventory;
using Gangway.Office;
using Gangway.Office.Community;
using Gangway.Office.Institution;
using Gangway.Office.Norms;
using Gangway.Shell;

namespace Gangway.Institution;

/// <summary>Collects everything a census is made of. The only part of it that looks outside.</summary>
internal sealed class CensusSource(LicenseFindingSource licenses, FactVocabulary facts, PackageFolders folders, TimeProvider clock, Progress progress)
{
    private readonly MavenPomSource poms = MavenPomSource.In(folders);
    private readonly PackageLicenseSource packages = new(licenses, folders, progress);
    private readonly List<CollectedPlace> places = [];
    private readonly List<Issue> issues = [];

    public async Task<CollectedSources> Collect(CensusOptions options, OurPeople? ours, CancellationToken stop)
    {
        var taken = clock.GetUtcNow();
        var repositories = new RepositorySource(ours, taken, progress);
        foreach (var (path, prefix) in Prefixed(options.Paths))
        {
            if (Directory.Exists(path))
            {
                await CollectFolder(path, prefix, repositories, stop);
            }
            else if (File.Exists(path))
            {
                CollectFile(path, prefix, stop);
            }
            else
            {
                issues.Add(new Issue(path, "there is no such file or folder", Severity.Error, HowToFix: "Check the path."));
            }
        }

        ImmutableArray<string> named = options.Ours;
        return new CollectedSources(options.Paths, taken, named, [.. places], [.. issues]);
    }

    /// <summary>With one path, the report's paths are relative to it; with several, each begins with its own last segment.</summary>
    private static List<(string Path, string Prefix)> Prefixed(ImmutableArray<string> paths)
    {
        if (paths.Length == 1)
        {
            return [(paths[0], "")];
        }

        var used = new Dictionary<string, int>(StringComparer.Ordinal);
        return paths.Select(path =>
        {
            var name = NameOf(path);
            var times = used[name] = used.GetValueOrDefault(name) + 1;
            return (path, times == 1 ? name : $"{name}~{times}");
        }).ToList();
    }

    private static string NameOf(string path) =>
        Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path))) is { Length: > 0 } name ? name : path;

    private void CollectFile(string path, string prefix, CancellationToken stop)
    {
        var file = new FileInfo(Path.GetFullPath(path));
        var tree = new FolderTree([new SourceFile(file.Name, file.Length, file.FullName)]);
        if (DocumentSource.Recognize(tree, tree.Files[0]) is null)
        {
            issues.Add(new Issue(Named(prefix, file.Name), "this is no SBOM, lockfile or manifest that is read here", Severity.Error,
                HowToFix: "Name an SBOM (CycloneDX JSON or XML, SPDX JSON), a lockfile, or a folder."));
            return;
        }

        AddPlace(Place(prefix), file.Name, "", tree, tree.Files, name => prefix.Length == 0 ? name : prefix, null, stop);
    }

    private async Task CollectFolder(string path, string prefix, RepositorySource repositories, CancellationToken stop)
    {
        var root = Path.GetFullPath(path);
        if (FolderWalk.IsBareRepository(root))
        {
            await CollectBare(root, "", prefix, repositories, stop);
            return;
        }

        progress.Start("listing folders", 0);
        var listing = FolderWalk.Of(root, [""], progress, stop);
        progress.Finish();
        issues.AddRange(listing.Issues.Select(issue => issue with { Source = Named(prefix, issue.Source) }));
        NoteEnclosing(root, listing, prefix);
        var layout = new PlaceLayout(listing);
        foreach (var place in layout.Roots)
        {
            if (!listing.Repositories.Contains(place))
            {
                if (layout.FilesOf(place) is { Count: > 0 } files)
                {
                    AddPlace(Place(Named(prefix, place)), NameOf(Path.Combine(root, place)), place, new FolderTree(listing.Files), files,
                        file => Named(prefix, file), null, stop);
                }
            }
            else if (FolderWalk.IsBareRepository(Path.Combine(root, place)) && !Path.Exists(Path.Combine(root, place, ".git")))
            {
                await CollectBare(root, place, prefix, repositories, stop);
            }
            else
            {
                await CollectWorkTree(root, place, prefix, listing, layout, repositories, stop);
            }
        }
    }

    private async Task CollectBare(string root, string place, string prefix, RepositorySource repositories, CancellationToken stop)
    {
        var path = Place(Named(prefix, place));
        var name = NameOf(Path.Combine(root, place)) is var folder && folder.EndsWith(".git", StringComparison.Ordinal) && folder.Length > 4 ? folder[..^4] : folder;
        await CollectRepository(Path.Combine(root, place), path, name, repositories, stop);
    }

    private async Task CollectWorkTree(
        string root, string place, string prefix, FolderWalk.Listing listing, PlaceLayout layout, RepositorySource repositories, CancellationToken stop)
    {
        var files = layout.FilesOf(place);
        var path = Place(Named(prefix, place));
        var name = NameOf(Path.Combine(root, place));
        if (files.Count == 0)
        {
            await CollectRepository(Path.Combine(root, place), path, name, repositories, stop);
            return;
        }

        var doubtful = listing.Doubtful.Where(folder => layout.RootOf(folder) == place).ToList();
        var reading = await ReadRepository(Path.Combine(root, place), path, name,
            [.. files.Select(file => RelativeTo(place, file.Path))], doubtful.Count > 0, repositories, stop);
        var tracked = doubtful.Where(folder => reading?.Tracked.Contains(RelativeTo(place, folder)) == true).ToList();
        if (tracked.Count > 0)
        {
            var more = FolderWalk.Of(root, tracked, progress, stop);
            issues.AddRange(more.Issues.Select(issue => issue with { Source = Named(prefix, issue.Source) }));
            files = [.. files.Concat(more.Files).DistinctBy(file => file.Path).OrderBy(file => file.Path, StringComparer.Ordinal)];
        }

        // What a build file refers to may lie above the repository, as in the build it may.
        var around = tracked.Count == 0 ? listing.Files : [.. listing.Files.Concat(files).DistinctBy(file => file.Path).OrderBy(file => file.Path, StringComparer.Ordinal)];
        AddPlace(path, name, place, new FolderTree(around), files, file => Named(prefix, file), reading?.Repository, stop);
    }

    /// <summary>A repository without a work tree (bare, or cloned without a checkout): its files are those of its commit.</summary>
    private async Task CollectRepository(string folder, string path, string name, RepositorySource repositories, CancellationToken stop)
    {
        var reading = await ReadRepository(folder, path, name, null, false, repositories, stop);
        if (reading is null)
        {
            return;
        }

        IReadOnlyList<SourceFile> files = reading.Tree?.Files ?? [];
        SourceTree tree = reading.Tree is { } found ? found : new FolderTree([]);
        AddPlace(path, name, "", tree, files, file => path == "." ? file : $"{path}/{file}", reading.Repository, stop);
    }

    private async Task<RepositorySource.Reading?> ReadRepository(
        string folder, string path, string name, IReadOnlyList<string>? onDisk, bool needsTracked, RepositorySource repositories, CancellationToken stop)
    {
        if (GitRepository.Find(folder, path) is not { } repository)
        {
            return null;
        }

        progress.Start($"history of {Printable.Of(name)}, commits", 0);
        var reading = await repositories.Read(repository, onDisk, needsTracked, stop);
        progress.Finish();
        issues.AddRange(reading.Issues);
        return reading.Repository.History is null && onDisk is null && reading.Tree is null && reading.Issues.Any(issue => issue.Severity == Severity.Error)
            ? null
            : reading;
    }

    private void AddPlace(
        string path, string name, string root, SourceTree tree, IReadOnlyList<SourceFile> files, Func<string, string> named,
        CollectedRepository? repository, CancellationToken stop)
    {
        var (place, found) = new PlaceSource(licenses, facts, poms, progress).Read(path, name, root, tree, files, named, stop);
        issues.AddRange(found);
        places.Add(packages.Add(place, tree is FolderTree ? files : [], named, issues, stop) with { Repository = repository });
    }

    private void NoteEnclosing(string root, FolderWalk.Listing listing, string prefix)
    {
        if (listing.Repositories.Contains(""))
        {
            return;
        }

        for (var folder = Path.GetDirectoryName(root); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (Path.Exists(Path.Combine(folder, ".git")))
            {
                issues.Add(new Issue(Place(prefix), "this folder is part of a repository whose top is above it; its history was not read", Severity.Note,
                    HowToFix: $"Scan {folder} to see what is given."));
                return;
            }
        }
    }

    private static string Named(string prefix, string path) =>
        prefix.Length == 0 ? path : path.Length == 0 || path == "." ? prefix : $"{prefix}/{path}";

    private static string Place(string path) => path.Length == 0 ? "." : path;

    private static string RelativeTo(string root, string path) => root.Length == 0 ? path : path[(root.Length + 1)..];
}
