using Gangway.Office.Contract;
using Gangway.Office.Institution.Policies;
using Gangway.Office.Norms;
using Gangway.Office.Tests.Contract;
using Gangway.Tests.Support;

namespace Gangway.Office.Tests.Institution.Policies;

/// <summary>Policies over the vocabulary and the license terms that ship.</summary>
internal static class PolicyHouse
{
    private const string Head = """
        policy: 1
        roles:
          ospo: { answers-within: 2, en: office, zh: 办公室 }
          legal: { answers-within: 5, en: counsel, zh: 法务 }

        """;

    private static readonly Lazy<Vocabulary> Words = new(ReadVocabulary);
    private static readonly Lazy<LicenseLibrary> Terms = new(ReadLibrary);
    private static readonly Lazy<Policy> Shipped = new(() => Read(Text("policy/starter.yaml"), "starter.yaml").Policy!);

    public static Vocabulary Vocabulary => Words.Value;

    public static LicenseLibrary Library => Terms.Value;

    public static Policy Starter => Shipped.Value;

    public static string Text(string path) => File.ReadAllText(Path.Combine(Checkout.Root, "data", path));

    public static PolicyReading Read(string text, string source = "policy.yaml") => PolicyReader.Read(text, source, Vocabulary);

    /// <summary>A policy with two roles and what is given.</summary>
    public static Policy With(string rest)
    {
        var reading = Read(Head + rest);
        Assert.True(reading.Policy is not null, string.Join("\n", reading.Issues));
        return reading.Policy;
    }

    public static PolicyReading ReadWith(string rest) => Read(Head + rest);

    /// <summary>A rule of one line, worded.</summary>
    public static string Rule(string id, string duty, string when, string rest = "") =>
        $"  - {{ id: {id}, duty: {duty}, when: \"{when}\"{(rest.Length > 0 ? ", " : "")}{rest} }}\n";

    public static Context Facts(string engagement, params (string Fact, string Value)[] facts) =>
        facts.Aggregate(Context.Empty.With("engagement", engagement, "test"), (context, fact) => context.With(fact.Fact, fact.Value, "test"));

    public static PolicySubject Licensed(string? license, string? purl = null) => new(
        purl is null ? null : Purl(purl), license is null ? null : KnownIds.Parse(license, SpdxGrammar.Lax));

    public static Office.Inventory.PackageUrl Purl(string text)
    {
        Assert.True(Office.Inventory.PackageUrl.TryParse(text, out var purl, out var error), error);
        return purl;
    }

    public static PolicyAnswer Answer(this Policy policy, PolicySubject subject, Context context) => new PolicyEvaluation(policy, Library).Of(subject, context);

    private static Vocabulary ReadVocabulary()
    {
        var norms = VocabularyReader.Read(Text("norms/acts.yaml"), Text("norms/facts.yaml"), Text("norms/duties.yaml"));
        return PolicyReader.WithDuties(norms, Text("policy/duties.yaml"), "duties.yaml");
    }

    private static LicenseLibrary ReadLibrary() => new(
        Directory.GetFiles(Path.Combine(Checkout.Root, "data/norms/licenses")).Select(path => LicenseTermsReader.Read(File.ReadAllText(path), path, Vocabulary)),
        Directory.GetFiles(Path.Combine(Checkout.Root, "data/norms/exceptions")).Select(path => ExceptionTermsReader.Read(File.ReadAllText(path), path)),
        Vocabulary);
}
