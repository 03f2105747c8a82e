using Gangway.Kernels.Licenses.Texts;

namespace Gangway.Kernels.Licenses.Rules;

/// <summary>Of rules that lie over each other, those that explain most: what is contained goes first, then what mostly overlaps.</summary>
internal sealed class RuleSelection(RuleIndex index)
{
    private const int LeastListed = 15;
    private const int ListGap = 100;
    private const int LongestName = 20;

    private readonly Dictionary<int, HashSet<string>> licenses = [];

    public List<RuleHit> Of(List<RuleHit> hits, RuleText text)
    {
        hits.RemoveAll(hit => IsAccident(hit, text));
        var (kept, contained) = WithoutContained(hits);
        var overlapped = new List<RuleHit>();
        kept = WithoutOverlapped(kept, overlapped);
        Restore(kept, contained);
        Restore(kept, overlapped);
        (kept, _) = WithoutContained(kept);
        kept.RemoveAll(hit => hit.Rule >= 0 && index.Rules[hit.Rule].Has(RuleTraits.FalsePositive));
        kept.Sort((left, right) => left.Start != right.Start ? left.Start.CompareTo(right.Start) : left.End.CompareTo(right.End));
        return WithoutLists(kept);
    }

    /// <summary>A file that names many licenses in a row, each a few words, lists licenses; it is under none of them.</summary>
    private List<RuleHit> WithoutLists(List<RuleHit> hits)
    {
        var kept = new List<RuleHit>(hits.Count);
        for (var first = 0; first < hits.Count;)
        {
            var end = first;
            while (end < hits.Count && IsName(hits[end]) && (end == first || hits[end].Start - hits[end - 1].End <= ListGap))
            {
                end++;
            }

            end = Math.Max(end, first + 1);
            var row = hits.GetRange(first, end - first);
            if (row.Count < LeastListed || row.DistinctBy(hit => index.Rules[hit.Rule].Expression).Count() * 3 < row.Count)
            {
                kept.AddRange(row);
            }

            first = end;
        }

        return kept;
    }

    private bool IsName(RuleHit hit) => hit is { Rule: >= 0, IsExact: true, Length: <= LongestName } && index.Rules[hit.Rule].Has(RuleTraits.Reference | RuleTraits.Tag | RuleTraits.Introduction | RuleTraits.Clue);

    /// <summary>A single word among words that are none, and short rules whose words are strewn over many lines.</summary>
    private bool IsAccident(RuleHit hit, RuleText text)
    {
        if (hit.Rule < 0)
        {
            return false;
        }

        if (hit.Length == 1)
        {
            return Noise(text, hit.Start - 5, hit.Start) >= 5 && Noise(text, hit.Start + 1, hit.Start + 6) >= 5;
        }

        ref readonly var row = ref index.Rules[hit.Rule];
        var lines = text.Lines[hit.End - 1] - text.Lines[hit.Start];
        return row.Length < 15 && !row.Has(RuleTraits.Continuous) && lines > hit.Length + (row.Has(RuleTraits.Tag) ? 2 : 0);
    }

    private int Noise(RuleText text, int first, int end)
    {
        (first, end) = (Math.Max(0, first), Math.Min(text.Count, end));
        if (first >= end)
        {
            return 0;
        }

        var unknown = first == end ? 0 : text.Unknown[end] - text.Unknown[Math.Max(0, first - 1)];
        foreach (var word in text.Words[first..end])
        {
            unknown += index.WordKinds[word] & (byte)RuleWordKind.Slight;
        }

        return unknown;
    }

    private static int Order(RuleHit left, RuleHit right) =>
        left.Start != right.Start ? left.Start.CompareTo(right.Start)
        : left.Telling != right.Telling ? right.Telling.CompareTo(left.Telling)
        : left.Length != right.Length ? right.Length.CompareTo(left.Length)
        : left.IsExact != right.IsExact ? right.IsExact.CompareTo(left.IsExact)
        : left.Coverage != right.Coverage ? right.Coverage.CompareTo(left.Coverage)
        : left.Rule.CompareTo(right.Rule);

    private static (List<RuleHit> Kept, List<RuleHit> Gone) WithoutContained(List<RuleHit> hits)
    {
        hits.Sort(Order);
        var gone = new bool[hits.Count];
        for (var current = 0; current < hits.Count; current++)
        {
            for (var next = current + 1; !gone[current] && next < hits.Count && hits[next].Start < hits[current].End; next++)
            {
                if (gone[next])
                {
                    continue;
                }

                var (left, right) = (hits[current], hits[next]);
                var isContained = left.Contains(right);
                if (isContained && right.Contains(left))
                {
                    gone[left.Coverage >= right.Coverage ? next : current] = true;
                }
                else if (isContained)
                {
                    gone[next] = true;
                }
                else if (right.Contains(left))
                {
                    gone[current] = true;
                }
            }
        }

        return Split(hits, gone);
    }

    private List<RuleHit> WithoutOverlapped(List<RuleHit> hits, List<RuleHit> overlapped)
    {
        var gone = new bool[hits.Count];
        for (var current = 0; current < hits.Count; current++)
        {
            for (var next = current + 1; !gone[current] && next < hits.Count && hits[next].Start < hits[current].End; next++)
            {
                if (!gone[next] && Loser(hits[current], hits[next]) is { } loser and not 0)
                {
                    gone[loser < 0 ? current : next] = true;
                }
            }
        }

        var (kept, lost) = Split(hits, gone);
        overlapped.AddRange(lost);
        return kept;
    }

    /// <summary>Negative for the first, positive for the second, 0 where both may stay.</summary>
    private int Loser(RuleHit left, RuleHit right)
    {
        var overlap = left.Overlap(right);
        if (overlap == 0 || (IsFalse(left) && IsFalse(right)))
        {
            return 0;
        }

        var (ofLeft, ofRight) = (overlap / (double)left.Length, overlap / (double)right.Length);
        var leftIsLonger = left.Length >= right.Length;
        if (ofRight >= 0.9 && leftIsLonger)
        {
            return 1;
        }

        if (ofLeft >= 0.9 && !leftIsLonger)
        {
            return -1;
        }

        var leftTellsMore = left.Telling >= right.Telling;
        if (ofRight >= 0.7 && leftIsLonger && leftTellsMore)
        {
            return 1;
        }

        if (ofLeft >= 0.7 && !leftIsLonger && !leftTellsMore)
        {
            return -1;
        }

        return ByLicenses(left, right, ofLeft, ofRight, leftIsLonger && leftTellsMore, !leftIsLonger && !leftTellsMore);
    }

    private int ByLicenses(RuleHit left, RuleHit right, double ofLeft, double ofRight, bool leftIsMore, bool rightIsMore)
    {
        if (Math.Max(ofLeft, ofRight) >= 0.4)
        {
            return leftIsMore && Grants(left, right) ? 1 : rightIsMore && Grants(right, left) ? -1 : 0;
        }

        return ofRight >= 0.1 && leftIsMore && left.Surrounds(right) && Grants(left, right) ? 1
            : ofLeft >= 0.1 && rightIsMore && right.Surrounds(left) && Grants(right, left) ? -1
            : 0;
    }

    private bool Grants(RuleHit left, RuleHit right) => Licenses(left).IsSupersetOf(Licenses(right));

    private HashSet<string> Licenses(RuleHit hit)
    {
        var place = hit.Rule < 0 ? -1 : index.Rules[hit.Rule].Expression;
        if (place >= 0 && licenses.TryGetValue(place, out var known))
        {
            return known;
        }

        var expression = hit.Tag ?? index.ExpressionOf(hit.Rule);
        HashSet<string> found = [.. expression.Split([' ', '(', ')'], StringSplitOptions.RemoveEmptyEntries).Where(word => word is not ("AND" or "OR" or "WITH"))];
        if (place >= 0)
        {
            licenses[place] = found;
        }

        return found;
    }

    private bool IsFalse(RuleHit hit) => hit.Rule >= 0 && index.Rules[hit.Rule].Has(RuleTraits.FalsePositive);

    /// <summary>Brings back what lies over nothing that was kept.</summary>
    private static void Restore(List<RuleHit> kept, List<RuleHit> gone)
    {
        if (gone.Count == 0 || kept.Count == 0)
        {
            return;
        }

        var taken = new bool[kept.Max(hit => hit.End)];
        foreach (var (start, count) in kept.SelectMany(hit => hit.Blocks))
        {
            taken.AsSpan(start, count).Fill(true);
        }

        kept.AddRange(gone.Where(hit => hit.Blocks.All(block =>
            block.Start >= taken.Length || !taken.AsSpan(block.Start, Math.Min(block.Count, taken.Length - block.Start)).Contains(true))));
    }

    private static (List<RuleHit> Kept, List<RuleHit> Gone) Split(List<RuleHit> hits, bool[] gone) =>
        ([.. hits.Where((_, place) => !gone[place])], [.. hits.Where((_, place) => gone[place])]);
}
