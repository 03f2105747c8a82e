using System.Collections.Immutable;
using Gangway.Office.Inventory.Sboms;

namespace Gangway.Office.Inventory.CycloneDx;

/// <summary>
/// A whole CycloneDX document: unlike a <see cref="Bom"/>, which is what it tells of components, nothing of it is lost.
/// Memory: 24 bytes a value beside the document itself. Not for use from several threads at once.
/// </summary>
public sealed class CycloneDxDocument
{
    internal CycloneDxDocument(DocumentTree tree, CycloneDxFormat format, CycloneDxVersion version, string source, bool isIndented)
    {
        (Tree, Format, Version, Source, IsIndented) = (tree, format, version, source, isIndented);
    }

    public CycloneDxFormat Format { get; }

    /// <summary>As the document states it.</summary>
    public CycloneDxVersion Version { get; }

    /// <summary>Names the document in issues.</summary>
    public string Source { get; }

    internal DocumentTree Tree { get; }

    /// <summary>XML without white space of its own.</summary>
    internal bool IsIndented { get; }

    /// <summary>
    /// Reads JSON (1.2 to 1.7) or XML (1.0 to 1.7), told apart by the first bracket. Time and memory are linear. Refused, with
    /// place and reason: what is not well-formed, nested beyond 512 levels, has a key twice or a DTD, or states no such version.
    /// What only breaks the schema is read; see <see cref="CycloneDxValidation"/>.
    /// </summary>
    /// <param name="content">UTF-8 with or without byte order mark, UTF-16; XML in any encoding it declares. It is kept, not copied.</param>
    /// <param name="source">Names the document in issues.</param>
    public static CycloneDxReading Read(ReadOnlyMemory<byte> content, string source)
    {
        if (content.Span.IndexOfAnyExcept(" \t\r\n\0"u8) < 0)
        {
            return Refused(source, "the file is empty", null, "create the document again; its export did not finish");
        }

        return IsXml(content.Span) ? ReadXml(content, source) : ReadJson(content, source);
    }

    /// <summary>Writes the document in its format: JSON indented by two spaces, XML with its own white space. UTF-8 without byte order mark.</summary>
    public void Write(Stream output)
    {
        if (Format == CycloneDxFormat.Json)
        {
            new JsonTreeWriter(Tree, output).Write();
        }
        else
        {
            XmlTreeWriter.Write(Tree, output, IsIndented);
        }
    }

    private static CycloneDxReading ReadJson(ReadOnlyMemory<byte> content, string source)
    {
        if (JsonTreeReader.Read(content, source, out var issue) is not { } tree)
        {
            return new CycloneDxReading(null, [issue!]);
        }

        if (tree.Find(0, "bomFormat") is var format and not 0 && !tree.IsText(format, "CycloneDX"))
        {
            return Refused(source, "bomFormat is not CycloneDX", "/bomFormat", "give a CycloneDX document");
        }

        var stated = tree.Find(0, "specVersion");
        if (stated == 0 || tree.KindOf(stated) != NodeKind.Text || !CycloneDxVersion.TryParse(tree.Chars(stated), out var version) || !version.Has(CycloneDxFormat.Json))
        {
            return Refused(source, stated == 0
                ? "the document does not say which version of CycloneDX it is; CycloneDX JSON 1.2 to 1.7 is read"
                : "the document is of no version of CycloneDX JSON between 1.2 and 1.7", "/specVersion", "state the version it is written in: \"specVersion\": \"1.6\"");
        }

        return new CycloneDxReading(new CycloneDxDocument(tree, CycloneDxFormat.Json, version, source, isIndented: true), []);
    }

    private static CycloneDxReading ReadXml(ReadOnlyMemory<byte> content, string source)
    {
        if (XmlTreeReader.Read(content, source, out var issue) is not { } tree)
        {
            return new CycloneDxReading(null, [issue!]);
        }

        var root = tree.Names[tree[0].Name];
        var place = new NodePlaces(tree).PositionOf(0)?.ToString();
        if (root.Local != "bom" || !root.IsCycloneDx)
        {
            return Refused(source, "the root element is no bom of http://cyclonedx.org/schema/bom/VERSION", place, "give a CycloneDX document; its namespace names its version");
        }

        return CycloneDxVersion.TryParse(root.Space.AsSpan(root.Space.LastIndexOf('/') + 1), out var version) && root.Space == XmlName.SpaceOf(version)
            ? new CycloneDxReading(new CycloneDxDocument(tree, CycloneDxFormat.Xml, version, source, isIndented: false), [])
            : Refused(source, $"{BomIssues.Quote(root.Space)} is of no version of CycloneDX XML between 1.0 and 1.7", place, "state the version it is written in in the namespace of bom");
    }

    private static bool IsXml(ReadOnlySpan<byte> content)
    {
        // Byte order marks and the zero bytes of UTF-16 stand before the bracket.
        var bracket = content.IndexOfAny("<{["u8);
        return bracket >= 0 && content[bracket] == '<';
    }

    private static CycloneDxReading Refused(string source, string message, string? path, string howToFix) =>
        new(null, [new Issue(source, message, Severity.Error, path, howToFix)]);
}
