using System.Text.Json;
using Gangway.Office.Inventory.Sboms;

namespace Gangway.Office.Inventory.Spdx;

/// <summary>
/// Reads SPDX in JSON: 2.1 to 2.3, also in the envelope of GitHub's dependency graph (<c>{"sbom": …}</c>), and the JSON-LD of 3.0.
/// </summary>
public static class SpdxJsonReader
{
    /// <summary>Packages become components. Time and memory are linear in the content.</summary>
    /// <param name="content">UTF-8, or UTF-16 with a byte order mark.</param>
    /// <param name="source">Names the document in issues and evidence.</param>
    public static BomReading Read(ReadOnlyMemory<byte> content, string source) =>
        SpdxReader.Inventory(content, source, Read);

    internal static SpdxOpening Read(ReadOnlyMemory<byte> content, BomIssues issues, SpdxDraft draft)
    {
        if (!SpdxJsonText.TryOpen(content, issues, out var json, out var root, out var refusal))
        {
            return SpdxOpening.Refused(refusal);
        }

        using (json)
        {
            if (Spdx3Graph.IsOne(root.Element))
            {
                return Spdx3Reader.Read(root, draft);
            }

            var version = root.Text("spdxVersion");
            return SpdxVersions.Refuse(version, "JSON", root.At("spdxVersion"), issues) is { } refused
                ? refused
                : new SpdxOpening(SpdxObjectReader.Read(new SpdxJsonFields(root), SpdxVersions.Number(version!), draft), "JSON");
        }
    }
}
