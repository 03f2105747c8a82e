using System.Collections.Immutable;

namespace Gangway.Kernels.Licenses.Manifests;

/// <summary>A key of a TOML table and the strings of its value.</summary>
/// <param name="Table">Dotted name of the table; empty at the top.</param>
/// <param name="TableNumber">Counts the table headers, so that the items of an array of tables can be told apart.</param>
/// <param name="Key">The key; dotted as written.</param>
/// <param name="Strings">Every string of the value; with its key where the value is an inline table.</param>
/// <param name="At">First character of the value.</param>
internal sealed record TomlEntry(string Table, int TableNumber, string Key, ImmutableArray<(string Key, string Value, int At)> Strings, int At);
