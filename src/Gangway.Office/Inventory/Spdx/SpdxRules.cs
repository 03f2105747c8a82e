using System.Buffers;
using System.Globalization;
using Gangway.Office.Inventory.Sboms;

namespace Gangway.Office.Inventory.Spdx;

/// <summary>The rules of SPDX 2.2 and 2.3 that a reader does not enforce.</summary>
internal sealed partial class SpdxRules
{
    private const string DateForm = "yyyy-MM-ddTHH:mm:ssZ";

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdefABCDEF");

    private readonly SpdxDocument document;
    private readonly SpdxFindings findings;
    private readonly Func<string, string?> expressionProblem;
    private readonly Dictionary<string, string?> expressions = new(StringComparer.Ordinal);
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);
    private readonly HashSet<string> licenseIds;
    private readonly HashSet<string> documentIds;
    private readonly bool is22;

    public SpdxRules(SpdxDocument document, SpdxFindings findings, Func<string, string?> expressionProblem)
    {
        this.document = document;
        this.findings = findings;
        this.expressionProblem = expressionProblem;
        Is3 = document.Version.StartsWith('3');
        is22 = document.Version is "2.1" or "2.2";
        licenseIds = [.. document.ExtractedLicenses.Select(license => license.Id).OfType<string>()];
        documentIds = [.. document.ExternalDocuments.Select(reference => reference.Id).OfType<string>()];
        ids.Add(document.Id ?? "SPDXRef-DOCUMENT");
    }

    public bool Is3 { get; }

    public void CheckDocument()
    {
        var place = document.Place;
        Require(document.Name, "spdx-document-name", "the document has no name", place.At("name"), "name the document");
        if (document.Id != "SPDXRef-DOCUMENT")
        {
            findings.Error("spdx-document-id", "the id of the document is not SPDXRef-DOCUMENT", place.At("SPDXID"), "write SPDXRef-DOCUMENT (SPDX 2.3, 6.3)");
        }

        if (document.DataLicense != "CC0-1.0")
        {
            findings.Error("spdx-data-license", "the data license is not CC0-1.0", place.At("dataLicense"), "write CC0-1.0 (SPDX 2.3, 6.2)");
        }

        if (document.Namespace is not { } address || !Uri.TryCreate(address, UriKind.Absolute, out _) || address.Contains('#', StringComparison.Ordinal))
        {
            findings.Error(
                "spdx-namespace", "the document namespace is no absolute address without a #", place.At("documentNamespace"), "give an address of your own that no other document has (6.5)");
        }

        CheckCreation();
        foreach (var reference in document.ExternalDocuments)
        {
            Check(reference);
        }

        if (document.Packages.Length > 1 && !document.Relationships.Any(relationship => relationship.Type is "DESCRIBES" or "DESCRIBED_BY"))
        {
            findings.Error("spdx-describes", "the document does not say which of its packages it describes", place.At("relationships"), "add a DESCRIBES relationship (11.1)");
        }
    }

    private void CheckCreation()
    {
        if (document.Creation is not { } creation)
        {
            findings.Error("spdx-creation", "the document does not say who made it and when", document.Place.At("creationInfo"), "add the creators and the date (6.8, 6.9)");
            return;
        }

        if (creation.Creators.Length == 0)
        {
            findings.Error("spdx-creator", "the document has no creator", creation.Place.At("creators"), "name the tool, person or organization that made it (6.8)");
        }

        foreach (var creator in creation.Creators.Where(creator => !IsAgent(creator, "Person: ", "Organization: ", "Tool: ")))
        {
            findings.Error("spdx-creator", $"{BomIssues.Quote(creator)} is no creator", creation.Place.At("creators"), "begin it with Person:, Organization: or Tool:");
        }

        Require(creation.Created, "spdx-created", "the document does not say when it was made", creation.Place.At("created"), "add the date (6.9)");
        CheckDate(creation.Created, creation.Place.At("created"));
    }

    private void Check(SpdxExternalDocument reference)
    {
        if (reference.Id is null || !SpdxIds.IsElsewhere(reference.Id) || reference.Id.Contains(':', StringComparison.Ordinal))
        {
            findings.Error("spdx-document-ref", "the id of an external document is not DocumentRef- and letters, digits, points and hyphens", reference.Place.ToString(), "correct the id (6.6)");
        }

        Require(reference.Namespace, "spdx-document-ref", "an external document has no namespace", reference.Place.At("spdxDocument"), "give the namespace of the other document");
        if (reference.Checksum is not { } checksum)
        {
            findings.Error("spdx-document-ref", "an external document has no checksum", reference.Place.At("checksum"), "give the SHA1 of the other document");
        }
        else
        {
            Check(checksum, reference.Place.At("checksum"));
        }
    }

    private void CheckId(string? id, SpdxPlace place)
    {
        if (id is null)
        {
            findings.Error("spdx-id", "an element has no id", place.At("SPDXID"), "give it an id of its own");
        }
        else if (!ids.Add(id))
        {
            findings.Error("spdx-id-twice", $"the id {BomIssues.Quote(id)} is given twice", place.At("SPDXID"), "give each element an id of its own");
        }
        else if (!Is3 && !SpdxIds.IsElement(id))
        {
            findings.Error(
                "spdx-id", $"{BomIssues.Quote(id)} is no id", place.At("SPDXID"), "write SPDXRef- and letters, digits, points and hyphens");
        }
    }

    private void CheckExpression(string? expression, string place)
    {
        if (expression is null or "NOASSERTION" or "NONE")
        {
            return;
        }

        if (!expressions.TryGetValue(expression, out var problem))
        {
            problem = expressionProblem(expression);
            expressions.Add(expression, problem);
        }

        if (problem is not null)
        {
            findings.Error(
                "spdx-license-expression", $"{BomIssues.Quote(expression)} is no license expression: {problem}", place, "write ids of the SPDX license list, LicenseRef- ids, or NOASSERTION (annex D)");
        }

        foreach (var id in SpdxExtractedTexts.IdsIn(expression).Distinct().Where(id => !licenseIds.Contains(id)))
        {
            // SPDX 3 lets the text lie elsewhere: customIdToUri is optional.
            findings.Add(new SpdxFinding(
                "spdx-license-ref", Is3 ? Severity.Warning : Severity.Error, $"{BomIssues.Quote(id)} has no text in the document", place,
                Is3 ? "add the license as a CustomLicense or with a SimpleLicensingText, and name it in customIdToUri" : "add its text to the extracted licenses (clause 10)"));
        }
    }

    private void Check(SpdxChecksum checksum, string place)
    {
        if (!SpdxVocabulary.ChecksumDigits.TryGetValue(checksum.Algorithm, out var digits))
        {
            findings.Error("spdx-checksum-algorithm", $"{BomIssues.Quote(checksum.Algorithm)} is no algorithm of SPDX", place, "write it as 7.10 spells it: SHA1, SHA256, BLAKE2b-256");
        }
        else if (checksum.Value.Length == 0 || checksum.Value.AsSpan().ContainsAnyExcept(HexDigits) || (digits is { } length && checksum.Value.Length != length))
        {
            findings.Error(
                "spdx-checksum",
                $"{BomIssues.Quote(checksum.Value)} is no {checksum.Algorithm}",
                place,
                digits is { } needed ? $"write its {needed} hexadecimal digits" : "write its hexadecimal digits");
        }
    }

    private void CheckDate(string? date, string place)
    {
        if (date is not null && !DateTime.TryParseExact(date, DateForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            findings.Error("spdx-date", $"{BomIssues.Quote(date)} is no date of the form 2024-01-31T12:00:00Z", place, "write it in UTC, to the second");
        }
    }

    private void CheckAgent(string? agent, string place)
    {
        if (!Is3 && agent is not (null or "NOASSERTION") && !IsAgent(agent, "Person: ", "Organization: "))
        {
            findings.Error("spdx-agent", $"{BomIssues.Quote(agent)} is no person and no organization", place, "begin it with Person: or Organization:, or write NOASSERTION");
        }
    }

    private static bool IsAgent(string text, params ReadOnlySpan<string> kinds)
    {
        foreach (var kind in kinds)
        {
            if (text.StartsWith(kind, StringComparison.Ordinal) && text.Length > kind.Length)
            {
                return true;
            }
        }

        return false;
    }

    private void Require(string? value, string rule, string message, string place, string howToFix)
    {
        if (value is null)
        {
            findings.Error(rule, message, place, howToFix);
        }
    }
}
