using System.Collections.Immutable;

namespace Gangway.Office.Contract;

/// <summary>What terms a source tree stands under, with what is the project's own, carried along, test data or only spoken of kept apart.</summary>
public sealed record TreeConclusion
{
    public required OwnLicense Own { get; init; }

    /// <summary>By folder.</summary>
    public ImmutableArray<VendoredPart> Vendored { get; init; } = [];

    /// <summary>Licenses of tests, samples and their data, most files first.</summary>
    public ImmutableArray<LicenseCount> TestData { get; init; } = [];

    /// <summary>Licenses of the documentation's files, most first.</summary>
    public ImmutableArray<LicenseCount> Documentation { get; init; } = [];

    /// <summary>Licenses that are spoken of and put nothing under them, most first.</summary>
    public ImmutableArray<LicenseCount> Mentioned { get; init; } = [];

    /// <summary>By path; the tree itself ("") first.</summary>
    public ImmutableArray<FolderConclusion> Folders { get; init; } = [];

    /// <summary>In the order of the files.</summary>
    public ImmutableArray<FileConclusion> Files { get; init; } = [];

    public ImmutableArray<TreeFinding> Findings { get; init; } = [];
}
