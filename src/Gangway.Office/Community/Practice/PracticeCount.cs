namespace Gangway.Office.Community.Practice;

/// <summary>Counts what a project's people do, commit by commit, newest first. Memory grows with people and open merges, not with commits.</summary>
public sealed class PracticeCount(Mailmap mailmap, AffiliationRules rules)
{
    /// <summary>Days before the newest commit.</summary>
    public const int Period = 730;

    private const int MostMerges = 100_000;
    private const int FewestPeople = 3;

    private static readonly string[] ForgeCommitters = ["noreply@github.com", "noreply@gitlab.com", "noreply@gitee.com"];

    private readonly HashSet<string> committers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (long Commits, HashSet<string> People)> organizations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DateTimeOffset> merged = new(StringComparer.Ordinal);
    private readonly List<double> answers = [];
    private DateTimeOffset? newest;
    private DateTimeOffset oldest;
    private long commits, plain, merges, signed, reviewed, subjects, conventional, squashed, onForge, releases;

    public void Add(Commit commit)
    {
        if (commit.Committed is not { } committed)
        {
            return;
        }

        newest ??= committed;
        var author = mailmap.Canonical(commit.Author);
        if (committed < newest.Value.AddDays(-Period) || rules.Bots.Includes(author) || rules.Bots.Includes(commit.Author))
        {
            return;
        }

        oldest = commits == 0 || committed < oldest ? committed : oldest;
        commits++;
        CountCommitter(commit, author);
        CountAnswer(commit, committed, author);
        if (commit.IsMerge)
        {
            merges++;
            return;
        }

        CountPlain(commit, author);
    }

    /// <param name="tags">When the releases of the period were tagged; null where no tags are here.</param>
    /// <returns>Null where the history holds no dated commit by a person.</returns>
    public ProjectPractice? Total(IReadOnlyCollection<DateTimeOffset>? tags)
    {
        if (newest is not { } to || commits == 0)
        {
            return null;
        }

        var all = organizations.Values.Sum(organization => organization.Commits);
        var largest = organizations.OrderByDescending(pair => pair.Value.Commits).ThenBy(pair => pair.Key, StringComparer.Ordinal).FirstOrDefault();
        answers.Sort();
        return new ProjectPractice
        {
            From = oldest,
            To = to,
            Commits = commits,
            SignedOff = new Share(signed, plain, plain),
            ReviewTrailers = new Share(reviewed, plain, plain),
            ConventionalSubjects = new Share(conventional, subjects, plain),
            Merges = new Share(merges, commits, commits),
            Squashed = new Share(squashed, subjects, plain),
            Committers = committers.Count,
            MadeOnForge = onForge,
            LargestOrganization = new Share(largest.Value.Commits, all, commits),
            LargestDomain = largest.Value.People?.Count >= FewestPeople ? largest.Key : null,
            AnswerDays = answers.Count == 0 ? null : answers[answers.Count / 2],
            AnswersMeasured = answers.Count,
            Releases = tags is null ? (releases > 0 ? releases : null) : tags.Count(tag => tag >= oldest),
            ReleasesByTags = tags is not null,
        };
    }

    private void CountPlain(Commit commit, Identity author)
    {
        plain++;
        var committer = mailmap.Canonical(commit.Committer);
        signed += commit.SignOffs.Any(who => mailmap.Canonical(who).Key is var key && (key == author.Key || key == committer.Key)) ? 1 : 0;
        reviewed += commit.Trailers.Any(trailer => trailer.Kind is TrailerKind.ReviewedBy or TrailerKind.AckedBy) ? 1 : 0;
        if (commit.Subject is { } subject)
        {
            subjects++;
            conventional += CommitSubject.IsConventional(subject) ? 1 : 0;
            squashed += CommitSubject.EndsInRequest(subject) ? 1 : 0;
            releases += CommitSubject.IsRelease(subject) ? 1 : 0;
        }
    }

    private void CountCommitter(Commit commit, Identity author)
    {
        if (ForgeCommitters.Contains(commit.Committer.Email.Trim().ToLowerInvariant()))
        {
            onForge++;
        }
        else
        {
            committers.Add(mailmap.Canonical(commit.Committer).Key);
        }

        if (rules.Of(commit.Author, author) is { Kind: AffiliationKind.Organization or AffiliationKind.Ours } affiliation)
        {
            var domain = affiliation.Domain ?? "(ours)";
            var (count, people) = organizations.TryGetValue(domain, out var known) ? known : (0, new HashSet<string>(StringComparer.Ordinal));
            people.Add(author.Key);
            organizations[domain] = (count + 1, people);
        }
    }

    // A squashed merge bears the time of the merge twice: nothing can be measured there.
    private void CountAnswer(Commit commit, DateTimeOffset committed, Identity author)
    {
        if (merged.Remove(commit.Id, out var mergedAt))
        {
            AddAnswer(mergedAt - committed);
        }
        else if (!commit.IsMerge && commit.Authored is { } authored && committed != authored && mailmap.Canonical(commit.Committer).Key != author.Key)
        {
            AddAnswer(committed - authored);
        }

        if (commit.Parents.Length == 2 && merged.Count < MostMerges)
        {
            merged[commit.Parents[1]] = committed;
        }
    }

    private void AddAnswer(TimeSpan time)
    {
        if (time >= TimeSpan.Zero)
        {
            answers.Add(time.TotalDays);
        }
    }
}
