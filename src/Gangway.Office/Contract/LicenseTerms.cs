using System.Collections.Immutable;
using Gangway.Office.Norms;

namespace Gangway.Office.Contract;

/// <summary>One license, or a family with one text, as facts in our own words; every fact names its clause.</summary>
public sealed record LicenseTerms
{
    /// <summary>Lower-case family id: <c>gpl-2.0</c>; the middle of every norm id.</summary>
    public required string Key { get; init; }

    /// <summary>The SPDX ids these terms hold for.</summary>
    public required ImmutableArray<string> Licenses { get; init; }

    public required string Name { get; init; }

    public required LicenseCategory Category { get; init; }

    public required CopyleftReach Reach { get; init; }

    public string? ReachClause { get; init; }

    /// <summary>False where the text leaves open whether it demands its own terms for the result at all.</summary>
    public bool IsReachSettled { get; init; } = true;

    /// <summary>The clause by which a breach ends the rights, and what heals it (null: nothing); null where the license says nothing.</summary>
    public (string Clause, string? Cure)? Termination { get; init; }

    /// <summary>The clause that forbids further restrictions; null where none does.</summary>
    public string? NoFurtherRestrictions { get; init; }

    /// <summary>Acts that the license tolerates as restrictions of others all the same.</summary>
    public ImmutableArray<string> Accepts { get; init; } = [];

    /// <summary>Acts of which it is disputed whether the ban on further restrictions means them.</summary>
    public ImmutableArray<string> Unsettled { get; init; } = [];

    public ImmutableArray<Restriction> Restricts { get; init; } = [];

    public ImmutableArray<Passage> MayPassUnder { get; init; } = [];

    public ImmutableArray<LicensedNorm> Norms { get; init; } = [];

    /// <summary>The norms that hold for one id of the family.</summary>
    public IEnumerable<Norm> NormsOf(string license) =>
        Norms.Where(norm => norm.For.IsEmpty || norm.For.Contains(license)).Select(norm => norm.Norm);

    /// <summary>What a work under one id of the family may pass under.</summary>
    public IEnumerable<Passage> Passages(string from) =>
        MayPassUnder.Where(passage => passage.For.IsEmpty || passage.For.Contains(from));
}
