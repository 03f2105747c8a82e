using System.Collections.Immutable;
using Gangway.Office.Community.Measures;
using Gangway.Office.Institution.Reciprocity;

namespace Gangway.Institution;

/// <summary>The ledger, and what is not known of it.</summary>
/// <param name="Entries">Most critical first; without a known repository last.</param>
/// <param name="OurPeople">Of ours behind the last year's commits, by project.</param>
/// <param name="Named">Clones by address, with the name people know.</param>
/// <param name="OtherGifts">Gifts to nobody that is taken from.</param>
/// <param name="Activities">Of the last year, of every clone that was read.</param>
internal sealed record GiveLedgerAnswer(
    ImmutableArray<LedgerEntry> Entries, ImmutableDictionary<string, long?> OurPeople, ImmutableDictionary<string, string> Named, ImmutableArray<ReportedGift> OtherGifts, ImmutableArray<Activity> Activities,
    int Components, int Products, string Source, DateTimeOffset AsOf, int Least, LedgerThresholds Thresholds, bool OursKnown)
{
    /// <summary>Components of which nobody knows the repository.</summary>
    public int WithoutRepository => Entries.Where(entry => entry.Take.Upstream is null).Sum(entry => entry.Take.Components.Length);

    public IEnumerable<LedgerEntry> Known => Entries.Where(entry => entry.Take.Upstream is not null && entry.OurShare is not null);

    /// <summary>A repository is named, and there is no clone of it here: what we give is not known.</summary>
    public IEnumerable<LedgerEntry> WithoutClone => Entries.Where(entry => entry.Take.Upstream is not null && entry.OurShare is null);

    public bool IsShown(LedgerEntry entry) => entry.Take.Upstream is { } upstream && OurPeople.GetValueOrDefault(upstream) >= Least;

    public string NameOf(LedgerEntry entry) => entry.Take.Upstream is { } upstream ? Named.GetValueOrDefault(upstream, upstream) : "?";
}
