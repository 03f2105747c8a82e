using System.Collections.Immutable;

namespace Gangway.Office.Contract.Notices;

/// <summary>What a source bundle holds and what it lacks.</summary>
public sealed record SourceOffer(ImmutableArray<SourceOfferEntry> Entries)
{
    public int Due => Entries.Count(entry => entry.Due == Norms.Truth.True);

    /// <summary>Due, and no source of it was found.</summary>
    public ImmutableArray<SourceOfferEntry> Missing => [.. Entries.Where(entry => entry.Due == Norms.Truth.True && entry.Files.IsEmpty)];

    /// <summary>Nobody can say yet whether they are due.</summary>
    public ImmutableArray<SourceOfferEntry> Open => [.. Entries.Where(entry => entry.Due == Norms.Truth.Unknown)];

    public bool IsWhole => Missing.IsEmpty && Open.IsEmpty;
}
