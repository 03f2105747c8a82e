namespace Gangway.Office.Inventory.Spdx;

/// <summary>The ids of what <see cref="SpdxValidation"/> looks for, each with what it means; numbers are clauses of SPDX 2.3.</summary>
public static class SpdxRuleNames
{
    public static IReadOnlyDictionary<string, string> All { get; } = new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        ["spdx-unreadable"] = "The document is not well-formed, too deep, has a key twice, or states no known version.",
        ["spdx-form"] = "A value is of the wrong type, or written in a way that the specification does not know.",
        ["spdx-document-name"] = "The document has a name (6.4).",
        ["spdx-document-id"] = "The id of the document is SPDXRef-DOCUMENT (6.3).",
        ["spdx-data-license"] = "The data license is CC0-1.0 (6.2).",
        ["spdx-namespace"] = "The document namespace is an absolute address without a # (6.5).",
        ["spdx-document-ref"] = "A reference to another document has an id, an address and a checksum (6.6).",
        ["spdx-creation"] = "The document says who made it and when (6.8, 6.9).",
        ["spdx-creator"] = "A creator is a person, an organization or a tool (6.8).",
        ["spdx-created"] = "The document says when it was made (6.9).",
        ["spdx-date"] = "A date is written in UTC, to the second.",
        ["spdx-describes"] = "The document says which of its packages it describes (11.1).",
        ["spdx-id"] = "Every element has an id of the form SPDXRef- (7.2).",
        ["spdx-id-twice"] = "An id is given once.",
        ["spdx-agent"] = "A supplier or originator is a person or an organization (7.5, 7.6).",
        ["spdx-annotation"] = "An annotation says whose it is and of what type (12).",
        ["spdx-checksum"] = "A checksum has the digits of its algorithm (7.10).",
        ["spdx-checksum-algorithm"] = "The algorithm of a checksum is one of 7.10.",
        ["spdx-dangling"] = "What a relationship names is in the document, or in one that it references (11.1).",
        ["spdx-download-location"] = "A package has a download location, or NOASSERTION (7.7).",
        ["spdx-file-checksum"] = "A file has a SHA1 (8.4).",
        ["spdx-file-copyright"] = "A file has a copyright text (SPDX 2.2).",
        ["spdx-file-license"] = "A file has a concluded license (SPDX 2.2).",
        ["spdx-file-name"] = "A file has a name (8.1).",
        ["spdx-file-type"] = "The type of a file is one of 8.3.",
        ["spdx-license-expression"] = "A license is an SPDX license expression (annex D).",
        ["spdx-license-id"] = "The id of an extracted license has the form LicenseRef- (10.1).",
        ["spdx-license-ref"] = "Each LicenseRef- has its text in the document (10).",
        ["spdx-license-text"] = "An extracted license has its text (10.2).",
        ["spdx-package-copyright"] = "A package has a copyright text (SPDX 2.2).",
        ["spdx-package-license"] = "A package has a declared and a concluded license (SPDX 2.2).",
        ["spdx-package-name"] = "A package has a name (7.1).",
        ["spdx-purl"] = "A purl keeps to the package URL specification.",
        ["spdx-purpose"] = "The purpose of a package is one of 7.24.",
        ["spdx-reference"] = "An external reference has a category, a type and a locator (7.21).",
        ["spdx-relationship-type"] = "A relationship is one of 11.1.",
        ["spdx-snippet-file"] = "A snippet is of a file of the document (9.2).",
        ["spdx-snippet-range"] = "A snippet says which bytes it is, the first before the last (9.3).",
        ["spdx-verification-code"] = "A package has a verification code exactly where its files were analyzed (7.8, 7.9).",
    };
}
