using System.Collections.Immutable;
using Gangway.Inventory;
using Gangway.Office;
using Gangway.Office.Community;
using Gangway.Office.Institution;
using Gangway.Shell;

namespace Gangway.Community;

/// <summary>Reads what a repository's history and tree tell: who gives, and which house rules it states.</summary>
internal sealed class RepositorySource(OurPeople? ours, DateTimeOffset asOf, Progress progress)
{
    /// <summary>A repository without a work tree is read from its commit; files beyond this are not source.</summary>
    private const long MostFileBytes = 16L * 1024 * 1024;

    private readonly MailProviders providers = CommunityLists.MailProviders();
    private readonly Bots bots = CommunityLists.Bots();

    /// <summary>Everything that was read of one repository.</summary>
    /// <param name="Repository">History and house rules.</param>
    /// <param name="Tree">The commit's files where there is no work tree; null where the files lie on disk.</param>
    /// <param name="Tracked">Folders of the commit, for telling source from build output; empty where they are not known.</param>
    /// <param name="Issues">What could not be read.</param>
    public sealed record Reading(
        CollectedRepository Repository, RepositoryTree? Tree, ImmutableHashSet<string> Tracked, ImmutableArray<Issue> Issues);

    /// <param name="repository">Found by its files.</param>
    /// <param name="onDisk">Paths of its work tree, relative to it; null for a repository without one.</param>
    /// <param name="needsTracked">Whether the caller asks which folders are tracked.</param>
    /// <param name="stop">Ends the reading.</param>
    public async Task<Reading> Read(GitRepository repository, IReadOnlyList<string>? onDisk, bool needsTracked, CancellationToken stop)
    {
        using var git = new GitSource(repository, new GitSourceOptions { MostBlobBytes = MostFileBytes });
        var start = await git.Start(GitScope.MainBranch, stop);
        var issues = new List<Issue>([.. repository.Issues, .. start.Issues]);
        var tip = start.Tips.IsEmpty ? null : start.Tips[0];
        var listing = tip is not null && (onDisk is null || needsTracked) ? await git.Tree(tip, stop) : null;
        issues.AddRange(listing?.Issues ?? []);
        var tree = onDisk is null && listing is not null ? await Contents(git, listing, issues, stop) : null;
        var mailmap = Mailmap(repository, tree, issues);
        var history = tip is null ? null : await History(git, start, mailmap, issues, stop);
        var paths = onDisk ?? [.. listing?.Entries.Where(entry => entry.IsFile).Select(entry => entry.Path) ?? []];
        return new Reading(
            new CollectedRepository(
                [.. repository.Remotes.Select(remote => remote.Url)],
                history,
                HouseRules.Of(paths, onDisk is not null || listing?.IsComplete == true),
                tree is null ? null : tip),
            tree,
            needsTracked ? Folders(listing) : [],
            [.. issues]);
    }

    private async Task<RepositoryHistory?> History(
        GitSource git, GitStart start, Mailmap mailmap, List<Issue> issues, CancellationToken stop)
    {
        var history = new GiveHistory(mailmap, new AffiliationRules(ours, providers, bots), asOf);
        var read = 0L;
        issues.AddRange(await git.Commits(start, commit =>
        {
            history.Add(commit);
            progress.Advance();
            read++;
        }, stop));
        return read == 0 && issues.Exists(issue => issue.Severity == Severity.Error) ? null : history.Total(start.Scope);
    }

    public static async Task<RepositoryTree> Contents(GitSource git, GitTree listing, List<Issue> issues, CancellationToken stop)
    {
        var files = listing.Entries.Where(entry => entry.IsFile).ToList();
        var blobs = await git.Blobs(files.Select(entry => entry.Id), stop);
        issues.AddRange(blobs.Issues);
        return new RepositoryTree(
            [.. files.Select(entry => new SourceFile(entry.Path, entry.Size ?? 0, entry.Id)).OrderBy(file => file.Path, StringComparer.Ordinal)],
            blobs.Contents);
    }

    private static Mailmap Mailmap(GitRepository repository, RepositoryTree? tree, List<Issue> issues)
    {
        const string Name = ".mailmap";
        var content = tree is not null
            ? tree.Files.Where(file => file.Path == Name).Select(file => tree.Read(file, 1 << 20, out _)).FirstOrDefault()
            : repository.WorkTree is { } folder ? RegularFile.Read(Path.Combine(folder, Name), 1 << 20) : null;
        if (content is not { } bytes)
        {
            return Office.Community.Mailmap.Empty;
        }

        var reading = Office.Community.Mailmap.Parse(bytes.Span, $"{repository.Source}/{Name}");
        issues.AddRange(reading.Issues);
        return reading.Mailmap;
    }

    private static ImmutableHashSet<string> Folders(GitTree? listing)
    {
        var folders = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        foreach (var entry in listing?.Entries ?? [])
        {
            for (var slash = entry.Path.LastIndexOf('/'); slash > 0; slash = entry.Path.LastIndexOf('/', slash - 1))
            {
                if (!folders.Add(entry.Path[..slash]))
                {
                    break;
                }
            }
        }

        return folders.ToImmutable();
    }
}
