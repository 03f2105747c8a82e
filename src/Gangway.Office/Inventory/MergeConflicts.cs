using Gangway.Office.Inventory.Sboms;

namespace Gangway.Office.Inventory;

/// <summary>What several entries for one component contradict each other in.</summary>
internal static class MergeConflicts
{
    /// <summary>To declare nothing contradicts nothing.</summary>
    public static void Note(string identity, IReadOnlyList<Component> entries, BomIssues issues)
    {
        if (entries.Count == 1)
        {
            return;
        }

        NoteLicenses(identity, entries, issues);
        NoteHashes(identity, entries, issues);
    }

    private static void NoteLicenses(string identity, IReadOnlyList<Component> entries, BomIssues issues)
    {
        var stated = entries.Where(entry => !entry.Declared.IsEmpty).ToArray();
        if (stated.Length < 2)
        {
            return;
        }

        var first = stated[0].Declared.Select(Claimed).ToHashSet();
        if (Array.Find(stated, entry => entry.Declared.Length < first.Count || !first.SetEquals(entry.Declared.Select(Claimed))) is not { } other)
        {
            return;
        }

        issues.Add(
            "licenses that contradict each other",
            Severity.Warning,
            $"{BomIssues.Quote(identity)} is declared {Words(stated[0])} in {stated[0].Evidence} and {Words(other)} in {other.Evidence}; both were kept",
            other.Evidence.ToString(),
            "look the license up at the package itself and correct the wrong document");
    }

    private static (LicenseClaimForm Form, string Value) Claimed(LicenseClaim claim) => (claim.Form, claim.Value);

    private static string Words(Component component) => BomIssues.Quote(string.Join(", ", component.Declared.Take(4).Select(claim => claim.Value)));

    private static void NoteHashes(string identity, IReadOnlyList<Component> entries, BomIssues issues)
    {
        var first = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (entry, hash) in entries.SelectMany(entry => entry.Hashes.Select(hash => (entry, hash))))
        {
            if (first.TryAdd(hash.Algorithm, hash.Value) || first[hash.Algorithm].Equals(hash.Value, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            issues.Add(
                "hashes that contradict each other",
                Severity.Warning,
                $"{BomIssues.Quote(identity)} has two {BomIssues.Quote(hash.Algorithm)} hashes; both were kept",
                entry.Evidence.ToString(),
                "find out whether one name stands for two artifacts: fetch it anew and compare");
            return;
        }
    }
}
