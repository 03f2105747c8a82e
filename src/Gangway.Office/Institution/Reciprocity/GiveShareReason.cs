using System.Collections.Immutable;

namespace Gangway.Office.Institution.Reciprocity;

/// <summary>How a share came about. Amounts are cents before rounding: direct + received − passed on is the share, up to a cent.</summary>
/// <param name="Direct">Its equal (or weighted) part among the direct dependencies; 0 for one that is none.</param>
/// <param name="Received">What others passed on to it.</param>
/// <param name="PassedOn">What it passed on itself.</param>
/// <param name="From">Who passed how much on to it.</param>
public sealed record GiveShareReason(GiveShare Share, decimal Direct, decimal Received, decimal PassedOn, ImmutableDictionary<string, decimal> From)
{
    public static GiveShareReason None { get; } = new(default, 0, 0, 0, ImmutableDictionary<string, decimal>.Empty);

    internal GiveShareReason Passing(decimal cents) => this with { PassedOn = PassedOn + cents };

    internal GiveShareReason Receiving(decimal cents, string from) => this with { Received = Received + cents, From = From.SetItem(from, From.GetValueOrDefault(from) + cents) };
}
