using Gangway.Kernels.Licenses.Input;
using Gangway.Kernels.Licenses.Mentions;
using Gangway.Kernels.Licenses.Words;

namespace Gangway.Kernels.Licenses.Notices;

/// <summary>What the reading of one file's notices works with, handed from file to file. Rented: dispose it.</summary>
internal sealed class NoticeDraft : IDisposable
{
    /// <summary>The lists of a file with more in them are not kept.</summary>
    private const int LargestKept = 1 << 10;

    private NoticeDraft()
    {
    }

    /// <summary>What prose names, in its order.</summary>
    public List<Mention> Found { get; } = [];

    /// <summary>What of it counts.</summary>
    public List<Mention> Counted { get; } = [];

    /// <summary>Texts, tags and fields, as they are written there.</summary>
    public List<LicenseMatch> Written { get; } = [];

    /// <summary>The same as they count: a text whose grant is taken back is near to its license only.</summary>
    public List<LicenseMatch> Known { get; } = [];

    /// <summary>Lines that say something of licenses which is not understood.</summary>
    public List<LineRange> Ranges { get; } = [];

    /// <summary>All that is weighed.</summary>
    public List<Finding> Findings { get; } = [];

    /// <summary>Where those stand that count.</summary>
    public KnownLines Counting { get; } = new();

    /// <summary>Where those stand that may be other licenses.</summary>
    public KnownLines Near { get; } = new();

    public static NoticeDraft Rent() => Reused<NoticeDraft>.Take() ?? new();

    public void Dispose()
    {
        Found.Clear();
        Counted.Clear();
        Written.Clear();
        Known.Clear();
        Ranges.Clear();
        Findings.Clear();
        Counting.Clear();
        Near.Clear();
        if (Math.Max(Math.Max(Found.Capacity, Known.Capacity), Ranges.Capacity) <= LargestKept)
        {
            Reused<NoticeDraft>.Give(this);
        }
    }
}
