using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Gangway.Community;
using Gangway.Contract;
using Gangway.Office;
using Gangway.Office.Community;
using Gangway.Office.Community.Expectations;
using Gangway.Office.Community.Practice;
using Gangway.Office.Contract;
using Gangway.Office.Inventory;
using Gangway.Shell;

namespace Gangway.Institution;

/// <summary>Reads a repository for docking: its license, its files that state expectations, its history. The files are those of the newest commit.</summary>
internal sealed class DockSource(DockKnowledge knowledge, OurPeople? ours, Progress progress)
{
    private const int MostTextBytes = 1 << 20;
    private const int MostTexts = 100;

    private readonly AffiliationRules rules = new(ours, CommunityLists.MailProviders(), CommunityLists.Bots());

    /// <returns>Null where nothing could be read; the issues say why.</returns>
    public async Task<(DockReading? Reading, ImmutableArray<Issue> Issues)> Read(string folder, CancellationToken stop)
    {
        if (GitRepository.Find(folder, folder) is not { } repository)
        {
            return (null, [new Issue(folder, "this is no repository", Severity.Error, HowToFix: "Name the top folder of a clone, or a purl (pkg:…).")]);
        }

        using var git = new GitSource(repository, new GitSourceOptions { MostBlobBytes = MostTextBytes });
        var start = await git.Start(GitScope.MainBranch, stop);
        if (start.Tips.IsEmpty)
        {
            return (null, [.. repository.Issues, .. start.Issues, new Issue(folder, "the repository has no commit that could be read", Severity.Error)]);
        }

        var issues = new List<Issue>([.. repository.Issues, .. start.Issues]);
        var listing = await git.Tree(start.Tips[0], stop);
        issues.AddRange(listing.Issues);
        var (texts, mailmap) = await Texts(git, listing, issues, stop);
        var (practice, gains) = await History(git, start, repository, mailmap, issues, stop);
        var (license, own) = await License(folder, issues, stop);
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
        return (new DockReading
        {
            Name = name.EndsWith(".git", StringComparison.Ordinal) && name.Length > 4 ? name[..^4] : name,
            Subject = folder,
            Commit = start.Tips[0],
            Purl = repository.Remotes.Select(remote => PurlOf(remote.Url)).FirstOrDefault(purl => purl is not null),
            Expectations = ExpectationReading.Of(texts, [.. listing.Entries.Select(entry => entry.Path)], knowledge.Expectations),
            Practice = practice,
            License = license,
            LicensePlaces = own is null ? [] : [.. own.Declared.Concat(own.Texts).SelectMany(each => each.Evidence).Select(place => place.Source).Distinct(StringComparer.Ordinal).Take(3)],
            LicenseFiles = own?.Headers.FirstOrDefault(header => header.Expression == own.Expression)?.Files ?? 0,
            Gains = gains,
            Issues = [.. issues],
        }, [.. issues]);
    }

    private static async Task<(List<ProjectText>, Mailmap)> Texts(GitSource git, GitTree listing, List<Issue> issues, CancellationToken stop)
    {
        var ids = listing.Entries.Where(entry => entry.IsFile).ToDictionary(entry => entry.Path, entry => entry.Id, StringComparer.Ordinal);
        var wanted = ProjectTexts.Of(ids.Keys).Take(MostTexts).ToList();
        ids.TryGetValue(".mailmap", out var mailmapId);
        var blobs = await git.Blobs(wanted.Select(file => ids[file.Path]).Concat(mailmapId is null ? [] : [mailmapId]), stop);
        issues.AddRange(blobs.Issues);
        var texts = new List<ProjectText>();
        foreach (var (kind, path) in wanted)
        {
            if (blobs.Contents.TryGetValue(ids[path], out var content))
            {
                texts.Add(new ProjectText(kind, path, content.Span.Contains((byte)0) ? "" : Encoding.UTF8.GetString(content.Span), Convert.ToHexStringLower(SHA256.HashData(content.Span))));
            }
        }

        var mailmap = mailmapId is not null && blobs.Contents.TryGetValue(mailmapId, out var bytes) ? Mailmap.Parse(bytes.Span, ".mailmap").Mailmap : Mailmap.Empty;
        return (texts, mailmap);
    }

    private async Task<(ProjectPractice?, DockGains?)> History(
        GitSource git, GitStart start, GitRepository repository, Mailmap mailmap, List<Issue> issues, CancellationToken stop)
    {
        var count = new PracticeCount(mailmap, rules);
        var given = new DockGiving(ours, rules, mailmap);
        progress.Start("history, commits", 0);
        issues.AddRange(await git.Commits(start, commit =>
        {
            count.Add(commit);
            given.Add(commit);
            progress.Advance();
        }, stop));
        progress.Finish();
        return (count.Total(TagTimes.Of(repository)), given.Total());
    }

    private async Task<(SpdxExpression?, OwnLicense?)> License(string folder, List<Issue> issues, CancellationToken stop)
    {
        var target = await new LicenseScanSource(progress).Collect([folder], stop);
        issues.AddRange(target.Issues.Where(issue => issue.Severity == Severity.Error));
        var scan = new LicenseScan(knowledge.Licenses, new LicenseScanOptions(Environment.ProcessorCount, false, null));
        progress.Start("files scanned for licenses", target.Files.Count);
        var files = new List<ScannedFile>(target.Files.Count);
        await foreach (var file in scan.Run(target.Files, stop))
        {
            files.Add(file);
            progress.Advance();
        }

        progress.Finish();
        var own = LicenseReport.Of(target, files, scan.Distinct, knowledge.Licenses).Trees.Select(tree => tree.Tree.Own).FirstOrDefault();
        var expression = own?.Expression is { } text && SpdxExpression.TryParse(text, knowledge.Licenses.Ids, SpdxGrammar.Lax, out var parsed, out _, out _) ? parsed : null;
        return (expression, own);
    }

    /// <summary>Where a forge is known by its address: <c>pkg:github/owner/name</c>.</summary>
    private static PackageUrl? PurlOf(string url)
    {
        var at = url.IndexOf("github.com", StringComparison.OrdinalIgnoreCase);
        var parts = at < 0 ? [] : url[(at + "github.com".Length)..].Trim('/', ':').Split('/');
        return parts.Length == 2 && PackageUrl.TryParse($"pkg:github/{parts[0]}/{(parts[1].EndsWith(".git", StringComparison.Ordinal) ? parts[1][..^4] : parts[1])}", out var purl, out _) ? purl : null;
    }
}
