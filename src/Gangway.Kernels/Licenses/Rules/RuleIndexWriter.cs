namespace Gangway.Kernels.Licenses.Rules;

/// <summary>
/// Compiles rules into the index that <see cref="RuleIndex"/> reads: all words as numbers, a tree of whole rules, grams of those that may
/// match in part. Deterministic; takes some seconds for the largest pack known, and memory of about ten times its text.
/// </summary>
public sealed class RuleIndexWriter
{
    /// <summary>Rules are numbered in 16 bits; the largest pack known has 37,300.</summary>
    public const int MostRules = ushort.MaxValue;

    /// <summary>Words of all rules together; the largest pack known has 5.8 million.</summary>
    public const int MostText = 64 << 20;

    private const int LeastApproximate = 6;
    private const int SmallRule = 15;

    private readonly Dictionary<string, LicenseKey> keys = new(StringComparer.OrdinalIgnoreCase);
    private readonly RuleVocabulary vocabulary = new();
    private readonly List<Draft> drafts = [];
    private readonly List<string> expressions = [];
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);
    private int text;

    private sealed record Draft(LicenseRule Rule, ushort[] Words, List<(int Start, int Length)> Phrases, int Expression, RuleTraits Traits);

    /// <summary>Rules taken.</summary>
    public int Rules => drafts.Count;

    /// <summary>Licenses come before the rules that name them.</summary>
    public void Add(LicenseKey license) => keys[license.Key] = license;

    /// <returns>Why the rule is left out, for people; null where it is taken.</returns>
    public string? Add(LicenseRule rule)
    {
        var expression = KeyExpression.Translate(rule.Expression, keys, out var isUnknown, out var whyNot);
        if (expression is null && !rule.Traits.HasFlag(RuleTraits.FalsePositive))
        {
            return whyNot;
        }

        if (drafts.Count >= MostRules || !vocabulary.Read(rule.Text, MostText - text, out var words, out var phrases))
        {
            return "the pack has too many rules or words to be numbered";
        }

        if (words.Length == 0)
        {
            return "it has no words";
        }

        text += words.Length;
        drafts.Add(new Draft(rule, words, phrases, PlaceOf(expression ?? ""), TraitsOf(rule, words, phrases, isUnknown)));
        return null;
    }

    /// <summary>The index as one block of bytes.</summary>
    public byte[] Write(RulePack pack)
    {
        drafts.Sort((left, right) => left.Words.AsSpan().SequenceCompareTo(right.Words) is var order and not 0 ? order : string.CompareOrdinal(left.Rule.Name, right.Rule.Name));
        var parts = new RuleIndexParts();
        vocabulary.Write(parts);
        var (words, starts) = Laid();
        var rows = Rows(starts, parts);
        parts.Add(RuleSection.Words, words);
        new RuleTree(words, rows, vocabulary.Count).Write(parts);
        WriteGrams(words, rows, parts);
        parts.Add(RuleSection.Rules, rows);
        parts.Add(RuleSection.NameEnds, RuleSection.Names, drafts.Select(draft => draft.Rule.Name));
        parts.Add(RuleSection.ExpressionEnds, RuleSection.Expressions, expressions);
        return parts.Finish(pack);
    }

    private static RuleTraits TraitsOf(LicenseRule rule, ushort[] words, List<(int Start, int Length)> phrases, bool isUnknown)
    {
        var traits = rule.Traits | (isUnknown ? RuleTraits.Unknown : 0) | (phrases.Count > 0 ? RuleTraits.HasRequiredPhrases : 0);
        var isShortName = words.Length < SmallRule && (traits & (RuleTraits.Reference | RuleTraits.Tag)) != 0;
        var isWhole = phrases.Count == 1 && phrases[0].Length == words.Length;
        return words.Length < LeastApproximate || isShortName || isWhole || rule.MinimumCoverage == 100 || (traits & (RuleTraits.Continuous | RuleTraits.FalsePositive)) != 0
            ? traits | RuleTraits.ExactOnly | (isWhole ? RuleTraits.Continuous : 0)
            : traits;
    }

    private int PlaceOf(string expression)
    {
        if (!places.TryGetValue(expression, out var place))
        {
            place = expressions.Count;
            places.Add(expression, place);
            expressions.Add(expression);
        }

        return place;
    }

    /// <summary>All words one behind the other. Rules lie in the order of their words, so one that begins another is the one before it.</summary>
    private (ushort[] Words, int[] Starts) Laid()
    {
        var (words, starts) = (new List<ushort>(text), new int[drafts.Count]);
        for (var place = 0; place < drafts.Count; place++)
        {
            starts[place] = words.Count;
            if (place + 1 == drafts.Count || !drafts[place + 1].Words.AsSpan().StartsWith(drafts[place].Words))
            {
                words.AddRange(drafts[place].Words);
            }
        }

        return ([.. words], starts);
    }

    private RuleRow[] Rows(int[] starts, RuleIndexParts parts)
    {
        var (rows, phrases) = (new RuleRow[drafts.Count], new List<int>());
        for (var place = 0; place < rows.Length; place++)
        {
            var draft = drafts[place];
            rows[place] = new RuleRow
            {
                Start = starts[place],
                Length = draft.Words.Length,
                Telling = draft.Words.Count(word => vocabulary.KindOf(word).HasFlag(RuleWordKind.Telling)),
                Expression = draft.Expression,
                Traits = (int)draft.Traits,
                Relevance = draft.Rule.Relevance,
                MinimumCoverage = draft.Rule.MinimumCoverage,
                FirstPhrase = phrases.Count / 2,
                Phrases = draft.Phrases.Count,
            };
            phrases.AddRange(draft.Phrases.SelectMany(phrase => new[] { phrase.Start, phrase.Length }));
        }

        parts.Add(RuleSection.Phrases, phrases);
        return rows;
    }

    private static void WriteGrams(ushort[] words, RuleRow[] rows, RuleIndexParts parts)
    {
        var table = new RuleGramTable();
        for (var rule = 0; rule < rows.Length; rule++)
        {
            ref var row = ref rows[rule];
            row.Grams = row.Has(RuleTraits.ExactOnly) ? 0 : table.Add(words.AsSpan(row.Start, row.Length), rule);
        }

        table.Write(parts);
    }
}
