using System.Collections.Immutable;

namespace Gangway.Office.Contract;

/// <summary>Counts files by license, and keeps where the first few say so.</summary>
internal sealed class LicenseCounts
{
    private const int MostEvidence = 5;

    private readonly Dictionary<string, (int Files, List<Evidence> Evidence)> counts = new(StringComparer.Ordinal);

    public bool IsEmpty => counts.Count == 0;

    public IEnumerable<string> Expressions => counts.Keys.Order(StringComparer.Ordinal);

    public static ImmutableArray<LicenseCount> Of(IEnumerable<FileConclusion> files)
    {
        var counts = new LicenseCounts();
        foreach (var file in files.Where(file => file.Expression is not null))
        {
            counts.Add(file.Expression!.ToString(), file.Evidence);
        }

        return counts.ToArray();
    }

    public void Add(string expression, IEnumerable<Evidence> evidence)
    {
        var (files, first) = counts.TryGetValue(expression, out var known) ? known : (0, []);
        if (first.Count < MostEvidence)
        {
            first.AddRange(evidence.Take(1));
        }

        counts[expression] = (files + 1, first);
    }

    /// <summary>Most files first, then by expression.</summary>
    public ImmutableArray<LicenseCount> ToArray() =>
        [.. counts.Select(pair => new LicenseCount(pair.Key, pair.Value.Files, [.. pair.Value.Evidence]))
            .OrderByDescending(count => count.Files).ThenBy(count => count.Expression, StringComparer.Ordinal)];
}
