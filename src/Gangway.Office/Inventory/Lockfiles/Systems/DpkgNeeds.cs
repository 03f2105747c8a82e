namespace Gangway.Office.Inventory.Lockfiles.Systems;

// "libc6 (>= 2.34), debconf (>= 0.5) | debconf-2.0, python3:any": commas join, bars separate alternatives. A name may be one that
// other packages provide.
internal static class DpkgNeeds
{
    private const int MostProviders = 16;

    public static void Connect(LockfileGraph graph, List<(DpkgStanza Stanza, int At)> packages)
    {
        var byName = packages
            .SelectMany(package => Names(package.Stanza["Provides"]).Prepend(package.Stanza["Package"]!).Select(name => (name, package.At)))
            .ToLookup(entry => entry.name, entry => entry.At, StringComparer.Ordinal);
        foreach (var (stanza, from) in packages)
        {
            foreach (var to in Names(stanza["Pre-Depends"]).Concat(Names(stanza["Depends"])).SelectMany(name => byName[name].Take(MostProviders)))
            {
                graph.Connect(from, to);
            }
        }
    }

    private static IEnumerable<string> Names(string? relations)
    {
        foreach (var clause in (relations ?? "").Split([',', '|'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var end = clause.AsSpan().IndexOfAny(" (:[");
            yield return end < 0 ? clause : clause[..end];
        }
    }
}
