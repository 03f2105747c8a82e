namespace Gangway.Office.Inventory.Sboms;

/// <summary>Reads CycloneDX in JSON, 1.2 to 1.7 (ECMA-424): their inventory has one shape.</summary>
public static class CycloneDxJsonReader
{
    /// <summary>
    /// Nested components come flat, in document order. What the document's schema would refuse becomes an issue, and the
    /// rest is read. Time is linear in the content, memory that of the inventory.
    /// </summary>
    /// <param name="content">UTF-8, or UTF-16 with a byte order mark.</param>
    /// <param name="source">Names the document in issues and evidence.</param>
    public static BomReading Read(ReadOnlyMemory<byte> content, string source) => Read(() => new JsonBlocks(content), source, take: null);

    /// <summary>The same of a stream, which is read once and never held whole (but for UTF-16).</summary>
    /// <param name="content">Stays open; what it throws passes through.</param>
    /// <param name="source">Names the document in issues and evidence.</param>
    public static BomReading Read(Stream content, string source) => Read(() => new JsonBlocks(content), source, take: null);

    /// <summary>
    /// Hands each component over as it is read and keeps none: for documents larger than memory should hold. Until the whole
    /// document is read nothing is certain: where the result has no <see cref="Bom"/>, what was handed over must be dropped.
    /// </summary>
    /// <param name="content">Stays open; what it throws passes through.</param>
    /// <param name="source">Names the document in issues and evidence.</param>
    /// <param name="take">
    /// Gets components without their directness, for which <see cref="DependencyReach"/> asks the graph; one nested in another
    /// may come before it. Where one has the subject's id it is the subject again. What it throws passes through.
    /// </param>
    /// <returns>The subject, the graph and the rest of the document, without components.</returns>
    public static BomReading Read(Stream content, string source, Action<Component> take) => Read(() => new JsonBlocks(content), source, take);

    private static BomReading Read(Func<JsonBlocks> open, string source, Action<Component>? take)
    {
        JsonBlocks? blocks = null;
        try
        {
            blocks = open();
            return Read(blocks, source, take);
        }
        catch (RefusedException refused)
        {
            return refused.Reading(source);
        }
        finally
        {
            blocks?.Dispose();
        }
    }

    private static BomReading Read(JsonBlocks blocks, string source, Action<Component>? take)
    {
        var issues = new BomIssues(source);
        var document = new CycloneDxJsonDocument(new BomDraft(issues, take, Expected(blocks.Length)), issues);
        var cursor = new JsonCursor(blocks, issues, new TextPool());
        document.ReadBom(ref cursor);
        if (RefuseFormat(document, source) is { } refused)
        {
            return refused;
        }

        if (document.Format is null)
        {
            issues.Add("missing marks", Severity.Warning, "the document does not say that it is CycloneDX", "/bomFormat", "add \"bomFormat\": \"CycloneDX\"");
        }

        return document.Finish(new Evidence(source, Digest: blocks.Digest()));
    }

    /// <summary>
    /// How many components and edges to make room for. Lists that grow in steps past 85 KB make the collector look through all
    /// that was read so far, again and again: a quarter of the time of reading 100,000 components. Bounded by the content itself.
    /// </summary>
    private static int Expected(long length) => (int)Math.Min(length / 128, 1 << 21);

    private static BomReading? RefuseFormat(CycloneDxJsonDocument document, string source)
    {
        if (document.Format is not null and not "CycloneDX")
        {
            return BomReading.Refused(source, $"bomFormat is {BomIssues.Quote(document.Format)}, not CycloneDX", "/bomFormat", "give a CycloneDX document");
        }

        return document.Version is { } version && CycloneDxVersions.InJson(version)
            ? null
            : CycloneDxVersions.Refuse(source, document.Version, "JSON", "/specVersion");
    }
}
