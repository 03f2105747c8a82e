using System.Collections.Immutable;

namespace Gangway.Office.Inventory.Spdx;

internal static partial class SpdxObjectReader
{
    private static SpdxPackage PackageOf(SpdxFields package, SpdxDraft draft) => new()
    {
        Id = package.Text("SPDXID"),
        Name = package.Text("name"),
        Version = package.Text("versionInfo"),
        FileName = package.Text("packageFileName"),
        Supplier = package.Text("supplier"),
        Originator = package.Text("originator"),
        DownloadLocation = package.Text("downloadLocation"),
        FilesAnalyzed = package.Flag("filesAnalyzed"),
        VerificationCode = package.Object("packageVerificationCode") is { } code
            ? new(code.Text("packageVerificationCodeValue"), [.. code.Texts("packageVerificationCodeExcludedFiles")])
            : null,
        Checksums = ChecksumsOf(package),
        Homepage = package.Text("homepage"),
        SourceInformation = package.Prose("sourceInfo"),
        LicenseConcluded = package.Text("licenseConcluded"),
        LicensesFromFiles = [.. package.Texts("licenseInfoFromFiles")],
        LicenseDeclared = package.Text("licenseDeclared"),
        LicenseComments = package.Prose("licenseComments"),
        Copyright = package.Prose("copyrightText"),
        Summary = package.Prose("summary"),
        Description = package.Prose("description"),
        Comment = package.Prose("comment"),
        ExternalReferences = [.. package.Objects("externalRefs").Select(ExternalReferenceOf)],
        AttributionTexts = [.. package.Proses("attributionTexts")],
        PrimaryPurpose = package.Text("primaryPackagePurpose"),
        ReleaseDate = package.Text("releaseDate"),
        BuiltDate = package.Text("builtDate"),
        ValidUntilDate = package.Text("validUntilDate"),
        Extra = draft.IsWhole ? package.Others(SpdxFieldNames.Package) : SpdxExtra.None,
        Place = package.Place,
    };

    private static SpdxFile FileOf(SpdxFields file, string? id) => new()
    {
        Id = id,
        Name = file.Text("fileName"),
        Types = [.. file.Texts("fileTypes")],
        Checksums = ChecksumsOf(file),
        LicenseConcluded = file.Text("licenseConcluded"),
        LicensesInFile = [.. file.Texts("licenseInfoInFiles")],
        LicenseComments = file.Prose("licenseComments"),
        Copyright = file.Prose("copyrightText"),
        Comment = file.Prose("comment"),
        Notice = file.Prose("noticeText"),
        Contributors = [.. file.Texts("fileContributors")],
        AttributionTexts = [.. file.Proses("attributionTexts")],
        Extra = file.Others(SpdxFieldNames.File),
        Place = file.Place,
    };

    private static SpdxSnippet SnippetOf(SpdxFields snippet, string? id) => new()
    {
        Id = id,
        File = snippet.Text("snippetFromFile"),
        Ranges = RangesOf(snippet),
        LicenseConcluded = snippet.Text("licenseConcluded"),
        LicensesInSnippet = [.. snippet.Texts("licenseInfoInSnippets")],
        LicenseComments = snippet.Prose("licenseComments"),
        Copyright = snippet.Prose("copyrightText"),
        Comment = snippet.Prose("comment"),
        Name = snippet.Text("name"),
        AttributionTexts = [.. snippet.Proses("attributionTexts")],
        Extra = snippet.Others(SpdxFieldNames.Snippet),
        Place = snippet.Place,
    };

    private static ImmutableArray<SpdxRange> RangesOf(SpdxFields snippet)
    {
        var ranges = ImmutableArray.CreateBuilder<SpdxRange>();
        foreach (var range in snippet.Objects("ranges"))
        {
            var (start, end) = (range.Object("startPointer"), range.Object("endPointer"));
            if (start?.Number("offset") is { } firstByte && end?.Number("offset") is { } lastByte)
            {
                ranges.Add(new SpdxRange(false, firstByte, lastByte));
            }
            else if (start?.Number("lineNumber") is { } firstLine && end?.Number("lineNumber") is { } lastLine)
            {
                ranges.Add(new SpdxRange(true, firstLine, lastLine));
            }
        }

        return ranges.ToImmutable();
    }

    private static SpdxExternalReference ExternalReferenceOf(SpdxFields reference) => new(
        reference.Text("referenceCategory"), reference.Text("referenceType"), reference.Text("referenceLocator"), reference.Prose("comment"))
    {
        Place = reference.Place,
    };
}
