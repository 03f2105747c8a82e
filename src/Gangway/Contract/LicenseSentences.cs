using Gangway.Institution;
using Gangway.Kernels.Licenses.Rules;
using Gangway.Kernels.Licenses.Texts;
using Gangway.Office;
using Gangway.Office.Contract;
using Gangway.Shell;

namespace Gangway.Contract;

/// <summary>What the text and the page of a scan say in the same words. Foreign text comes out safe to print.</summary>
internal static class LicenseSentences
{
    /// <summary>More licenses than these in one expression are counted and not read.</summary>
    private const int MostParts = 6;

    private const int MostQuoted = 160;

    public static string Own(OwnLicense own, Words words) => own.Expression is null
        ? words[$"own.{CensusSentences.Word(own.Basis)}"]
        : $"{Short(own.Expression, words)} ({words[$"own.{CensusSentences.Word(own.Basis)}"]})";

    /// <summary>The first parts of a long list that all hold together; the machine-readable forms have all of it.</summary>
    public static string Short(string expression, Words words)
    {
        var (depth, parts) = (0, 1);
        for (var at = 0; at < expression.Length; at++)
        {
            depth += expression[at] switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth == 0 && expression.AsSpan(at).StartsWith(" AND ", StringComparison.Ordinal) && ++parts > MostParts)
            {
                var rest = expression.AsSpan(at).Count(" AND ");
                return $"{Printable.Of(expression[..at])} AND {words.Of("scan.more", rest)}";
            }
        }

        return Printable.Of(expression);
    }

    public static string Status(ScannedFile file, Words words) =>
        file.Scan.Reading?.Expression is { } expression ? Short(expression, words) : words[$"scan.{CensusSentences.Word(file.Scan.Status)}"];

    public static string Files(LicenseReport report, Words words) => words.List(Enum.GetValues<ScanStatus>()
        .Select(status => (Count: report.Count(status), Name: words[$"scanned.{CensusSentences.Word(status)}"]))
        .Where(pair => pair.Count > 0)
        .Select(pair => $"{pair.Name} {Words.Number(pair.Count)}"));

    /// <summary>Words that were not understood are quoted as far as one line goes; their place is told beside them.</summary>
    public static string Finding(TreeFinding finding, Words words) => Printable.Of(words.Of(
        $"finding.{CensusSentences.Word(finding.Kind)}", finding.Stated.Length > MostQuoted ? $"{finding.Stated[..MostQuoted]}…" : finding.Stated, finding.Found));

    /// <summary>The first place, and how many others say the same.</summary>
    public static string Places(AlikeFindings findings, Words words) => findings.Places.Length == 1
        ? Place(findings.Places[0])
        : words.Of("scan.places", Place(findings.Places[0]), findings.Places.Length - 1);

    public static string Place(Evidence evidence) => Printable.Of(evidence.ToString());

    public static string Counts(IEnumerable<LicenseCount> counts, int most, Words words)
    {
        var list = counts.ToList();
        var shown = list.Take(most).Select(count => $"{Short(count.Expression, words)} ({Words.Number(count.Files)})");
        return words.List(list.Count > most ? shown.Append(words.Of("scan.more", list.Count - most)) : shown);
    }

    /// <summary>The attribution that goes with every answer in which a rule pack took part.</summary>
    public static string Pack(RulePack pack, Words words) =>
        words.Of("scan.knowledge", pack.Name, Printable.Of(pack.Attribution), pack.Rules, Words.Instant(pack.Imported), pack.Version is null ? pack.Digest[..12] : Printable.Of(pack.Version));
}
