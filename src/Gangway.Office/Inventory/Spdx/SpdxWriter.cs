using System.Collections.Immutable;
using Gangway.Office.Inventory.Sboms;

namespace Gangway.Office.Inventory.Spdx;

/// <summary>Writes SPDX documents: 2.x in JSON, tag-value, YAML and XML, 3.0.1 in JSON-LD. The same document always becomes the same bytes.</summary>
public static class SpdxWriter
{
    private const string LeftOut = "was left out: ";

    /// <summary>
    /// Writes UTF-8 without a byte order mark, line breaks of one character. A document of the other generation is converted
    /// first (<see cref="SpdxConversion"/>). Time is linear; memory does not grow with the document but for SPDX 3.
    /// </summary>
    /// <param name="document">What to write.</param>
    /// <param name="encoding">How; RDF/XML is read only.</param>
    /// <param name="output">Stays open.</param>
    /// <returns>What the encoding could not hold, a warning for each kind of thing; empty where nothing was lost.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The encoding is <see cref="SpdxEncoding.Rdf"/>.</exception>
    public static ImmutableArray<Issue> Write(SpdxDocument document, SpdxEncoding encoding, Stream output)
    {
        var losses = new BomIssues(document.Name ?? "document");
        Write(document, encoding, output, losses);
        return losses.ToImmutable();
    }

    /// <summary>The same, with losses counted by kind.</summary>
    internal static void Write(SpdxDocument document, SpdxEncoding encoding, Stream output, SbomLosses losses)
    {
        var issues = new BomIssues(document.Name ?? "document");
        Write(document, encoding, output, issues);
        foreach (var (kind, first, count) in issues.Kinds())
        {
            var quote = kind.IndexOf('"', StringComparison.Ordinal);
            var reason = first.Message.IndexOf(LeftOut, StringComparison.Ordinal);
            losses.Add(
                quote < 0 ? kind : kind[(quote + 1)..].TrimEnd('"'), string.IsNullOrEmpty(first.Path) ? null : first.Path,
                reason < 0 ? first.Message : first.Message[(reason + LeftOut.Length)..], reason >= 0, count);
        }
    }

    private static void Write(SpdxDocument document, SpdxEncoding encoding, Stream output, BomIssues losses)
    {
        var is3 = document.Version.StartsWith('3');
        switch (encoding)
        {
            case SpdxEncoding.JsonLd:
                new Spdx3Writer(is3 ? document : SpdxTo3.Convert(document, losses), losses).Write(output);
                break;
            case SpdxEncoding.Json:
                SpdxJsonWriter.Write(As2(), output);
                break;
            case SpdxEncoding.Yaml:
                SpdxYamlWriter.Write(As2(), output);
                break;
            case SpdxEncoding.Xml:
                new SpdxXmlWriter(losses).Write(As2(), output);
                break;
            case SpdxEncoding.TagValue:
                SpdxTagValueWriter.Write(As2(), output, losses);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(encoding), encoding, "RDF/XML is read, not written");
        }

        SpdxDocument As2() => SpdxAnnotations.Placed(is3 ? SpdxTo2.Convert(document, losses) : document, encoding, losses);
    }
}
