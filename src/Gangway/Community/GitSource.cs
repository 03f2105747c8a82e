using System.Collections.Immutable;
using System.Text;
using Gangway.Office;
using Gangway.Office.Community;

namespace Gangway.Community;

/// <summary>
/// Reads commits, paths and files of a foreign repository through git in a <see cref="GitQuarantine"/>. One at a time for each
/// repository; dispose it to remove the temporary folder. A broken repository gives what could be read, and issues.
/// </summary>
internal sealed partial class GitSource : IDisposable
{
    private readonly GitRepository repository;
    private readonly GitSourceOptions options;
    private readonly GitQuarantine quarantine;

    public GitSource(GitRepository repository, GitSourceOptions? options = null)
    {
        this.repository = repository;
        this.options = options ?? new();
        quarantine = new(repository, this.options);
    }

    public void Dispose() => quarantine.Dispose();

    /// <summary>From where to read, see <see cref="GitStart"/>. Its tips are empty where there is nothing to read; the issues say why.</summary>
    public async Task<GitStart> Start(GitScope scope, CancellationToken stop)
    {
        if (scope == GitScope.AllReferences)
        {
            return await Readable(repository.EveryReference(), stop);
        }

        return repository.MainBranch() ?? await NewestBranch(stop);
    }

    /// <summary>Hands over every commit reachable from the tips once, newest first, as it is read.</summary>
    public async Task<ImmutableArray<Issue>> Commits(GitStart start, Action<Commit> each, CancellationToken stop)
    {
        if (start.Tips.IsEmpty)
        {
            return [];
        }

        var reader = new GitLogReader(each);
        var outcome = await quarantine.Run(["log", "--stdin", "-z", "--date=raw", "--no-show-signature", GitLogReader.Format], Valid(start.Tips), bytes => reader.Take(bytes.Span), stop);
        return Problem(outcome, reader.Commits > 0, $"after {reader.Commits} commits") is { } issue ? [issue] : [];
    }

    private async Task<GitStart> NewestBranch(CancellationToken stop)
    {
        var branches = repository.References.Where(pair => !pair.Key.StartsWith("refs/tags/", StringComparison.Ordinal)).ToList();
        var candidates = branches.Count > 0 ? branches : [.. repository.References];
        var newest = new List<Commit>();
        var reader = new GitLogReader(newest.Add);
        var outcome = await quarantine.Run(["log", "--no-walk=sorted", "--max-count=1", "--ignore-missing", "--stdin", "-z", "--date=raw", GitLogReader.Format],
            Valid(candidates.Select(pair => pair.Value).Distinct()), bytes => reader.Take(bytes.Span), stop);
        var found = newest.Count == 0 ? default : candidates.Find(pair => pair.Value == newest[0].Id);
        return (found.Key ?? (candidates.Count == 1 ? candidates[0].Key : null)) is { } branch
            ? repository.StandIn(branch)
            : new([], null, "no commit: no branch could be read", [Problem(outcome, some: false, "") ?? NoBranch()]);
    }

    private Issue NoBranch() => new(repository.Source, "None of its branches leads to a commit that is here.", Severity.Error, HowToFix: "Clone the repository again.");

    // One dangling reference would end git's reading of all: those whose object is not here are left out, and said.
    private async Task<GitStart> Readable(GitStart start, CancellationToken stop)
    {
        var sizes = start.Tips.IsEmpty ? (Known: [], Issues: []) : await Sizes(start.Tips, stop);
        var here = start.Tips.Where(sizes.Known.ContainsKey).ToImmutableArray();
        var lost = start.Tips.Length - here.Length;
        return start with
        {
            Tips = here,
            Issues = sizes.Issues.Length > 0 ? sizes.Issues : lost == 0 ? start.Issues
                : [.. start.Issues, new(repository.Source, $"{lost} branches or tags lead to objects that are not here; they are left out.", Severity.Warning)],
        };
    }

    private IEnumerable<string> Valid(IEnumerable<string> ids) => ids.Where(id => GitObjectId.IsValid(id, repository.IsSha256));

    private Issue? Problem(GitOutcome outcome, bool some, string where) => outcome.Ending switch
    {
        GitEnding.Complete => null,
        GitEnding.Missing => new(repository.Source, "git is not here or cannot be run, so the repository was not read.", Severity.Error, HowToFix: "Install git 2.32 or later so that it is found in PATH."),
        GitEnding.Silent => Broken(some, $"git said nothing for {options.Silence.TotalSeconds:0} seconds and was stopped {where}".TrimEnd()),
        GitEnding.Cut => Broken(some, $"git's answer was not understood {where}".TrimEnd()),
        _ => Broken(some, new StringBuilder("git stopped").Append(where.Length > 0 ? " " + where : "").Append(outcome.Sentence.Length > 0 ? ": " + outcome.Sentence : "").ToString()),
    };

    private Issue Broken(bool some, string message) =>
        new(repository.Source, message, some ? Severity.Warning : Severity.Error, HowToFix: "Run `git fsck` in a copy you trust, or clone the repository again.");
}
