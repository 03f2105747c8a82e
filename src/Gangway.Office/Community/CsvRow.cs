using System.Collections.Immutable;

namespace Gangway.Office.Community;

/// <summary>One row and the line it begins on.</summary>
internal readonly record struct CsvRow(int Line, ImmutableDictionary<string, int> Places, ImmutableArray<string> Fields)
{
    /// <summary>Trimmed; null where the column is missing or the field empty.</summary>
    public string? this[string column] =>
        Places.TryGetValue(column, out var place) && Fields[place].Trim() is { Length: > 0 } text ? text : null;
}
