using Gangway.Kernels.Licenses.Words;

namespace Gangway.Kernels.Licenses.Mentions;

/// <summary>Tells a header that code fills in ("Copyright (c) {year} {holder}", and below it the notice) from the header of the code.</summary>
internal static class TemplateText
{
    private const int Reach = 240;
    private const int LongestField = 24;

    public static void Drop(List<Mention> mentions, Prose prose, ReadOnlySpan<byte> text)
    {
        for (var place = mentions.Count - 1; place >= 0; place--)
        {
            if (mentions[place].Role == MentionRole.Grant && Is(text, prose[mentions[place].Start].Start))
            {
                mentions.RemoveAt(place);
            }
        }
    }

    /// <param name="start">First byte of a license.</param>
    private static bool Is(ReadOnlySpan<byte> text, int start)
    {
        var lead = text[Math.Max(0, start - Reach)..start];
        var copyright = lead.LastIndexOf("opyright"u8);
        if (copyright < 0)
        {
            return false;
        }

        var line = lead[copyright..];
        var end = line.IndexOf((byte)'\n');
        line = end < 0 ? line : line[..end];
        var open = line.IndexOfAny((byte)'{', (byte)'%', (byte)'$');
        return open >= 0 && open + 2 < line.Length && char.IsAsciiLetter((char)line[open + 1]) && (line[open] != '{' || line[open..Math.Min(line.Length, open + LongestField)].IndexOf((byte)'}') > 0);
    }
}
