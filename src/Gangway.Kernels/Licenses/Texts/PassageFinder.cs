using System.Runtime.InteropServices;
using System.Text;
using Gangway.Kernels.Licenses.Index;

namespace Gangway.Kernels.Licenses.Texts;

/// <summary>
/// Finds passages by their phrases: one look-up a word for the first three words of a passage, then a bounded search for the
/// rest. Linear in the text.
/// </summary>
internal sealed class PassageFinder
{
    private const int Opening = 3;
    private const int FarthestPhrase = 150;
    private const int SlotBits = 12;

    private readonly List<Passage>?[] byOpening = new List<Passage>?[1 << SlotBits];

    public PassageFinder(LicenseIndex index)
    {
        var rows = index.Section<int>(IndexSection.Passages);
        for (var at = 0; at < rows.Length;)
        {
            var (id, phrases) = (index.Text(rows[at])!, new uint[rows[at + 1]][]);
            at += 2;
            for (var phrase = 0; phrase < phrases.Length; phrase++)
            {
                phrases[phrase] = MemoryMarshal.Cast<int, uint>(rows.Slice(at + 1, rows[at])).ToArray();
                at += 1 + rows[at];
            }

            Add(new Passage(id, phrases));
        }
    }

    /// <param name="writer">Receives them in their order.</param>
    /// <param name="rules">Lines of <c>ID = phrase | phrase</c>; # opens a comment. They are part of the program: a line without "=" throws.</param>
    public static void Write(IndexWriter writer, string rules)
    {
        var rows = new List<int>();
        foreach (var line in rules.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#'))
        {
            var equals = line.IndexOf(" = ", StringComparison.Ordinal);
            var phrases = Array.ConvertAll(line[(equals + 3)..].Split(" | "), WordsOf);
            rows.AddRange(writer.Number(line[..equals]), phrases.Length);
            foreach (var phrase in phrases)
            {
                rows.Add(phrase.Length);
                rows.AddRange(MemoryMarshal.Cast<uint, int>(phrase));
            }
        }

        writer.Add(IndexSection.Passages, rows);
    }

    /// <summary>What was found, in the order of the text; of those that overlap, the one with the most words.</summary>
    /// <param name="words">The text.</param>
    /// <param name="found">Receives first and last word of each; it must be empty.</param>
    public void Find(ReadOnlySpan<uint> words, List<PassageMatch> found)
    {
        for (var place = 0; place + Opening <= words.Length; place++)
        {
            if (byOpening[SlotOf(words, place)] is { } passages)
            {
                AddBest(passages, words, place, found);
            }
        }
    }

    private static void AddBest(List<Passage> passages, ReadOnlySpan<uint> words, int place, List<PassageMatch> found)
    {
        foreach (var passage in passages)
        {
            var end = EndOf(passage, words, place);
            if (end < 0)
            {
                continue;
            }

            var overlaps = found.Count > 0 && place <= found[^1].End;
            if (!overlaps)
            {
                found.Add(new PassageMatch(passage, place, end));
            }
            else if (passage.Words > found[^1].Passage.Words)
            {
                found[^1] = new PassageMatch(passage, place, end);
            }
        }
    }

    /// <summary>The last word of a passage that begins here, or -1.</summary>
    private static int EndOf(Passage passage, ReadOnlySpan<uint> words, int place)
    {
        var end = place;
        foreach (var phrase in passage.Phrases)
        {
            var window = words.Slice(end, Math.Min(words.Length - end, (end == place ? 0 : FarthestPhrase) + phrase.Length));
            var start = window.IndexOf(phrase);
            if (start < 0)
            {
                return -1;
            }

            end += start + phrase.Length;
        }

        return end - 1;
    }

    private void Add(Passage passage)
    {
        ref var same = ref byOpening[SlotOf(passage.Phrases[0], 0)];
        (same ??= []).Add(passage);
    }

    private static int SlotOf(ReadOnlySpan<uint> words, int place) =>
        (int)(((((words[place] * 0x9E3779B1u) ^ words[place + 1]) * 0x85EBCA77u ^ words[place + 2]) * 0xC2B2AE3Du) >> (32 - SlotBits));

    private static uint[] WordsOf(string phrase)
    {
        var bytes = Encoding.UTF8.GetBytes(phrase);
        using var stream = new WordStream(bytes.Length);
        WordReader.Read(bytes, 1, stream);
        return stream.Hashes.ToArray();
    }
}
