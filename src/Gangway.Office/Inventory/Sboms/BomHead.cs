using System.Collections.Immutable;

namespace Gangway.Office.Inventory.Sboms;

/// <summary>What an SBOM says about itself, collected in any order.</summary>
internal sealed class BomHead
{
    private readonly ImmutableArray<Party>.Builder authors = ImmutableArray.CreateBuilder<Party>();
    private readonly ImmutableArray<string>.Builder tools = ImmutableArray.CreateBuilder<string>();

    public DateTimeOffset? Timestamp { get; set; }

    public string? SerialNumber { get; set; }

    public string? Comment { get; set; }

    public void AddAuthor(Party? author)
    {
        if (author is not null)
        {
            authors.Add(author);
        }
    }

    /// <param name="words">Maker, name and version, as far as known.</param>
    public void AddTool(params ReadOnlySpan<string?> words)
    {
        var name = string.Join(' ', words.ToArray().Where(word => word is not null));
        if (name.Length > 0)
        {
            tools.Add(name);
        }
    }

    /// <summary>Phases of CycloneDX, each on its own.</summary>
    public void AddPhase(string? phase) => Comment = phase is null ? Comment : Comment is null ? phase : $"{Comment}, {phase}";

    public Bom Complete(string format, Evidence evidence) => new()
    {
        Format = format,
        IsSbom = true,
        Authors = authors.ToImmutable(),
        Tools = tools.ToImmutable(),
        Timestamp = Timestamp,
        SerialNumber = SerialNumber,
        Comment = Comment,
        Evidence = evidence,
    };
}
