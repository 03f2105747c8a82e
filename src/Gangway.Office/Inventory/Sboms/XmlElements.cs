using System.Text;
using System.Xml;

namespace Gangway.Office.Inventory.Sboms;

/// <summary>
/// Walks the child elements of an XML stream. Each child is either consumed by the caller (by <see cref="Text"/> or a walk
/// of its own children) or skipped.
/// </summary>
/// <param name="reader">Stands on an element.</param>
/// <param name="namespaces">Elements of other namespaces are skipped.</param>
internal sealed class XmlElements(XmlReader reader, params string[] namespaces)
{
    private const int Depth = 512;

    public string Line => $"line {((IXmlLineInfo)reader).LineNumber}";

    /// <summary>Null where there is no such attribute, or only white space.</summary>
    public string? Attribute(string name) => NullIfBlank(reader.GetAttribute(name));

    /// <summary>The local name of each child in turn; the reader stands on it.</summary>
    public IEnumerable<string> Children()
    {
        var depth = reader.Depth;
        if (reader.IsEmptyElement)
        {
            yield break;
        }

        while (Next() && reader.Depth > depth)
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            if (Array.IndexOf(namespaces, reader.NamespaceURI) >= 0)
            {
                yield return reader.LocalName;
            }

            SkipRest(depth + 1);
        }
    }

    /// <summary>The text of the element on one line, as if the document had not been wrapped and indented; null where there is none.</summary>
    public string? Text() => NullIfBlank(RawText()) is { } text ? Unwrapped(text.Trim()) : null;

    /// <summary>The text of the element as it stands.</summary>
    public string? RawText()
    {
        var depth = reader.Depth;
        if (reader.IsEmptyElement)
        {
            return null;
        }

        var text = new StringBuilder();
        while (Next() && reader.Depth > depth)
        {
            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
            {
                text.Append(reader.Value);
            }
        }

        return text.ToString();
    }

    /// <summary>Goes to the end of the element at that depth, where the reader stands at its start still.</summary>
    private void SkipRest(int depth)
    {
        if (reader.NodeType != XmlNodeType.Element || reader.IsEmptyElement || reader.Depth != depth)
        {
            return;
        }

        while (Next() && reader.Depth > depth)
        {
        }
    }

    private bool Next()
    {
        if (!reader.Read())
        {
            return false;
        }

        if (reader.Depth <= Depth)
        {
            return true;
        }

        var at = (IXmlLineInfo)reader;
        throw new XmlException($"elements are nested more than {Depth} levels deep", null, at.LineNumber, at.LinePosition);
    }

    private static string Unwrapped(string text) =>
        text.Contains('\n', StringComparison.Ordinal)
            ? string.Join(' ', text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            : text;

    private static string? NullIfBlank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
