using System.Collections.Immutable;
using Gangway.Office.Inventory;

namespace Gangway.Inventory;

/// <summary>What a locally installed package holds about its license.</summary>
internal sealed record InstalledPackage
{
    public required string ComponentId { get; init; }

    /// <summary>How evidence names its folder.</summary>
    public required string Source { get; init; }

    /// <summary>From the package's own manifest; empty where it declares nothing or has none (Go).</summary>
    public ImmutableArray<LicenseClaim> Declared { get; init; } = [];

    public string? Copyright { get; init; }

    public string? SourceRepository { get; init; }

    /// <summary>By name; without those too large to be license texts.</summary>
    public ImmutableArray<LicenseFile> LicenseFiles { get; init; } = [];
}
