using System.Runtime.CompilerServices;

namespace Gangway.Kernels.Licenses;

/// <summary>A license text to compare with.</summary>
/// <param name="id">What is reported: an SPDX id, never a deprecated one.</param>
/// <param name="words">At most 65,535 hashes (<see cref="Word"/>).</param>
/// <param name="marks">A <see cref="ReferenceMark"/> a word.</param>
/// <param name="source">Where in the list its text stands.</param>
/// <param name="quotesTag">The text itself shows an SPDX-License-Identifier tag, which is then no statement about the file.</param>
internal sealed class Reference(string id, uint[] words, ReferenceMark[] marks, ReferenceSource source, bool quotesTag)
{
    private AnchorTable? anchors;

    public string Id { get; } = id;

    public uint[] Words { get; } = words;

    public ReferenceSource Source { get; } = source;

    public bool QuotesTag { get; } = quotesTag;

    public ReferenceMark[] Marks { get; } = marks;

    /// <summary>How many words a copy must have.</summary>
    public int Required { get; } = CountRequired(marks);

    /// <summary>Built at the first comparison: most references of the list are never compared with. Two threads may build it twice, to the same end.</summary>
    public AnchorTable Anchors => anchors ??= new AnchorTable(Words);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int CountRequired(ReferenceMark[] marks)
    {
        var count = 0;
        foreach (var mark in marks)
        {
            count += (mark & ReferenceMark.Soft) == 0 ? 1 : 0;
        }

        return count;
    }

    public bool IsRequired(int place) => (Marks[place] & ReferenceMark.Soft) == 0;

    /// <summary>FNV-1a over the words outside copyright notices, 64 bits: equal for equal word sequences only, up to a chance of 1 in 10^13 a file.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
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
