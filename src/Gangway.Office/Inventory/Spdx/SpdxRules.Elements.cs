using Gangway.Office.Inventory.Sboms;

namespace Gangway.Office.Inventory.Spdx;

internal sealed partial class SpdxRules
{
    public void Check(SpdxPackage package)
    {
        var place = package.Place;
        CheckId(package.Id, place);
        Require(package.Name, "spdx-package-name", "a package has no name", place.At("name"), "name it (7.1)");
        if (!Is3)
        {
            Require(package.DownloadLocation, "spdx-download-location", "a package has no download location", place.At("downloadLocation"), "give it, or write NOASSERTION (7.7)");
            CheckAnalyzed(package);
        }

        if (is22)
        {
            Require(package.LicenseConcluded, "spdx-package-license", "a package has no concluded license, which 2.2 asks for", place.At("licenseConcluded"), "write NOASSERTION, or SPDX 2.3");
            Require(package.LicenseDeclared, "spdx-package-license", "a package has no declared license, which 2.2 asks for", place.At("licenseDeclared"), "write NOASSERTION, or SPDX 2.3");
            Require(package.Copyright, "spdx-package-copyright", "a package has no copyright text, which 2.2 asks for", place.At("copyrightText"), "write NOASSERTION, or SPDX 2.3");
        }

        CheckAgent(package.Supplier, place.At("supplier"));
        CheckAgent(package.Originator, place.At("originator"));
        CheckExpression(package.LicenseConcluded, place.At("licenseConcluded"));
        CheckExpression(package.LicenseDeclared, place.At("licenseDeclared"));
        CheckExpressions(package.LicensesFromFiles, place, "licenseInfoFromFiles");
        CheckAll(package.Checksums, place);
        CheckDate(package.ReleaseDate, place.At("releaseDate"));
        CheckDate(package.BuiltDate, place.At("builtDate"));
        CheckDate(package.ValidUntilDate, place.At("validUntilDate"));
        if (!Is3 && package.PrimaryPurpose is { } purpose && !SpdxVocabulary.Purposes.Contains(purpose))
        {
            findings.Error("spdx-purpose", $"{BomIssues.Quote(purpose)} is no purpose of a package", place.At("primaryPackagePurpose"), "take a word of 7.24");
        }

        foreach (var reference in package.ExternalReferences)
        {
            Check(reference);
        }
    }

    /// <summary>7.8, 7.9: files that were analyzed have a verification code, and only those.</summary>
    private void CheckAnalyzed(SpdxPackage package)
    {
        var isAnalyzed = package.FilesAnalyzed ?? true;
        if (isAnalyzed && package.VerificationCode?.Value is null)
        {
            findings.Error(
                "spdx-verification-code", "the files of a package were analyzed, and it has no verification code", package.Place.At("packageVerificationCode"), "add the code, or say filesAnalyzed: false (7.9)");
        }

        if (!isAnalyzed && package.VerificationCode is not null)
        {
            findings.Error(
                "spdx-verification-code", "the files of a package were not analyzed, and it has a verification code", package.Place.At("packageVerificationCode"), "take the code out, or say filesAnalyzed: true (7.9)");
        }

        if (package.VerificationCode?.Value is { } code)
        {
            Check(new SpdxChecksum("SHA1", code), package.Place.At("packageVerificationCode"));
        }
    }

    private void Check(SpdxExternalReference reference)
    {
        var place = reference.Place;
        if (!Is3 && (reference.Category is null || !SpdxVocabulary.Categories.Contains(is22 ? reference.Category.Replace('_', '-') : reference.Category)))
        {
            findings.Error("spdx-reference", $"{BomIssues.Quote(reference.Category ?? "")} is no category of references", place.At("referenceCategory"), "write SECURITY, PACKAGE-MANAGER, PERSISTENT-ID or OTHER (7.21)");
        }

        Require(reference.Type, "spdx-reference", "a reference has no type", place.At("referenceType"), "write its type: purl, cpe23Type (annex F)");
        Require(reference.Locator, "spdx-reference", "a reference has no locator", place.At("referenceLocator"), "write what the reference is to");
        if (SpdxVocabulary.IsPurl(reference.Type) && reference.Locator is { } purl
            && (!PackageUrl.TryRepair(purl.AsSpan().Trim(), out _, out var deviation) || deviation is not null))
        {
            findings.Error("spdx-purl", $"{BomIssues.Quote(purl)} is no purl: {deviation}", place.At("referenceLocator"), "write the purl as the package-url specification says");
        }
    }

    public void Check(SpdxFile file)
    {
        var place = file.Place;
        CheckId(file.Id, place);
        Require(file.Name, "spdx-file-name", "a file has no name", place.At("fileName"), "name it (8.1)");
        if (!Is3 && file.Checksums.All(checksum => checksum.Algorithm != "SHA1"))
        {
            findings.Error("spdx-file-checksum", "a file has no SHA1", place.At("checksums"), "add it (8.4)");
        }

        if (is22)
        {
            Require(file.LicenseConcluded, "spdx-file-license", "a file has no concluded license, which 2.2 asks for", place.At("licenseConcluded"), "write NOASSERTION, or SPDX 2.3");
            Require(file.Copyright, "spdx-file-copyright", "a file has no copyright text, which 2.2 asks for", place.At("copyrightText"), "write NOASSERTION, or SPDX 2.3");
        }

        foreach (var type in file.Types.Where(type => !Is3 && !SpdxVocabulary.FileTypes.Contains(type)))
        {
            findings.Error("spdx-file-type", $"{BomIssues.Quote(type)} is no type of a file", place.At("fileTypes"), "take a word of 8.3");
        }

        CheckExpression(file.LicenseConcluded, place.At("licenseConcluded"));
        CheckExpressions(file.LicensesInFile, place, "licenseInfoInFiles");
        CheckAll(file.Checksums, place);
    }

    public void Check(SpdxSnippet snippet)
    {
        var place = snippet.Place;
        CheckId(snippet.Id, place);
        if (snippet.File is null || !(ids.Contains(snippet.File) || IsElsewhere(snippet.File)))
        {
            findings.Error("spdx-snippet-file", "a snippet is of no file of the document", place.At("snippetFromFile"), "name its file (9.2)");
        }

        if (!Is3 && snippet.Ranges.All(range => range.IsInLines))
        {
            findings.Error("spdx-snippet-range", "a snippet has no range of bytes", place.At("ranges"), "add it (9.3)");
        }

        foreach (var range in snippet.Ranges.Where(range => range.Start < 1 || range.End < range.Start))
        {
            findings.Error("spdx-snippet-range", $"a snippet goes from {range.Start} to {range.End}", place.At("ranges"), "count from 1, the first before the last");
        }

        CheckExpression(snippet.LicenseConcluded, place.At("licenseConcluded"));
        CheckExpressions(snippet.LicensesInSnippet, place, "licenseInfoInSnippets");
    }

    public void Check(SpdxExtractedLicense license)
    {
        var place = license.Place;
        if (license.Id is not { } id || !id.StartsWith("LicenseRef-", StringComparison.Ordinal) || !SpdxIds.IsPlain(id.AsSpan("LicenseRef-".Length)))
        {
            findings.Error("spdx-license-id", "an extracted license has no id of the form LicenseRef-", place.At("licenseId"), "write LicenseRef- and letters, digits, points and hyphens (10.1)");
        }
        else if (!ids.Add(id))
        {
            findings.Error("spdx-id-twice", $"the id {BomIssues.Quote(id)} is given twice", place.At("licenseId"), "give each license an id of its own");
        }

        Require(license.Text, "spdx-license-text", "an extracted license has no text", place.At("extractedText"), "add it (10.2)");
    }

    public void CheckRelationships()
    {
        foreach (var relationship in document.Relationships)
        {
            var place = relationship.Place;
            if (!SpdxVocabulary.Relationships.Contains(relationship.Type) && !Is3)
            {
                var near = SpdxVocabulary.NearestRelationship(relationship.Type);
                findings.Error(
                    "spdx-relationship-type", $"{BomIssues.Quote(relationship.Type)} is no relationship of SPDX 2", place.At("relationshipType"), near == relationship.Type ? "take a word of 11.1" : $"write {near}");
            }

            CheckEnd(relationship.From, place.At("spdxElementId"));
            CheckEnd(relationship.To, place.At("relatedSpdxElement"));
        }
    }

    public void CheckAnnotations()
    {
        foreach (var annotation in document.Annotations)
        {
            var place = annotation.Place;
            CheckEnd(annotation.Element, place.At("SPDXREF"));
            CheckDate(annotation.Date, place.At("annotationDate"));
            if (!Is3 && (annotation.Annotator is null || !IsAgent(annotation.Annotator, "Person: ", "Organization: ", "Tool: ")))
            {
                findings.Error("spdx-annotation", "an annotation does not say whose it is", place.At("annotator"), "begin it with Person:, Organization: or Tool: (12.1)");
            }

            if (!Is3 && annotation.Type is not ("REVIEW" or "OTHER"))
            {
                findings.Error("spdx-annotation", "an annotation is neither REVIEW nor OTHER", place.At("annotationType"), "write one of the two (12.3)");
            }
        }
    }

    private void CheckEnd(string id, string place)
    {
        if (id is not ("NONE" or "NOASSERTION") && !ids.Contains(id) && !IsElsewhere(id))
        {
            findings.Error("spdx-dangling", $"{BomIssues.Quote(id)} is no element of the document", place, "name an element that is there, or add it");
        }
    }

    /// <summary>In SPDX 3 any other address may be an element of another document.</summary>
    private bool IsElsewhere(string id) => Is3
        ? id.Contains(':', StringComparison.Ordinal)
        : SpdxIds.IsElsewhere(id) && documentIds.Contains(id[..(id.IndexOf(':', StringComparison.Ordinal) is var colon and >= 0 ? colon : id.Length)]);

    private void CheckExpressions(IEnumerable<string> expressions, SpdxPlace place, string field)
    {
        foreach (var expression in expressions)
        {
            CheckExpression(expression, place.At(field));
        }
    }

    private void CheckAll(IEnumerable<SpdxChecksum> checksums, SpdxPlace place)
    {
        foreach (var checksum in checksums)
        {
            Check(checksum, place.At("checksums"));
        }
    }
}
