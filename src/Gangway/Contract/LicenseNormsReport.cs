using System.Collections.Immutable;
using Gangway.Office.Contract;
using Gangway.Office.Norms;
using Gangway.Shell;

namespace Gangway.Contract;

/// <summary>The norms of a license as rows.</summary>
internal static class LicenseNormsReport
{
    private static readonly string[] Columns =
        ["norm", "deontic", "act", "object", "clause", "condition", "how", "alternatives", "or-else", "active", "asks", "firm", "commons", "fix"];

    public static Report Of(LicenseTerms terms, string id, ImmutableArray<Activation.Result> norms, FactVocabulary facts, Words words) => new(
        "gangway.license-norms/1",
        [$"{id}: {terms.Name}", words[$"reach.{CompatibilitySentences.Word(terms.Reach)}"]],
        [
            ("license", id), ("name", terms.Name), ("category", CompatibilitySentences.Word(terms.Category)), ("reach", CompatibilitySentences.Word(terms.Reach)),
            ("reach-clause", terms.ReachClause), ("forbids-further-restrictions", terms.NoFurtherRestrictions), ("norms", norms.Length),
        ],
        Columns,
        [.. norms.Select(result => Row(result, facts, words))]);

    public static Report Differences(string id, ImmutableArray<OslocDifference> differences, Words words) => new(
        "gangway.license-comparison/1",
        [Counted(differences, words)],
        [("license", id), ("shared", differences.Count(found => found.IsShared)), ("ours", differences.Count(found => found.Theirs.IsEmpty)), ("theirs", differences.Count(found => found.Ours.IsEmpty))],
        ["deontic", "act", "who", "ours", "theirs"],
        [.. differences.Select(found => new object?[]
        {
            Word(found.Deontic), found.Act, new Report.Word(found.IsShared ? "both" : found.Theirs.IsEmpty ? "ours" : "theirs"), Ours(found), Theirs(found),
        })]);

    public static string Counted(ImmutableArray<OslocDifference> differences, Words words) => words.Of(
        "explain.compare", differences.Count(found => found.IsShared), differences.Count(found => found.Theirs.IsEmpty), differences.Count(found => found.Ours.IsEmpty));

    public static string[] Ours(OslocDifference found) => [.. found.Ours.Select(norm => $"{norm.Id[(norm.Id.LastIndexOf('.') + 1)..]} ({norm.Source.Clause})").Distinct()];

    public static string[] Theirs(OslocDifference found) => [.. found.Theirs.Select(duty => $"{duty.Action} {duty.Object}".TrimEnd()).Distinct()];

    public static string Word(Deontic deontic) => CompatibilitySentences.Word(deontic);

    private static object?[] Row(Activation.Result result, FactVocabulary facts, Words words)
    {
        var norm = result.Norm;
        return
        [
            norm.Id, Word(norm.Deontic), norm.Aim, norm.Object, norm.Source.Clause, ConditionSentences.Of(norm.When, facts, words), norm.How.Select(words.Encoded).ToArray(),
            norm.Alternatives.Select(alternative => $"{alternative.Aim}: {words.Encoded(alternative.Object)} ({alternative.Clause})").ToArray(),
            norm.OrElse ?? "", new Report.Word(result.Active switch { Truth.True => "yes", Truth.False => "no", _ => "unknown" }), result.Asks.ToArray(),
            words.In(norm.Words.Firm), words.In(norm.Words.Commons), words.In(norm.Fix),
        ];
    }
}
