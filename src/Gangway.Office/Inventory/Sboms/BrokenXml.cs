using System.Xml;

namespace Gangway.Office.Inventory.Sboms;

/// <summary>What the XML parser says of a document, for people.</summary>
internal static class BrokenXml
{
    private const string Prohibited = "DTD is prohibited";

    /// <summary>One sentence; the position stands beside it in the issue.</summary>
    public static string Sentence(XmlException broken)
    {
        if (broken.Message.Contains(Prohibited, StringComparison.Ordinal))
        {
            return "the document has a DTD (DOCTYPE), which is never read: it could name files and addresses, and grow without end";
        }

        var position = broken.Message.LastIndexOf(" Line ", StringComparison.Ordinal);
        var sentence = (position < 0 ? broken.Message : broken.Message[..position]).TrimEnd('.');
        return $"not readable XML: {BomIssues.Quote(sentence).Trim('"')}";
    }

    /// <summary>What to do about it.</summary>
    public static string HowToFix(XmlException broken) => broken.Message.Contains(Prohibited, StringComparison.Ordinal)
        ? "remove the DOCTYPE: neither CycloneDX nor SPDX has one"
        : $"create or fetch the document again; it must be one whole XML document without a DTD, nested at most {JsonText.Depth} levels deep";
}
