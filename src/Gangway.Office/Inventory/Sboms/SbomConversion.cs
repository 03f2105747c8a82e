using System.Collections.Immutable;
using Gangway.Office.Inventory.CycloneDx;
using Gangway.Office.Inventory.Spdx;

namespace Gangway.Office.Inventory.Sboms;

/// <summary>
/// A document as another: within its family whole, into the other family and from a lockfile by its inventory. Whatever is lost
/// on the way is listed; what comes out is valid by the rules of its own family.
/// </summary>
/// <param name="Schemas">The official schemas of CycloneDX.</param>
/// <param name="IsLicenseId">True for an id of the SPDX license list.</param>
/// <param name="IsExpression">True for a valid SPDX license expression.</param>
/// <param name="Facts">What a new document says of itself; one made of a document with a time keeps that time.</param>
public sealed record SbomConversion(CycloneDxSchemas Schemas, Func<string, bool> IsLicenseId, Func<string, bool> IsExpression, SpdxCreationFacts Facts)
{
    private static readonly CycloneDxVersion Usual = new(6);

    /// <summary>Time and memory are linear in the document: some copies of it.</summary>
    /// <param name="reading">The document, as <see cref="SbomReading"/> gave it.</param>
    /// <param name="inventory">Its inventory, asked for only where the document goes into another family, or is a lockfile.</param>
    /// <param name="target">What to make of it.</param>
    public SbomConverted To(SbomReading reading, Func<BomReading> inventory, SbomTarget target)
    {
        var losses = new SbomLosses();
        if (reading.CycloneDx?.Document is { } cycloneDx)
        {
            return target.CycloneDx is { } format ? Within(cycloneDx, format, target, losses) : Across(reading, inventory(), target, losses, () => CycloneDxRest.Add(CycloneDxConversion.JsonOf(cycloneDx, Schemas, new ChangeLog()), losses));
        }

        if (reading.Spdx?.Document is { } spdx)
        {
            return target.CycloneDx is null ? Within(reading, spdx, target, losses) : Across(reading, inventory(), target, losses, () => SpdxRest.Add(spdx, losses));
        }

        return reading.Lockfile is not null ? Across(reading, inventory(), target, losses, () => { }) : new SbomConverted(null, [], reading.Issues);
    }

    /// <summary>An inventory as a document. Where it has no subject, nothing is direct: that is not counted as lost.</summary>
    public SbomConverted Of(Bom bom, SbomTarget target) => Of(
        bom.Subject is null ? bom with { Components = [.. bom.Components.Select(component => component with { Directness = Directness.Unknown })] } : bom,
        target, new SbomLosses(), []);

    private SbomConverted Within(CycloneDxDocument document, CycloneDxFormat format, SbomTarget target, SbomLosses losses)
    {
        var version = target.Version ?? (document.Version.Has(format) ? document.Version : Usual);
        var converted = CycloneDxConversion.To(document, version, format, Schemas);
        foreach (var change in converted.Changes)
        {
            losses.Add(Starred(change.Path), change.Path, change.Message, change.IsDropped);
        }

        return new SbomConverted(converted.Document is { } result ? Written(result) : null, losses.ToImmutable(), converted.Issues);
    }

    private static SbomConverted Within(SbomReading reading, SpdxDocument document, SbomTarget target, SbomLosses losses)
    {
        var renewed = target.IsRenewed && !document.Version.StartsWith('3') ? SpdxTo2.Renew(document) : document;
        return new SbomConverted(Written(SpdxNearMisses.Corrected(renewed, losses), target.Spdx, losses), losses.ToImmutable(), reading.Issues);
    }

    private SbomConverted Across(SbomReading reading, BomReading inventory, SbomTarget target, SbomLosses losses, Action addRest)
    {
        if (inventory.Bom is not { } bom)
        {
            return new SbomConverted(null, [], inventory.Issues);
        }

        addRest();
        return Of(bom, target, losses, [.. inventory.Issues.Concat(reading.Issues).Distinct()]);
    }

    private SbomConverted Of(Bom bom, SbomTarget target, SbomLosses losses, ImmutableArray<Issue> issues)
    {
        var facts = Facts with { Created = bom.Timestamp ?? Facts.Created };
        if (target.CycloneDx is not { } format)
        {
            // What the encoding does not hold of the new document is found by reading it again, without what the inventory never said.
            var content = Written(SpdxFromBom.Document(bom, facts, IsExpression), target.Spdx, new SbomLosses());
            BomRest.Add(bom, Again(content, target.Spdx), losses);
            return new SbomConverted(content, losses.ToImmutable(), issues);
        }

        // By way of 1.7, because a document in its own version stays as it is, and values of an inventory may be anything.
        using var written = new MemoryStream();
        CycloneDxFromBom.Write(bom, IsLicenseId, IsExpression, written, facts);
        var first = CycloneDxDocument.Read(written.GetBuffer().AsMemory(0, (int)written.Length), bom.Evidence.Source).Document!;
        var newest = CycloneDxConversion.To(first, CycloneDxVersion.Latest, CycloneDxFormat.Json, Schemas);
        var converted = newest.Document is { } latest ? CycloneDxConversion.To(latest, target.Version ?? Usual, format, Schemas) : newest;
        if (converted.Document is not { } result)
        {
            return new SbomConverted(null, [], [.. issues, .. converted.Issues]);
        }

        var bytes = Written(result);
        BomRest.Add(bom, (format == CycloneDxFormat.Json ? CycloneDxJsonReader.Read(bytes, "") : CycloneDxXmlReader.Read(bytes, "")).Bom!, losses);
        return new SbomConverted(bytes, losses.ToImmutable(), issues);
    }

    private static Bom Again(ReadOnlyMemory<byte> content, SpdxEncoding encoding) => (encoding switch
    {
        SpdxEncoding.TagValue => SpdxTagValueReader.Read(content, ""),
        SpdxEncoding.Yaml => SpdxYamlReader.Read(content, ""),
        SpdxEncoding.Xml => SpdxXmlReader.Read(content, ""),
        _ => SpdxJsonReader.Read(content, ""),
    }).Bom!;

    private static ReadOnlyMemory<byte> Written(CycloneDxDocument document)
    {
        var stream = new MemoryStream();
        document.Write(stream);
        return stream.GetBuffer().AsMemory(0, (int)stream.Length);
    }

    private static ReadOnlyMemory<byte> Written(SpdxDocument document, SpdxEncoding encoding, SbomLosses losses)
    {
        var stream = new MemoryStream();
        SpdxWriter.Write(document, encoding, stream, losses);
        return stream.GetBuffer().AsMemory(0, (int)stream.Length);
    }

    /// <summary>The pointer with a star for every index: what happened to one of a list mostly happened to others.</summary>
    private static string Starred(string pointer) => string.Join('/', pointer.Split('/').Select(step => step.Length > 0 && step.All(char.IsAsciiDigit) ? "*" : step));
}
