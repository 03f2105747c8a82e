using System.Runtime.InteropServices;
using System.Text;
using System.Xml;
using Gangway.Office.Inventory.Sboms;

namespace Gangway.Office.Inventory.Spdx;

/// <summary>Opens foreign XML: no DTD, no entity, no address, at most 512 levels.</summary>
internal static class SpdxXmlText
{
    public const int Depth = 512;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = int.MaxValue,
        MaxCharactersFromEntities = 1024,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    /// <summary>What is no XML is refused with its place; so is what follows the root and is none.</summary>
    public static SpdxOpening Read(ReadOnlyMemory<byte> content, string source, Func<XmlReader, SpdxOpening> read)
    {
        if (content.Span.IndexOfAnyExcept(" \t\r\n\0"u8) < 0)
        {
            return SpdxOpening.Refused(source, "the file is empty", null, "create the document again; its export did not finish");
        }

        try
        {
            using var reader = Open(content);
            var opening = read(reader);
            while (opening.Refusal is null && reader.Read())
            {
            }

            return opening;
        }
        catch (XmlException broken)
        {
            return SpdxOpening.Refused(
                source,
                BrokenXml.Sentence(broken),
                $"line {Math.Max(1, broken.LineNumber)}, column {Math.Max(1, broken.LinePosition)}",
                BrokenXml.HowToFix(broken));
        }
    }

    public static int LineOf(XmlReader reader) => ((IXmlLineInfo)reader).LineNumber;

    /// <summary>Reads on; throws XmlException below the depth.</summary>
    public static bool Next(XmlReader reader)
    {
        if (!reader.Read())
        {
            return false;
        }

        return reader.NodeType != XmlNodeType.Element || reader.Depth < Depth
            ? true
            : throw new XmlException($"elements are nested more than {Depth} levels deep", null, LineOf(reader), ((IXmlLineInfo)reader).LinePosition);
    }

    /// <summary>UTF-16 goes by its bytes, whatever the declaration says; all else is the XML parser's to decode.</summary>
    private static XmlReader Open(ReadOnlyMemory<byte> content)
    {
        if (DocumentText.Utf16Of(content.Span) is null)
        {
            var bytes = MemoryMarshal.TryGetArray(content, out var array) ? array : new ArraySegment<byte>(content.ToArray());
            return XmlReader.Create(new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false), Settings);
        }

        return DocumentText.TryToUtf8(content, out var utf8, out var place)
            ? XmlReader.Create(new StringReader(Encoding.UTF8.GetString(utf8.Span)), Settings)
            : throw new XmlException($"the text is not UTF-16 at {place}");
    }
}
