using System.Collections.Immutable;
using Gangway.Office.Inventory.Sboms;

namespace Gangway.Office.Inventory.Spdx;

/// <summary>SPDX 2 to SPDX 3.0.1: takes out what SPDX 3 has no property for.</summary>
internal static class SpdxTo3
{
    private const string Target = "SPDX 3.0.1";

    public static SpdxDocument Convert(SpdxDocument document, BomIssues losses)
    {
        Lose(losses, document.Id, document.Extra.Keys.Concat(document.Creation?.Extra.Keys ?? []));
        return document with
        {
            Version = "3.0.1",
            Creation = document.Creation is { } creation ? creation with { Extra = SpdxExtra.None } : null,
            Packages = [.. document.Packages.Select(package => Convert(package, losses))],
            Files = [.. document.Files.Select(file => Convert(file, losses))],
            Snippets = [.. document.Snippets.Select(snippet => Convert(snippet, losses))],
            ExtractedLicenses = [.. document.ExtractedLicenses.Select(license => Convert(license, losses))],
            Relationships = [.. document.Relationships.Select(relationship => Convert(relationship, losses))],
            Extra = SpdxExtra.None,
        };
    }

    private static SpdxPackage Convert(SpdxPackage package, BomIssues losses)
    {
        Lose(losses, package.Id, package.Extra.Keys);
        Lose(losses, package.Id, "filesAnalyzed", package.FilesAnalyzed == true);
        Lose(losses, package.Id, "packageFileName", package.FileName is not null);
        Lose(losses, package.Id, "licenseInfoFromFiles", package.LicensesFromFiles.Length > 0);
        Lose(losses, package.Id, "licenseComments without licenseConcluded", package.LicenseComments is not null && package.LicenseConcluded is null);
        foreach (var reference in package.ExternalReferences)
        {
            Lose(losses, package.Id, $"referenceType {reference.Type}", reference.Type is { } type && !HasWord(type));
        }

        return package with { FilesAnalyzed = null, FileName = null, LicensesFromFiles = [], Extra = SpdxExtra.None };
    }

    private static bool HasWord(string type) => SpdxVocabulary.IsPurl(type) || Spdx3Words.Identifier3(type) is not null || Spdx3Words.Reference3(type) is not null;

    private static SpdxFile Convert(SpdxFile file, BomIssues losses)
    {
        Lose(losses, file.Id, file.Extra.Keys);
        Lose(losses, file.Id, "fileContributors", file.Contributors.Length > 0);
        Lose(losses, file.Id, "noticeText, which became an attribution text", file.Notice is not null);
        Lose(losses, file.Id, "licenseComments without licenseConcluded", file.LicenseComments is not null && file.LicenseConcluded is null);
        var types = new[]
        {
            file.Types.FirstOrDefault(type => Spdx3Words.PurposeOfFileType(type) is not null),
            file.Types.FirstOrDefault(type => Spdx3Words.ContentOfFileType(type) is not null),
        };
        Lose(losses, file.Id, "fileTypes beyond one purpose and one type of content", file.Types.Any(type => !types.Contains(type)));
        return file with
        {
            Types = [.. types.OfType<string>()],
            LicensesInFile = Joined(file.LicensesInFile),
            Contributors = [],
            AttributionTexts = file.Notice is { } notice ? file.AttributionTexts.Add(notice) : file.AttributionTexts,
            Notice = null,
            Extra = SpdxExtra.None,
        };
    }

    private static SpdxSnippet Convert(SpdxSnippet snippet, BomIssues losses)
    {
        Lose(losses, snippet.Id, snippet.Extra.Keys);
        Lose(losses, snippet.Id, "licenseComments without licenseConcluded", snippet.LicenseComments is not null && snippet.LicenseConcluded is null);
        var ranges = snippet.Ranges.Where(range => !range.IsInLines).Take(1).Concat(snippet.Ranges.Where(range => range.IsInLines).Take(1)).ToImmutableArray();
        Lose(losses, snippet.Id, "ranges beyond one in bytes and one in lines", ranges.Length < snippet.Ranges.Length);
        return snippet with { LicensesInSnippet = Joined(snippet.LicensesInSnippet), Ranges = ranges, Extra = SpdxExtra.None };
    }

    private static SpdxExtractedLicense Convert(SpdxExtractedLicense license, BomIssues losses)
    {
        Lose(losses, license.Id, license.Extra.Keys);
        return license with { Extra = SpdxExtra.None };
    }

    private static SpdxRelationship Convert(SpdxRelationship relationship, BomIssues losses)
    {
        Lose(losses, relationship.From, relationship.Extra.Keys);
        var type = SpdxVocabulary.NearestRelationship(relationship.Type);
        Lose(losses, relationship.From, $"relationshipType {relationship.Type}", SpdxRelationship3.Of(type) is null);
        return relationship with { Type = SpdxRelationship3.Of(type) is null ? "OTHER" : type, Extra = SpdxExtra.None };
    }

    /// <summary>SPDX 3 has one declared license where SPDX 2 lists what a file holds.</summary>
    private static ImmutableArray<string> Joined(ImmutableArray<string> licenses) =>
        licenses.Length < 2 ? licenses : [string.Join(" AND ", licenses.Select(license => license.Contains(' ', StringComparison.Ordinal) ? $"({license})" : license))];

    private static void Lose(BomIssues losses, string? id, IEnumerable<string> fields)
    {
        foreach (var field in fields)
        {
            Lose(losses, id, field, true);
        }
    }

    private static void Lose(BomIssues losses, string? id, string field, bool isLost)
    {
        if (isLost)
        {
            losses.Add(
                $"elements without {BomIssues.Quote(field)}",
                Severity.Warning,
                $"{BomIssues.Quote(field)} of {BomIssues.Quote(id ?? "an element without id")} was left out: {Target} has no property for it",
                id ?? "",
                "keep the document of SPDX 2 beside it where that matters");
        }
    }
}
