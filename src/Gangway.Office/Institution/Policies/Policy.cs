using System.Collections.Immutable;
using Gangway.Office.Norms;

namespace Gangway.Office.Institution.Policies;

/// <summary>What a firm has decided in advance, as norms in the grammar that licenses and communities are written in.</summary>
public sealed record Policy
{
    public static ImmutableArray<string> Engagements { get; } = ["use", "modify", "distribute", "contribute", "release", "join", "fund"];

    public required string Name { get; init; }

    /// <summary>The file it was read from.</summary>
    public required string Source { get; init; }

    /// <summary>SHA-256 of the canonical form, in lower-case hex: comments, formatting and the order of keys do not change it.</summary>
    public required string Digest { get; init; }

    /// <summary>The first twelve characters of the digest: what records and people call this version.</summary>
    public string Version => Digest[..12];

    /// <summary>In the order of the file.</summary>
    public required ImmutableArray<PolicyRule> Rules { get; init; }

    /// <summary>Every norm of the firm, those of conduct included.</summary>
    public IEnumerable<Norm> Norms => Rules.Select(rule => rule.Norm);

    public ImmutableArray<PolicyRole> Roles { get; init; } = [];

    /// <summary>Working days within which a role promises to answer; roles without a promise are not in it.</summary>
    public ImmutableSortedDictionary<string, int> Windows =>
        Roles.Where(role => role.AnswersWithin is not null).ToImmutableSortedDictionary(role => role.Id, role => role.AnswersWithin!.Value, StringComparer.Ordinal);

    /// <summary>Kinds of artifact the firm says it can produce: license-text, notice, source-archive …</summary>
    public ImmutableArray<string> Produces { get; init; } = [];

    public PolicyThresholds Thresholds { get; init; } = new();

    public ImmutableArray<PolicyList> Lists { get; init; } = [];

    /// <summary>Named contexts, mostly products: the facts that hold there.</summary>
    public ImmutableSortedDictionary<string, Context> Contexts { get; init; } = ImmutableSortedDictionary<string, Context>.Empty;

    /// <summary>What holds where no rule does, by engagement; Ask for the first role where it is not said.</summary>
    public ImmutableSortedDictionary<string, (Verdict Verdict, string? By)> Otherwise { get; init; } =
        ImmutableSortedDictionary<string, (Verdict Verdict, string? By)>.Empty;

    /// <summary>The vocabulary it was read with, its own facts, lists and terms included.</summary>
    public required Vocabulary Vocabulary { get; init; }

    public PolicyRule? Rule(string name) => Rules.FirstOrDefault(rule => rule.Name == name);

    public PolicyRole? Role(string id) => Roles.FirstOrDefault(role => role.Id == id);
}
