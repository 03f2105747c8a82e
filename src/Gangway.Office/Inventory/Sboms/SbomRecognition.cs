using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Gangway.Office.Inventory.Sboms;

/// <summary>
/// Tells SBOMs from other files by their first bytes. Only keys of the outermost JSON object count, so that a package.json
/// which mentions CycloneDX is none; a file that is cut off is still known by its beginning, so that it can be refused.
/// </summary>
internal static class SbomRecognition
{
    private const int HeadLength = 4096;

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
        if (text.StartsWith("<"u8))
        {
            return IsBomXml(text, hint.Kind == SbomKind.CycloneDxXml) ? SbomKind.CycloneDxXml : SbomKind.None;
        }

        if (!text.StartsWith("{"u8))
        {
            return hint.IsCertain ? hint.Kind : SbomKind.None;
        }

        var (kind, likely) = JsonKind(text);
        return kind != SbomKind.None ? kind
            : hint.IsCertain ? hint.Kind
            : hint.Kind == SbomKind.None ? SbomKind.None
            : likely == SbomKind.None && head.Length >= HeadLength ? hint.Kind
            : likely;
    }

    /// <summary>The root element decides (a schema names the same namespace); where comments push it out of sight, the file name.</summary>
    private static bool IsBomXml(ReadOnlySpan<byte> text, bool isHinted)
    {
        var root = RootName(text);
        return root.IsEmpty ? isHinted
            : root.SequenceEqual("bom"u8) && (isHinted || text.IndexOf("http://cyclonedx.org/schema/bom/"u8) >= 0);
    }

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
        if (name.EndsWith(".spdx.json", Any))
        {
            return (SbomKind.SpdxJson, true);
        }

        if (name.EndsWith(".cdx.json", Any) || name.EndsWith(".bom.json", Any) || name.Equals("bom.json", Any))
        {
            return (SbomKind.CycloneDxJson, true);
        }

        if (name.EndsWith(".cdx.xml", Any) || name.EndsWith(".bom.xml", Any) || name.Equals("bom.xml", Any))
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
        : likely == SbomKind.SpdxJson && text.IndexOf("spdx.org/rdf/3"u8) >= 0 ? SbomKind.SpdxJson
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
