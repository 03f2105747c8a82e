using System.Numerics;
using System.Runtime.Intrinsics;

namespace Gangway.Kernels.Licenses;

/// <summary>
/// Finds the first of some dozens of stems, whatever the case of their ASCII letters. Of each stem three bytes are looked for, those that
/// are rarest in source code, sixteen places at once by their half bytes in eight groups of stems ("Teddy" of Intel's Hyperscan); what
/// passes is compared. Several GB a second where a general automaton over all stems read 0.2.
/// </summary>
internal sealed class StemSearch
{
    private const int Print = 3;
    private const int Groups = 8;

    /// <summary>By how often they are met in C, the rarest first; what is not named is rarer.</summary>
    private const string FromRare = "zjqwkvyxbgh'\"-/.mdupfcloansrit e";

    private readonly byte[][] stems;
    private readonly int[] prints;
    private readonly int[] offsets;
    private readonly int[][] members = new int[Groups][];
    private readonly int[][] byFirst = new int[256][];
    private readonly byte[] low = new byte[Print * 16];
    private readonly byte[] high = new byte[Print * 16];
    private readonly int farthest;

    /// <param name="stems">Of at least three bytes, ASCII letters in lower case.</param>
    public StemSearch(byte[][] stems)
    {
        this.stems = stems;
        offsets = Array.ConvertAll(stems, RarestPlace);
        prints = new int[stems.Length];
        for (var stem = 0; stem < stems.Length; stem++)
        {
            prints[stem] = PrintAt(stems[stem], offsets[stem]);
            farthest = Math.Max(farthest, offsets[stem]);
        }

        for (var first = 0; first < 256; first++)
        {
            byFirst[first] = [.. Enumerable.Range(0, stems.Length).Where(stem => stems[stem][0] == first)];
        }

        Group();
    }

    /// <summary>Where the first stem begins that begins at or behind <paramref name="from"/>; -1 where there is none.</summary>
    public int IndexOf(ReadOnlySpan<byte> text, int from)
    {
        var place = from;
        if (Vector128.IsHardwareAccelerated)
        {
            var masks = new Masks(low, high);
            for (; place + Vector128<byte>.Count + Print - 1 <= text.Length; place += Vector128<byte>.Count)
            {
                var groups = masks.GroupsAt(text.Slice(place, Vector128<byte>.Count + Print - 1));
                if (groups != Vector128<byte>.Zero && Check(text, from, place, groups) is >= 0 and var found)
                {
                    return found;
                }
            }
        }

        return FirstIn(text, Math.Max(from, place - farthest), text.Length);
    }

    /// <summary>Looks closer at sixteen places; the start of the first stem, or -1.</summary>
    private int Check(ReadOnlySpan<byte> text, int from, int place, Vector128<byte> groups)
    {
        for (var candidates = (~Vector128.Equals(groups, Vector128<byte>.Zero)).ExtractMostSignificantBits(); candidates != 0; candidates &= candidates - 1)
        {
            var offset = BitOperations.TrailingZeroCount(candidates);
            if (Confirms(text, from, place + offset, groups[offset]))
            {
                // A stem whose rare bytes stand far behind its start may begin before this one.
                return FirstIn(text, Math.Max(from, place + offset - farthest), text.Length);
            }
        }

        return -1;
    }

    private bool Confirms(ReadOnlySpan<byte> text, int from, int place, uint groups)
    {
        var print = PrintAt(text, place);
        for (; groups != 0; groups &= groups - 1)
        {
            foreach (var stem in members[BitOperations.TrailingZeroCount(groups)])
            {
                if (prints[stem] == print && place - offsets[stem] >= from && IsAt(text, place - offsets[stem], stems[stem]))
                {
                    return true;
                }
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

    /// <summary>Three bytes, each with the bit that tells small letters from capitals.</summary>
    private static int PrintAt(ReadOnlySpan<byte> text, int place) => (text[place] | (text[place + 1] << 8) | (text[place + 2] << 16)) | 0x20_20_20;

    private static int RarestPlace(byte[] stem)
    {
        var (best, least) = (0, int.MaxValue);
        for (var place = 0; place + Print <= stem.Length; place++)
        {
            var (first, second, third) = (Frequency(stem[place]), Frequency(stem[place + 1]), Frequency(stem[place + 2]));
            var sum = first + second + third;
            (best, least) = sum < least ? (place, sum) : (best, least);
        }

        return best;
    }

    private static int Frequency(byte letter) => 1 + FromRare.IndexOf((char)letter, StringComparison.Ordinal);

    /// <summary>Stems with like bytes share a group, so that its half bytes stay few.</summary>
    private void Group()
    {
        int[] order = [.. Enumerable.Range(0, stems.Length).OrderBy(stem => prints[stem] & 0xFF).ThenBy(stem => prints[stem])];
        for (var group = 0; group < Groups; group++)
        {
            members[group] = order[(order.Length * group / Groups)..(order.Length * (group + 1) / Groups)];
            foreach (var stem in members[group])
            {
                for (var at = 0; at < Print; at++)
                {
                    var value = (prints[stem] >> (8 * at)) & 0xFF;
                    low[(16 * at) + (value & 15)] |= (byte)(1 << group);
                    high[(16 * at) + (value >> 4)] |= (byte)(1 << group);
                }
            }
        }
    }

    /// <summary>For each half byte at each of the three places: in which groups it is met.</summary>
    private readonly ref struct Masks(ReadOnlySpan<byte> low, ReadOnlySpan<byte> high)
    {
        private readonly Vector128<byte> low0 = Vector128.Create(low[..16]);
        private readonly Vector128<byte> low1 = Vector128.Create(low[16..32]);
        private readonly Vector128<byte> low2 = Vector128.Create(low[32..]);
        private readonly Vector128<byte> high0 = Vector128.Create(high[..16]);
        private readonly Vector128<byte> high1 = Vector128.Create(high[16..32]);
        private readonly Vector128<byte> high2 = Vector128.Create(high[32..]);

        /// <summary>For sixteen places: the groups of which a stem may have its three bytes there.</summary>
        public Vector128<byte> GroupsAt(ReadOnlySpan<byte> window) =>
            Of(window, low0, high0) & Of(window[1..], low1, high1) & Of(window[2..], low2, high2);

        private static Vector128<byte> Of(ReadOnlySpan<byte> window, Vector128<byte> low, Vector128<byte> high)
        {
            var bytes = Vector128.Create(window) | Vector128.Create((byte)0x20);
            return Vector128.ShuffleNative(low, bytes & Vector128.Create((byte)15)) & Vector128.ShuffleNative(high, bytes >>> 4);
        }
    }
}
