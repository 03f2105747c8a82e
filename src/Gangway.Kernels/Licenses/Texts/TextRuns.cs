using System.Buffers;

namespace Gangway.Kernels.Licenses.Texts;

/// <summary>The kept runs of a text that some reference holds, in its order, and the references that may stand in it word for word. Rented: dispose it.</summary>
internal sealed class TextRuns : IDisposable
{
    /// <summary>The list of a file with more of them is not kept.</summary>
    private const int LargestKept = 1 << 12;

    private TextRun[] runs = [];
    private GramPlaces[] places = [];
    private int[] notices = [];

    private TextRuns()
    {
    }

    /// <param name="words">How many words the text has.</param>
    /// <param name="most">So many runs at most.</param>
    public static TextRuns Rent(int words, int most)
    {
        var rented = Reused<TextRuns>.Take() ?? new TextRuns();
        rented.notices = ArrayPool<int>.Shared.Rent(words);
        rented.runs = Spare<TextRun>.Take(most);
        rented.places = Spare<GramPlaces>.Take(most);
        return rented;
    }

    public int Count { get; private set; }

    public ReadOnlySpan<TextRun> All => runs.AsSpan(0, Count);

    /// <summary>Where each run stands in the index.</summary>
    public ReadOnlySpan<GramPlaces> Places => places.AsSpan(0, Count);

    /// <summary>Of each word how many words of notices stand before it.</summary>
    public int[] Notices => notices;

    /// <summary>References all of whose samples stand in the text, one behind the other.</summary>
    public List<Candidate> Proposals { get; } = [];

    public void Add(int place, GramPlaces found)
    {
        runs[Count] = new TextRun(place, place - notices[place]);
        places[Count++] = found;
    }

    /// <summary>Leaves out those that lie inside these.</summary>
    public void Without(ReadOnlySpan<WholeText> whole)
    {
        var (kept, next) = (0, 0);
        for (var run = 0; run < Count; run++)
        {
            while (next < whole.Length && whole[next].Likeness.End < runs[run].Place + GramIndex.Words - 1)
            {
                next++;
            }

            if (next == whole.Length || whole[next].Likeness.Start > runs[run].Place)
            {
                (runs[kept], places[kept]) = (runs[run], places[run]);
                kept++;
            }
        }

        Count = kept;
    }

    public void Dispose()
    {
        ArrayPool<int>.Shared.Return(notices);
        Spare<TextRun>.Give(runs);
        Spare<GramPlaces>.Give(places);
        (notices, runs, places, Count) = ([], [], [], 0);
        Proposals.Clear();
        if (Proposals.Capacity <= LargestKept)
        {
            Reused<TextRuns>.Give(this);
        }
    }
}
