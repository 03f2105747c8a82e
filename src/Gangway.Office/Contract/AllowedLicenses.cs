using System.Collections.Frozen;

namespace Gangway.Office.Contract;

/// <summary>A list of allowed licenses, asked by version: GPL-2.0-or-later on it allows GPL-3.0-only too. A question costs a look-up.</summary>
internal sealed class AllowedLicenses
{
    private readonly FrozenDictionary<string, LicenseRange[]> families;

    /// <param name="allowed">In canonical writing.</param>
    public AllowedLicenses(IEnumerable<string> allowed) =>
        families = allowed.Select(LicenseRange.Of).Distinct().GroupBy(range => range.Family, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

    /// <summary>Whether some version that the license offers is allowed.</summary>
    public bool Allows(SpdxExpression license)
    {
        var offered = LicenseRange.Of(license.ToString());
        return families.TryGetValue(offered.Family, out var ranges) && Array.Exists(ranges, offered.Meets);
    }
}
