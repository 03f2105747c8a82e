using System.Buffers;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json;
using Gangway.Institution;
using Gangway.Kernels.Licenses.Rules;
using Gangway.Kernels.Licenses.Texts;
using Gangway.Office;
using Gangway.Office.Contract;
using Gangway.Shell;
using static Gangway.Shell.JsonFields;

namespace Gangway.Contract;

/// <summary>Writes a scan as JSON, form <see cref="LicenseReport.Schema"/>; docs/license-json.md describes every field.</summary>
internal static class LicenseJson
{
    private const int SendAt = 32 * 1024;

    /// <summary>One object a line and file, sent on while the scan goes on.</summary>
    public static void Lines(IEnumerable<ScannedFile> files, LicenseDetectOptions options, Stream output)
    {
        var lines = new ArrayBufferWriter<byte>(SendAt * 2);
        using var json = new Utf8JsonWriter(lines, new JsonWriterOptions { Encoder = Encoder });
        var sent = Stopwatch.GetTimestamp();
        foreach (var file in files)
        {
            json.WriteStartObject();
            File(json, file, options.ListsCopyrights);
            if (options.Scan.Rules is { } rules)
            {
                Texts(json, "knowledge", [rules.Pack.Name]);
                Text(json, "attribution", rules.Pack.Attribution);
            }

            json.WriteEndObject();
            json.Flush();
            json.Reset();
            lines.Write("\n"u8);
            if (lines.WrittenCount > SendAt || Stopwatch.GetElapsedTime(sent).TotalMilliseconds > 200)
            {
                output.Write(lines.WrittenSpan);
                output.Flush();
                lines.ResetWrittenCount();
                sent = Stopwatch.GetTimestamp();
            }
        }

        output.Write(lines.WrittenSpan);
        output.Flush();
    }

    public static void Write(LicenseReport report, LicenseDetectOptions options, Stream output)
    {
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = Encoder });
        json.WriteStartObject();
        Text(json, "schema", LicenseReport.Schema);
        json.WriteStartObject("tool");
        Text(json, "name", "gangway");
        Text(json, "version", CensusJson.Version);
        json.WriteEndObject();
        Each(json, "knowledge", Packs(options.Scan), Pack);
        Texts(json, "paths", options.Paths);
        Summary(json, report);
        Each(json, "trees", report.Trees, (inner, tree) => Tree(inner, tree.Root, tree.Tree));
        var concluded = report.Trees.ToDictionary(tree => tree.Root, tree => tree.Tree.Files.ToDictionary(file => file.File.Path, StringComparer.Ordinal), StringComparer.Ordinal);
        Each(json, "files", report.Files, (inner, file) =>
        {
            File(inner, file, options.ListsCopyrights);
            Concluded(inner, file.File.Root is { } root ? concluded[root][file.File.File.Path] : null);
        });
        Texts(json, "leftOut", report.Target.LeftOut);
        Each(json, "issues", report.Target.Issues.Concat(report.Files.Select(file => file.Scan.Issue).OfType<Issue>()), IssueOf);
        json.WriteEndObject();
        json.Flush();
        output.Write("\n"u8);
    }

    private static IEnumerable<RulePack> Packs(LicenseScanOptions options) => options.Rules is { } rules ? [rules.Pack] : [];

    private static void Pack(Utf8JsonWriter json, RulePack pack)
    {
        Text(json, "name", pack.Name);
        Text(json, "version", pack.Version);
        Text(json, "sha256", pack.Digest);
        Text(json, "imported", Words.Instant(pack.Imported));
        json.WriteNumber("rules", pack.Rules);
        json.WriteNumber("licenses", pack.Licenses);
        Text(json, "attribution", pack.Attribution);
    }

    private static void Summary(Utf8JsonWriter json, LicenseReport report)
    {
        json.WriteStartObject("summary");
        json.WriteNumber("files", report.Files.Count);
        json.WriteNumber("distinct", report.Distinct);
        json.WriteNumber("found", report.Count(ScanStatus.Found));
        json.WriteNumber("nothing", report.Count(ScanStatus.Nothing));
        json.WriteNumber("notUnderstood", report.Count(ScanStatus.NotUnderstood));
        json.WriteNumber("binary", report.Count(ScanStatus.Binary));
        json.WriteNumber("unreadable", report.Count(ScanStatus.Unreadable));

        Each(json, "licenses", report.Expressions(), (inner, license) =>
        {
            Text(inner, "expression", license.Expression);
            inner.WriteNumber("files", license.Files);
        });
        json.WriteEndObject();
    }

    /// <summary>The fields of one file, which are the same on a line of their own.</summary>
    public static void File(Utf8JsonWriter json, ScannedFile scanned, bool withCopyrights)
    {
        var (file, scan) = (scanned.File, scanned.Scan);
        Text(json, "path", file.Path);
        Text(json, "status", CensusSentences.Word(scan.Status));
        Text(json, "expression", scan.Reading?.Expression);
        Text(json, "role", CensusSentences.Word(file.Role));
        json.WriteNumber("bytes", file.File.Length);
        Text(json, "sha256", scan.Sha256);
        json.WriteStartArray("matches");
        foreach (var match in scan.Reading?.Matches ?? [])
        {
            json.WriteStartObject();
            Match(json, match);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (withCopyrights)
        {
            json.WriteStartArray("copyrights");
            foreach (var statement in scan.Reading?.Copyrights ?? [])
            {
                json.WriteStartObject();
                Text(json, "statement", statement.Statement);
                Text(json, "years", statement.Years);
                Text(json, "holder", statement.Holder);
                LinesOf(json, statement.StartLine, statement.EndLine);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteStartArray("pointsTo");
        foreach (var pointer in scan.Reading?.Files ?? [])
        {
            json.WriteStartObject();
            Text(json, "name", pointer.Name);
            json.WriteNumber("line", pointer.Line);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("notUnderstood");
        foreach (var words in scan.NotUnderstood)
        {
            json.WriteStartObject();
            Text(json, "text", words.Text);
            LinesOf(json, words.StartLine, words.EndLine);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Text(json, "issue", scan.Issue?.Message);
    }

    public static void Match(Utf8JsonWriter json, Kernels.Licenses.LicenseMatch match)
    {
        Text(json, "expression", match.Expression);
        Text(json, "kind", CensusSentences.Word(match.Kind));
        LinesOf(json, match.StartLine, match.EndLine);
        json.WriteNumber("score", Math.Round(match.Score, 4));
        if (match.Rule is not null)
        {
            Text(json, "rule", match.Rule);
        }
    }

    private static void LinesOf(Utf8JsonWriter json, int start, int end)
    {
        json.WriteNumber("startLine", start);
        json.WriteNumber("endLine", end);
    }

    private static void Concluded(Utf8JsonWriter json, FileConclusion? conclusion)
    {
        if (conclusion is null)
        {
            json.WriteNull("concluded");
            return;
        }

        json.WriteStartObject("concluded");
        Text(json, "expression", conclusion.Expression?.ToString());
        Text(json, "basis", CensusSentences.Word(conclusion.Basis));
        Text(json, "part", CensusSentences.Word(conclusion.Part));
        EvidenceOf(json, conclusion.Evidence);
        json.WriteEndObject();
    }

    private static void Tree(Utf8JsonWriter json, string root, TreeConclusion tree)
    {
        Text(json, "path", root);
        json.WriteStartObject("own");
        Text(json, "expression", tree.Own.Expression);
        Text(json, "basis", CensusSentences.Word(tree.Own.Basis));
        Counts(json, "declared", tree.Own.Declared);
        Counts(json, "texts", tree.Own.Texts);
        Counts(json, "headers", tree.Own.Headers);
        json.WriteEndObject();
        Each(json, "vendored", tree.Vendored, (inner, part) =>
        {
            Text(inner, "folder", part.Folder);
            Text(inner, "expression", part.Expression);
            inner.WriteNumber("files", part.Files);
            EvidenceOf(inner, part.Evidence);
        });
        Counts(json, "testData", tree.TestData);
        Counts(json, "documentation", tree.Documentation);
        Counts(json, "mentioned", tree.Mentioned);
        Each(json, "folders", tree.Folders, (inner, folder) =>
        {
            Text(inner, "path", folder.Path);
            Text(inner, "expression", folder.Expression);
            inner.WriteNumber("files", folder.Files);
            inner.WriteNumber("unknown", folder.Unknown);
            Counts(inner, "licenses", folder.Licenses);
        });
        Each(json, "findings", tree.Findings, (inner, finding) =>
        {
            Text(inner, "kind", CensusSentences.Word(finding.Kind));
            Text(inner, "path", finding.Evidence.Source);
            Text(inner, "lines", finding.Evidence.Locator);
            Text(inner, "stated", finding.Stated);
            Text(inner, "found", finding.Found.Length == 0 ? null : finding.Found);
        });
    }

    private static void Counts(Utf8JsonWriter json, string name, IEnumerable<LicenseCount> counts) => Each(json, name, counts, (inner, count) =>
    {
        Text(inner, "expression", count.Expression);
        inner.WriteNumber("files", count.Files);
        EvidenceOf(inner, count.Evidence);
    });

    private static void EvidenceOf(Utf8JsonWriter json, ImmutableArray<Evidence> evidence) => Each(json, "evidence", evidence, (inner, place) =>
    {
        Text(inner, "path", place.Source);
        Text(inner, "lines", place.Locator);
    });

    private static void IssueOf(Utf8JsonWriter json, Issue issue)
    {
        Text(json, "source", issue.Source);
        Text(json, "message", issue.Message);
        Text(json, "severity", CensusSentences.Word(issue.Severity));
        Text(json, "howToFix", issue.HowToFix);
    }
}
