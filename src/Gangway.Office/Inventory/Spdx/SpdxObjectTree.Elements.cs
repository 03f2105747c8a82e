namespace Gangway.Office.Inventory.Spdx;

internal sealed partial class SpdxObjectTree
{
    private SpdxTree Package(SpdxPackage package) => new SpdxTreeBuilder()
        .Text("SPDXID", package.Id)
        .Text("name", package.Name)
        .Text("versionInfo", package.Version)
        .Text("packageFileName", package.FileName)
        .Text("supplier", package.Supplier)
        .Text("originator", package.Originator)
        .Text("downloadLocation", package.DownloadLocation)
        .Flag("filesAnalyzed", package.FilesAnalyzed)
        .Mapping("packageVerificationCode", package.VerificationCode is { } code ? VerificationCode(code) : null)
        .List("checksums", package.Checksums, Checksum)
        .Text("homepage", package.Homepage)
        .Text("sourceInfo", package.SourceInformation)
        .Text("licenseConcluded", package.LicenseConcluded)
        .Texts("licenseInfoFromFiles", package.LicensesFromFiles)
        .Text("licenseDeclared", package.LicenseDeclared)
        .Text("licenseComments", package.LicenseComments)
        .Text("copyrightText", package.Copyright)
        .Text("summary", package.Summary)
        .Text("description", package.Description)
        .Text("comment", package.Comment)
        .List("externalRefs", package.ExternalReferences, ExternalReference)
        .Texts("attributionTexts", package.AttributionTexts)
        .Text("primaryPackagePurpose", package.PrimaryPurpose)
        .Text("releaseDate", package.ReleaseDate)
        .Text("builtDate", package.BuiltDate)
        .Text("validUntilDate", package.ValidUntilDate)
        .List("annotations", Annotations(package.Id), Annotation)
        .Extra(package.Extra)
        .Tree;

    private SpdxTree File(SpdxFile file) => new SpdxTreeBuilder()
        .Text("SPDXID", file.Id)
        .Text("fileName", file.Name)
        .Texts("fileTypes", file.Types)
        .List("checksums", file.Checksums, Checksum)
        .Text("licenseConcluded", file.LicenseConcluded)
        .Texts("licenseInfoInFiles", file.LicensesInFile)
        .Text("licenseComments", file.LicenseComments)
        .Text("copyrightText", file.Copyright)
        .Text("comment", file.Comment)
        .Text("noticeText", file.Notice)
        .Texts("fileContributors", file.Contributors)
        .Texts("attributionTexts", file.AttributionTexts)
        .List("annotations", Annotations(file.Id), Annotation)
        .Extra(file.Extra)
        .Tree;

    private SpdxTree Snippet(SpdxSnippet snippet) => new SpdxTreeBuilder()
        .Text("SPDXID", snippet.Id)
        .Text("snippetFromFile", snippet.File)
        .List("ranges", snippet.Ranges, range => Range(range, snippet.File))
        .Text("licenseConcluded", snippet.LicenseConcluded)
        .Texts("licenseInfoInSnippets", snippet.LicensesInSnippet)
        .Text("licenseComments", snippet.LicenseComments)
        .Text("copyrightText", snippet.Copyright)
        .Text("comment", snippet.Comment)
        .Text("name", snippet.Name)
        .Texts("attributionTexts", snippet.AttributionTexts)
        .List("annotations", Annotations(snippet.Id), Annotation)
        .Extra(snippet.Extra)
        .Tree;

    private static SpdxTree Range(SpdxRange range, string? file) => new SpdxTreeBuilder()
        .Mapping("startPointer", Pointer(range.IsInLines, range.Start, file))
        .Mapping("endPointer", Pointer(range.IsInLines, range.End, file))
        .Tree;

    private static SpdxTree Pointer(bool isInLines, long at, string? file) =>
        new SpdxTreeBuilder().Text("reference", file).Number(isInLines ? "lineNumber" : "offset", at).Tree;

    private static SpdxTree VerificationCode(SpdxVerificationCode code) => new SpdxTreeBuilder()
        .Text("packageVerificationCodeValue", code.Value)
        .Texts("packageVerificationCodeExcludedFiles", code.ExcludedFiles)
        .Tree;

    private static SpdxTree ExternalReference(SpdxExternalReference reference) => new SpdxTreeBuilder()
        .Text("referenceCategory", reference.Category)
        .Text("referenceType", reference.Type)
        .Text("referenceLocator", reference.Locator)
        .Text("comment", reference.Comment)
        .Tree;
}
