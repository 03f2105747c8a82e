using System.Collections.Frozen;

namespace Gangway.Office.Inventory.Spdx;

/// <summary>The field names of SPDX 2.3 in JSON that the model holds, by object; all others are kept beside it.</summary>
internal static class SpdxFieldNames
{
    public static FrozenSet<string> Document { get; } = Set(
        "SPDXID", "spdxVersion", "creationInfo", "name", "dataLicense", "comment", "externalDocumentRefs", "hasExtractedLicensingInfos",
        "annotations", "documentDescribes", "documentNamespace", "packages", "files", "snippets", "relationships");

    public static FrozenSet<string> Creation { get; } = Set("comment", "created", "creators", "licenseListVersion");

    public static FrozenSet<string> Package { get; } = Set(
        "SPDXID", "annotations", "attributionTexts", "builtDate", "checksums", "comment", "copyrightText", "description", "downloadLocation",
        "externalRefs", "filesAnalyzed", "hasFiles", "homepage", "licenseComments", "licenseConcluded", "licenseDeclared", "licenseInfoFromFiles",
        "name", "originator", "packageFileName", "packageVerificationCode", "primaryPackagePurpose", "releaseDate", "sourceInfo", "summary",
        "supplier", "validUntilDate", "versionInfo");

    public static FrozenSet<string> File { get; } = Set(
        "SPDXID", "annotations", "attributionTexts", "checksums", "comment", "copyrightText", "fileContributors", "fileName", "fileTypes",
        "licenseComments", "licenseConcluded", "licenseInfoInFiles", "noticeText");

    public static FrozenSet<string> Snippet { get; } = Set(
        "SPDXID", "annotations", "attributionTexts", "comment", "copyrightText", "licenseComments", "licenseConcluded", "licenseInfoInSnippets",
        "name", "ranges", "snippetFromFile");

    public static FrozenSet<string> ExtractedLicense { get; } = Set("licenseId", "extractedText", "name", "comment", "seeAlsos");

    public static FrozenSet<string> Relationship { get; } = Set("spdxElementId", "relationshipType", "relatedSpdxElement", "comment");

    private static FrozenSet<string> Set(params string[] names) => names.ToFrozenSet(StringComparer.Ordinal);
}
