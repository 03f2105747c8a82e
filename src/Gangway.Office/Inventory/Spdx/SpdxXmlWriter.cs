using System.Text;
using System.Xml;
using Gangway.Office.Inventory.Sboms;

namespace Gangway.Office.Inventory.Spdx;

/// <summary>Writes SPDX 2 in XML: a list is an element for each item.</summary>
internal sealed class SpdxXmlWriter(BomIssues losses)
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(false),
        Indent = true,
        NewLineChars = "\n",
        NewLineHandling = NewLineHandling.Entitize,
        CloseOutput = false,
    };

    public void Write(SpdxDocument document, Stream output)
    {
        var tree = new SpdxObjectTree(document);
        using var xml = XmlWriter.Create(output, Settings);
        xml.WriteStartElement("Document");
        foreach (var (name, value) in tree.Head().Entries!)
        {
            WriteField(xml, name, value);
        }

        foreach (var (name, items) in tree.Lists())
        {
            foreach (var item in items)
            {
                WriteField(xml, name, item);
            }
        }

        xml.WriteEndElement();
        xml.Flush();
        output.WriteByte((byte)'\n');
    }

    private void WriteField(XmlWriter xml, string name, SpdxTree value)
    {
        if (value.Items is not null)
        {
            foreach (var item in value.Items)
            {
                WriteElement(xml, name, item);
            }
        }
        else
        {
            WriteElement(xml, name, value);
        }
    }

    private void WriteElement(XmlWriter xml, string name, SpdxTree value)
    {
        if (value.Items is not null || name.Length == 0 || !XmlConvert.IsStartNCNameChar(name[0]) || !name.All(XmlConvert.IsNCNameChar))
        {
            losses.Add(
                "fields that XML cannot hold", Severity.Warning, $"the field {BomIssues.Quote(name)} was left out: XML has no way to write it", name, "write JSON or YAML");
            return;
        }

        xml.WriteStartElement(name);
        if (value.Entries is not null)
        {
            foreach (var (inner, field) in value.Entries)
            {
                WriteField(xml, inner, field);
            }
        }
        else
        {
            xml.WriteString(Writable(name, value.Text!));
        }

        xml.WriteEndElement();
    }

    /// <summary>XML 1.0 has no control characters, not even escaped.</summary>
    private string Writable(string name, string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (IsPair(text, at))
            {
                at++;
            }
            else if (!XmlConvert.IsXmlChar(text[at]))
            {
                losses.Add(
                    "characters that XML cannot hold", Severity.Warning, $"{name} has characters that XML cannot hold; U+FFFD stands for each", name, "write JSON or YAML");
                return Replaced(text);
            }
        }

        return text;
    }

    private static string Replaced(string text)
    {
        var replaced = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (IsPair(text, at))
            {
                replaced.Append(text, at++, 2);
            }
            else
            {
                replaced.Append(XmlConvert.IsXmlChar(text[at]) ? text[at] : '\ufffd');
            }
        }

        return replaced.ToString();
    }

    private static bool IsPair(string text, int at) => at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]);
}
