using System.Collections.Immutable;
using System.Text.Json;
using Gangway.Contract;

namespace Gangway.Benchmarks;

/// <summary>A file whose licenses are known, and what was found in it.</summary>
/// <param name="Path">Relative to the set's folder.</param>
/// <param name="Truth">Atoms that stand in it, sorted.</param>
/// <param name="Found">Atoms of the expression that was read, sorted.</param>
/// <param name="Expression">The expression itself; null for nothing.</param>
internal sealed record AccuracyCase(string Path, ImmutableArray<string> Truth, ImmutableArray<string> Found, string? Expression)
{
    public IEnumerable<string> Hits => Found.Intersect(Truth, StringComparer.OrdinalIgnoreCase);

    public IEnumerable<string> Misses => Truth.Except(Found, StringComparer.OrdinalIgnoreCase);

    public IEnumerable<string> FalseHits => Found.Except(Truth, StringComparer.OrdinalIgnoreCase);

    public bool IsExact => Truth.Length == Found.Length && !Misses.Any();

    /// <summary>Reads truth.jsonl: an object a line with <c>path</c>, and <c>atoms</c> or <c>ids</c>.</summary>
    public static IEnumerable<(string Path, ImmutableArray<string> Truth)> ReadTruth(string folder, LicenseKnowledge knowledge)
    {
        foreach (var line in File.ReadLines(System.IO.Path.Combine(folder, "truth.jsonl")).Where(line => line.Length > 0))
        {
            using var document = JsonDocument.Parse(line);
            var row = document.RootElement;
            var ids = row.TryGetProperty("atoms", out var atoms) ? atoms : row.GetProperty("ids");
            yield return (row.GetProperty("path").GetString()!, LicenseAtoms.Of(ids.EnumerateArray().Select(id => id.GetString()!), knowledge.Ids));
        }
    }
}
