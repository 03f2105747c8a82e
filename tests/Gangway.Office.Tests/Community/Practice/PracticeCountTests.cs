using Gangway.Office.Community;
using Gangway.Office.Community.Practice;
using Gangway.Office.Norms;
using Gangway.Office.Tests.Community.Expectations;
using Gangway.Office.Tests.Norms;

namespace Gangway.Office.Tests.Community.Practice;

public class PracticeCountTests
{
    private static readonly DateTimeOffset Newest = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly Identity One = new("One", "one@firm.example");
    private static readonly Identity Two = new("Two", "two@else.example");
    private static readonly Identity Bot = new("dependabot[bot]", "bot@forge.example");

    [Theory]
    [InlineData("feat(rest): add endpoint", true)]
    [InlineData("fix!: break", true)]
    [InlineData("net: fix a leak", false)]
    [InlineData("Fix a leak", false)]
    [InlineData("feat(rest: add", false)]
    [InlineData(": nothing", false)]
    public void Conventional_commits_are_told_from_subsystem_prefixes(string subject, bool expected) => Assert.Equal(expected, CommitSubject.IsConventional(subject));

    [Theory]
    [InlineData("Release 5.4", true)]
    [InlineData("chore: release 3.18.0", true)]
    [InlineData("v2.0.1", true)]
    [InlineData("feat: prepare for release", false)]
    [InlineData("5 reasons", false)]
    public void Releases_are_told_by_subject_where_there_are_no_tags(string subject, bool expected) => Assert.Equal(expected, CommitSubject.IsRelease(subject));

    [Fact]
    public void Shares_count_people_and_leave_programs_out()
    {
        var practice = Count(
            Commit("a", One, One, 0, "feat: one (#1)", new Trailer(TrailerKind.SignedOffBy, One)),
            Commit("b", Two, One, 1, "fix: two", new Trailer(TrailerKind.ReviewedBy, One)),
            Commit("c", Bot, Bot, 2, "chore: bump"));

        Assert.Equal(2, practice.Commits);
        Assert.Equal(new Share(1, 2, 2), practice.SignedOff);
        Assert.Equal(new Share(1, 2, 2), practice.ReviewTrailers);
        Assert.Equal(new Share(2, 2, 2), practice.ConventionalSubjects);
        Assert.Equal(new Share(1, 2, 2), practice.Squashed);
        Assert.Equal(1, practice.Committers);
    }

    [Fact]
    public void A_subject_that_was_not_read_is_unknown() =>
        Assert.Equal(new Share(0, 0, 1), Count(Commit("a", One, One, 0, null)).ConventionalSubjects);

    [Fact]
    public void The_answer_time_is_measured_where_another_committed_and_at_merges()
    {
        var practice = Count(
            new Commit { Id = "m", Parents = ["p", "q"], Author = One, Committer = One, Authored = Newest, Committed = Newest },
            Commit("q", Two, Two, 4, "fix: x"),
            new Commit { Id = "p", Author = Two, Committer = One, Authored = Newest.AddDays(-10), Committed = Newest.AddDays(-8) });

        Assert.Equal(2, practice.AnswersMeasured);
        Assert.Equal(4, practice.AnswerDays);
    }

    [Fact]
    public void What_is_older_than_two_years_before_the_newest_commit_is_not_counted() =>
        Assert.Equal(1, Count(Commit("a", One, One, 0, "x"), Commit("b", One, One, 800, "y")).Commits);

    [Fact]
    public void A_domain_with_fewer_than_three_people_is_not_named() => Assert.Null(Count(Commit("a", One, One, 0, "x")).LargestDomain);

    [Fact]
    public void Practices_are_strategies_in_both_languages()
    {
        var words = PracticeWords.Read(CommunityNorms.Text("practice.yaml"), "practice.yaml", EncodedNorms.Vocabulary);

        var norms = words.Of(Count(Commit("a", Two, One, 0, "feat: one"), Commit("b", One, One, 3, "Release 1.2")));

        Assert.All(norms, norm => Assert.Equal(NormKind.Strategy, norm.Norm.Kind));
        Assert.Contains(norms, norm => norm.Norm.Id == "practice.releases-by-subject");
        Assert.All(norms, norm => Assert.DoesNotContain('{', norm.Norm.Words.Firm.En + norm.Norm.Words.Firm.Zh + norm.Norm.Words.Commons.En + norm.Norm.Words.Commons.Zh));
    }

    private static ProjectPractice Count(params Commit[] commits)
    {
        var count = new PracticeCount(Mailmap.Empty, new AffiliationRules(null, MailProviders.None, new Bots(["[bot]"], [], [], [])));
        foreach (var commit in commits)
        {
            count.Add(commit);
        }

        return count.Total(null)!;
    }

    private static Commit Commit(string id, Identity author, Identity committer, int daysAgo, string? subject, params Trailer[] trailers) => new()
    {
        Id = id,
        Author = author,
        Committer = committer,
        Authored = Newest.AddDays(-daysAgo),
        Committed = Newest.AddDays(-daysAgo),
        Subject = subject,
        Trailers = [.. trailers],
    };
}
