using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Xml;

namespace Gangway.Office.Inventory.Sboms;

/// <summary>Reads CycloneDX in XML, 1.0 to 1.7. No DTD, no entity, no address is ever resolved.</summary>
public static class CycloneDxXmlReader
{
    private const string Namespaces = "http://cyclonedx.org/schema/bom/";

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = int.MaxValue,
        MaxCharactersFromEntities = 1024,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
    };

    /// <summary>
    /// Gives the same inventory as <see cref="CycloneDxJsonReader"/> does for the same document in JSON; places are lines.
    /// Reads as a stream: time is linear, memory that of the inventory.
    /// </summary>
    /// <param name="content">In any encoding that the XML declaration names, or UTF-16 with a byte order mark.</param>
    /// <param name="source">Names the document in issues and evidence.</param>
    public static BomReading Read(ReadOnlyMemory<byte> content, string source)
    {
        if (content.Span.IndexOfAnyExcept(" \t\r\n\0"u8) < 0)
        {
            return BomReading.Refused(source, "the file is empty", null, "create the document again; its export did not finish");
        }

        try
        {
            using var reader = Open(content);
            reader.MoveToContent();
            return Read(reader, content, source);
        }
        catch (XmlException broken)
        {
            return BomReading.Refused(
                source,
                BrokenXml.Sentence(broken),
                $"line {Math.Max(1, broken.LineNumber)}, column {Math.Max(1, broken.LinePosition)}",
                BrokenXml.HowToFix(broken));
        }
    }

    private static BomReading Read(XmlReader reader, ReadOnlyMemory<byte> content, string source)
    {
        var line = $"line {((IXmlLineInfo)reader).LineNumber}";
        if (reader.LocalName != "bom" || !reader.NamespaceURI.StartsWith(Namespaces, StringComparison.Ordinal))
        {
            return BomReading.Refused(
                source, $"the root element is no bom of {Namespaces}VERSION", line, "give a CycloneDX document; its namespace names its version");
        }

        var version = reader.NamespaceURI[Namespaces.Length..];
        if (!CycloneDxVersions.InXml(version))
        {
            return CycloneDxVersions.Refuse(source, version, "XML", line);
        }

        var issues = new BomIssues(source);
        var draft = new BomDraft(issues);
        new CycloneDxXmlDocument(reader, issues, draft).ReadBom();
        return draft.Finish($"CycloneDX {version} XML", new Evidence(source, Digest: Convert.ToHexStringLower(SHA256.HashData(content.Span))));
    }

    /// <summary>UTF-16 goes by its bytes, whatever the declaration says; all else is the XML parser's to decode.</summary>
    private static XmlReader Open(ReadOnlyMemory<byte> content)
    {
        if (DocumentText.Utf16Of(content.Span) is null)
        {
            var bytes = MemoryMarshal.TryGetArray(content, out var array) ? array : new ArraySegment<byte>(content.ToArray());
            return XmlReader.Create(new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false), Settings);
        }

        if (!DocumentText.TryToUtf8(content, out var utf8, out var line))
        {
            throw new XmlException($"the text is not UTF-16 at {line}");
        }

        return XmlReader.Create(new StringReader(System.Text.Encoding.UTF8.GetString(utf8.Span)), Settings);
    }
}
