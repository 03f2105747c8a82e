using System.Collections.Immutable;
using System.Text;
using Gangway.Norms;
using Gangway.Office;
using Gangway.Office.Community;
using Gangway.Office.Community.People;

namespace Gangway.Community;

/// <summary>Reads lists of who works for whom; each file's form is told from what it holds. Our own list of firms is read behind them.</summary>
internal static class AffiliationSource
{
    private const string OwnList = "community/firms.yaml";
    private const int LongestList = 64 * 1024 * 1024;
    private const int MostFiles = 10_000;

    public sealed record Reading(FirmList Firms, ImmutableArray<PersonEntry> People, ImmutableArray<Issue> Issues);

    public static Reading Read(IEnumerable<string> paths, MailProviders providers)
    {
        var (firms, people, issues) = (new List<Firm>(), new List<PersonEntry>(), new List<Issue>());
        var notFirms = FirmListReader.Read(Embedded.Text(OwnList), OwnList, providers);
        foreach (var path in paths.SelectMany(Files))
        {
            if (RegularFile.Read(path, LongestList) is not { } bytes)
            {
                issues.Add(new(path, "This list is not here, or is no file that could be read.", Severity.Error, HowToFix: "Check the path."));
                continue;
            }

            Add(Encoding.UTF8.GetString(bytes), path, providers, firms, people, issues);
        }

        return new(new([.. firms, .. notFirms.Firms], notFirms.NotFirms), [.. people], [.. issues]);
    }

    private static void Add(string text, string path, MailProviders providers, List<Firm> firms, List<PersonEntry> people, List<Issue> issues)
    {
        if (Path.GetExtension(path).ToLowerInvariant() is ".yml" or ".yaml")
        {
            var list = text.Contains("\nfirms:", StringComparison.Ordinal) || text.StartsWith("firms:", StringComparison.Ordinal) ? FirmListReader.Read(text, path, providers) : OpenDiggerReader.Read(text, path);
            firms.AddRange(list.Firms);
            issues.AddRange(list.Issues);
            return;
        }

        var reading = IsTable(path, text) ? AffiliationCsvReader.Read(text, path, providers)
            : text.Split('\n').Any(line => line.Length > 1 && line[0] is ' ' or '\t' && line.Trim().Length > 0) ? GitdmAffiliationsReader.Read(text, path, providers)
            : GitdmMapReader.Read(text, path, providers);
        people.AddRange(reading.People);
        firms.AddRange(reading.Firms);
        issues.AddRange(reading.Issues);
    }

    private static bool IsTable(string path, string text) =>
        Path.GetExtension(path).Equals(".csv", StringComparison.OrdinalIgnoreCase) || text.Split('\n', 2)[0].Split([',', ';', '\t']).Any(name => name.Trim(' ', '"', '\r', '\uFEFF').Equals("firm", StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<string> Files(string path) => Directory.Exists(path)
        ? Directory.EnumerateFiles(path, "*.y*ml", new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 4 }).Order(StringComparer.Ordinal).Take(MostFiles)
        : [path];
}
