using System.Text;

namespace Gangway.Office.Inventory;

/// <summary>Says in Markdown what each format can tell, out of the formats themselves: docs/formats.md is this text.</summary>
public static class FormatsTable
{
    private static readonly (BomFacts Fact, string Heading)[] OfComponents =
    [
        (BomFacts.Use, "used"),
        (BomFacts.PinnedVersions, "versions"),
        (BomFacts.Direct, "direct or transitive"),
        (BomFacts.Scope, "scope"),
        (BomFacts.Graph, "graph"),
        (BomFacts.Licenses, "licenses"),
        (BomFacts.SourceRepository, "source repository"),
    ];

    private static readonly (BomFacts Fact, string Heading)[] OfSubjects =
    [
        (BomFacts.PinnedVersions, "version"),
        (BomFacts.Licenses, "licenses"),
        (BomFacts.SourceRepository, "source repository"),
    ];

    /// <summary>Rows in the order given; lines end with a line feed.</summary>
    public static string Markdown(IEnumerable<BomFormat> sboms, IEnumerable<BomFormat> lockfiles, IEnumerable<BomFormat> manifests)
    {
        var text = new StringBuilder("# Formats\n\n");
        text.Append("Written by `FormatsTable` from the formats themselves; a test keeps it so.\n\n");
        text.Append("*yes* says that the format can tell it, not that every document does. *used* is missing where a document lists what may be\n");
        text.Append("used, or was fetched once: which of it a product uses another file says.\n\n");
        text.Append("## SBOMs and lockfiles: what a product uses\n\n");
        Append(text, sboms.Concat(lockfiles), OfComponents);
        text.Append("\n## Manifests: what a package says of itself\n\n");
        Append(text, manifests, OfSubjects);
        return text.ToString();
    }

    private static void Append(StringBuilder text, IEnumerable<BomFormat> formats, (BomFacts Fact, string Heading)[] columns)
    {
        text.Append("| format | files | purl type | ").AppendJoin(" | ", columns.Select(column => column.Heading)).Append(" |\n");
        text.Append("|---|---|---|").Append(string.Concat(Enumerable.Repeat("---|", columns.Length))).Append('\n');
        foreach (var format in formats)
        {
            text.Append($"| {format.Name} | {Files(format)} | {format.Ecosystem ?? "any"} | ");
            text.AppendJoin(" | ", columns.Select(column => format.Tells.HasFlag(column.Fact) ? "yes" : "–")).Append(" |\n");
        }
    }

    // A star between two others would be emphasis.
    private static string Files(BomFormat format) => format.Files.Replace("*", "\\*", StringComparison.Ordinal);
}
