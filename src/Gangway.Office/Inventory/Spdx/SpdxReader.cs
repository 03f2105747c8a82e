using Gangway.Office.Inventory.Sboms;

namespace Gangway.Office.Inventory.Spdx;

/// <summary>Reads SPDX documents whole, to write them again, convert or validate them.</summary>
public static class SpdxReader
{
    internal delegate SpdxOpening Open(ReadOnlyMemory<byte> content, BomIssues issues, SpdxDraft draft);

    /// <summary>Time and memory are linear in the content; memory is several times that of an inventory, which leaves out the files.</summary>
    /// <param name="content">UTF-8, or UTF-16 with a byte order mark.</param>
    /// <param name="source">Names the document in issues.</param>
    /// <param name="encoding">How it is written; JSON and JSON-LD are told apart by the content.</param>
    public static SpdxReading Read(ReadOnlyMemory<byte> content, string source, SpdxEncoding encoding)
    {
        var issues = new BomIssues(source);
        var opening = ReaderOf(encoding)(content, issues, new SpdxDraft(isWhole: true));
        return opening.Refusal is { } refusal
            ? new SpdxReading(null, refusal.Issues)
            : new SpdxReading(opening.Document, issues.ToImmutable());
    }

    internal static BomReading Inventory(ReadOnlyMemory<byte> content, string source, Open open)
    {
        var issues = new BomIssues(source);
        var draft = new SpdxDraft(isWhole: false);
        var opening = open(content, issues, draft);
        if (opening.Refusal is { } refusal)
        {
            return refusal;
        }

        var document = opening.Document!;
        return SpdxInventory.Of(document, draft.OtherIds, $"SPDX {document.Version} {opening.Encoding}", content, issues);
    }

    private static Open ReaderOf(SpdxEncoding encoding) => encoding switch
    {
        SpdxEncoding.TagValue => SpdxTagValueReader.Read,
        SpdxEncoding.Yaml => SpdxYamlReader.Read,
        SpdxEncoding.Xml => SpdxXmlReader.Read,
        SpdxEncoding.Rdf => SpdxRdfReader.Read,
        _ => SpdxJsonReader.Read,
    };
}
