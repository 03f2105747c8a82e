using Gangway.Office.Inventory.Sboms;

namespace Gangway.Office.Inventory.Spdx;

/// <summary>Reads SPDX 2.1 to 2.3 in tag-value.</summary>
public static class SpdxTagValueReader
{
    /// <summary>
    /// Packages become components; places are lines. A tag that SPDX does not have, that stands outside its section, or twice,
    /// becomes an issue and is left out. Time and memory are linear in the content.
    /// </summary>
    /// <param name="content">UTF-8, or UTF-16 with a byte order mark.</param>
    /// <param name="source">Names the document in issues and evidence.</param>
    public static BomReading Read(ReadOnlyMemory<byte> content, string source) => SpdxReader.Inventory(content, source, Read);

    internal static SpdxOpening Read(ReadOnlyMemory<byte> content, BomIssues issues, SpdxDraft draft)
    {
        if (SpdxText.Refuse(content, issues.Source, out var text) is { } refusal)
        {
            return refusal;
        }

        var tree = new SpdxTagTree(issues);
        var lines = new SpdxTagLines(text);
        while (lines.Next(out var tag, out var value))
        {
            if (lines.IsOpen || (tag is null && lines.IsCutOff))
            {
                return SpdxOpening.Refused(
                    issues.Source,
                    lines.IsOpen ? $"the text of {tag} does not end" : "the file ends inside a line",
                    $"line {lines.Line}",
                    "create or fetch the document again; a text ends with </text>");
            }

            tree.Take(tag, value, lines.Line);
        }

        return Read(tree, issues, draft);
    }

    private static SpdxOpening Read(SpdxTagTree tree, BomIssues issues, SpdxDraft draft)
    {
        var root = new SpdxTreeFields(tree.Root, repeats: true, issues);
        var version = root.Text("spdxVersion");
        if (SpdxVersions.Refuse(version, "tag-value", root.Place.At("spdxVersion"), issues) is { } refused)
        {
            return refused;
        }

        if (issues.Source.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
        {
            issues.Add("names of another format", Severity.Note, "the file is named as JSON, and is tag-value", "line 1", "name it .spdx");
        }

        if (draft.IsWhole)
        {
            Annotate(tree, root.Text("SPDXID"), draft, issues);
            tree.ImplyContents(draft);
        }

        return new SpdxOpening(SpdxObjectReader.Read(root, SpdxVersions.Number(version!), draft), "tag-value");
    }

    private static void Annotate(SpdxTagTree tree, string? document, SpdxDraft draft, BomIssues issues)
    {
        foreach (var annotation in tree.Annotations)
        {
            var fields = new SpdxTreeFields(annotation, repeats: true, issues);
            if ((fields.Text("SPDXREF") ?? document) is { } element)
            {
                draft.Add(new SpdxAnnotation(
                    element, fields.Text("annotator"), fields.Text("annotationDate"), fields.Text("annotationType"), fields.Prose("comment"))
                {
                    Place = fields.Place,
                });
            }
        }
    }
}
