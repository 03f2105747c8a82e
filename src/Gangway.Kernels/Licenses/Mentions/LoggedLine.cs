namespace Gangway.Kernels.Licenses.Mentions;

/// <summary>Lines that tell by how they begin that they are not the file's own words: of a log, of what a patch removes.</summary>
internal static class LoggedLine
{
    private const int LongestLine = 400;

    /// <summary>"2024-01-01T00:00:00Z …", "[2024-01-01 00:00:00] …".</summary>
    public static bool Is(ReadOnlySpan<byte> text, int start)
    {
        var line = Lead(text, start).TrimStart("["u8);
        return line.Length > 13 && line[4] == '-' && line[7] == '-' && line[10] is (byte)'T' or (byte)' ' && line[13] == ':'
            && AreDigits(line[..4]) && AreDigits(line[5..7]) && AreDigits(line[8..10]) && AreDigits(line[11..13]);
    }

    /// <summary>"-Licensed under …"; "---" names a file.</summary>
    public static bool IsRemoved(ReadOnlySpan<byte> text, int start) => Lead(text, start) is [(byte)'-', ..];

    private static ReadOnlySpan<byte> Lead(ReadOnlySpan<byte> text, int start)
    {
        var lead = text[Math.Max(0, start - LongestLine)..start];
        return lead[(lead.LastIndexOf((byte)'\n') + 1)..];
    }

    private static bool AreDigits(ReadOnlySpan<byte> text) => text.IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0;
}
