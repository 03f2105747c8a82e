using System.Collections.Immutable;
using Gangway.Office.Inventory;

namespace Gangway.Office.Contract;

/// <summary>What one file of a tree says of licenses, as it was read.</summary>
public sealed record FileLicenses
{
    /// <summary>Relative to the tree, '/' between segments.</summary>
    public required string Path { get; init; }

    public PathRole Role { get; init; }

    /// <summary>All that the file puts itself under, as an SPDX expression; null where that is nothing.</summary>
    public string? Expression { get; init; }

    /// <summary>What the expression rests on, and what is only mentioned.</summary>
    public ImmutableArray<LicenseFinding> Findings { get; init; } = [];

    /// <summary>Files it points to for its terms: foreign names, with the line of each.</summary>
    public ImmutableArray<KeyValuePair<string, int>> Pointers { get; init; } = [];

    /// <summary>Where words read like terms and were not understood, and the words.</summary>
    public ImmutableArray<KeyValuePair<Evidence, string>> NotUnderstood { get; init; } = [];

    /// <summary>True for LICENSE, COPYING and their like: what it says holds for its folder.</summary>
    public bool IsLicenseFile { get; init; }

    public bool HasField => Findings.Any(finding => finding.Kind == LicenseFindingKind.Field);

    /// <summary>Whether there is something like terms in it, not understood or only near a license.</summary>
    public bool ReadsLikeTerms => !NotUnderstood.IsEmpty || Findings.Any(finding => finding.Kind == LicenseFindingKind.NearText);

    public string Folder => Path.LastIndexOf('/') is var slash && slash < 0 ? "" : Path[..slash];
}
