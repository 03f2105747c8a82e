using System.Diagnostics;
using Gangway.Community;
using Gangway.Office.Community;
using Gangway.Tests.Support;

namespace Gangway.Tests.Community;

public sealed class SharedRepositoriesTests
{
    private const string Ours = "siemens.com,siemens-healthineers.com,evosoft.com";

    private static bool IsOurs(string mail) => Ours.Split(',').Any(domain =>
        mail.EndsWith("@" + domain, StringComparison.OrdinalIgnoreCase) || mail.EndsWith("." + domain, StringComparison.OrdinalIgnoreCase));

    [Theory]
    [InlineData("sw360")]
    [InlineData("kas")]
    public async Task A_mirror_of_a_public_bundle_counts_as_git_counts(string name)
    {
        using var sandbox = new GitSandbox();
        var mirror = sandbox[name];
        GitSandbox.GitIn(sandbox.Folder, "clone", "-q", "--mirror", Checkout.SharedData($"git/{name}.bundle"), mirror);
        var reading = await Reading.Of(mirror);
        var history = reading.History(Ours);
        var branch = GitSandbox.GitIn(mirror, "for-each-ref", "--format=%(refname)", "refs/heads");
        var mails = GitSandbox.GitIn(mirror, "log", "--format=%ae", branch).Split('\n');
        Assert.Equal(long.Parse(GitSandbox.GitIn(mirror, "rev-list", "--count", branch)), history.Commits);
        Assert.Equal(long.Parse(GitSandbox.GitIn(mirror, "rev-list", "--count", "--min-parents=2", branch)), history.Merges);
        Assert.Equal(mails.Select(mail => mail.ToLowerInvariant()).Distinct().Count(), history.Contributors);
        Assert.Equal(mails.LongCount(IsOurs), history.Ours!.Commits);
        Assert.Equal(mails.Where(IsOurs).Select(mail => mail.ToLowerInvariant()).Distinct().Count(), history.Ours.Contributors);
        Assert.Equal(history.Commits, history.Ours.Commits + history.Unknown.Commits + history.Bots.Commits
            + history.Organizations.Sum(organization => organization.Part.Commits) + history.OtherOrganizationsCommits);
        Assert.Equal(history.Commits, history.Years.Sum(year => year.Commits) + history.DateUnknown);
    }

    [Fact]
    public async Task Misspelled_domains_of_ours_in_sw360_are_proposed_not_merged()
    {
        using var sandbox = new GitSandbox();
        GitSandbox.GitIn(sandbox.Folder, "clone", "-q", "--mirror", Checkout.SharedData("git/sw360.bundle"), sandbox["sw360"]);
        var history = (await Reading.Of(sandbox["sw360"])).History(Ours);
        Assert.Equal([new("simens.com", "siemens.com", 1, 47, 1, "one letter is missing"), new LikelyDomain("siemens-healhtineers.com", "siemens-healthineers.com", 1, 25, 1, "two neighboring letters are swapped")],
            history.LikelyOurs);
    }

    [Fact]
    public async Task Five_thousand_commits_are_counted_at_once_even_on_a_busy_machine()
    {
        using var sandbox = new GitSandbox();
        GitSandbox.GitIn(sandbox.Folder, "clone", "-q", "--mirror", Checkout.SharedData("git/apisix.bundle"), sandbox["apisix"]);
        await Reading.Of(sandbox["apisix"]);
        var watch = Stopwatch.StartNew();
        var history = (await Reading.Of(sandbox["apisix"])).History();
        Assert.Equal(5144, history.Commits);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"{watch.ElapsedMilliseconds} ms");
        TestContext.Current.SendDiagnosticMessage($"apisix: {watch.ElapsedMilliseconds} ms");
    }
}
