using System.Collections.Immutable;

namespace Gangway.Office.Inventory;

/// <summary>What a product names itself, and what it gets through that.</summary>
public static class DependencyReach
{
    /// <summary>Per id reached from the subject, without the subject; what is not in it is not reached. Linear in the edges; cycles are allowed.</summary>
    /// <param name="subject">Null where the document does not say what it is about: nothing is reached then.</param>
    /// <param name="dependencies">The graph, in any order.</param>
    public static IReadOnlyDictionary<string, Directness> Of(string? subject, ImmutableArray<Dependency> dependencies)
    {
        var reached = new Dictionary<string, Directness>(StringComparer.Ordinal);
        if (subject is null)
        {
            return reached;
        }

        var needs = dependencies.ToLookup(edge => edge.From, edge => edge.To, StringComparer.Ordinal);
        var waiting = new Queue<string>([subject]);
        while (waiting.TryDequeue(out var from))
        {
            var level = from == subject ? Directness.Direct : Directness.Transitive;
            foreach (var to in needs[from])
            {
                if (to != subject && reached.TryAdd(to, level))
                {
                    waiting.Enqueue(to);
                }
            }
        }

        return reached;
    }
}
