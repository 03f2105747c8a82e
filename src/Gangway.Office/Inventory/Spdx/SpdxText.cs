using System.Text;
using Gangway.Office.Inventory.Sboms;

namespace Gangway.Office.Inventory.Spdx;

/// <summary>Decodes a document that is read as text.</summary>
internal static class SpdxText
{
    /// <summary>Null where the text could be decoded and is not empty.</summary>
    public static SpdxOpening? Refuse(ReadOnlyMemory<byte> content, string source, out string text)
    {
        text = "";
        if (!DocumentText.TryToUtf8(content, out var utf8, out var line))
        {
            return SpdxOpening.Refused(source, "the text is neither UTF-8 nor UTF-16", line, "save the file as UTF-8");
        }

        if (!utf8.Span.ContainsAnyExcept(" \t\r\n"u8))
        {
            return SpdxOpening.Refused(source, "the file is empty", null, "create the document again; its export did not finish");
        }

        text = Encoding.UTF8.GetString(utf8.Span);
        return null;
    }
}
