namespace Gangway.Kernels.Licenses.Mentions;

/// <summary>Lines that tell by how they begin that they are not the file's own words: of a log, of what a patch removes.</summary>
internal static class LoggedLine
{
    private const int LongestLine = 400;
    private const int MostLines = 8;

    /// <summary>"2024-01-01T00:00:00Z …", "[2024-01-01 00:00:00] …".</summary>
    public static bool Is(ReadOnlySpan<byte> text, int start)
    {
        var line = Lead(text, start).TrimStart("["u8);
        return line.Length > 13 && line[4] == '-' && line[7] == '-' && line[10] is (byte)'T' or (byte)' ' && line[13] == ':'
            && AreDigits(line[..4]) && AreDigits(line[5..7]) && AreDigits(line[8..10]) && AreDigits(line[11..13]);
    }

    /// <summary>"-Licensed under …"; "---" names a file.</summary>
    public static bool IsRemoved(ReadOnlySpan<byte> text, int start) => Lead(text, start) is [(byte)'-', ..];

    /// <summary>"#" opens the lines of a message catalog that are no messages; "#~" is one that was, "#." speaks of the one below.</summary>
    public static bool IsComment(ReadOnlySpan<byte> text, int start) =>
        Lead(text, start).TrimStart(" \t"u8) is [(byte)'#', .. var rest] && rest is not [(byte)'~' or (byte)'|' or (byte)'.' or (byte)':' or (byte)',', ..];

    /// <summary>"License: MIT", below "$ licensee detect .": what a program answered.</summary>
    public static bool IsAnswer(ReadOnlySpan<byte> text, int start)
    {
        var rest = text[Math.Max(0, start - LongestLine)..start];
        for (var lines = 0; lines < MostLines; lines++)
        {
            var end = rest.LastIndexOf((byte)'\n');
            var line = rest[(end + 1)..].TrimStart(" \t>"u8);
            if (line.StartsWith("$ "u8))
            {
                return true;
            }

            if (end < 0 || (lines > 0 && line.Trim("\r"u8).IsEmpty))
            {
                return false;
            }

            rest = rest[..end];
        }

        return false;
    }

    private static ReadOnlySpan<byte> Lead(ReadOnlySpan<byte> text, int start)
    {
        var lead = text[Math.Max(0, start - LongestLine)..start];
        return lead[(lead.LastIndexOf((byte)'\n') + 1)..];
    }

    private static bool AreDigits(ReadOnlySpan<byte> text) => text.IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0;
}
