namespace Gangway.Office.Inventory.Spdx;

internal sealed partial class SpdxTagValueWriter
{
    private void Write(SpdxPackage package)
    {
        text.WriteLine();
        Tag("PackageName", package.Name ?? "");
        Tag("SPDXID", package.Id);
        Tag("PackageVersion", package.Version);
        Tag("PackageFileName", package.FileName);
        Tag("PackageSupplier", package.Supplier);
        Tag("PackageOriginator", package.Originator);
        Tag("PackageDownloadLocation", package.DownloadLocation);
        Tag("FilesAnalyzed", package.FilesAnalyzed is { } analyzed ? analyzed ? "true" : "false" : null);
        Tag("PackageVerificationCode", package.VerificationCode is { } code ? VerificationCode(code) : null);
        Tags("PackageChecksum", package.Checksums.Select(Checksum));
        Tag("PackageHomePage", package.Homepage);
        Tag("PackageSourceInfo", package.SourceInformation);
        Tag("PackageLicenseConcluded", package.LicenseConcluded);
        Tags("PackageLicenseInfoFromFiles", package.LicensesFromFiles);
        Tag("PackageLicenseDeclared", package.LicenseDeclared);
        Tag("PackageLicenseComments", package.LicenseComments);
        Tag("PackageCopyrightText", package.Copyright);
        Tag("PackageSummary", package.Summary);
        Tag("PackageDescription", package.Description);
        Tag("PackageComment", package.Comment);
        foreach (var reference in package.ExternalReferences)
        {
            Tag("ExternalRef", $"{reference.Category} {reference.Type} {reference.Locator}");
            Tag("ExternalRefComment", reference.Comment);
        }

        Tags("PackageAttributionText", package.AttributionTexts);
        Tag("PrimaryPackagePurpose", package.PrimaryPurpose);
        Tag("ReleaseDate", package.ReleaseDate);
        Tag("BuiltDate", package.BuiltDate);
        Tag("ValidUntilDate", package.ValidUntilDate);
        Lose(package.Extra.Keys, package.Id);
    }

    private void Write(SpdxFile file)
    {
        text.WriteLine();
        Tag("FileName", file.Name ?? "");
        Tag("SPDXID", file.Id);
        Tags("FileType", file.Types);
        Tags("FileChecksum", file.Checksums.Select(Checksum));
        Tag("LicenseConcluded", file.LicenseConcluded);
        Tags("LicenseInfoInFile", file.LicensesInFile);
        Tag("LicenseComments", file.LicenseComments);
        Tag("FileCopyrightText", file.Copyright);
        Tag("FileComment", file.Comment);
        Tag("FileNotice", file.Notice);
        Tags("FileContributor", file.Contributors);
        Tags("FileAttributionText", file.AttributionTexts);
        Lose(file.Extra.Keys, file.Id);
    }

    private void Write(SpdxSnippet snippet)
    {
        text.WriteLine();
        Tag("SnippetSPDXID", snippet.Id ?? "");
        Tag("SnippetFromFileSPDXID", snippet.File);
        foreach (var range in snippet.Ranges)
        {
            Tag(range.IsInLines ? "SnippetLineRange" : "SnippetByteRange", $"{range.Start}:{range.End}");
        }

        Tag("SnippetLicenseConcluded", snippet.LicenseConcluded);
        Tags("LicenseInfoInSnippet", snippet.LicensesInSnippet);
        Tag("SnippetLicenseComments", snippet.LicenseComments);
        Tag("SnippetCopyrightText", snippet.Copyright);
        Tag("SnippetComment", snippet.Comment);
        Tag("SnippetName", snippet.Name);
        Tags("SnippetAttributionText", snippet.AttributionTexts);
        Lose(snippet.Extra.Keys, snippet.Id);
    }

    private static string Checksum(SpdxChecksum checksum) => $"{checksum.Algorithm}: {checksum.Value}";

    private static string VerificationCode(SpdxVerificationCode code) =>
        code.ExcludedFiles.Length == 0 ? code.Value ?? "" : $"{code.Value} (excludes: {string.Join(", ", code.ExcludedFiles)})";
}
