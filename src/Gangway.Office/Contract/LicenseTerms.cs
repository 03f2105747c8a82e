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

    /// <summary>The clause that forbids further restrictions; null where none does.</summary>
    public string? NoFurtherRestrictions { get; init; }

    /// <summary>Acts that the license tolerates as restrictions of others all the same.</summary>
    public ImmutableArray<string> Accepts { get; init; } = [];

    public ImmutableArray<Restriction> Restricts { get; init; } = [];

    public ImmutableArray<Passage> MayPassUnder { get; init; } = [];

    public ImmutableArray<LicensedNorm> Norms { get; init; } = [];

    /// <summary>The norms that hold for one id of the family.</summary>
    public IEnumerable<Norm> NormsOf(string license) =>
        Norms.Where(norm => norm.For.IsEmpty || norm.For.Contains(license)).Select(norm => norm.Norm);

    /// <summary>The clause by which a work under <paramref name="from"/> may pass under <paramref name="to"/>; null where none allows it.</summary>
    public string? PassageClause(string from, string to) =>
        MayPassUnder.FirstOrDefault(passage =>
            (passage.For.IsEmpty || passage.For.Contains(from)) && passage.Licenses.Contains(to))?.Clause;
}
