using System.Collections.Frozen;

namespace Gangway.Office.Inventory.Spdx;

/// <summary>How SPDX 3 spells what SPDX 2.3 has a word for (SPDX 3.0.1, annex "Migration guide").</summary>
internal static class Spdx3Words
{
    public const string Context = "https://spdx.org/rdf/3.0.1/spdx-context.jsonld";
    public const string NoAssertionElement = "https://spdx.org/rdf/3.0.1/terms/Core/NoAssertionElement";
    public const string NoneElement = "https://spdx.org/rdf/3.0.1/terms/Core/NoneElement";
    public const string NoAssertionLicense = "https://spdx.org/rdf/3.0.1/terms/ExpandedLicensing/NoAssertionLicense";
    public const string NoneLicense = "https://spdx.org/rdf/3.0.1/terms/ExpandedLicensing/NoneLicense";

    private static readonly FrozenDictionary<string, string> Purposes =
        SpdxVocabulary.Purposes.ToFrozenDictionary(purpose => purpose == "OPERATING-SYSTEM" ? "operatingSystem" : purpose.ToLowerInvariant());

    private static readonly (string Identifier, string Category, string Type)[] Identifiers =
    [
        ("packageUrl", "PACKAGE-MANAGER", "purl"), ("cpe22", "SECURITY", "cpe22Type"), ("cpe23", "SECURITY", "cpe23Type"), ("swid", "SECURITY", "swid"),
        ("gitoid", "PERSISTENT-ID", "gitoid"), ("swhid", "PERSISTENT-ID", "swh"),
    ];

    private static readonly (string Reference, string Category, string Type)[] References =
    [
        ("mavenCentral", "PACKAGE-MANAGER", "maven-central"), ("npm", "PACKAGE-MANAGER", "npm"), ("nuget", "PACKAGE-MANAGER", "nuget"),
        ("bower", "PACKAGE-MANAGER", "bower"), ("securityAdvisory", "SECURITY", "advisory"), ("securityFix", "SECURITY", "fix"),
        ("securityOther", "SECURITY", "url"),
    ];

    private static readonly (string Purpose, string Type)[] FilePurposes =
    [
        ("source", "SOURCE"), ("archive", "ARCHIVE"), ("documentation", "DOCUMENTATION"), ("application", "APPLICATION"), ("other", "OTHER"),
    ];

    private static readonly (string Content, string Type)[] Contents =
    [
        ("application/octet-stream", "BINARY"), ("text/plain", "TEXT"), ("text/spdx", "SPDX"), ("audio/*", "AUDIO"), ("image/*", "IMAGE"), ("video/*", "VIDEO"),
    ];

    /// <summary>What SPDX 2.3 has no word for stays as it is.</summary>
    public static string Purpose2(string purpose) => Purposes.GetValueOrDefault(purpose, purpose);

    public static string Purpose3(string purpose) =>
        purpose is "OPERATING-SYSTEM" or "OPERATING_SYSTEM" ? "operatingSystem"
        : SpdxVocabulary.Purposes.Contains(purpose) ? purpose.ToLowerInvariant()
        : purpose;

    public static string Algorithm2(string algorithm) =>
        algorithm.StartsWith("blake2b", StringComparison.Ordinal) ? "BLAKE2b-" + algorithm["blake2b".Length..]
        : algorithm.ToUpperInvariant().Replace('_', '-');

    public static string Algorithm3(string algorithm) =>
        algorithm.StartsWith("BLAKE2b-", StringComparison.OrdinalIgnoreCase) ? "blake2b" + algorithm["BLAKE2b-".Length..]
        : algorithm.ToLowerInvariant().Replace('-', '_');

    public static (string Category, string Type) Identifier2(string identifier) =>
        Array.Find(Identifiers, known => known.Identifier == identifier) is { Identifier: not null } known ? (known.Category, known.Type) : ("OTHER", identifier);

    /// <summary>Null for a type of SPDX 2.3 that is no identifier in SPDX 3.</summary>
    public static string? Identifier3(string type) =>
        Array.Find(Identifiers, known => known.Type == type).Identifier ?? (type is "cve" or "email" or "other" or "securityOther" or "urlScheme" ? type : null);

    public static (string Category, string Type) Reference2(string reference) =>
        Array.Find(References, known => known.Reference == reference) is { Reference: not null } known ? (known.Category, known.Type) : ("OTHER", reference);

    /// <summary>Null for a type that SPDX 3 has no word for.</summary>
    public static string? Reference3(string type) =>
        Array.Find(References, known => known.Type == type).Reference ?? (ReferenceTypes.Contains(type) ? type : null);

    public static string? FileTypeOfPurpose(string? purpose) => Array.Find(FilePurposes, known => known.Purpose == purpose).Type;

    public static string? PurposeOfFileType(string type) => Array.Find(FilePurposes, known => known.Type == type).Purpose;

    public static string? FileTypeOfContent(string? content) => Array.Find(Contents, known => known.Content == content).Type;

    public static string? ContentOfFileType(string type) => Array.Find(Contents, known => known.Type == type).Content;

    private static readonly FrozenSet<string> ReferenceTypes = new[]
    {
        "altDownloadLocation", "altWebPage", "binaryArtifact", "buildMeta", "buildSystem", "certificationReport", "chat", "componentAnalysisReport",
        "cwe", "documentation", "dynamicAnalysisReport", "eolNotice", "exportControlAssessment", "funding", "issueTracker", "license", "mailingList",
        "metrics", "privacyAssessment", "productMetadata", "purchaseOrder", "qualityAssessmentReport", "releaseHistory", "releaseNotes", "riskAssessment",
        "runtimeAnalysisReport", "secureSoftwareAttestation", "securityAdversaryModel", "securityPenTestReport", "securityPolicy", "securityThreatModel",
        "socialMedia", "sourceArtifact", "staticAnalysisReport", "support", "vcs", "vulnerabilityDisclosureReport",
        "vulnerabilityExploitabilityAssessment",
    }.ToFrozenSet(StringComparer.Ordinal);
}
