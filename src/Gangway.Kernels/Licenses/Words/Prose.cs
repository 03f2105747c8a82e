using System.Runtime.CompilerServices;
using Gangway.Kernels.Licenses.Texts;

namespace Gangway.Kernels.Licenses.Words;

/// <summary>
/// The words of a text as prose: with the commas, stops, numbers and addresses that the words of a license text go without
/// (<see cref="WordStream"/>), because "2.1 or later" and "MIT, BSD" hang on them. Rented: dispose it.
/// </summary>
internal sealed class Prose : IDisposable
{
    private ProseWord[] words = [];

    private Prose()
    {
    }

    /// <param name="bytes">Length of the text, about.</param>
    public static Prose Rent(int bytes)
    {
        var prose = Reused<Prose>.Take() ?? new Prose();
        prose.words = Spare<ProseWord>.Take((bytes / 5) + 64);
        return prose;
    }

    public int Count { get; private set; }

    public ref readonly ProseWord this[int place] => ref words[place];

    /// <summary>All words; they stay as long as none is added.</summary>
    public ReadOnlySpan<ProseWord> Words => words.AsSpan(0, Count);

    /// <summary>What stands at a place, or <see cref="ProseWord.End"/> outside the text.</summary>
    public uint At(int place) => (uint)place < (uint)Count ? words[place].Value : ProseWord.End;

    public bool Is(int place, uint value) => At(place) == value;

    public bool Has(int place, ProseMark mark) => (uint)place < (uint)Count && (words[place].Mark & mark) != 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(uint value, int start, int length, int line, ProseMark mark)
    {
        if (Count == words.Length)
        {
            Grow();
        }

        words[Count++] = new ProseWord(value, start, length, line, mark);
    }

    private void Grow()
    {
        var larger = Spare<ProseWord>.Take(Count * 2);
        words.AsSpan(0, Count).CopyTo(larger);
        Spare<ProseWord>.Give(words);
        words = larger;
    }

    public void Dispose()
    {
        Spare<ProseWord>.Give(words);
        (words, Count) = ([], 0);
        Reused<Prose>.Give(this);
    }
}
