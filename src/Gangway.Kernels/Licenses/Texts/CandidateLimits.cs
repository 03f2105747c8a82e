using Gangway.Kernels.Licenses.Index;

namespace Gangway.Kernels.Licenses.Texts;

/// <summary>What a text must share with each reference, by its number, to be a candidate for it.</summary>
internal sealed class CandidateLimits
{
    /// <summary>The widest bin, as a power of two.</summary>
    public const int WidestBin = 9;

    /// <summary>A text with a likeness of 0.8 keeps well over this share of its runs, unless each sixth word was replaced evenly.</summary>
    private const double LeastShare = 0.4;

    /// <summary>And they stand on so many words of it: where no seven words in a row are in common, half of them are at most.</summary>
    private const double LeastSpan = 0.6;

    /// <summary>Of a short text, with few runs.</summary>
    private const double LeastShareOfShort = 0.3;

    public CandidateLimits(LicenseIndex index)
    {
        var references = index.Section<ReferenceRow>(IndexSection.References);
        (Widths, RequiredRuns) = (new byte[references.Length], new int[references.Length]);
        (LeastRuns, Spans, Lengths, HaveQuietEnds) = (new int[references.Length], new int[references.Length], new int[references.Length], new bool[references.Length]);
        for (var number = 0; number < references.Length; number++)
        {
            ref readonly var row = ref references[number];
            var isShort = row.Required < RunSamples.FewestWords;
            Widths[number] = (byte)WidthOf(row.Count);
            RequiredRuns[number] = row.RequiredRuns;
            (Lengths[number], HaveQuietEnds[number]) = (row.Count, row.HasQuietEnd);
            LeastRuns[number] = Math.Max(1, (int)Math.Ceiling((isShort ? LeastShareOfShort : LeastShare) * row.RequiredRuns));
            Spans[number] = isShort ? 0 : (int)(LeastSpan * row.Required);
            Longest = Math.Max(Longest, row.Count);
        }
    }

    /// <summary>Of the bins of diagonals, as powers of two.</summary>
    public byte[] Widths { get; }

    public int[] RequiredRuns { get; }

    /// <summary>Runs in common.</summary>
    public int[] LeastRuns { get; }

    /// <summary>Words from the first run in common to the last.</summary>
    public int[] Spans { get; }

    /// <summary>Words of each reference.</summary>
    public int[] Lengths { get; }

    /// <summary>Of these an end may lie outside of what was read near a stem.</summary>
    public bool[] HaveQuietEnds { get; }

    /// <summary>Words of the longest reference.</summary>
    public int Longest { get; }

    /// <summary>Of a bin, as a power of two: an eighth to a quarter of the reference, so that two copies in a row never share one.</summary>
    public static int WidthOf(int words)
    {
        var width = 3;
        while (width < WidestBin && (8 << width) <= words)
        {
            width++;
        }

        return width;
    }
}
