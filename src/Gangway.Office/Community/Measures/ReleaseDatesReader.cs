using System.Collections.Immutable;
using Gangway.Office.Inventory;

namespace Gangway.Office.Community.Measures;

/// <summary>
/// Reads release dates from a CSV, a row for each release. Columns: <c>purl</c> (<c>pkg:npm/left-pad</c>; a version in it counts where the column is empty), <c>version</c>,
/// <c>date</c> (2024-03-01, or a time that begins so). Other columns are not read. Of two rows about one version the earlier day counts.
/// </summary>
public static class ReleaseDatesReader
{
    private const int DayLength = 10;

    public static ReleaseDates Read(string text, string source)
    {
        var table = CsvTable.Read(text, source, ["purl", "date"], ["version"]);
        var packages = new Dictionary<string, Dictionary<string, DateOnly>>(StringComparer.Ordinal);
        foreach (var row in table.Rows)
        {
            if (Release(row, table) is not var (key, version, day))
            {
                continue;
            }

            var days = packages.TryGetValue(key, out var known) ? known : packages[key] = new(StringComparer.Ordinal);
            days[version] = days.TryGetValue(version, out var other) && other < day ? other : day;
        }

        return new(packages.ToImmutableDictionary(pair => pair.Key, pair => pair.Value.ToImmutableDictionary(StringComparer.Ordinal), StringComparer.Ordinal), table.Issues);
    }

    private static (string Key, string Version, DateOnly Day)? Release(CsvRow row, CsvTable table)
    {
        if (!PackageUrl.TryRepair(row["purl"], out var purl, out _) || ReleaseDates.KeyOf(purl) is not { } key)
        {
            table.Reject(row.Line, "This is no purl.", "Write it as pkg:npm/left-pad.");
            return null;
        }

        if ((row["version"] ?? purl.Version) is not { } version)
        {
            table.Reject(row.Line, "No version is named.", "Fill `version`.");
            return null;
        }

        if (!DayText.TryRead(Day(row["date"]), out var day) || day is null)
        {
            table.Reject(row.Line, "`date` is no day.", DayText.HowToFix);
            return null;
        }

        return (key, version, day.Value);
    }

    // Registries write 2024-03-01T12:00:00Z: the day is enough.
    private static string? Day(string? date) => date is { Length: > DayLength } && date[DayLength] is ('T' or ' ') ? date[..DayLength] : date;
}
