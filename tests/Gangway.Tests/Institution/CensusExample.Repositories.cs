using System.Collections.Immutable;
using Gangway.Office;
using Gangway.Office.Community;
using Gangway.Office.Contract;
using Gangway.Office.Institution;

namespace Gangway.Tests.Institution;

internal static partial class CensusExample
{
    private static RepositoryCensus Core => new()
    {
        Path = "core",
        Name = "core",
        History = new RepositoryHistory
        {
            Scope = "everything reachable from main",
            Commits = 5_678,
            Merges = 456,
            First = new DateTimeOffset(2017, 3, 1, 0, 0, 0, TimeSpan.Zero),
            Last = new DateTimeOffset(2026, 1, 30, 0, 0, 0, TimeSpan.Zero),
            DateUnknown = 3,
            Contributors = 123,
            Ours = new HistoryPart(345, 12, new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2025, 11, 1, 0, 0, 0, TimeSpan.Zero)),
            OurShare = new Share(345, 4_478, 5_678),
            Unknown = new HistoryPart(1_200, 70, null, null),
            PublicMail = 800,
            NoReply = 300,
            NoAddress = 100,
            Bots = new HistoryPart(90, 2, null, null),
            Organizations =
            [
                new DomainHistory("kernel.example", new HistoryPart(2_400, 20, null, null)),
                new DomainHistory("cloud.example", new HistoryPart(1_100, 9, null, null)),
                new DomainHistory("one-person.example", new HistoryPart(300, 1, null, null)),
                new DomainHistory("exmaple.com", new HistoryPart(37, 2, null, null)),
            ],
            OtherOrganizations = 7,
            OtherOrganizationsCommits = 206,
            Years = [.. YearsOf(2017, [120, 300, 900, 1200, 800, 700, 600, 500, 405, 150], [0, 0, 0, 20, 40, 60, 75, 90, 60, 0])],
            SignedOff = new Share(4_000, 5_222, 5_222),
            SignedOffByOthersOnly = 12,
            CoAuthored = 44,
            CoAuthors = 17,
            OursAsCoAuthors = 2,
            LikelyOurs = [new LikelyDomain("exmaple.com", "example.com", 1, 37, 2, "two letters are swapped")],
        },
        HouseRules = Rules(HouseRuleKind.Governance, HouseRuleKind.Sbom),
        License = new LicenseFacts { Concluded = new SpdxExpression.License("Apache-2.0"), Basis = ConclusionBasis.Detected },
        Takes = ["pkg:npm/core-client@4.2", "pkg:npm/dual@1.0"],
    };

    private static RepositoryCensus Guest => new()
    {
        Path = $"guests/{Escape}",
        Name = Script,
        History = new RepositoryHistory
        {
            Scope = $"everything reachable from {Escape}",
            Commits = 9,
            Contributors = 2,
            Ours = HistoryPart.None,
            OurShare = new Share(0, 9, 9),
            Years = [new HistoryYear(2025, 9, 0, 0, 0)],
            Organizations = [new DomainHistory("guest.example", new HistoryPart(9, 2, null, null))],
            SignedOff = new Share(0, 9, 9),
            OursAsCoAuthors = 0,
        },
        HouseRules = Rules(HouseRuleKind.Contributing, HouseRuleKind.CodeOfConduct, HouseRuleKind.Security, HouseRuleKind.Governance, HouseRuleKind.Maintainers, HouseRuleKind.Notice, HouseRuleKind.Sbom),
        License = LicenseFacts.None,
        ReadFromCommit = "0123456789abcdef0123456789abcdef01234567",
    };

    private static RepositoryCensus Unreadable => new()
    {
        Path = "中文仓库",
        Name = "中文仓库名称很长很长很长很长",
        HouseRules = [.. Enum.GetValues<HouseRuleKind>().Select(kind => new HouseRule(kind, null, null, []))],
        License = LicenseFacts.None,
    };

    private static ImmutableArray<HouseRule> Rules(params HouseRuleKind[] missing) =>
        [.. Enum.GetValues<HouseRuleKind>().Select(kind => missing.Contains(kind)
            ? new HouseRule(kind, false, null, [])
            : new HouseRule(kind, true, $"{kind}.md", kind == HouseRuleKind.License ? ["LICENSE-MIT"] : []))];

    private static IEnumerable<HistoryYear> YearsOf(int first, int[] commits, int[] ours) =>
        commits.Select((count, at) => new HistoryYear(first + at, count, ours[at], count / 5, count / 60));
}
