using System.Text;
using Gangway.Office.Inventory.Sboms;

namespace Gangway.Office.Inventory.Spdx;

/// <summary>
/// Writes SPDX 2 in tag-value. Files stand before the packages, because a file behind a package counts as part of it;
/// what is part of what, the relationships say.
/// </summary>
internal sealed partial class SpdxTagValueWriter(StreamWriter text, BomIssues losses)
{
    public static void Write(SpdxDocument document, Stream output, BomIssues losses)
    {
        using var text = new StreamWriter(output, new UTF8Encoding(false), 1 << 16, leaveOpen: true) { NewLine = "\n" };
        new SpdxTagValueWriter(text, losses).Write(document);
    }

    private void Write(SpdxDocument document)
    {
        WriteHead(document);
        foreach (var file in document.Files)
        {
            Write(file);
        }

        foreach (var package in document.Packages)
        {
            Write(package);
        }

        foreach (var snippet in document.Snippets)
        {
            Write(snippet);
        }

        foreach (var license in document.ExtractedLicenses)
        {
            Write(license);
        }

        text.WriteLine();
        foreach (var relationship in document.Relationships)
        {
            Tag("Relationship", $"{relationship.From} {relationship.Type} {relationship.To}");
            Tag("RelationshipComment", relationship.Comment);
            Lose(relationship.Extra.Keys, relationship.From);
        }

        foreach (var annotation in document.Annotations)
        {
            Write(annotation);
        }
    }

    private void WriteHead(SpdxDocument document)
    {
        Tag("SPDXVersion", "SPDX-" + document.Version);
        Tag("DataLicense", document.DataLicense);
        Tag("SPDXID", document.Id);
        Tag("DocumentName", document.Name);
        Tag("DocumentNamespace", document.Namespace);
        foreach (var reference in document.ExternalDocuments)
        {
            Tag("ExternalDocumentRef", $"{reference.Id} {reference.Namespace} {(reference.Checksum is { } sum ? $"{sum.Algorithm}: {sum.Value}" : "SHA1: ")}");
        }

        Tag("DocumentComment", document.Comment);
        Tag("LicenseListVersion", document.Creation?.LicenseListVersion);
        foreach (var creator in document.Creation?.Creators ?? [])
        {
            Tag("Creator", creator);
        }

        Tag("Created", document.Creation?.Created);
        Tag("CreatorComment", document.Creation?.Comment);
        Lose(document.Extra.Keys.Concat(document.Creation?.Extra.Keys ?? []), document.Id);
    }

    private void Write(SpdxAnnotation annotation)
    {
        text.WriteLine();
        Tag("Annotator", annotation.Annotator ?? "");
        Tag("AnnotationDate", annotation.Date);
        Tag("AnnotationType", annotation.Type);
        Tag("SPDXREF", annotation.Element);
        Tag("AnnotationComment", annotation.Comment);
    }

    private void Write(SpdxExtractedLicense license)
    {
        text.WriteLine();
        Tag("LicenseID", license.Id ?? "");
        Tag("ExtractedText", license.Text);
        Tag("LicenseName", license.Name);
        Tags("LicenseCrossReference", license.CrossReferences);
        Tag("LicenseComment", license.Comment);
        Lose(license.Extra.Keys, license.Id);
    }

    private void Tags(string tag, IEnumerable<string> values)
    {
        foreach (var value in values)
        {
            Tag(tag, value);
        }
    }

    /// <summary>A value of several lines, or with white space at its ends, stands in &lt;text&gt;.</summary>
    private void Tag(string tag, string? value)
    {
        if (value is null)
        {
            return;
        }

        text.Write(tag);
        text.Write(": ");
        var isProse = value.AsSpan().ContainsAny('\n', '\r') || value.AsSpan().Trim().Length != value.Length || value.StartsWith("<text>", StringComparison.Ordinal);
        text.Write(isProse ? $"<text>{Ended(tag, value)}</text>" : value);
        text.WriteLine();
    }

    /// <summary>Nothing can stand for the end mark, nor for a carriage return, in a text.</summary>
    private string Ended(string tag, string value)
    {
        var ended = value.Replace("</text>", "</ text>", StringComparison.Ordinal).Replace("\r\n", "\n", StringComparison.Ordinal);
        if (ended.Length != value.Length)
        {
            losses.Add(
                "texts that tag-value cannot hold", Severity.Warning, $"{tag} holds the end mark of a text or carriage returns, and was changed", tag, "write JSON or YAML");
        }

        return ended;
    }

    private void Lose(IEnumerable<string> fields, string? id)
    {
        foreach (var field in fields)
        {
            losses.Add(
                $"fields named {BomIssues.Quote(field)}",
                Severity.Warning,
                $"{BomIssues.Quote(field)} of {BomIssues.Quote(id ?? "an element without id")} was left out: tag-value has no tag for it",
                id ?? "",
                "write JSON or YAML");
        }
    }
}
