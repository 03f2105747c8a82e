namespace Gangway.Kernels.History;

/// <summary>
/// What a text consists of, whatever the order: each line, in pieces of at most 64 bytes, with how many bytes such pieces take. Two texts are as
/// alike as the bytes of pieces that both have are many, over the size of the larger.
/// </summary>
internal static class ContentPrint
{
    /// <summary>The whole of a likeness.</summary>
    public const int Whole = 60_000;

    private const int LongestPiece = 64;
    private const uint Hashes = 107_927; // a prime: pieces that fall together are rare, and git's likeness is reached to the last of 60,000

    /// <returns>In ascending order: hash in the upper half, bytes in the lower.</returns>
    public static ulong[] Of(ReadOnlySpan<byte> text)
    {
        var isText = !LineDifference.IsBinary(text);
        var pieces = new Growing<ulong>();
        var (one, two, length) = (0u, 0u, 0);
        for (var i = 0; i < text.Length; i++)
        {
            if (isText && text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n')
            {
                continue;
            }

            var old = one;
            one = ((one << 7) ^ (two >> 25)) + text[i];
            two = (two << 7) ^ (old >> 25);
            if (++length == LongestPiece || text[i] == '\n' || i + 1 == text.Length)
            {
                pieces.Add(((ulong)((one + (two * 0x61)) % Hashes) << 32) | (uint)length);
                (one, two, length) = (0, 0, 0);
            }
        }

        return Joined(pieces.ToArray());
    }

    /// <summary>0 to <see cref="Whole"/>.</summary>
    public static int Likeness(ulong[] before, ulong[] after, long larger)
    {
        var (shared, at) = (0L, 0);
        foreach (var piece in before)
        {
            while (at < after.Length && after[at] >> 32 < piece >> 32)
            {
                at++;
            }

            if (at < after.Length && after[at] >> 32 == piece >> 32)
            {
                shared += Math.Min((uint)piece, (uint)after[at]);
            }
        }

        return larger == 0 ? 0 : (int)(shared * Whole / larger);
    }

    private static ulong[] Joined(ulong[] pieces)
    {
        Array.Sort(pieces);
        var count = 0;
        foreach (var piece in pieces)
        {
            if (count > 0 && pieces[count - 1] >> 32 == piece >> 32)
            {
                pieces[count - 1] += (uint)piece;
            }
            else
            {
                pieces[count++] = piece;
            }
        }

        return pieces[..count];
    }
}
