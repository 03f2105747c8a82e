namespace Gangway.Office.Inventory.Lockfiles.Languages;

// A value of Elixir as mix.lock writes it: a string or atom (Text), a list, tuple or map (Items; of a map, keys and values in turn).
// In a keyword list [key: value] each pair is a tuple, as in Elixir itself.
internal sealed record ElixirTerm(int Line)
{
    public string? Text { get; init; }

    public bool IsAtom { get; init; }

    public List<ElixirTerm>? Items { get; init; }

    public ElixirTerm? At(int place) => Items is not null && place < Items.Count ? Items[place] : null;

    /// <summary>The text of an element, or null where there is none.</summary>
    public string? TextAt(int place) => At(place)?.Text;

    /// <summary>The value of a key in a keyword list.</summary>
    public ElixirTerm? Value(string key) => Items?.Find(pair => pair.Items is { Count: 2 } && pair.TextAt(0) == key)?.At(1);
}
