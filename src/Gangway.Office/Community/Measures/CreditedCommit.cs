using System.Collections.Immutable;
using Gangway.Office.Community.People;

namespace Gangway.Office.Community.Measures;

/// <summary>A commit whose author and committer have been looked up.</summary>
/// <param name="Author">Number of the <see cref="Person"/>; null where nobody is named.</param>
/// <param name="Firm">For whom the author worked on the day of authorship, whatever the date basis.</param>
/// <param name="When">By the date basis, in the zone it was recorded in; null where it is missing or not credible.</param>
/// <param name="HasOwnSignOff">The author or the committer signed it off.</param>
public sealed record CreditedCommit(
    string Id, int? Author, int? Committer, FirmAffiliation Firm, DateTimeOffset? When, bool IsMerge, bool IsBot, bool HasOwnSignOff,
    ImmutableArray<int> CoAuthors, ImmutableArray<ChangedPath>? Changes)
{
    /// <summary>Of the author: see <see cref="Roster.SignatureOf"/>.</summary>
    public int Signature { get; init; }

    /// <summary>What the author's address tells.</summary>
    public AffiliationKind Address { get; init; }

    public DateOnly? Day => When is { } time ? DateOnly.FromDateTime(time.DateTime) : null;
}
