using System.Collections.Immutable;
using Gangway.Office.Norms;

namespace Gangway.Office.Institution.Docking;

/// <summary>A norm of either side, held against the context of the docking.</summary>
public sealed record DockedNorm
{
    public required Norm Norm { get; init; }

    public Truth Active { get; init; } = Truth.Unknown;

    /// <summary>Facts that would settle whether it holds; empty unless that is unknown.</summary>
    public ImmutableArray<string> Asks { get; init; } = [];

    /// <summary>Where it was read; null for a norm that its source names well enough.</summary>
    public Evidence? Evidence { get; init; }

    /// <summary>As the project wrote it; null where it did not, or where only a file stands for it.</summary>
    public string? Quote { get; init; }

    public ImmutableArray<string> Links { get; init; } = [];

    /// <summary>Calendar days within which something is expected or promised; null where nothing says.</summary>
    public double? Days { get; init; }

    /// <summary>The time as stated; null where none is.</summary>
    public string? Period { get; init; }

    /// <summary>How many: approvals, owners; null where not stated.</summary>
    public int? Count { get; init; }

    /// <summary>What shows that a program checks it; null where nothing does.</summary>
    public string? Monitor { get; init; }

    /// <summary>How often it was kept; nothing known where nobody counted.</summary>
    public Share Kept { get; init; }

    /// <summary>The role of the firm that answers; null where no person has to.</summary>
    public string? By { get; init; }

    /// <summary>True where the project's own repository carries the duty for what is published there.</summary>
    public bool IsCarried { get; init; }

    /// <summary>False: a fact nobody has stated does not hold the answer up, it is only said to be unchecked.</summary>
    public bool HoldsUp { get; init; } = true;

    /// <summary>Norms, by id, that no longer hold where this one does.</summary>
    public ImmutableArray<string> Overrides { get; init; } = [];

    /// <summary>How many events ever matched it; null where nobody counted.</summary>
    public long? Fired { get; init; }

    public bool IsHeld => Active == Truth.True;

    public bool IsPossible => Active != Truth.False;

    public bool Demands => Norm.Deontic is Deontic.Must;

    public bool Forbids => Norm.Deontic is Deontic.MustNot;
}
