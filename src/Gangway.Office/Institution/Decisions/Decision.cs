using System.Collections.Immutable;

namespace Gangway.Office.Institution.Decisions;

/// <summary>What a person decided, for what, why, until when, and on what it rests. It is never changed: it ends, is revoked, or is followed by another.</summary>
public sealed record Decision
{
    /// <summary>Its number in the store; 0 before it is kept.</summary>
    public long Id { get; init; }

    public required DecisionKind Kind { get; init; }

    /// <summary>True: it lifts <see cref="Rules"/>. False: it forbids what its scope covers.</summary>
    public required bool Allows { get; init; }

    public required DecisionScope Scope { get; init; }

    /// <summary>Names of the rules it is about, with the digest of each as it was.</summary>
    public required ImmutableSortedDictionary<string, string> Rules { get; init; }

    /// <summary>The license and the facts it rests on, as they were.</summary>
    public required ImmutableSortedDictionary<string, string> RestsOn { get; init; }

    public required string Reason { get; init; }

    public required string Author { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>From then on it holds no more.</summary>
    public required DateTimeOffset Expires { get; init; }

    /// <summary>The policy under which it was made.</summary>
    public required string PolicyVersion { get; init; }

    public DateTimeOffset? RevokedAt { get; init; }

    public string? RevokedBy { get; init; }

    /// <summary>The ask it answers; null for a waiver nobody asked for.</summary>
    public long? Answers { get; init; }

    /// <summary>The decision it takes the place of.</summary>
    public long? Replaces { get; init; }
}
