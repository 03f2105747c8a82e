using Gangway.Office.Inventory.Sboms;

namespace Gangway.Office.Inventory.Spdx;

/// <summary>Annotations stand inside the element they are about, except in tag-value.</summary>
internal static class SpdxAnnotations
{
    /// <summary>Leaves out, and says so, what is about no element of the document.</summary>
    public static SpdxDocument Placed(SpdxDocument document, SpdxEncoding encoding, BomIssues losses)
    {
        if (encoding == SpdxEncoding.TagValue || document.Annotations.Length == 0)
        {
            return document;
        }

        var ids = document.Packages.Select(package => package.Id).Concat(document.Files.Select(file => file.Id)).Concat(document.Snippets.Select(snippet => snippet.Id))
            .Append(document.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var annotation in document.Annotations.Where(annotation => !ids.Contains(annotation.Element)))
        {
            losses.Add(
                "annotations of other documents",
                Severity.Warning,
                $"an annotation of {BomIssues.Quote(annotation.Element)} was left out: that is no element of the document",
                annotation.Element,
                "write tag-value, or annotate an element of the document");
        }

        return document;
    }
}
