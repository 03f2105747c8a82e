using System.Collections.Immutable;
using System.Text;
using Gangway.Office;
using Gangway.Office.Community;

namespace Gangway.Community;

/// <summary>
/// Reads a foreign repository through git in a <see cref="GitQuarantine"/>; dispose it to remove the temporary folder.
/// </summary>
internal sealed partial class GitProcessSource : IGitReading
{
    private readonly GitRepository repository;
    private readonly GitSourceOptions options;
    private readonly GitQuarantine quarantine;

    public GitProcessSource(GitRepository repository, GitSourceOptions options)
    {
        this.repository = repository;
        this.options = options;
        quarantine = new(repository, this.options);
    }

    public void Dispose() => quarantine.Dispose();

    public async Task<ImmutableArray<Issue>> Commits(GitStart start, Action<Commit> each, CancellationToken stop)
    {
        var reader = new GitLogReader(each);
        var outcome = await quarantine.Run(["log", "--stdin", "-z", "--date=raw", "--no-show-signature", GitLogReader.Format], Valid(start.Tips), bytes => reader.Take(bytes.Span), stop);
        return Problem(outcome, reader.Commits > 0, $"after {reader.Commits} commits") is { } issue ? [issue] : [];
    }

    public async Task<(string? Commit, Issue? Problem)> Newest(IEnumerable<string> ids, CancellationToken stop)
    {
        var newest = new List<Commit>();
        var reader = new GitLogReader(newest.Add);
        var outcome = await quarantine.Run(["log", "--no-walk=sorted", "--max-count=1", "--ignore-missing", "--stdin", "-z", "--date=raw", GitLogReader.Format],
            Valid(ids), bytes => reader.Take(bytes.Span), stop);
        return (newest.FirstOrDefault()?.Id, Problem(outcome, some: false, ""));
    }

    public async Task<(ImmutableHashSet<string> Here, ImmutableArray<Issue> Issues)> Present(IEnumerable<string> ids, CancellationToken stop)
    {
        var sizes = await Sizes(ids, stop);
        return ([.. sizes.Known.Keys], sizes.Issues);
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
