using System.Collections.Immutable;
using Gangway.Office;
using Gangway.Office.Community;
using Gangway.Office.Contract;
using Gangway.Office.Institution;
using Gangway.Office.Inventory;
using Gangway.Office.Norms;

namespace Gangway.Tests.Institution;

/// <summary>A census made by hand: two products, three repositories, and names that mean harm.</summary>
internal static partial class CensusExample
{
    public const string Escape = "evil\u001b[31m\u001b]0;owned\u0007";
    public const string Script = "<script>alert('x')</script>";
    public const string Formula = "=cmd|' /C calc'!A0";
    public const string Override = "user\u202Egnp.exe";
    public const string HalfPair = "half\ud800pair";
    public const string Markdown = "a|b`c`[d](https://example.com/)*e*_f_\n# g";
    public static readonly string Long = "very-long-" + new string('n', 300);

    public static readonly DateTimeOffset Taken = new(2026, 2, 3, 4, 5, 6, TimeSpan.Zero);

    public static Census Empty { get; } = new() { Paths = ["."], Taken = Taken };

    public static Census OnlyIssues { get; } = Empty with
    {
        Issues =
        [
            new Issue("broken/bom.json", "the document ends in the middle of a string", Severity.Error, "line 12", "Fetch the document again."),
        ],
        NextSteps = [new NextStep(NextSteps.RepairInput, null, "broken/bom.json", 5, ["the document ends in the middle of a string"])],
    };

    public static Census Full { get; } = new()
    {
        Paths = ["./work"],
        Taken = Taken,
        Ours = ["example.com", "example.org"],
        Products = [Shop, Gateway, Unlisted],
        Components = [.. Unknown, .. Known],
        Repositories = [Core, Guest, Unreadable],
        SetAside = [new ProductDocument("core/testdata/bom.json", "CycloneDX 1.6 JSON", 12, null), new ProductDocument($"core/testdata/{Escape}.json", "SPDX 2.3", 1, "00ff")],
        Issues =
        [
            new Issue("gateway/yarn.lock", "the entry has no version", Severity.Warning, "line 77", "Run the package manager again and commit the lockfile."),
            new Issue($"core/{Escape}", $"not readable as JSON: {Script} {Formula}", Severity.Error, "/components/3", "Correct the document."),
            new Issue(HalfPair, "all was read", Severity.Note),
        ],
        NextSteps =
        [
            new NextStep(NextSteps.WriteNotice, null, "shop/THIRD-PARTY-NOTICES.txt", 44, ["shop", "42"]),
            new NextStep(NextSteps.ConfirmDomain, "gangway census ./work --ours example.com,exmaple.com", null, 37, ["exmaple.com", "example.com"]),
            new NextStep(NextSteps.AnswerQuestion, null, "gateway/gangway.yml", 4, [Escape, "linking"]),
        ],
    };

    /// <summary>As when nobody says who is ours.</summary>
    public static Census NobodyOurs { get; } = Full with
    {
        Ours = [],
        Repositories = [.. Full.Repositories.Select(repository => repository with
        {
            History = repository.History is { } history
                ? history with { Ours = null, OurShare = null, OursAsCoAuthors = null, LikelyOurs = [], Years = [.. history.Years.Select(year => year with { Ours = null })] }
                : null,
        })],
    };

    public static Census Large(int components) => Full with
    {
        Components = [.. Enumerable.Range(0, components).Select(number => Component($"part-{number:D6}", "1.0.0", "MIT", "shop"))],
    };

    private static IEnumerable<TakenComponent> Unknown =>
    [
        Component("left-pad", "1.3.0", null, "shop", "gateway"),
        Component(Script, "0.1", null, "shop") with { License = NotUnderstood("see <b>LICENSE</b> & \"co\"") },
        Component(Formula, "-1+1", null, "gateway") with { License = NotUnderstood(Formula) },
        Component(Escape, "1.0\u001b[2J", null, "gateway"),
        Component(Override, "2.0", null, "shop") with { License = LicenseFacts.None with { Basis = ConclusionBasis.Disagreement } },
        Component(Markdown, null, null, "shop") with { Constraint = "^1.2 || >=3" },
        Component("中文组件名称很长很长很长很长很长很长", "3.0.0-测试", null, "shop"),
        Component(Long, "9.9.9", null, "shop"),
        Component(HalfPair, "1", null, "shop"),
        Component("near", "1", null, "shop") with { License = Near },
        Component("org.example/eleventh", "1", null, "shop") with { Group = "@scope" },
        Component("twelfth", "1", null, "shop") with { Purl = null },
    ];

    private static IEnumerable<TakenComponent> Known =>
    [
        .. Enumerable.Range(1, 28).Select(number => Component($"lib-{number:D2}", $"1.{number}.0", "MIT", "shop")),
        .. Enumerable.Range(1, 9).Select(number => Component($"apache-{number}", "2.0.1", "Apache-2.0", "shop", "gateway")),
        .. Enumerable.Range(1, 4).Select(number => Component($"copyleft-{number}", "5.0", "GPL-2.0-only", "gateway")),
        Component("dual", "1.0", "MIT AND BSD-3-Clause", "gateway") with { Upstream = "core" },
        Component("core-client", "4.2", "Apache-2.0", "shop") with { Upstream = "core", SourceRepository = "git.example.org/core" },
        Component("test-runner", "8.1", "BSD-2-Clause", "shop") with
        {
            Uses = [new ComponentUse("shop", Directness.Direct, DependencyScope.Development, new Evidence("shop/package-lock.json", "/packages/test-runner"))],
        },
    ];

    private static TakenComponent Component(string name, string? version, string? license, params string[] products)
    {
        var key = $"pkg:npm/{Uri.EscapeDataString(name.Replace('\ud800', '?'))}@{version}";
        var expression = license is null ? null : Expression(license);
        return new TakenComponent
        {
            Key = key,
            Name = name,
            Version = version,
            Purl = key,
            Uses = [.. products.Select((product, at) => new ComponentUse(product, at == 0 ? Directness.Direct : Directness.Transitive,
                DependencyScope.Runtime, new Evidence($"{product}/package-lock.json", $"/packages/{name}")))],
            License = expression is null ? LicenseFacts.None : new LicenseFacts
            {
                Declared = [new DeclaredLicense(new LicenseClaim(LicenseClaimForm.Expression, license!, new Evidence($"{products[0]}/package-lock.json", "/x")), license, null)],
                Detected = [new LicenseFinding(license!.Split(' ')[0], LicenseFindingKind.Text, 0.98765, new Evidence($"node_modules/{name}/LICENSE", "1-20"))],
                Concluded = expression,
                Basis = ConclusionBasis.DeclaredAndDetected,
            },
            Chosen = expression is null ? [] : [.. license!.Split(" AND ").Select(id => new ChosenLicense(id, null))],
        };
    }

    private static SpdxExpression Expression(string text)
    {
        ImmutableArray<SpdxExpression> ids = [.. text.Split(" AND ").Select(id => new SpdxExpression.License(id))];
        return ids.Length == 1 ? ids[0] : new SpdxExpression.And(ids);
    }

    private static LicenseFacts NotUnderstood(string words) => new()
    {
        Declared = [new DeclaredLicense(new LicenseClaim(LicenseClaimForm.Name, words, new Evidence("shop/package-lock.json", "/l")), null, "no license is called so")],
        Basis = ConclusionBasis.NotUnderstood,
    };

    private static LicenseFacts Near => new()
    {
        Detected = [new LicenseFinding("MIT", LicenseFindingKind.NearText, 0.81, new Evidence("node_modules/near/COPYING", "1-19"))],
        Basis = ConclusionBasis.NearTextOnly,
    };
}
