using Gangway.Kernels.Licenses.Words;

namespace Gangway.Kernels.Licenses.Mentions;

/// <summary>Licenses that are the headings of a document: "# MIT", and below it what there is to say of MIT; "# Apache-2.0", and what there is to say of that.</summary>
internal static class HeadingNames
{
    private const int LongestLine = 100;

    /// <summary>Whether several different licenses head parts of the text.</summary>
    public static bool Are(List<Mention> mentions, Prose prose, ReadOnlySpan<byte> text)
    {
        string? first = null;
        foreach (var mention in mentions)
        {
            if (mention.IsAddress || !IsHeading(prose, text, mention))
            {
                continue;
            }

            if (first is not null && first != mention.Expression)
            {
                return true;
            }

            first = mention.Expression;
        }

        return false;
    }

    /// <summary>Behind the sign of a heading, and alone on its line.</summary>
    private static bool IsHeading(Prose prose, ReadOnlySpan<byte> text, Mention mention)
    {
        ref readonly var last = ref prose[mention.End - 1];
        var (start, end) = (prose[mention.Start].Start, last.Start + last.Length);
        var lead = text[Math.Max(0, start - LongestLine)..start];
        lead = lead[(lead.LastIndexOf((byte)'\n') + 1)..].TrimEnd(" \t\"*_0123456789."u8);
        var rest = text[Math.Min(end, text.Length)..Math.Min(text.Length, end + LongestLine)];
        var length = rest.IndexOf((byte)'\n');
        return (length < 0 ? rest : rest[..length]).Trim(" \t\r\"*_#="u8).IsEmpty
            && (lead.SequenceEqual(".B"u8) || lead.SequenceEqual(".SS"u8) || lead.SequenceEqual(".SH"u8) || (!lead.IsEmpty && (lead.IndexOfAnyExcept((byte)'#') < 0 || lead.IndexOfAnyExcept((byte)'=') < 0)));
    }
}
