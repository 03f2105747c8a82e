namespace Gangway.Office.Inventory.Spdx;

/// <summary>A document in YAML or XML as a tree of text that remembers its lines: nothing in it is a number or a date.</summary>
internal sealed class SpdxTree
{
    public required int Line { get; init; }

    /// <summary>Null for a mapping and a sequence.</summary>
    public string? Text { get; set; }

    /// <summary>True for YAML without quotation marks, where <c>true</c>, <c>7</c> and <c>null</c> are no text.</summary>
    public bool IsPlain { get; init; }

    /// <summary>Of a sequence; null for anything else.</summary>
    public List<SpdxTree>? Items { get; init; }

    /// <summary>Of a mapping, in document order; in XML a name may stand several times. Null for anything else.</summary>
    public List<(string Name, SpdxTree Value)>? Entries { get; set; }

    /// <summary>YAML's words for nothing.</summary>
    public bool IsNull => IsPlain && Text is ("" or "~" or "null" or "Null" or "NULL");

    public string Kind => Text is not null ? "text" : Items is not null ? "a list" : "a mapping";
}
