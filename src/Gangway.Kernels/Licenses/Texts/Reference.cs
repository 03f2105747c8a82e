using System.Runtime.InteropServices;
using Gangway.Kernels.Licenses.Index;

namespace Gangway.Kernels.Licenses.Texts;

/// <summary>A license text to compare with.</summary>
internal sealed class Reference
{
    private AnchorTable? anchors;
    private ushort[]? requiredBefore;
    private int counted = -1;

    public Reference(LicenseIndex index, ReferenceRow row)
    {
        Id = index.Text(row.Id)!;
        Words = index.Section<uint>(IndexSection.Words).Slice(row.First, row.Count).ToArray();
        Marks = MemoryMarshal.Cast<byte, ReferenceMark>(index.Section<byte>(IndexSection.Marks).Slice(row.First, row.Count)).ToArray();
        Source = new ReferenceSource(row.Place, row.Start, row.Length);
        (QuotesTag, Required) = (row.QuotesTag, row.Required);
    }

    /// <summary>The same text read once more, with the ends of its words.</summary>
    public Reference(Reference other, WordStream words)
    {
        (Id, Source, QuotesTag) = (other.Id, other.Source, other.QuotesTag);
        Words = words.Hashes.ToArray();
        Marks = ReferenceMarking.Of(words.Hashes, words.Marks);
        Required = CountRequired(Marks);
    }

    /// <summary>What is reported: an SPDX id, never a deprecated one.</summary>
    public string Id { get; }

    /// <summary>At most 65,535 hashes (<see cref="Word"/>).</summary>
    public uint[] Words { get; }

    /// <summary>Where in the list its text stands.</summary>
    public ReferenceSource Source { get; }

    /// <summary>The text itself shows an SPDX-License-Identifier tag, which is then no statement about the file.</summary>
    public bool QuotesTag { get; }

    /// <summary>A <see cref="ReferenceMark"/> a word.</summary>
    public ReferenceMark[] Marks { get; }

    /// <summary>How many words a copy must have.</summary>
    public int Required { get; }

    /// <summary>How many words may count as in common: those of notices never do.</summary>
    public int Counted => counted < 0 ? counted = CountedIn(Marks) : counted;

    /// <summary>Built at the first comparison: most references of the list are never compared with. Two threads may build it twice, to the same end.</summary>
    public AnchorTable Anchors => anchors ??= new AnchorTable(Words);

    public static int CountRequired(ReferenceMark[] marks)
    {
        var count = 0;
        foreach (var mark in marks)
        {
            count += (mark & ReferenceMark.Soft) == 0 ? 1 : 0;
        }

        return count;
    }

    public static int CountedIn(ReferenceMark[] marks)
    {
        var count = 0;
        foreach (var mark in marks)
        {
            count += (mark & ReferenceMark.Notice) == 0 ? 1 : 0;
        }

        return count;
    }

    /// <summary>How many of these words a copy must have.</summary>
    public int RequiredIn(int from, int to)
    {
        var before = requiredBefore ??= RequiredBefore();
        return before[to] - before[from];
    }

    public bool IsRequired(int place) => (Marks[place] & ReferenceMark.Soft) == 0;

    private ushort[] RequiredBefore()
    {
        var before = new ushort[Marks.Length + 1];
        for (var place = 0; place < Marks.Length; place++)
        {
            before[place + 1] = (ushort)(before[place] + (IsRequired(place) ? 1 : 0));
        }

        return before;
    }

    /// <summary>FNV-1a over the words outside copyright notices, 64 bits: equal for equal word sequences only, up to a chance of 1 in 10^13 a file.</summary>
    public static ulong DigestOf(ReadOnlySpan<uint> words, ReadOnlySpan<byte> marks)
    {
        var digest = 14695981039346656037UL;
        for (var place = 0; place < words.Length; place++)
        {
            digest = ((WordMark)marks[place] & WordMark.Notice) != 0 ? digest : (digest ^ words[place]) * 1099511628211UL;
        }

        return digest;
    }
}
