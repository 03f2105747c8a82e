using System.Xml;
using System.Xml.Linq;

namespace Gangway.Office.Inventory.Lockfiles;

// An XML manifest read with the limits foreign input needs: no document type, no entities, no outside references, bounded depth.
internal static class LockfileXml
{
    private const int MaxDepth = 128;
    private const long MaxCharacters = 16L << 20;

    /// <summary>The root element; or null with the refusal.</summary>
    public static XElement? Parse(ReadOnlyMemory<byte> content, LockfileIssues issues, out BomReading? refusal)
    {
        var line = 1;
        try
        {
            refusal = null;

            // XDocument takes quadratic time on deep documents, the plain reader does not: ask the reader first.
            if (IsTooDeep(content, ref line))
            {
                refusal = issues.Refused($"The document nests more than {MaxDepth} elements.", $"line {line}");
                return null;
            }

            using var reader = Open(content);
            return XDocument.Load(reader, LoadOptions.SetLineInfo).Root;
        }
        catch (XmlException e)
        {
            // A forbidden document type is reported without its place: it stands after the last line that was read.
            refusal = issues.Refused("The document is not valid XML, ends too early, or has a document type (which is never read).",
                e.LineNumber > 0 ? $"line {e.LineNumber}, column {e.LinePosition}" : $"line {line}");
            return null;
        }
    }

    /// <summary>The first child of that local name: pom.xml, .nuspec and .csproj files exist with and without their namespace.</summary>
    public static XElement? Child(this XElement? element, string name) => element?.Elements().FirstOrDefault(e => e.Name.LocalName == name);

    public static IEnumerable<XElement> Children(this XElement? element, string name) =>
        element?.Elements().Where(e => e.Name.LocalName == name) ?? [];

    /// <summary>The trimmed text of a child, or null where there is none or an empty one.</summary>
    public static string? TextOf(this XElement? element, string name) => element.Child(name).Text();

    public static string? Text(this XElement? element) => element?.Value.Trim() is { Length: > 0 } text ? text : null;

    public static string Place(this XElement element) => $"line {((IXmlLineInfo)element).LineNumber}";

    private static bool IsTooDeep(ReadOnlyMemory<byte> content, ref int line)
    {
        using var reader = Open(content);
        while (reader.Read())
        {
            line = ((IXmlLineInfo)reader).LineNumber;
            if (reader.Depth > MaxDepth)
            {
                return true;
            }
        }

        return false;
    }

    private static XmlReader Open(ReadOnlyMemory<byte> content) => XmlReader.Create(
        new MemoryStream(content.ToArray(), writable: false),
        new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = MaxCharacters,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        });
}
