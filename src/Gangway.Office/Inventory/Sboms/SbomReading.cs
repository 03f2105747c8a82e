using System.Buffers;
using System.Collections.Immutable;
using Gangway.Office.Inventory.CycloneDx;
using Gangway.Office.Inventory.Spdx;

namespace Gangway.Office.Inventory.Sboms;

/// <summary>
/// A whole SBOM, read by the rules of its family to be validated or converted: unlike a <see cref="Bom"/>, nothing of it is left out.
/// At most one of the three is there; where none is, an issue says why.
/// </summary>
public sealed record SbomReading
{
    private const string Suffix = ".gz";

    /// <summary>White space, byte order marks and the zero bytes of UTF-16.</summary>
    private static readonly SearchValues<byte> BeforeText = SearchValues.Create(" \t\r\n\0"u8.ToArray().Concat(new byte[] { 0xEF, 0xBB, 0xBF, 0xFE, 0xFF }).ToArray());

    /// <summary>Set where the document is CycloneDX, readable or not.</summary>
    public CycloneDxReading? CycloneDx { get; private init; }

    /// <summary>Set where the document is SPDX, readable or not.</summary>
    public SpdxReading? Spdx { get; private init; }

    /// <summary>Set where the file is no SBOM, but a lockfile or a manifest.</summary>
    public BomFormat? Lockfile { get; private init; }

    /// <summary>What reading found; an error where nothing was read.</summary>
    public ImmutableArray<Issue> Issues { get; private init; } = [];

    /// <summary>Family, version and encoding: <c>SPDX 2.3 tag-value</c>; null where nothing was read.</summary>
    public string? Format =>
        CycloneDx?.Document is { } cycloneDx ? $"CycloneDX {cycloneDx.Version} {cycloneDx.Format.ToString().ToUpperInvariant()}"
        : Spdx?.Document is { } spdx ? $"SPDX {spdx.Version} {Name(Encoding)}"
        : Lockfile?.Name;

    /// <summary>Of an SPDX document.</summary>
    public SpdxEncoding Encoding { get; private init; }

    /// <summary>Without compression.</summary>
    internal ReadOnlyMemory<byte> Content { get; private init; }

    /// <summary>What the family is told by; the content first, then the name. Gzip is taken off. Time is linear.</summary>
    /// <param name="content">The file as it lies there.</param>
    /// <param name="fileName">The last segment of its path.</param>
    /// <param name="source">Names the document in issues.</param>
    public static SbomReading Of(ReadOnlyMemory<byte> content, string fileName, string source)
    {
        if (CompressedDocument.IsOne(content.Span))
        {
            if (!CompressedDocument.TryOpen(content, source, out var plain, out var refusal))
            {
                return new SbomReading { Issues = refusal.Issues };
            }

            content = plain;
            fileName = fileName.EndsWith(Suffix, StringComparison.OrdinalIgnoreCase) ? fileName[..^Suffix.Length] : fileName;
        }

        var head = content.Span[..Math.Min(content.Length, 4096)];
        return SbomRecognition.Of(fileName, head) switch
        {
            SbomKind.None => Unknown(content, BomFormats.Recognize(fileName, head), source),
            SbomKind.CycloneDxJson or SbomKind.CycloneDxXml => Of(CycloneDxDocument.Read(content, source), content),
            var kind => Of(content, EncodingOf(kind), source),
        };
    }

    /// <summary>A file that could not be read at all, and why.</summary>
    public static SbomReading Refused(Issue issue) => new() { Issues = [issue] };

    private static SbomReading Of(CycloneDxReading reading, ReadOnlyMemory<byte> content) =>
        new() { CycloneDx = reading, Issues = reading.Issues, Content = content };

    private static SbomReading Of(ReadOnlyMemory<byte> content, SpdxEncoding encoding, string source)
    {
        var reading = SpdxReader.Read(content, source, encoding);
        var isGraph = reading.Document?.Version.StartsWith('3') == true;
        return new() { Spdx = reading, Issues = reading.Issues, Content = content, Encoding = isGraph ? SpdxEncoding.JsonLd : encoding };
    }

    private static SbomReading Unknown(ReadOnlyMemory<byte> content, BomFormat? lockfile, string source)
    {
        if (lockfile is not null)
        {
            return new() { Lockfile = lockfile, Content = content };
        }

        return new()
        {
            Issues =
            [
                ForeignContent.Of(content.Span, source) ?? Broken(content, source) ?? new Issue(source, "this is no SBOM, lockfile or manifest that is read here", Severity.Error, null,
                    "name an SBOM: CycloneDX says bomFormat, or the namespace of its XML; SPDX says spdxVersion, or the @context of its JSON-LD"),
            ],
        };
    }

    /// <summary>Something cut off may be an SBOM all the same: then where it breaks says more than what it is not.</summary>
    private static Issue? Broken(ReadOnlyMemory<byte> content, string source)
    {
        var start = content.Span.IndexOfAnyExcept(BeforeText);
        switch (start < 0 ? 0 : content.Span[start])
        {
            case 0:
                return CycloneDxDocument.Read(content, source).Issues[0];
            case (byte)'{' or (byte)'[':
                JsonTreeReader.Read(content, source, out var json);
                return json;
            case (byte)'<':
                XmlTreeReader.Read(content, source, out var xml);
                return xml;
            default:
                return null;
        }
    }

    private static SpdxEncoding EncodingOf(SbomKind kind) => kind switch
    {
        SbomKind.SpdxTagValue => SpdxEncoding.TagValue,
        SbomKind.SpdxYaml => SpdxEncoding.Yaml,
        SbomKind.SpdxXml => SpdxEncoding.Xml,
        SbomKind.SpdxRdf => SpdxEncoding.Rdf,
        _ => SpdxEncoding.Json,
    };

    private static string Name(SpdxEncoding encoding) => encoding switch
    {
        SpdxEncoding.TagValue => "tag-value",
        SpdxEncoding.Rdf => "RDF/XML",
        SpdxEncoding.JsonLd => "JSON-LD",
        _ => encoding.ToString().ToUpperInvariant(),
    };
}
