using Gangway.Office.Contract;

namespace Gangway.Contract;

/// <summary>A finished scan: every file, and what follows for the folders that were named.</summary>
/// <param name="Target">What was scanned.</param>
/// <param name="Files">In order.</param>
/// <param name="Trees">For each folder that was named, its conclusion.</param>
/// <param name="Distinct">How many different contents there were.</param>
internal sealed record LicenseReport(
    ScanTarget Target, IReadOnlyList<ScannedFile> Files, IReadOnlyList<ScannedTree> Trees, int Distinct)
{
    public const string Schema = "gangway.license-detect/1";

    public int Count(ScanStatus status) => Files.Count(file => file.Scan.Status == status);

    /// <summary>Expressions of files, most files first.</summary>
    public IReadOnlyList<ExpressionCount> Expressions()
    {
        var counts = Files.Where(file => file.Scan.Reading?.Expression is not null)
            .GroupBy(file => file.Scan.Reading!.Expression!, StringComparer.Ordinal)
            .Select(group => new ExpressionCount(group.Key, group.Count())).ToList();
        counts.Sort(static (left, right) => left.Files != right.Files ? right.Files.CompareTo(left.Files) : string.CompareOrdinal(left.Expression, right.Expression));
        return counts;
    }

    public static LicenseReport Of(ScanTarget target, IReadOnlyList<ScannedFile> files, int distinct, LicenseKnowledge knowledge) => new(
        target,
        files,
        [.. files.Where(file => file.File.Root is not null).GroupBy(file => file.File.Root!, StringComparer.Ordinal)
            .Select(tree => new ScannedTree(tree.Key, TreeLicenses.Of([.. tree.Select(FileReadings.Of)], [.. StatedTermsSource.Read(tree)], knowledge.Ids)))],
        distinct);
}
