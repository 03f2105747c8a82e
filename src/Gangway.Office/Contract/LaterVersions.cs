namespace Gangway.Office.Contract;

/// <summary>What a license with "or later" lets the recipient choose.</summary>
internal static class LaterVersions
{
    private static readonly (string Family, string[] Versions)[] Gnu =
    [
        ("AGPL-", ["1.0", "3.0"]),
        ("GFDL-", ["1.1", "1.2", "1.3"]),
        ("GPL-", ["1.0", "2.0", "3.0"]),
        ("LGPL-", ["2.0", "2.1", "3.0"]),
    ];

    /// <summary>The license as written, and the ids that may be taken in its stead.</summary>
    public static IEnumerable<string> OfferedBy(SpdxExpression license)
    {
        yield return license.ToString();
        if (license is not SpdxExpression.License named)
        {
            yield break;
        }

        if (named.OrLater)
        {
            yield return named.Id;
        }

        foreach (var id in GnuIds(named))
        {
            yield return id;
        }
    }

    private static IEnumerable<string> GnuIds(SpdxExpression.License license)
    {
        const string suffix = "-or-later";
        var stem = license.Id.EndsWith(suffix, StringComparison.Ordinal) ? license.Id[..^suffix.Length] : license.OrLater ? license.Id : null;
        return Gnu
            .Where(gnu => stem?.StartsWith(gnu.Family, StringComparison.Ordinal) == true)
            .SelectMany(gnu => gnu.Versions, (gnu, version) => gnu.Family + version)
            .Where(later => string.CompareOrdinal(later, stem) >= 0)
            .SelectMany(later => (string[])[$"{later}-only", $"{later}{suffix}"]);
    }
}
