using System.Collections.Immutable;
using Gangway.Office.Norms;

namespace Gangway.Office.Community.Expectations;

/// <summary>How one expectation is recognized: an entry of <c>data/norms/community</c>.</summary>
public sealed record ExpectationRule
{
    public required string Id { get; init; }

    public required ExpectationTopic Topic { get; init; }

    /// <summary>The norm as it is where nothing in the sentence says otherwise; null for an entry that only adds an alternative.</summary>
    public required Norm? Norm { get; init; }

    public required ImmutableArray<ProjectTextKind> From { get; init; }

    /// <summary>The kind of file that states it whatever its words; null where only words do.</summary>
    public ProjectTextKind? File { get; init; }

    public ImmutableArray<SaidPhrase> Said { get; init; } = [];

    /// <summary>Phrases that count in code, too.</summary>
    public ImmutableArray<SaidPhrase> Code { get; init; } = [];

    /// <summary>Parts of paths, lower case, that show that a program checks it.</summary>
    public ImmutableArray<string> Monitors { get; init; } = [];

    /// <summary>Ids of what follows a breach, mildest first.</summary>
    public ImmutableArray<string> Ladder { get; init; } = [];

    /// <summary>Id of the expectation that <see cref="Alternative"/> fulfils as well.</summary>
    public string? AlternativeTo { get; init; }

    public Alternative? Alternative { get; init; }

    /// <summary>True where the sentence itself says must, should or may.</summary>
    public bool ReadsDeontic { get; init; }

    public bool ReadsPeriod { get; init; }

    public bool ReadsCount { get; init; }

    /// <summary>True where the number is that of the owners a file lists.</summary>
    public bool CountsOwners { get; init; }
}
