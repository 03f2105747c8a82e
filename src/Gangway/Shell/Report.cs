namespace Gangway.Shell;

/// <summary>
/// The answer of a command as rows under keys, with sentences before them: enough to show it as a table, JSON, JSON lines, CSV or
/// Markdown without each command knowing how. Values are text, numbers, booleans, lists of text, or null for unknown.
/// </summary>
/// <param name="Schema">Name and version of the JSON form: <c>gangway.bom-diff/1</c>.</param>
/// <param name="Sentences">What a person reads first, already in their language.</param>
/// <param name="Figures">The same for scripts: key and value, in order.</param>
/// <param name="Columns">Keys of the rows; their titles are the words under <c>rows.KEY</c>.</param>
/// <param name="Rows">As many values as columns each.</param>
internal sealed record Report(
    string Schema,
    IReadOnlyList<string> Sentences,
    IReadOnlyList<(string Key, object? Value)> Figures,
    IReadOnlyList<string> Columns,
    IReadOnlyList<object?[]> Rows)
{
    public static readonly string[] Formats = ["table", "json", "jsonl", "csv", "markdown"];

    /// <summary>A word of a closed list: as it is for scripts, by its name under <c>value.WORD</c> for people.</summary>
    public readonly record struct Word(string Value)
    {
        public override string ToString() => Value;
    }

    public static string Text(object? value) => value switch
    {
        null => "",
        string text => text,
        bool truth => truth ? "true" : "false",
        IEnumerable<string> list => string.Join(", ", list),
        _ => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture) ?? "",
    };
}
