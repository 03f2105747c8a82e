using System.Runtime.InteropServices;

namespace Gangway.Kernels.Licenses.Rules;

/// <summary>Which rules share most with a stretch of a text: the grams in common are counted for each, and the best kept as candidates.</summary>
/// <param name="scratch">Has the stretch's different grams, and gets the candidates.</param>
internal sealed class RulesSharing(RuleIndex index, RuleScratch scratch)
{
    public const int LeastGrams = 3;

    private const int Candidates = 64;
    private const int Lookup = 12; // steps of a look-up in a long list

    /// <summary>Those of which most is there, and those that share most; the most promising first.</summary>
    public void Choose()
    {
        Count();
        Rank();
    }

    /// <summary>Different grams in common with each rule that has some where no whole rule lies: the others can only repeat what is known.</summary>
    private void Count()
    {
        var table = new RuleGrams(index);
        var counts = scratch.Counts;
        foreach (var gram in scratch.Distinct)
        {
            if ((gram & 1) == 0)
            {
                foreach (var rule in table.RulesOf(gram >> 1))
                {
                    if (counts[rule]++ == 0)
                    {
                        scratch.Touched.Add(rule);
                    }
                }
            }
        }

        KeepTouched();
        if (scratch.Touched.Count > 0)
        {
            AddExplained(table);
        }
    }

    // A gram that many rules have is looked through for the few that count, not the other way round.
    private void AddExplained(RuleGrams table)
    {
        var counts = scratch.Counts;
        var touched = CollectionsMarshal.AsSpan(scratch.Touched);
        foreach (var gram in scratch.Distinct)
        {
            if ((gram & 1) == 0)
            {
                continue;
            }

            var rules = table.RulesOf(gram >> 1);
            if (rules.Length > touched.Length * Lookup)
            {
                foreach (var rule in touched)
                {
                    counts[rule] += Has(rules, rule) ? 1 : 0;
                }
            }
            else
            {
                foreach (var rule in rules)
                {
                    counts[rule] += counts[rule] > 0 ? 1 : 0;
                }
            }
        }
    }

    private static bool Has(ReadOnlySpan<ushort> sorted, ushort rule)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = sorted[middle] < rule ? (middle + 1, high) : (low, middle);
        }

        return low < sorted.Length && sorted[low] == rule;
    }

    private void KeepTouched()
    {
        var rules = index.Rules;
        var touched = CollectionsMarshal.AsSpan(scratch.Touched);
        var kept = 0;
        foreach (var rule in touched)
        {
            if (scratch.Counts[rule] >= Math.Min(LeastGrams, rules[rule].Grams))
            {
                touched[kept++] = rule;
            }
            else
            {
                scratch.Counts[rule] = 0;
            }
        }

        scratch.Touched.RemoveRange(kept, scratch.Touched.Count - kept);
    }

    private void Rank()
    {
        foreach (var rule in scratch.Touched)
        {
            if (CandidateOf(rule) is { Length: > 0 } candidate)
            {
                Insert(scratch.Sharing, candidate, Candidates / 2, byShare: true);
            }
        }

        foreach (var rule in scratch.Touched)
        {
            if (CandidateOf(rule) is { Length: > 0 } candidate && scratch.Sharing.Count == Candidates / 2 && scratch.Sharing.Last.GoesBefore(candidate, byShare: true))
            {
                Insert(scratch.Candidates, candidate, Candidates / 2, byShare: false);
            }
        }

        foreach (var candidate in scratch.Sharing.Items)
        {
            Insert(scratch.Candidates, candidate, Candidates, byShare: false);
        }
    }

    /// <summary>Without a length where it is none.</summary>
    private RuleCandidate CandidateOf(ushort rule)
    {
        ref readonly var row = ref index.Rules[rule];
        var candidate = new RuleCandidate(rule, Math.Min(scratch.Counts[rule], row.Grams), row.Grams, row.Length);
        return candidate.Share * 100 >= Math.Max(10, row.MinimumCoverage * 0.4) ? candidate : default;
    }

    /// <summary>Keeps the best so many, the best first: of thousands most are not even better than the last.</summary>
    internal static void Insert(Series<RuleCandidate> sorted, in RuleCandidate candidate, int most, bool byShare)
    {
        if (sorted.Count == most)
        {
            if (!candidate.GoesBefore(sorted.Last, byShare))
            {
                return;
            }

            sorted.Cut(most - 1);
        }

        var (low, high) = (0, sorted.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = candidate.GoesBefore(sorted[middle], byShare) ? (low, middle) : (middle + 1, high);
        }

        sorted.Insert(low, candidate);
    }
}
