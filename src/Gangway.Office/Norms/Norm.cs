using System.Collections.Immutable;

namespace Gangway.Office.Norms;

/// <summary>
/// One institutional statement, whoever made it: attributes, deontic, aim, conditions, or else (Crawford and Ostrom 1995),
/// conditions split into activation and execution (Institutional Grammar 2.0).
/// </summary>
public sealed record Norm
{
    /// <summary>Stable, dotted: <c>license.gpl-2.0.source</c>.</summary>
    public required string Id { get; init; }

    public required Side Side { get; init; }

    public required NormSource Source { get; init; }

    /// <summary>The role that is bound: distributor, modifier, network-operator, contributor …</summary>
    public required string Role { get; init; }

    public required Deontic Deontic { get; init; }

    /// <summary>An act of the vocabulary.</summary>
    public required string Aim { get; init; }

    public required string Object { get; init; }

    public string? Recipient { get; init; }

    /// <summary>When the norm is active.</summary>
    public required Condition When { get; init; }

    /// <summary>How the act must be done: form, medium, period, place.</summary>
    public ImmutableArray<string> How { get; init; } = [];

    /// <summary>Empty where only <see cref="Aim"/> itself fulfils the norm.</summary>
    public ImmutableArray<Alternative> Alternatives { get; init; } = [];

    /// <summary>What follows a breach: another norm's id or a consequence word; null where nothing does.</summary>
    public string? OrElse { get; init; }

    public string? Bears { get; init; }

    public string? Benefits { get; init; }

    public required Pillar Pillar { get; init; }

    /// <summary>The kind of file or record that shows the act was done; "none" where nothing can.</summary>
    public required string Artifact { get; init; }

    /// <summary>When it is due: delivery, before-release, on-request, always.</summary>
    public required string Due { get; init; }

    public required Wording Words { get; init; }

    public required Localized Fix { get; init; }

    public NormKind Kind => Deontic == Deontic.Does ? NormKind.Strategy : OrElse is null or "none" ? NormKind.Norm : NormKind.Rule;
}
