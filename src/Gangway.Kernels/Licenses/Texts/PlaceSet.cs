using System.Numerics;

namespace Gangway.Kernels.Licenses.Texts;

/// <summary>
/// Which of up to 128 places: a number of 128 bits, by its halves. The framework's own such number keeps a method from being compiled ahead, and
/// five of these took a cold start 4 ms.
/// </summary>
internal readonly record struct PlaceSet(ulong Low, ulong High)
{
    public static PlaceSet Of(int place) => place < 64 ? new(1UL << place, 0) : new(0, 1UL << place);

    /// <summary>The first so many.</summary>
    public static PlaceSet First(int count) =>
        count == 0 ? default : count <= 64 ? new(ulong.MaxValue >> (64 - count), 0) : new(ulong.MaxValue, ulong.MaxValue >> (128 - count));

    public bool IsEmpty => (Low | High) == 0;

    public int Count => BitOperations.PopCount(Low) + BitOperations.PopCount(High);

    /// <summary>The smallest place; there must be one.</summary>
    public int Least => Low != 0 ? BitOperations.TrailingZeroCount(Low) : 64 + BitOperations.TrailingZeroCount(High);

    public PlaceSet WithoutLeast => Low != 0 ? new(Low & (Low - 1), High) : new(0, High & (High - 1));

    public bool Has(int place) => ((place < 64 ? Low : High) >> place & 1) != 0;

    public static PlaceSet operator |(PlaceSet left, PlaceSet right) => new(left.Low | right.Low, left.High | right.High);

    public static PlaceSet operator &(PlaceSet left, PlaceSet right) => new(left.Low & right.Low, left.High & right.High);

    public static PlaceSet operator ~(PlaceSet places) => new(~places.Low, ~places.High);

    /// <summary>As numbers, modulo 2 to the 128th: what the bit-parallel row of a longest common subsequence is raised by.</summary>
    public static PlaceSet operator +(PlaceSet left, PlaceSet right)
    {
        var low = left.Low + right.Low;
        return new(low, left.High + right.High + (low < left.Low ? 1UL : 0));
    }
}
