using System.Collections.Frozen;

namespace Gangway.Office.Inventory.Spdx;

/// <summary>The tags of SPDX 2 in tag-value, each with its section and the field of the JSON encoding that says the same.</summary>
internal static class SpdxTags
{
    /// <summary>In the order in which they are written; the first of a section begins it.</summary>
    public static IReadOnlyList<SpdxTag> All { get; } =
    [
        new("SPDXVersion", SpdxSection.Document, "spdxVersion"),
        new("DataLicense", SpdxSection.Document, "dataLicense"),
        new("SPDXID", SpdxSection.Document, "SPDXID"),
        new("DocumentName", SpdxSection.Document, "name"),
        new("DocumentNamespace", SpdxSection.Document, "documentNamespace"),
        new("ExternalDocumentRef", SpdxSection.Document, "externalDocumentRefs", true),
        new("DocumentComment", SpdxSection.Document, "comment"),
        new("LicenseListVersion", SpdxSection.Creation, "licenseListVersion"),
        new("Creator", SpdxSection.Creation, "creators", true),
        new("Created", SpdxSection.Creation, "created"),
        new("CreatorComment", SpdxSection.Creation, "comment"),
        new("PackageName", SpdxSection.Package, "name"),
        new("PackageVersion", SpdxSection.Package, "versionInfo"),
        new("PackageFileName", SpdxSection.Package, "packageFileName"),
        new("PackageSupplier", SpdxSection.Package, "supplier"),
        new("PackageOriginator", SpdxSection.Package, "originator"),
        new("PackageDownloadLocation", SpdxSection.Package, "downloadLocation"),
        new("FilesAnalyzed", SpdxSection.Package, "filesAnalyzed"),
        new("PackageVerificationCode", SpdxSection.Package, "packageVerificationCode"),
        new("PackageChecksum", SpdxSection.Package, "checksums", true),
        new("PackageHomePage", SpdxSection.Package, "homepage"),
        new("PackageSourceInfo", SpdxSection.Package, "sourceInfo"),
        new("PackageLicenseConcluded", SpdxSection.Package, "licenseConcluded"),
        new("PackageLicenseInfoFromFiles", SpdxSection.Package, "licenseInfoFromFiles", true),
        new("PackageLicenseDeclared", SpdxSection.Package, "licenseDeclared"),
        new("PackageLicenseComments", SpdxSection.Package, "licenseComments"),
        new("PackageCopyrightText", SpdxSection.Package, "copyrightText"),
        new("PackageSummary", SpdxSection.Package, "summary"),
        new("PackageDescription", SpdxSection.Package, "description"),
        new("PackageComment", SpdxSection.Package, "comment"),
        new("ExternalRef", SpdxSection.Package, "externalRefs", true),
        new("ExternalRefComment", SpdxSection.Package, "externalRefs/comment", true),
        new("PackageAttributionText", SpdxSection.Package, "attributionTexts", true),
        new("PrimaryPackagePurpose", SpdxSection.Package, "primaryPackagePurpose"),
        new("ReleaseDate", SpdxSection.Package, "releaseDate"),
        new("BuiltDate", SpdxSection.Package, "builtDate"),
        new("ValidUntilDate", SpdxSection.Package, "validUntilDate"),
        new("FileName", SpdxSection.File, "fileName"),
        new("FileType", SpdxSection.File, "fileTypes", true),
        new("FileChecksum", SpdxSection.File, "checksums", true),
        new("LicenseConcluded", SpdxSection.File, "licenseConcluded"),
        new("LicenseInfoInFile", SpdxSection.File, "licenseInfoInFiles", true),
        new("LicenseComments", SpdxSection.File, "licenseComments"),
        new("FileCopyrightText", SpdxSection.File, "copyrightText"),
        new("FileComment", SpdxSection.File, "comment"),
        new("FileNotice", SpdxSection.File, "noticeText"),
        new("FileContributor", SpdxSection.File, "fileContributors", true),
        new("FileAttributionText", SpdxSection.File, "attributionTexts", true),
        new("FileDependency", SpdxSection.File, "fileDependencies", true),
        new("SnippetSPDXID", SpdxSection.Snippet, "SPDXID"),
        new("SnippetFromFileSPDXID", SpdxSection.Snippet, "snippetFromFile"),
        new("SnippetByteRange", SpdxSection.Snippet, "ranges", true),
        new("SnippetLineRange", SpdxSection.Snippet, "ranges", true),
        new("SnippetLicenseConcluded", SpdxSection.Snippet, "licenseConcluded"),
        new("LicenseInfoInSnippet", SpdxSection.Snippet, "licenseInfoInSnippets", true),
        new("SnippetLicenseComments", SpdxSection.Snippet, "licenseComments"),
        new("SnippetCopyrightText", SpdxSection.Snippet, "copyrightText"),
        new("SnippetComment", SpdxSection.Snippet, "comment"),
        new("SnippetName", SpdxSection.Snippet, "name"),
        new("SnippetAttributionText", SpdxSection.Snippet, "attributionTexts", true),
        new("LicenseID", SpdxSection.License, "licenseId"),
        new("ExtractedText", SpdxSection.License, "extractedText"),
        new("LicenseName", SpdxSection.License, "name"),
        new("LicenseCrossReference", SpdxSection.License, "seeAlsos", true),
        new("LicenseComment", SpdxSection.License, "comment"),
        new("Relationship", SpdxSection.Relationship, "relationship"),
        new("RelationshipComment", SpdxSection.Relationship, "comment"),
        new("Annotator", SpdxSection.Annotation, "annotator"),
        new("AnnotationDate", SpdxSection.Annotation, "annotationDate"),
        new("AnnotationType", SpdxSection.Annotation, "annotationType"),
        new("SPDXREF", SpdxSection.Annotation, "SPDXREF"),
        new("AnnotationComment", SpdxSection.Annotation, "comment"),
    ];

    public static FrozenDictionary<string, SpdxTag> ByName { get; } = All
        .Append(new("SnippetSPDXIdentifier", SpdxSection.Snippet, "SPDXID"))
        .Append(new("SnippetLicenseInfoInSnippet", SpdxSection.Snippet, "licenseInfoInSnippets", true))
        .ToFrozenDictionary(tag => tag.Name, StringComparer.Ordinal);

    /// <summary>Tags of SPDX 1 and 2.0 that say nothing an inventory needs; they are passed over.</summary>
    public static FrozenSet<string> Passed { get; } = new[]
    {
        "Reviewer", "ReviewDate", "ReviewComment", "ArtifactOfProjectName", "ArtifactOfProjectHomePage", "ArtifactOfProjectURI",
    }.ToFrozenSet(StringComparer.Ordinal);
}
