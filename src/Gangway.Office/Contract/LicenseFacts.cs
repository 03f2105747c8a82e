using System.Collections.Immutable;

namespace Gangway.Office.Contract;

/// <summary>Declared, detected and concluded: three facts, kept apart.</summary>
public sealed record LicenseFacts
{
    public static LicenseFacts None { get; } = new();

    public ImmutableArray<DeclaredLicense> Declared { get; init; } = [];

    public ImmutableArray<LicenseFinding> Detected { get; init; } = [];

    /// <summary>Null is unknown; <see cref="Basis"/> says why.</summary>
    public SpdxExpression? Concluded { get; init; }

    public ConclusionBasis Basis { get; init; }

    public bool IsKnown => Concluded is not null;
}
