using Gangway.Office.Inventory.CycloneDx;
using Gangway.Office.Inventory.Spdx;

namespace Gangway.Office.Inventory.Sboms;

/// <summary>The ids of what <see cref="SbomValidation"/> looks for, in both families.</summary>
public static class SbomRules
{
    public const string Unknown = "bom-unknown";
    public const string Lockfile = "bom-lockfile";

    /// <summary>Every rule in one sentence; SARIF lists them.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = new SortedDictionary<string, string>(
        CycloneDxRules.All.Concat(SpdxRuleNames.All).Concat(
        [
            new(Unknown, "The file is missing, broken, or no SBOM."),
            new(Lockfile, "The file is a lockfile or a manifest, and no SBOM."),
        ]).ToDictionary(), StringComparer.Ordinal);
}
