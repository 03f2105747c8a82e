using System.Collections.Immutable;
using System.CommandLine;
using System.Data.Common;
using Gangway.Contract;
using Gangway.Office.Contract;
using Gangway.Office.Institution.Asking;
using Gangway.Office.Institution.Policies;
using Gangway.Office.Inventory;
using Gangway.Office.Norms;
using Gangway.Shell;

namespace Gangway.Institution;

/// <summary>One of the five things that can be asked, with the options that state its facts, and how a question is made of them.</summary>
internal sealed class AskVerb
{
    private readonly Option<string?> license = new("--license") { Description = "Its license, where the store does not know better", HelpName = "EXPRESSION" };
    private readonly Option<string?> @as = new("--as") { Description = "For which product of the store or context of the policy", HelpName = "PRODUCT" };
    private readonly Option<double?> score = new("--score") { Description = "Highest CVSS score of its known vulnerabilities; 0: none", HelpName = "SCORE" };
    private readonly Option<double?> quiet = new("--quiet-days") { Description = "Days since the project's last commit", HelpName = "DAYS" };
    private readonly Option<double?> maintainers = new("--maintainers") { Description = "Its active maintainers", HelpName = "COUNT" };
    private readonly Option<double?> amount = new("--amount") { Description = "What it costs a year", HelpName = "AMOUNT" };

    private AskVerb(string engagement, string named, string description, string help, AskOptions options)
    {
        (Engagement, Help, AskOptions) = (engagement, help, options);
        Named = new Argument<string>(named) { Description = description };
    }

    public string Engagement { get; }

    public string Help { get; }

    public Argument<string> Named { get; }

    public AskOptions AskOptions { get; }

    public IEnumerable<Option> All =>
    [
        .. Engagement switch
        {
            "use" => [license, @as, score, quiet, maintainers],
            "join" or "fund" => [amount],
            "contribute" => [@as],
            _ => Array.Empty<Option>(),
        },
        .. AskOptions.All,
    ];

    public static AskVerb Use() => new("use", "PURL", "The package", """
        May we use this component?

        Examples:
          gangway ask use pkg:npm/left-pad@1.3.0 --as shop
          gangway ask use pkg:maven/org.hibernate/hibernate-core@5.6.15 --ship binary --linking dynamic --modified no
          gangway ask use pkg:generic/readline@8.2 --license GPL-3.0-or-later --ship internal
        """, new AskOptions()
        .With("--ship", "delivery", "internal | network | binary | source | library | container | hardware")
        .With("--linking", "linking", "none | dynamic | static")
        .With("--modified", "modified", "yes | no")
        .With("--recipients", "recipients", "nobody | group | customers | public")
        .With("--scope", "scope", "runtime | optional | development | test"));

    public static AskVerb Contribute() => new("contribute", "REPO", "The project, by name or address", """
        May I contribute this?

        Examples:
          gangway ask contribute https://example.org/project --contributor employee --kind fix --cla none --patents no
        """, new AskOptions()
        .With("--contributor", "contributor", "employee | contractor | own-time")
        .With("--kind", "contribution", "trivial | fix | feature | project")
        .With("--cla", "cla", "none | individual | corporate")
        .With("--core", "core-business", "yes | no: do customers pay us for it?")
        .With("--patents", "touches-patents", "yes | no: does it touch patents of ours?"));

    public static AskVerb Release() => new("release", "FOLDER", "The project to publish", """
        May we publish this project? License, security contact and maintainers are looked for in its files.

        Examples:
          gangway ask release ./tool --secrets no --core no --patents no
        """, new AskOptions()
        .With("--secrets", "holds-secrets", "yes | no: keys, passwords, customer data?")
        .With("--core", "core-business", "yes | no: do customers pay us for it?")
        .With("--patents", "touches-patents", "yes | no: does it touch patents of ours?"));

    public static AskVerb Join() => new("join", "ORGANIZATION", "The foundation or association", """
        May we become a member?

        Examples:
          gangway ask join "Example Foundation" --amount 5000 --seat member --patents no
        """, new AskOptions()
        .With("--seat", "seat", "member | board")
        .With("--patents", "binds-patents", "yes | no: do its terms bind our patents?"));

    public static AskVerb Fund() => new("fund", "PROJECT", "Whom the money is for", """
        May we give money?

        Examples:
          gangway ask fund curl --amount 2000 --related no
        """, new AskOptions()
        .With("--related", "payee-related", "yes | no: is the payee related to us or to who asks?"));

    /// <summary>The question with all that is known; null and a sentence where an option cannot be used.</summary>
    public async Task<(Ask? Ask, ImmutableArray<string> OtherVersions, string? Problem)> Build(
        ParseResult parsed, Policy policy, DbConnection connection, LicenseKnowledge knowledge, CancellationToken stop)
    {
        var named = parsed.GetRequiredValue(Named).Trim();
        var product = All.Contains(@as) ? parsed.GetValue(@as) : null;
        var context = (product is not null && policy.Contexts.TryGetValue(product, out var known) ? known : Context.Empty).With("engagement", Engagement, $"ask {Engagement}");
        context = Engagement == "release" ? ReleaseFolderSource.Facts(named, context) : context;
        if (AskOptions.Stated(parsed, Measured(parsed, context, policy.Thresholds), policy, out var problem) is not { } stated)
        {
            return (null, [], problem);
        }

        return Engagement == "use"
            ? await Component(parsed, named, product, stated, connection, new LicenseClaims(knowledge), knowledge.Ids, stop)
            : (new Ask(Engagement, named, new PolicySubject(null, null, IsLicensed: false), null, product, stated), [], null);
    }

    private async Task<(Ask? Ask, ImmutableArray<string> OtherVersions, string? Problem)> Component(
        ParseResult parsed, string named, string? product, Context context, DbConnection connection, LicenseClaims claims, LicenseIds ids, CancellationToken stop)
    {
        if (!PackageUrl.TryParse(named, out var purl, out var why))
        {
            return (null, [], $"\"{named}\" is no purl: {why}");
        }

        var known = await ComponentSource.Find(connection, purl, product, claims, stop);
        if (known.Scope is { } scope && context["scope"] is null)
        {
            context = context.With("scope", scope.ToString().ToLowerInvariant(), known.Document!);
        }

        if (parsed.GetValue(license) is not { } given)
        {
            return (new Ask(Engagement, named, new PolicySubject(purl, known.License, known.State), Source(known), product, context), known.OtherVersions, null);
        }

        return SpdxExpression.TryParse(given, ids, SpdxGrammar.Lax, out var expression, out var error, out _)
            ? (new Ask(Engagement, named, new PolicySubject(purl, expression), "--license", product, context), known.OtherVersions, null)
            : (null, [], $"--license: {error}");
    }

    /// <summary>What the license rests on, and the document: <c>declared: shop 4.2 (bom.json)</c>.</summary>
    private static string? Source(ComponentSource.Known known) =>
        known.Basis is null ? null : $"{CensusSentences.Word(known.Basis.Value)}: {known.Document}";

    private Context Measured(ParseResult parsed, Context context, PolicyThresholds thresholds)
    {
        context = Given(score) is { } worst ? context.WithScore(worst, thresholds) : context;
        context = Given(quiet) is { } days ? context.WithQuietDays(days, thresholds) : context;
        context = Given(maintainers) is { } count ? context.WithMaintainers(count, thresholds) : context;
        return Given(amount) is { } sum ? context.WithAmount(sum, Engagement == "join" ? thresholds.JoinLimit : thresholds.FundLimit) : context;

        double? Given(Option<double?> option) => All.Contains(option) ? parsed.GetValue(option) : null;
    }
}
