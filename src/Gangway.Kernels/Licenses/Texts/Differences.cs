using System.Collections.Immutable;
using System.Text;
using Gangway.Kernels.Licenses.Input;

namespace Gangway.Kernels.Licenses.Texts;

/// <summary>Reads an alignment as the words that each side has and the other has not.</summary>
internal ref struct Differences
{
    private readonly ReadOnlySpan<byte> text;
    private readonly WordStream words;
    private readonly ReadOnlySpan<byte> referenceText;
    private readonly WordStream referenceWords;
    private readonly Reference reference;

    public Differences(ReadOnlySpan<byte> text, WordStream words, ReadOnlySpan<byte> referenceText, WordStream referenceWords, Reference reference)
    {
        this.text = text;
        this.words = words;
        this.referenceText = referenceText;
        this.referenceWords = referenceWords;
        this.reference = reference;
    }

    /// <param name="places">What <see cref="Aligner.Align"/> returned; at least one word in common.</param>
    public readonly ImmutableArray<LicenseDifference> Read(ReadOnlySpan<int> places)
    {
        var found = ImmutableArray.CreateBuilder<LicenseDifference>();
        var first = places.IndexOfAnyExcept(-1);
        var (previous, previousPlace) = (-1, places[first] - 1);
        for (var target = first; target < places.Length; target++)
        {
            if (places[target] >= 0)
            {
                Add(previous + 1, target, previousPlace + 1, places[target], found);
                AddInflected(target, places[target], found);
                (previous, previousPlace) = (target, places[target]);
            }
        }

        Add(previous + 1, places.Length, previousPlace + 1, previousPlace + 1, found);
        return found.DrainToImmutable();
    }

    private readonly void Add(int from, int to, int start, int end, ImmutableArray<LicenseDifference>.Builder found)
    {
        if (from < to || start < end)
        {
            found.Add(new LicenseDifference(
                Join(referenceText, referenceWords, from, to),
                Join(text, words, start, end),
                IsAllowed(from, to, start, end),
                LinesOf(words, start, end),
                LinesOf(referenceWords, from, to)));
        }
    }

    /// <summary>Lined up, and yet not the same word.</summary>
    private readonly void AddInflected(int target, int place, ImmutableArray<LicenseDifference>.Builder found)
    {
        if (reference.Words[target] != words.Hashes[place])
        {
            found.Add(new LicenseDifference(
                Join(referenceText, referenceWords, target, target + 1),
                Join(text, words, place, place + 1),
                true,
                LinesOf(words, place, place + 1),
                LinesOf(referenceWords, target, target + 1)));
        }
    }

    private readonly bool IsAllowed(int from, int to, int start, int end)
    {
        var slot = (from > 0 && IsReplaceable(from - 1)) || (to < reference.Marks.Length && IsReplaceable(to));
        for (var word = from; word < to; word++)
        {
            if (reference.IsRequired(word))
            {
                return false;
            }

            slot |= IsReplaceable(word);
        }

        for (var place = start; place < end && !slot; place++)
        {
            if (((WordMark)words.Marks[place] & WordMark.Notice) == 0 && !Word.IsSection(words.Hashes[place]))
            {
                return false;
            }
        }

        return true;
    }

    private readonly bool IsReplaceable(int word) => (reference.Marks[word] & (ReferenceMark.Slot | ReferenceMark.Notice | ReferenceMark.Name)) != 0;

    private static LineRange LinesOf(WordStream stream, int from, int to)
    {
        var last = Math.Clamp(to - 1, 0, stream.Count - 1);
        return new LineRange(stream.Lines[Math.Min(from, last)], stream.Lines[last]);
    }

    private static string Join(ReadOnlySpan<byte> bytes, WordStream stream, int from, int to)
    {
        var result = new StringBuilder();
        for (var place = from; place < to; place++)
        {
            var end = stream.Ends[place];
            var before = place == 0 ? 0 : Math.Min(end, stream.Ends[place - 1]);
            result.Append(result.Length > 0 ? " " : "").Append(Encoding.UTF8.GetString(WrittenIn(bytes[before..end], stream.Hashes[place] == Word.Placeholder)));
        }

        return result.ToString();
    }

    /// <summary>What stands between the end of one word and that of the next, without the signs before the next.</summary>
    private static ReadOnlySpan<byte> WrittenIn(ReadOnlySpan<byte> between, bool placeholder)
    {
        between = between.TrimStart(" \t\r\n.,;:()\"'*#/-"u8);
        var blank = placeholder ? -1 : between.LastIndexOfAny(" \t\r\n"u8);
        return between[(blank + 1)..].TrimStart(".,;:()\"'*#/-"u8);
    }
}
