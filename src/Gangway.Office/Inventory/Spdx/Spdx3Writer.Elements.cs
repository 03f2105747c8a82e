using Gangway.Office.Inventory.Sboms;

namespace Gangway.Office.Inventory.Spdx;

internal sealed partial class Spdx3Writer
{
    private IEnumerable<SpdxTree> Package(SpdxPackage package)
    {
        var purl = package.ExternalReferences.FirstOrDefault(reference => SpdxVocabulary.IsPurl(reference.Type)) is { Comment: null } first ? first : null;
        var others = package.ExternalReferences.Where(reference => !ReferenceEquals(reference, purl) && reference.Locator is not null).ToList();
        yield return Begin("software_Package", package.Id, package.Extra)
            .Text("name", package.Name)
            .Text("summary", package.Summary)
            .Text("description", package.Description)
            .Text("comment", package.Comment)
            .Text("suppliedBy", package.Supplier is { } supplier ? agents.AddressOf(supplier) : null)
            .Texts("originatedBy", package.Originator is { } originator && !package.Extra.ContainsKey("originatedBy") ? [agents.AddressOf(originator)] : [])
            .Text("builtTime", package.BuiltDate)
            .Text("releaseTime", package.ReleaseDate)
            .Text("validUntilTime", package.ValidUntilDate)
            .List("verifiedUsing", VerifiedUsing(package), tree => tree)
            .List("externalIdentifier", others.Where(IsIdentifier), Identifier)
            .List("externalRef", others.Where(reference => !IsIdentifier(reference)), Reference)
            .Text("software_primaryPurpose", package.PrimaryPurpose is { } purpose ? Spdx3Words.Purpose3(purpose) : null)
            .Text("software_copyrightText", package.Copyright)
            .Texts("software_attributionText", package.AttributionTexts)
            .Text("software_packageVersion", package.Version)
            .Text("software_downloadLocation", package.DownloadLocation)
            .Text("software_packageUrl", purl?.Locator)
            .Text("software_homePage", package.Homepage)
            .Text("software_sourceInfo", package.SourceInformation)
            .Extra(package.Extra)
            .Tree;
        foreach (var claim in Claims(package.Id, package.LicenseDeclared, package.LicenseConcluded, package.LicenseComments))
        {
            yield return claim;
        }
    }

    private IEnumerable<SpdxTree> File(SpdxFile file)
    {
        yield return Begin("software_File", file.Id, file.Extra)
            .Text("name", file.Name)
            .Text("comment", file.Comment)
            .List("verifiedUsing", file.Checksums, Hash)
            .Text("software_primaryPurpose", file.Types.Select(Spdx3Words.PurposeOfFileType).FirstOrDefault(purpose => purpose is not null))
            .Text("contentType", file.Types.Select(Spdx3Words.ContentOfFileType).FirstOrDefault(content => content is not null))
            .Text("software_copyrightText", file.Copyright)
            .Texts("software_attributionText", file.AttributionTexts)
            .Extra(file.Extra)
            .Tree;
        foreach (var claim in Claims(file.Id, file.LicensesInFile.FirstOrDefault(), file.LicenseConcluded, file.LicenseComments))
        {
            yield return claim;
        }
    }

    private IEnumerable<SpdxTree> Snippet(SpdxSnippet snippet)
    {
        yield return Begin("software_Snippet", snippet.Id, snippet.Extra)
            .Text("name", snippet.Name)
            .Text("comment", snippet.Comment)
            .Text("software_copyrightText", snippet.Copyright)
            .Texts("software_attributionText", snippet.AttributionTexts)
            .Text("software_snippetFromFile", snippet.File is { } file ? addresses.Of(file) : null)
            .Mapping("software_byteRange", Range(snippet, isInLines: false))
            .Mapping("software_lineRange", Range(snippet, isInLines: true))
            .Extra(snippet.Extra)
            .Tree;
        foreach (var claim in Claims(snippet.Id, snippet.LicensesInSnippet.FirstOrDefault(), snippet.LicenseConcluded, snippet.LicenseComments))
        {
            yield return claim;
        }
    }

    private static SpdxTree? Range(SpdxSnippet snippet, bool isInLines)
    {
        foreach (var range in snippet.Ranges)
        {
            if (range.IsInLines == isInLines)
            {
                return new SpdxTreeBuilder()
                    .Text("type", "PositiveIntegerRange")
                    .Number("beginIntegerRange", range.Start)
                    .Number("endIntegerRange", range.End)
                    .Tree;
            }
        }

        return null;
    }

    private static IEnumerable<SpdxTree> VerifiedUsing(SpdxPackage package)
    {
        var hashes = package.Checksums.Select(Hash);
        return package.VerificationCode is not { } code ? hashes : hashes.Prepend(new SpdxTreeBuilder()
            .Text("type", "PackageVerificationCode")
            .Text("algorithm", "sha1")
            .Text("hashValue", code.Value)
            .Texts("packageVerificationCodeExcludedFile", code.ExcludedFiles)
            .Tree);
    }

    private static bool IsIdentifier(SpdxExternalReference reference) =>
        SpdxVocabulary.IsPurl(reference.Type) || (reference.Type is { } type && Spdx3Words.Identifier3(type) is not null);

    private static SpdxTree Identifier(SpdxExternalReference reference) => new SpdxTreeBuilder()
        .Text("type", "ExternalIdentifier")
        .Text("externalIdentifierType", SpdxVocabulary.IsPurl(reference.Type) ? "packageUrl" : Spdx3Words.Identifier3(reference.Type!))
        .Text("identifier", reference.Locator)
        .Text("comment", reference.Comment)
        .Tree;

    private static SpdxTree Reference(SpdxExternalReference reference) => new SpdxTreeBuilder()
        .Text("type", "ExternalRef")
        .Text("externalRefType", reference.Type is { } type ? Spdx3Words.Reference3(type) ?? "other" : "other")
        .Texts("locator", [reference.Locator!])
        .Text("comment", reference.Comment)
        .Tree;
}
