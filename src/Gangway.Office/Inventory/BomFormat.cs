namespace Gangway.Office.Inventory;

/// <summary>One kind of document the Inventory room reads: how to know it and what reads it.</summary>
/// <param name="Name">As its community calls it: <c>package-lock.json</c>, <c>CycloneDX JSON</c>.</param>
/// <param name="Ecosystem">purl type of what it lists; null for SBOMs, which list any.</param>
/// <param name="Recognizes">True when a file of this name, beginning with these bytes (up to 4 KiB), is of this format. Pure and cheap: it is asked for every file of a tree.</param>
/// <param name="Read">Reads a whole document. Input errors come back as issues; the second argument names the source in them.</param>
public sealed record BomFormat(
    string Name,
    string? Ecosystem,
    BomFormat.Recognizer Recognizes,
    Func<ReadOnlyMemory<byte>, string, BomReading> Read)
{
    /// <summary>Reads a document of any size as it comes; null where the format needs all of it at once.</summary>
    public Func<Stream, string, BomReading>? ReadStream { get; init; }

    /// <summary>The same, handing each component over and keeping none (<see cref="Sboms.CycloneDxJsonReader.Read(Stream, string, Action{Component})"/>); null where the format needs them all.</summary>
    public Func<Stream, string, Action<Component>, BomReading>? PassStream { get; init; }

    /// <summary>What it can tell; of an SBOM everything, unless its format says otherwise.</summary>
    public BomFacts Tells { get; init; } = Ecosystem is null ? BomFacts.All : BomFacts.None;

    /// <summary>The names under which such files lie, for people; <c>*</c> stands for any text.</summary>
    public string Files { get; init; } = Ecosystem is null ? "by content" : Name;

    /// <param name="path">Relative, '/' between segments; its last segment alone where no more is known, which some formats are not recognized by.</param>
    /// <param name="head">The first bytes of the file; empty when only the name is known yet.</param>
    public delegate bool Recognizer(ReadOnlySpan<char> path, ReadOnlySpan<byte> head);
}
