using System.Runtime.CompilerServices;

namespace Gangway.Kernels.Licenses.Texts;

/// <summary>
/// The words of a text as 30-bit hashes with their lines. Rented, because a scan reads tens of thousands of files:
/// dispose it. The two upper bits mark numbers (see <see cref="Word"/>).
/// </summary>
internal sealed class WordStream : IDisposable
{
    private const int LongestAlternative = 100;
    private const int LongestSequel = 40;

    private uint[] hashes = [];
    private int[] lines = [];
    private byte[] marks = [];
    private int room;
    private readonly List<int>? ends;

    /// <param name="bytes">Length of the text, about.</param>
    /// <param name="keepsEnds">Whether somebody will ask for <see cref="Ends"/>: to show differences, not to scan.</param>
    public WordStream(int bytes, bool keepsEnds = false)
    {
        ends = keepsEnds ? [] : null;
        Begin(bytes);
    }

    /// <summary>The one that was disposed last.</summary>
    public static WordStream Rent(int bytes)
    {
        if (Reused<WordStream>.Take() is not { } rented)
        {
            return new WordStream(bytes);
        }

        rented.Begin(bytes);
        return rented;
    }

    private void Begin(int bytes)
    {
        var capacity = (bytes / 6) + 64; // English has about six bytes a word; it grows where a text is denser.
        hashes = Spare<uint>.Take(capacity);
        lines = Spare<int>.Take(capacity);
        marks = Spare<byte>.Take(capacity);
        room = Math.Min(hashes.Length, Math.Min(lines.Length, marks.Length));
    }

    public int Count { get; private set; }

    public ReadOnlySpan<uint> Hashes => hashes.AsSpan(0, Count);

    public ReadOnlySpan<int> Lines => lines.AsSpan(0, Count);

    /// <summary>A <see cref="WordMark"/> a word.</summary>
    public ReadOnlySpan<byte> Marks => marks.AsSpan(0, Count);

    /// <summary>Where each word ends in the bytes that were read.</summary>
    public IReadOnlyList<int> Ends => ends ?? [];

    /// <summary>Something stands before the first word that was not read.</summary>
    public bool IsCutBefore { get; set; }

    /// <summary>Something stands behind the last word that was not read.</summary>
    public bool IsCutBehind { get; set; }

    /// <summary>Whether something between two places, which may lie outside of it, was not read.</summary>
    public bool IsCutIn(int from, int to) =>
        (from < 0 && IsCutBefore) || (to > Count && IsCutBehind) || Hashes[Math.Clamp(from, 0, Count)..Math.Clamp(to, 0, Count)].Contains(Word.Cut);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(uint hash, int line, WordMark mark)
    {
        if (Count == room)
        {
            Grow();
        }

        hashes[Count] = hash;
        lines[Count] = line;
        marks[Count++] = (byte)mark;
    }

    public void EndAt(int end) => ends?.Add(end);

    public void MarkLast(WordMark mark, int words)
    {
        for (var place = Math.Max(0, Count - words); place < Count; place++)
        {
            marks[place] |= (byte)mark;
        }
    }

    /// <summary>
    /// A paragraph "Alternatively, …" in the midst of a text offers another license: it changes nothing of this one, and is read by the notices.
    /// So does the paragraph behind it where it goes on about the GPL ("modules with a GPL compatible license").
    /// </summary>
    public void MarkAlternatives()
    {
        if (!Hashes.Holds(Word.Alternatively))
        {
            return;
        }

        var (left, last) = (0, -1);
        for (var place = 1; place < Count; place++)
        {
            if (((WordMark)marks[place] & WordMark.Paragraph) != 0)
            {
                left = hashes[place] == Word.Alternatively ? LongestAlternative : last == place - 1 ? LengthOfSequel(place) : 0;
            }

            if (left > 0)
            {
                marks[place] |= (byte)WordMark.Notice;
                (left, last) = (left - 1, place);
            }
        }
    }

    /// <summary>Words of a short paragraph that names the GPL; else 0.</summary>
    private int LengthOfSequel(int start)
    {
        var names = false;
        for (var place = start; place < Count && place - start <= LongestSequel; place++)
        {
            if (place > start && ((WordMark)marks[place] & WordMark.Paragraph) != 0)
            {
                return names ? place - start : 0;
            }

            names |= hashes[place] == Word.Gpl;
        }

        return 0;
    }

    public bool EndsWith(uint beforeLast, uint last) =>
        Count >= 2 && hashes[Count - 1] == last && hashes[Count - 2] == beforeLast;

    public void Dispose()
    {
        Spare<uint>.Give(hashes);
        Spare<int>.Give(lines);
        Spare<byte>.Give(marks);
        (hashes, lines, marks, Count, room, IsCutBefore, IsCutBehind) = ([], [], [], 0, 0, false, false);
        if (ends is null)
        {
            Reused<WordStream>.Give(this);
        }
    }

    private void Grow()
    {
        Grow(ref hashes);
        Grow(ref lines);
        Grow(ref marks);
        room = Math.Min(hashes.Length, Math.Min(lines.Length, marks.Length));
    }

    private void Grow<T>(ref T[] array)
        where T : unmanaged
    {
        var larger = Spare<T>.Take((Count * 2) + 64);
        array.AsSpan(0, Count).CopyTo(larger);
        Spare<T>.Give(array);
        array = larger;
    }
}
