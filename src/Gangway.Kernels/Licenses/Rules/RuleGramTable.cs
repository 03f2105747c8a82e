namespace Gangway.Kernels.Licenses.Rules;

/// <summary>Writes the runs of four words of those rules that may lie in a text in part: what <see cref="RuleGrams"/> reads.</summary>
internal sealed class RuleGramTable
{
    private readonly List<(uint Key, ushort Rule)> grams = [];

    /// <summary>Rules come in the order of their numbers.</summary>
    /// <returns>How many runs of the rule are indexed.</returns>
    public int Add(ReadOnlySpan<ushort> words, int rule)
    {
        var seen = new HashSet<uint>();
        for (var at = 0; at + RuleGrams.Words <= words.Length; at++)
        {
            var key = RuleGrams.KeyOf(words[at..]);
            if ((words.Length <= RuleGrams.ShortRule || RuleGrams.IsSampled(key)) && seen.Add(key))
            {
                grams.Add((key, (ushort)rule));
            }
        }

        return seen.Count;
    }

    public void Write(RuleIndexParts parts)
    {
        grams.Sort();
        var (starts, filter) = (new int[RuleGrams.Buckets + 1], new byte[RuleGrams.FilterBits / 8]);
        var (tags, places) = (new List<ushort>(), new List<int>());
        for (var at = 0; at < grams.Count; at++)
        {
            var key = grams[at].Key;
            if (at > 0 && grams[at - 1].Key == key)
            {
                continue;
            }

            var (place, bit) = RuleGrams.FilterOf(key);
            filter[place] |= bit;
            starts[RuleGrams.BucketOf(key) + 1]++;
            tags.Add(RuleGrams.TagOf(key));
            places.Add(at);
        }

        places.Add(grams.Count);
        for (var bucket = 0; bucket < RuleGrams.Buckets; bucket++)
        {
            starts[bucket + 1] += starts[bucket];
        }

        parts.Add(RuleSection.GramFilter, filter);
        parts.Add(RuleSection.GramStarts, starts);
        parts.Add(RuleSection.GramTags, tags);
        parts.Add(RuleSection.PostingStarts, places);
        parts.Add(RuleSection.Postings, grams.ConvertAll(gram => gram.Rule));
    }
}
