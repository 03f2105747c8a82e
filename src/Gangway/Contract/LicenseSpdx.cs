using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Gangway.Kernels.Licenses;
using Gangway.Kernels.Licenses.Input;
using Gangway.Office.Contract;
using static Gangway.Shell.JsonFields;

namespace Gangway.Contract;

/// <summary>
/// Writes a scan as an SPDX 2.3 document: a package for each folder that was named, its files, and what was found in each. What is not
/// known is NOASSERTION, never NONE: that nothing was found does not prove that there is nothing.
/// </summary>
internal static class LicenseSpdx
{
    private const string Unknown = "NOASSERTION";

    public static void Write(LicenseReport report, LicenseDetectOptions options, LicenseKnowledge knowledge, DateTimeOffset now, Stream output)
    {
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = Shell.JsonFields.Encoder });
        var references = new SortedSet<string>(StringComparer.Ordinal);
        var digests = report.Files.Select(Digest).ToList();
        json.WriteStartObject();
        Text(json, "spdxVersion", "SPDX-2.3");
        Text(json, "dataLicense", "CC0-1.0");
        Text(json, "SPDXID", "SPDXRef-DOCUMENT");
        Text(json, "name", report.Trees.Count > 0 ? report.Trees[0].Root : report.Files.Count > 0 ? report.Files[0].File.Path : "empty");
        Text(json, "documentNamespace", $"https://spdx.org/spdxdocs/gangway-license-detect-{Identity(digests)}");
        json.WriteStartObject("creationInfo");
        Text(json, "created", now.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        Texts(json, "creators", [$"Tool: gangway-{Institution.CensusJson.Version}"]);
        if (options.Scan.Rules is { Pack: var pack })
        {
            Text(json, "comment", $"licenses were read with {pack.Attribution}, sha256 {pack.Digest}");
        }

        json.WriteEndObject();
        Texts(json, "documentDescribes", report.Trees.Count > 0 ? report.Trees.Select((_, at) => PackageId(at)) : report.Files.Select((_, at) => FileId(at)));
        Packages(json, report, digests, knowledge, references);
        Each(json, "files", report.Files.Select((file, at) => (File: file, At: at)).Where(pair => pair.File.Scan.Reading is not null),
            (inner, pair) => File(inner, pair.File, pair.At, digests[pair.At], knowledge, references));
        Relationships(json, report);
        Each(json, "hasExtractedLicensingInfos", references, (inner, reference) =>
        {
            Text(inner, "licenseId", reference);
            Text(inner, "extractedText", $"named in the files as {reference}; the text is not on the SPDX license list");
        });
        json.WriteEndObject();
        json.Flush();
        output.Write("\n"u8);
    }

    private static void Packages(Utf8JsonWriter json, LicenseReport report, List<string> digests, LicenseKnowledge knowledge, SortedSet<string> references) =>
        Each(json, "packages", report.Trees.Select((tree, at) => (tree.Root, tree.Tree, At: at)), (inner, tree) =>
        {
            var files = Enumerable.Range(0, report.Files.Count).Where(at => report.Files[at].File.Root == tree.Root && report.Files[at].Scan.Reading is not null).ToList();
            Text(inner, "SPDXID", PackageId(tree.At));
            Text(inner, "name", Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(tree.Root))) is { Length: > 0 } name ? name : tree.Root);
            Text(inner, "downloadLocation", Unknown);
            inner.WriteBoolean("filesAnalyzed", true);
            inner.WriteStartObject("packageVerificationCode");
            Text(inner, "packageVerificationCodeValue", Hex(SHA1Of(Encoding.ASCII.GetBytes(string.Concat(files.Select(at => digests[at]).Order(StringComparer.Ordinal))))));
            inner.WriteEndObject();
            Text(inner, "licenseConcluded", Valid(tree.Tree.Own.Expression, knowledge, references));
            Text(inner, "licenseDeclared", tree.Tree.Own.Declared.Length == 1 ? Valid(tree.Tree.Own.Declared[0].Expression, knowledge, references) : Unknown);
            Texts(inner, "licenseInfoFromFiles", Infos(files.SelectMany(at => Expressions(report.Files[at])), knowledge, references));
            Text(inner, "copyrightText", Unknown);
        });

    private static void File(Utf8JsonWriter json, ScannedFile file, int at, string digest, LicenseKnowledge knowledge, SortedSet<string> references)
    {
        var reading = file.Scan.Reading!;
        Text(json, "SPDXID", FileId(at));
        Text(json, "fileName", file.File.Root is null ? file.File.Path : $"./{file.File.File.Path}");
        Texts(json, "fileTypes", [reading.Nature == FileNature.Binary ? "BINARY" : "TEXT"]);
        Each(json, "checksums", [("SHA1", digest), ("SHA256", file.Scan.Sha256!)], (inner, checksum) =>
        {
            Text(inner, "algorithm", checksum.Item1);
            Text(inner, "checksumValue", checksum.Item2);
        });
        Text(json, "licenseConcluded", Valid(reading.Expression, knowledge, references));
        Texts(json, "licenseInfoInFiles", Infos(Expressions(file), knowledge, references));
        Text(json, "copyrightText", reading.Copyrights.IsEmpty ? Unknown : string.Join('\n', reading.Copyrights.Select(statement => statement.Statement)));
    }

    private static void Relationships(Utf8JsonWriter json, LicenseReport report)
    {
        var packages = report.Trees.Select((tree, at) => (tree.Root, At: at)).ToDictionary(pair => pair.Root, pair => PackageId(pair.At), StringComparer.Ordinal);
        Each(json, "relationships", Related(report, packages), (inner, pair) =>
        {
            Text(inner, "spdxElementId", pair.From);
            Text(inner, "relationshipType", pair.Kind);
            Text(inner, "relatedSpdxElement", pair.To);
        });
    }

    private static IEnumerable<(string From, string Kind, string To)> Related(LicenseReport report, Dictionary<string, string> packages)
    {
        foreach (var package in packages.Values)
        {
            yield return ("SPDXRef-DOCUMENT", "DESCRIBES", package);
        }

        for (var at = 0; at < report.Files.Count; at++)
        {
            if (report.Files[at].Scan.Reading is not null)
            {
                yield return report.Files[at].File.Root is { } root ? (packages[root], "CONTAINS", FileId(at)) : ("SPDXRef-DOCUMENT", "DESCRIBES", FileId(at));
            }
        }
    }

    /// <summary>The kinds of match that put a file under a license; an exception stands with its license in the file's own expression.</summary>
    private static IEnumerable<string> Expressions(ScannedFile file) => file.Scan.Reading?.Expression is { } expression ? [expression] : [];

    private static List<string> Infos(IEnumerable<string> expressions, LicenseKnowledge knowledge, SortedSet<string> references)
    {
        var found = expressions.Distinct(StringComparer.Ordinal)
            .SelectMany(text => Parse(text, knowledge, references)?.Licenses.Select(license => license is SpdxExpression.With with ? with.Licensed.ToString() : license.ToString()) ?? [])
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return found.Count == 0 ? [Unknown] : found;
    }

    private static string Valid(string? text, LicenseKnowledge knowledge, SortedSet<string> references) =>
        text is null ? Unknown : Parse(text, knowledge, references)?.ToString() ?? Unknown;

    private static SpdxExpression? Parse(string text, LicenseKnowledge knowledge, SortedSet<string> references)
    {
        if (!SpdxExpression.TryParse(text, knowledge.Ids, SpdxGrammar.Lax, out var expression, out _, out _))
        {
            return null;
        }

        foreach (var reference in expression.Licenses.OfType<SpdxExpression.LicenseRef>())
        {
            references.Add(reference.ToString());
        }

        return expression;
    }

    private static string PackageId(int at) => $"SPDXRef-Package-{at + 1}";

    private static string FileId(int at) => $"SPDXRef-File-{at + 1}";

    /// <summary>SPDX 2.3, 8.4: every file carries its SHA-1, whatever else it carries. Read again: no other form of the answer needs it.</summary>
    private static string Digest(ScannedFile file)
    {
        byte[] buffer = [];
        return file.Scan.Reading is not null && file.File.Tree.Read(file.File.File, LicenseFileSource.MostBytes, ref buffer, out _) is { } content ? Hex(SHA1Of(content.Span)) : "";
    }

    private static string Identity(IEnumerable<string> digests) => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(string.Join('\n', digests))))[..32];

#pragma warning disable CA5350 // The format asks for SHA-1, as a name for a content and not as a protection.
    private static byte[] SHA1Of(ReadOnlySpan<byte> content) => SHA1.HashData(content);
#pragma warning restore CA5350

    private static string Hex(byte[] digest) => Convert.ToHexStringLower(digest);
}
