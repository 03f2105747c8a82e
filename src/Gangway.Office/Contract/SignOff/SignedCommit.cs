using System.Collections.Immutable;

namespace Gangway.Office.Contract.SignOff;

/// <summary>A commit as a sign-off check sees it; the identities are as recorded, before any mailmap.</summary>
public sealed record SignedCommit
{
    public required string Id { get; init; }

    public required Signer Author { get; init; }

    public required Signer Committer { get; init; }

    public ImmutableArray<Signer> CoAuthors { get; init; } = [];

    public ImmutableArray<Signer> SignOffs { get; init; } = [];

    public DateTimeOffset? Authored { get; init; }

    public bool IsMerge { get; init; }

    /// <summary>False for the first commit of a history.</summary>
    public bool HasParent { get; init; } = true;

    /// <summary>The author is a program.</summary>
    public bool IsByBot { get; init; }
}
