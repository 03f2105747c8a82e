using System.Collections.Immutable;
using Gangway.Office.Institution.Reciprocity;

namespace Gangway.Institution;

/// <summary>A budget that was split.</summary>
/// <param name="Cents">The budget.</param>
internal sealed record GiveSplitAnswer(long Cents, string Currency, ImmutableArray<GiveShareReason> Shares, TakenGraph Graph, GiveSplitRules Rules, string Source, DateTimeOffset AsOf)
{
    public static GiveSplitAnswer Of(long cents, string currency, TakenGraph graph, GiveSplitRules rules, string source, DateTimeOffset asOf) => new(
        cents, currency, GiveSplit.Explained(cents, graph.Direct, key => graph.Needs.GetValueOrDefault(key, []), rules), graph, rules, source, asOf);

    public long Given => Shares.Sum(share => share.Share.Cents);
}
