using System.Collections.Immutable;
using Gangway.Office.Contract;
using Gangway.Office.Inventory;

namespace Gangway.Office.Institution;

/// <summary>A component the firm takes, merged over every product that uses it.</summary>
public sealed record TakenComponent
{
    /// <summary>Canonical purl, or <c>name:group/name@version</c> where no purl is known.</summary>
    public required string Key { get; init; }

    public required string Name { get; init; }

    public string? Group { get; init; }

    public string? Version { get; init; }

    public string? Constraint { get; init; }

    /// <summary>Canonical purl; null where none is known.</summary>
    public string? Purl { get; init; }

    public required ImmutableArray<ComponentUse> Uses { get; init; }

    public required LicenseFacts License { get; init; }

    /// <summary>The licenses it is used under; empty where the license is unknown.</summary>
    public ImmutableArray<ChosenLicense> Chosen { get; init; } = [];

    /// <summary>Normalized address of the repository it is built from, as declared; null where none is.</summary>
    public string? SourceRepository { get; init; }

    /// <summary>Path of the scanned repository it comes from; null where none of them is known to be its source.</summary>
    public string? Upstream { get; init; }

    /// <summary>Whether some product ships it; development and test tools stay inside.</summary>
    public bool IsShipped => Uses.Any(use => use.IsShipped);

    public Directness Directness => Uses.Any(use => use.Directness == Directness.Direct) ? Directness.Direct
        : Uses.Any(use => use.Directness == Directness.Transitive) ? Directness.Transitive
        : Directness.Unknown;
}
