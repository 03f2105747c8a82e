using System.Collections.Immutable;

namespace Gangway.Office.Community;

/// <summary>One commit as it is recorded, before any mailmap.</summary>
public sealed record Commit
{
    /// <summary>40 (SHA-1) or 64 (SHA-256) lower-case hex digits.</summary>
    public required string Id { get; init; }

    public ImmutableArray<string> Parents { get; init; } = [];

    public required Identity Author { get; init; }

    public required Identity Committer { get; init; }

    /// <summary>In the author's own zone; null where the commit holds no readable time.</summary>
    public DateTimeOffset? Authored { get; init; }

    public DateTimeOffset? Committed { get; init; }

    /// <summary>The first line of the message, at most 200 characters; null where it was not read.</summary>
    public string? Subject { get; init; }

    /// <summary>In the order of the message.</summary>
    public ImmutableArray<Trailer> Trailers { get; init; } = [];

    public bool IsMerge => Parents.Length > 1;

    public IEnumerable<Identity> SignOffs => Named(TrailerKind.SignedOffBy);

    public IEnumerable<Identity> CoAuthors => Named(TrailerKind.CoAuthoredBy);

    public IEnumerable<Identity> Named(TrailerKind kind) => Trailers.Where(trailer => trailer.Kind == kind).Select(trailer => trailer.Who);
}
