using Gangway.Office.Community;
using Gangway.Office.Community.People;

namespace Gangway.Office.Tests.Community.People;

/// <summary>What the tests of this folder begin with.</summary>
internal static class Desk
{
    public static readonly MailProviders Providers = new(["gmail.com", "qq.com"], ["users.noreply.github.com", "user.noreply.gitee.com", "users.noreply.gitlab.com"], ["localhost", "local"]);

    public static readonly Bots Bots = new(["[bot]"], ["dependabot"], [], []);

    public static readonly NotFirms NotFirms = new(["independent", "(independent)", "self"], ["unknown", "notfound"], ["(robots)"]);

    public static RosterSources Sources(params Firm[] firms) => new() { Rules = new(null, Providers, Bots), Firms = new(firms, NotFirms) };

    public static DateTimeOffset Day(string text) => new(DateOnly.Parse(text, null), new TimeOnly(12, 0), TimeSpan.Zero);
}
