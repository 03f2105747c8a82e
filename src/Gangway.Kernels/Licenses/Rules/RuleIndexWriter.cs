using System.Buffers;
using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Gangway.Kernels.Licenses.Texts;

namespace Gangway.Kernels.Licenses.Rules;

/// <summary>
/// Compiles rules into the index that <see cref="RuleIndex"/> reads: all words as numbers, a tree of whole rules, grams of those that may
/// match in part. Deterministic; takes some seconds for the largest pack known, and memory of about ten times its text.
/// </summary>
public sealed class RuleIndexWriter
{
    /// <summary>Words are numbered in 16 bits; the largest pack known has 27,000.</summary>
    public const int MostWords = ushort.MaxValue;

    /// <summary>Words of all rules together.</summary>
    public const int MostText = 64 << 20;

    private const int LeastApproximate = 6;
    private const int SmallRule = 15;

    private readonly Dictionary<string, LicenseKey> keys = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<ulong, ushort> vocabulary = [];
    private readonly List<byte> kinds = [];
    private readonly List<Draft> drafts = [];
    private readonly List<string> expressions = [];
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);
    private long text;

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

        if (!Read(rule.Text, out var words, out var phrases))
        {
            return "the pack has too many words to be numbered";
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
        var (words, rows, phrases) = Rows();
        var tree = new RuleTree(words, rows, vocabulary.Count).Build();
        var sections = new byte[]?[Enum.GetValues<RuleSection>().Length];
        WriteVocabulary(sections);
        Put(sections, RuleSection.Words, words.AsSpan());
        Put(sections, RuleSection.Phrases, phrases.ToArray().AsSpan());
        Put(sections, RuleSection.Nodes, tree.Nodes);
        Put(sections, RuleSection.Roots, tree.Roots.AsSpan());
        WriteChildren(sections, tree);
        WriteGrams(sections, words, rows);
        Put(sections, RuleSection.Rules, rows.AsSpan());
        WriteTexts(sections, RuleSection.NameEnds, RuleSection.Names, drafts.Select(draft => draft.Rule.Name));
        WriteTexts(sections, RuleSection.ExpressionEnds, RuleSection.Expressions, expressions);
        return Joined(sections!, JsonSerializer.SerializeToUtf8Bytes(pack));
    }

    private bool Read(string rule, out ushort[] words, out List<(int, int)> phrases)
    {
        var reader = new RuleWords(Encoding.UTF8.GetBytes(rule));
        var (read, open) = (new List<ushort>(), -1);
        phrases = [];
        words = [];
        while (reader.Move())
        {
            Mark(reader, phrases, ref open, read.Count);
            if (!vocabulary.TryGetValue(reader.Digest, out var id))
            {
                if (vocabulary.Count >= MostWords || text + read.Count > MostText)
                {
                    return false;
                }

                id = (ushort)vocabulary.Count;
                vocabulary.Add(reader.Digest, id);
                kinds.Add((byte)RuleWordKinds.Of(reader.Digest, reader.IsSlight, reader.IsNumber));
            }

            read.Add(id);
        }

        Mark(reader, phrases, ref open, read.Count);
        words = [.. read];
        return true;
    }

    private static void Mark(RuleWords reader, List<(int, int)> phrases, ref int open, int at)
    {
        if (reader.Closes && open >= 0)
        {
            if (at > open)
            {
                phrases.Add((open, at - open));
            }

            open = -1;
        }

        open = reader.Opens ? at : open;
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

    private (ushort[] Words, RuleRow[] Rows, List<int> Phrases) Rows()
    {
        var words = new ushort[drafts.Sum(draft => draft.Words.Length)];
        var (rows, phrases, at) = (new RuleRow[drafts.Count], new List<int>(), 0);
        for (var place = 0; place < rows.Length; place++)
        {
            var draft = drafts[place];
            draft.Words.CopyTo(words, at);
            rows[place] = new RuleRow
            {
                Start = at,
                Length = draft.Words.Length,
                Telling = draft.Words.Count(word => ((RuleWordKind)kinds[word] & RuleWordKind.Telling) != 0),
                Expression = draft.Expression,
                Traits = (int)draft.Traits,
                Relevance = draft.Rule.Relevance,
                MinimumCoverage = draft.Rule.MinimumCoverage,
                FirstPhrase = phrases.Count / 2,
                Phrases = draft.Phrases.Count,
            };
            phrases.AddRange(draft.Phrases.SelectMany(phrase => new[] { phrase.Start, phrase.Length }));
            at += draft.Words.Length;
        }

        return (words, rows, phrases);
    }

    private void WriteVocabulary(byte[]?[] sections)
    {
        var size = SizeFor(vocabulary.Count);
        var (digests, ids) = (new ulong[size], new int[size]);
        foreach (var (digest, id) in vocabulary)
        {
            var slot = RuleIndex.SlotOf(digest, size);
            while (ids[slot] != 0)
            {
                slot = (slot + 1) & (size - 1);
            }

            digests[slot] = digest;
            ids[slot] = id + 1;
        }

        Put(sections, RuleSection.WordDigests, digests.AsSpan());
        Put(sections, RuleSection.WordIds, ids.AsSpan());
        Put(sections, RuleSection.WordKinds, kinds.ToArray().AsSpan());
    }

    private static void WriteChildren(byte[]?[] sections, RuleTree tree)
    {
        var size = SizeFor(tree.Children.Count);
        var (found, nodes) = (new ulong[size], new int[size]);
        foreach (var (key, node) in tree.Children)
        {
            var slot = RuleIndex.SlotOf(RuleIndex.Mixed(key), size);
            while (nodes[slot] != 0)
            {
                slot = (slot + 1) & (size - 1);
            }

            (found[slot], nodes[slot]) = (key, node + 1);
        }

        Put(sections, RuleSection.ChildKeys, found.AsSpan());
        Put(sections, RuleSection.Children, nodes.AsSpan());
    }

    private static void WriteGrams(byte[]?[] sections, ushort[] words, RuleRow[] rows)
    {
        var grams = new List<(uint Key, int Rule)>();
        for (var rule = 0; rule < rows.Length; rule++)
        {
            if (!rows[rule].Has(RuleTraits.ExactOnly))
            {
                var first = grams.Count;
                AddGrams(words.AsSpan(rows[rule].Start, rows[rule].Length), rule, grams);
                rows[rule].Grams = grams.Count - first;
            }
        }

        grams.Sort();
        var (slots, postings) = (new List<RuleGram>(), new List<int>());
        for (var at = 0; at < grams.Count; at++)
        {
            if (slots.Count == 0 || slots[^1].Key != grams[at].Key)
            {
                slots.Add(new RuleGram { Key = grams[at].Key, First = postings.Count });
            }
            else if (postings[^1] == grams[at].Rule)
            {
                continue;
            }

            postings.Add(grams[at].Rule);
            CollectionsMarshal.AsSpan(slots)[^1].Count++;
        }

        var table = new RuleGram[SizeFor(slots.Count)];
        foreach (var gram in slots)
        {
            var slot = (int)(gram.Key >> 3) & (table.Length - 1);
            while (table[slot].Key != 0)
            {
                slot = (slot + 1) & (table.Length - 1);
            }

            table[slot] = gram;
        }

        Put(sections, RuleSection.Grams, table.AsSpan());
        Put(sections, RuleSection.Postings, postings.ToArray().AsSpan());
    }

    private static void AddGrams(ReadOnlySpan<ushort> words, int rule, List<(uint, int)> grams)
    {
        var seen = new HashSet<uint>();
        for (var at = 0; at + RuleGram.Words <= words.Length; at++)
        {
            var key = RuleGram.KeyOf(words[at..]);
            if ((words.Length <= RuleGram.ShortRule || RuleGram.IsSampled(key)) && seen.Add(key))
            {
                grams.Add((key, rule));
            }
        }
    }

    private static void WriteTexts(byte[]?[] sections, RuleSection ends, RuleSection texts, IEnumerable<string> values)
    {
        var (all, places) = (new ArrayBufferWriter<byte>(), new List<int>());
        foreach (var value in values)
        {
            Encoding.UTF8.GetBytes(value, all);
            places.Add(all.WrittenCount);
        }

        Put(sections, ends, places.ToArray().AsSpan());
        sections[(int)texts] = all.WrittenSpan.ToArray();
    }

    private static void Put<T>(byte[]?[] sections, RuleSection section, ReadOnlySpan<T> values)
        where T : unmanaged => sections[(int)section] = MemoryMarshal.AsBytes(values).ToArray();

    private static void Put<T>(byte[]?[] sections, RuleSection section, Span<T> values)
        where T : unmanaged => Put(sections, section, (ReadOnlySpan<T>)values);

    /// <summary>A power of two, at most half full.</summary>
    private static int SizeFor(int count) => (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(4, count * 2));

    private static byte[] Joined(byte[][] sections, byte[] pack)
    {
        var length = RuleIndex.BodyStart(pack.Length) + sections.Sum(section => RuleIndex.Aligned(section.Length));
        var all = new byte[length];
        RuleIndex.Magic.CopyTo(all);
        BinaryPrimitives.WriteInt32LittleEndian(all.AsSpan(RuleIndex.PackLengthAt), pack.Length);
        var at = RuleIndex.BodyStart(pack.Length);
        for (var section = 0; section < sections.Length; section++)
        {
            BinaryPrimitives.WriteInt32LittleEndian(all.AsSpan(RuleIndex.SectionsAt + (section * 8)), at);
            BinaryPrimitives.WriteInt32LittleEndian(all.AsSpan(RuleIndex.SectionsAt + (section * 8) + 4), sections[section].Length);
            sections[section].CopyTo(all, at);
            at += RuleIndex.Aligned(sections[section].Length);
        }

        pack.CopyTo(all, RuleIndex.PackAt);
        SHA256.HashData(all.AsSpan(RuleIndex.PackLengthAt)).CopyTo(all, RuleIndex.DigestAt);
        return all;
    }
}
