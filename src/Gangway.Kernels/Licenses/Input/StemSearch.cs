using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Gangway.Kernels.Licenses.Input;

/// <summary>
/// Finds the first of some dozens of stems, whatever the case of their ASCII letters. Of each stem four bytes are looked for, those that
/// are rarest in source code, sixteen places at once by their half bytes in eight groups of stems ("Teddy" of Intel's Hyperscan); what
/// passes is looked up by three of them, and compared. Several GB a second where a general automaton over all stems read 0.2.
/// </summary>
internal sealed class StemSearch
{
    private const int Longest = 4;
    private const int Groups = 8;
    private const int TableBits = 12;

    /// <summary>By how often they are met in C, the rarest first; what is not named is rarer.</summary>
    private const string FromRare = "zjqwkvyxbgh'\"-/.mdupfcloansrit e";

    private readonly byte[][] stems;
    private readonly int[] offsets;
    private readonly int[]?[] byPrint = new int[]?[1 << TableBits];
    private readonly int[][] byFirst = new int[256][];
    private readonly byte[] low = new byte[Longest * 16];
    private readonly byte[] high = new byte[Longest * 16];
    private readonly int farthest;

    /// <param name="stems">Of at least three bytes, ASCII letters in lower case.</param>
    public StemSearch(byte[][] stems)
    {
        this.stems = stems;
        offsets = Array.ConvertAll(stems, RarestPlace);
        for (var stem = 0; stem < stems.Length; stem++)
        {
            ref var same = ref byPrint[SlotOf(stems[stem], offsets[stem])];
            same = [.. same ?? [], stem];
            farthest = Math.Max(farthest, offsets[stem]);
        }

        for (var first = 0; first < byFirst.Length; first++)
        {
            byFirst[first] = Array.FindAll(Numbers(), stem => stems[stem][0] == first);
        }

        Group();
    }

    /// <summary>Where the first stem begins that begins at or behind <paramref name="from"/>; -1 where there is none.</summary>
    /// <remarks>
    /// Shuffles of bytes cannot be compiled before the machine is known, and what is compiled while the program runs is slow at first: a tenth
    /// of the time of a scan went by until this was fast.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int IndexOf(ReadOnlySpan<byte> text, int from)
    {
        var place = from;
        if (Vector128.IsHardwareAccelerated)
        {
            var masks = new Masks(low, high);
            ref var start = ref MemoryMarshal.GetReference(text);
            for (; place + Vector128<byte>.Count + Longest - 1 <= text.Length; place += Vector128<byte>.Count)
            {
                var groups = masks.GroupsAt(ref start, place);
                if (groups != Vector128<byte>.Zero && Check(text, from, place, groups) is >= 0 and var found)
                {
                    return found;
                }
            }
        }

        return FirstIn(text, Math.Max(from, place - farthest), text.Length);
    }

    /// <summary>Looks closer at sixteen places; the start of the first stem, or -1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Check(ReadOnlySpan<byte> text, int from, int place, Vector128<byte> groups)
    {
        for (var candidates = (~Vector128.Equals(groups, Vector128<byte>.Zero)).ExtractMostSignificantBits(); candidates != 0; candidates &= candidates - 1)
        {
            var candidate = place + BitOperations.TrailingZeroCount(candidates);
            if (byPrint[SlotOf(text, candidate)] is { } same && Confirms(text, from, candidate, same))
            {
                // A stem whose rare bytes stand far behind its start may begin before this one.
                return FirstIn(text, Math.Max(from, candidate - farthest), text.Length);
            }
        }

        return -1;
    }

    private bool Confirms(ReadOnlySpan<byte> text, int from, int place, int[] same)
    {
        foreach (var stem in same)
        {
            if (place - offsets[stem] >= from && IsAt(text, place - offsets[stem], stems[stem]))
            {
                return true;
            }
        }

        return false;
    }

    private int FirstIn(ReadOnlySpan<byte> text, int from, int to)
    {
        for (var place = from; place < to; place++)
        {
            foreach (var stem in byFirst[Lower(text[place])])
            {
                if (IsAt(text, place, stems[stem]))
                {
                    return place;
                }
            }
        }

        return -1;
    }

    private static bool IsAt(ReadOnlySpan<byte> text, int place, byte[] stem)
    {
        if (place + stem.Length > text.Length)
        {
            return false;
        }

        for (var at = 0; at < stem.Length; at++)
        {
            if (Lower(text[place + at]) != stem[at])
            {
                return false;
            }
        }

        return true;
    }

    private static byte Lower(byte value) => (uint)(value - 'A') <= 'Z' - 'A' ? (byte)(value | 0x20) : value;

    /// <summary>A slot for three bytes, each with the bit that tells small letters from capitals.</summary>
    private static int SlotOf(ReadOnlySpan<byte> text, int place)
    {
        var print = text[place] | (text[place + 1] << 8) | (text[place + 2] << 16) | 0x20_20_20;
        return (int)(((uint)print * 0x9E37_79B1u) >> (32 - TableBits));
    }

    private static int RarestPlace(byte[] stem)
    {
        var (best, least) = (0, int.MaxValue);
        var length = Math.Min(Longest, stem.Length);
        for (var place = 0; place + length <= stem.Length; place++)
        {
            var sum = 0;
            for (var at = place; at < place + length; at++)
            {
                sum += 1 + FromRare.IndexOf((char)stem[at], StringComparison.Ordinal);
            }

            (best, least) = sum < least ? (place, sum) : (best, least);
        }

        return best;
    }

    private int[] Numbers()
    {
        var numbers = new int[stems.Length];
        for (var stem = 0; stem < numbers.Length; stem++)
        {
            numbers[stem] = stem;
        }

        return numbers;
    }

    /// <summary>Short stems share the first group; the others those with a like first byte, so that the half bytes of a group stay few.</summary>
    private void Group()
    {
        var rest = Array.FindAll(Numbers(), stem => stems[stem].Length >= Longest);
        Array.Sort(Array.ConvertAll(rest, stem => (Fold(stem, 0) << 8) | stem), rest);
        Array.ForEach(Array.FindAll(Numbers(), stem => stems[stem].Length < Longest), stem => Put(stem, 0));
        for (var at = 0; at < rest.Length; at++)
        {
            Put(rest[at], 1 + (at * (Groups - 1) / rest.Length));
        }
    }

    private int Fold(int stem, int at) => stems[stem][offsets[stem] + at] | 0x20;

    private void Put(int stem, int group)
    {
        for (var at = 0; at < Longest; at++)
        {
            for (var half = 0; half < 16; half++)
            {
                var any = at >= stems[stem].Length;
                low[(16 * at) + half] |= any || (Fold(stem, at) & 15) == half ? (byte)(1 << group) : (byte)0;
                high[(16 * at) + half] |= any || Fold(stem, at) >> 4 == half ? (byte)(1 << group) : (byte)0;
            }
        }
    }

    /// <summary>For each half byte at each of the four places: in which groups it is met.</summary>
    private readonly ref struct Masks(ReadOnlySpan<byte> low, ReadOnlySpan<byte> high)
    {
        private readonly Vector128<byte> low0 = Vector128.Create(low[..16]);
        private readonly Vector128<byte> low1 = Vector128.Create(low[16..32]);
        private readonly Vector128<byte> low2 = Vector128.Create(low[32..48]);
        private readonly Vector128<byte> low3 = Vector128.Create(low[48..]);
        private readonly Vector128<byte> high0 = Vector128.Create(high[..16]);
        private readonly Vector128<byte> high1 = Vector128.Create(high[16..32]);
        private readonly Vector128<byte> high2 = Vector128.Create(high[32..48]);
        private readonly Vector128<byte> high3 = Vector128.Create(high[48..]);

        /// <summary>For sixteen places: the groups of which a stem may have its bytes there.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector128<byte> GroupsAt(ref byte text, int place) =>
            Of(ref text, place, low0, high0) & Of(ref text, place + 1, low1, high1) & Of(ref text, place + 2, low2, high2) & Of(ref text, place + 3, low3, high3);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector128<byte> Of(ref byte text, int place, Vector128<byte> low, Vector128<byte> high)
        {
            var bytes = Vector128.LoadUnsafe(ref text, (nuint)place) | Vector128.Create((byte)0x20);
            return Vector128.ShuffleNative(low, bytes & Vector128.Create((byte)15)) & Vector128.ShuffleNative(high, bytes >>> 4);
        }
    }
}
