using System.Buffers;
using System.Text;
using System.Text.Json;
using Gangway.Office.Inventory.Spdx;

namespace Gangway.Office.Inventory.Sboms;

/// <summary>
/// Tells SBOMs from other files by their first bytes. Only keys of the outermost JSON object count, so that a package.json
/// which mentions CycloneDX is none; a file that is cut off is still known by its beginning, so that it can be refused.
/// </summary>
internal static class SbomRecognition
{
    private const int HeadLength = 4096;

    private static readonly (string Ending, SbomKind Kind)[] Endings =
    [
        (".spdx.json", SbomKind.SpdxJson), (".spdx3.json", SbomKind.SpdxJson), (".spdx.jsonld", SbomKind.SpdxJson), (".spdx.json-ld", SbomKind.SpdxJson),
        (".spdx.yaml", SbomKind.SpdxYaml), (".spdx.yml", SbomKind.SpdxYaml), (".spdx.xml", SbomKind.SpdxXml), (".spdx.rdf", SbomKind.SpdxRdf),
        (".spdx.rdf.xml", SbomKind.SpdxRdf), (".spdx", SbomKind.SpdxTagValue), (".cdx.json", SbomKind.CycloneDxJson), (".bom.json", SbomKind.CycloneDxJson),
        (".cdx.xml", SbomKind.CycloneDxXml), (".bom.xml", SbomKind.CycloneDxXml),
    ];

    private static readonly SearchValues<byte> NameEnds = SearchValues.Create(" \t\r\n/>"u8);

    public static SbomKind Of(ReadOnlySpan<char> fileName, ReadOnlySpan<byte> head)
    {
        var hint = HintOf(fileName);
        if (head.IsEmpty)
        {
            return hint.Kind;
        }

        Span<byte> room = stackalloc byte[HeadLength * 2];
        var text = ToUtf8(head.Length > HeadLength ? head[..HeadLength] : head, room).TrimStart(" \t\r\n"u8);
        return text.IsEmpty ? SbomKind.None
            : text[0] == '<' ? XmlKind(text, hint.Kind)
            : text[0] == '{' ? ObjectKind(text, head.Length, hint)
            : text[0] == '[' && JsonKind(text[1..].TrimStart(" \t\r\n"u8)).Kind == SbomKind.SpdxJson ? SbomKind.SpdxJson
            : SpdxLines.Of(text) is var kind and not SbomKind.None ? kind
            : hint.IsCertain ? hint.Kind
            : SbomKind.None;
    }

    private static SbomKind ObjectKind(ReadOnlySpan<byte> text, int length, (SbomKind Kind, bool IsCertain) hint)
    {
        var (kind, likely) = JsonKind(text);
        return kind != SbomKind.None ? kind
            : hint.IsCertain ? hint.Kind
            : hint.Kind == SbomKind.None ? SbomKind.None
            : likely == SbomKind.None && length >= HeadLength ? hint.Kind
            : likely;
    }

    /// <summary>The root element decides (a schema names the same namespace); where comments push it out of sight, the file name.</summary>
    private static SbomKind XmlKind(ReadOnlySpan<byte> text, SbomKind hint)
    {
        var root = RootName(text);
        return root.IsEmpty ? (hint is SbomKind.CycloneDxXml or SbomKind.SpdxXml or SbomKind.SpdxRdf ? hint : SbomKind.None)
            : root.SequenceEqual("bom"u8) ? Where(SbomKind.CycloneDxXml, hint == SbomKind.CycloneDxXml || text.IndexOf("http://cyclonedx.org/schema/bom/"u8) >= 0)
            : root.SequenceEqual("RDF"u8) ? Where(SbomKind.SpdxRdf, hint == SbomKind.SpdxRdf || text.IndexOf("http://spdx.org/rdf/terms"u8) >= 0)
            : root.SequenceEqual("SpdxDocument"u8) && text.IndexOf("http://spdx.org/rdf/terms"u8) >= 0 ? SbomKind.SpdxRdf
            : root.SequenceEqual("Document"u8) || root.SequenceEqual("SpdxDocument"u8)
                ? Where(SbomKind.SpdxXml, hint == SbomKind.SpdxXml || text.IndexOf("<spdxVersion>"u8) >= 0 || text.IndexOf("<SPDXID>"u8) >= 0)
            : SbomKind.None;
    }

    private static SbomKind Where(SbomKind kind, bool holds) => holds ? kind : SbomKind.None;

    /// <summary>Local name of the first element; empty where none is in sight.</summary>
    private static ReadOnlySpan<byte> RootName(ReadOnlySpan<byte> text)
    {
        while (text.IndexOf((byte)'<') is var at and >= 0)
        {
            text = text[(at + 1)..];
            if (text.StartsWith("!--"u8))
            {
                var end = text.IndexOf("-->"u8);
                text = end < 0 ? default : text[(end + 3)..];
            }
            else if (!text.IsEmpty && text[0] is not ((byte)'?' or (byte)'!'))
            {
                var end = text.IndexOfAny(NameEnds);
                return end < 0 ? default : text[(text[..end].IndexOf((byte)':') + 1)..end];
            }
        }

        return default;
    }

    /// <summary>What the file name promises; certain where its convention belongs to one format.</summary>
    private static (SbomKind Kind, bool IsCertain) HintOf(ReadOnlySpan<char> name)
    {
        const StringComparison Any = StringComparison.OrdinalIgnoreCase;
        foreach (var (ending, kind) in Endings)
        {
            if (name.EndsWith(ending, Any))
            {
                return (kind, true);
            }
        }

        if (name.Equals("bom.json", Any))
        {
            return (SbomKind.CycloneDxJson, true);
        }

        if (name.Equals("bom.xml", Any))
        {
            return (SbomKind.CycloneDxXml, true);
        }

        var isSbom = name.StartsWith("sbom", Any) && name.EndsWith(".json", Any);
        return (isSbom ? SbomKind.CycloneDxJson : SbomKind.None, false);
    }

    /// <summary>What the keys of the outermost object say, and what they make likely where no key decides.</summary>
    private static (SbomKind Kind, SbomKind Likely) JsonKind(ReadOnlySpan<byte> text)
    {
        var likely = SbomKind.None;
        var depth = 1;
        var reader = new Utf8JsonReader(text, isFinalBlock: false, new JsonReaderState(new JsonReaderOptions { MaxDepth = 512 }));
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType != JsonTokenType.PropertyName || reader.CurrentDepth > depth)
                {
                    continue;
                }

                if (reader.ValueTextEquals("bomFormat"u8) || reader.ValueTextEquals("specFormat"u8))
                {
                    return (SbomKind.CycloneDxJson, likely);
                }

                if (reader.ValueTextEquals("spdxVersion"u8) || reader.ValueTextEquals("SPDXID"u8))
                {
                    return (SbomKind.SpdxJson, likely);
                }

                depth = reader.ValueTextEquals("sbom"u8) ? 2 : depth;
                likely = likely == SbomKind.None ? Likely(ref reader, text) : likely;
            }
        }
        catch (JsonException)
        {
            // Broken further on: what was read so far decides, and the reader will say where it breaks.
        }

        return (Decided(likely, text), likely);
    }

    private static SbomKind Likely(ref Utf8JsonReader reader, ReadOnlySpan<byte> text) =>
        reader.ValueTextEquals("components"u8) || reader.ValueTextEquals("serialNumber"u8) || reader.ValueTextEquals("specVersion"u8) ? SbomKind.CycloneDxJson
        : reader.ValueTextEquals("packages"u8) || reader.ValueTextEquals("creationInfo"u8) || reader.ValueTextEquals("dataLicense"u8)
            || reader.ValueTextEquals("relationships"u8) || reader.ValueTextEquals("files"u8) || reader.ValueTextEquals("@context"u8) ? SbomKind.SpdxJson
        : reader.ValueTextEquals("metadata"u8) ? SbomKind.CycloneDxJson
        : SbomKind.None;

    /// <summary>Addresses of the formats themselves, as <c>$schema</c> and <c>@context</c> give them.</summary>
    private static SbomKind Decided(SbomKind likely, ReadOnlySpan<byte> text) =>
        likely == SbomKind.CycloneDxJson && text.IndexOf("://cyclonedx.org/schema/bom-"u8) >= 0 ? SbomKind.CycloneDxJson
        : likely == SbomKind.SpdxJson && text.IndexOf("://spdx.org/rdf/"u8) >= 0 ? SbomKind.SpdxJson
        : SbomKind.None;

    private static ReadOnlySpan<byte> ToUtf8(ReadOnlySpan<byte> head, Span<byte> room)
    {
        if (head.StartsWith("\uFEFF"u8))
        {
            return head[3..];
        }

        if (DocumentText.Utf16Of(head) is not { } utf16)
        {
            return head;
        }

        // Only ASCII matters here: the other byte of each pair is dropped.
        var low = utf16.CodePage == Encoding.BigEndianUnicode.CodePage ? 1 : 0;
        var start = head is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] ? 2 : 0;
        var length = 0;
        for (var at = start; at + 1 < head.Length; at += 2)
        {
            room[length++] = head[at + 1 - low] == 0 ? head[at + low] : (byte)'?';
        }

        return room[..length];
    }
}
