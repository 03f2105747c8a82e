using System.Text;
using Gangway.Office.Inventory.Sboms;
using YamlDotNet.Core;

namespace Gangway.Office.Inventory.Spdx;

/// <summary>Reads SPDX 2.1 to 2.3 in YAML.</summary>
public static class SpdxYamlReader
{
    /// <summary>Packages become components; places are lines. Time and memory are linear in the content.</summary>
    /// <param name="content">UTF-8, or UTF-16 with a byte order mark.</param>
    /// <param name="source">Names the document in issues and evidence.</param>
    public static BomReading Read(ReadOnlyMemory<byte> content, string source) => SpdxReader.Inventory(content, source, Read);

    internal static SpdxOpening Read(ReadOnlyMemory<byte> content, BomIssues issues, SpdxDraft draft)
    {
        if (SpdxText.Refuse(content, issues.Source, out var text) is { } refusal)
        {
            return refusal;
        }

        try
        {
            return Read(SpdxYamlTree.Parse(text), issues, draft);
        }
        catch (YamlException broken)
        {
            return SpdxOpening.Refused(
                issues.Source,
                $"not readable YAML: {BomIssues.Quote((broken.InnerException?.Message ?? broken.Message).TrimEnd('.')).Trim('"')}",
                $"line {Math.Max(1, broken.Start.Line)}, column {Math.Max(1, broken.Start.Column)}",
                "create or fetch the document again; it must be one whole YAML mapping without aliases, nested at most 512 levels deep");
        }
    }

    private static SpdxOpening Read(SpdxTree tree, BomIssues issues, SpdxDraft draft)
    {
        if (tree.Entries is null)
        {
            return SpdxOpening.Refused(issues.Source, $"the document is {tree.Kind}, not a mapping", $"line {tree.Line}", "give one SPDX document");
        }

        var root = new SpdxTreeFields(tree, repeats: false, issues);
        root = root.Text("spdxVersion") is null && (root.Object("Document") ?? root.Object("sbom")) is SpdxTreeFields inner ? inner : root;
        var version = root.Text("spdxVersion");
        return SpdxVersions.Refuse(version, "YAML", root.Place.At("spdxVersion"), issues)
            ?? new SpdxOpening(SpdxObjectReader.Read(root, SpdxVersions.Number(version!), draft), "YAML");
    }
}
