namespace Gangway.Kernels.Licenses.Mentions;

/// <summary>Finds the SPDX tags and license fields that are only shown: in a manual what it quotes as code, in code what it writes into other files.</summary>
internal static class QuotedTags
{
    private const int LongestField = 14;

    private static ReadOnlySpan<byte> Signs => " \t/#*%!<-"u8;

    /// <summary>The lines of a document, from 1, whose tags are examples; linear in the text.</summary>
    public static HashSet<int> Lines(ReadOnlySpan<byte> text)
    {
        var quoted = new HashSet<int>();
        var (number, fenced) = (0, false);
        foreach (var range in text.Split((byte)'\n'))
        {
            number++;
            var line = text[range].TrimStart(" \t>"u8);
            fenced ^= line.StartsWith("```"u8) || line.StartsWith("~~~"u8);
            if (fenced ? line.IndexOf("SPDX-"u8) >= 0 || OpensField(line) : IsQuoted(line))
            {
                quoted.Add(number);
            }
        }

        return quoted;
    }

    /// <summary>
    /// The lines, from 1, with a tag that stands behind a comment sign in a string of code: stamp("# SPDX-License-Identifier: MIT") writes it into
    /// another file. A string without the sign may be how a file is tagged.
    /// </summary>
    /// <param name="none">The answer where there is no such line.</param>
    public static HashSet<int> LinesOfStrings(ReadOnlySpan<byte> text, HashSet<int> none)
    {
        HashSet<int>? lines = null;
        var (number, counted) = (1, 0);
        for (int at = 0, next; (next = text[at..].IndexOf("SPDX-License-Identifier"u8)) >= 0; at += next + 1)
        {
            var place = at + next;
            if (IsInString(text, place))
            {
                number += text[counted..place].Count((byte)'\n');
                counted = place;
                (lines ??= []).Add(number);
            }
        }

        return lines ?? none;
    }

    private static bool IsInString(ReadOnlySpan<byte> text, int place)
    {
        if (CodeLine.Around(text, place, place).Quote is not (>= 0 and var quote))
        {
            return false;
        }

        var between = text[(quote + 1)..place];
        return between.TrimEnd(Signs).IsEmpty && !between.TrimEnd(" \t"u8).IsEmpty;
    }

    /// <summary>`SPDX-License-Identifier: MIT`, in a comment of whatever language.</summary>
    private static bool IsQuoted(ReadOnlySpan<byte> line)
    {
        for (int place; (place = line.IndexOf("SPDX-"u8)) >= 0; line = line[(place + 1)..])
        {
            if (line[..place].TrimEnd(Signs).EndsWith("`"u8))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>license: MIT, "license" = …: of a manifest that is shown.</summary>
    private static bool OpensField(ReadOnlySpan<byte> line)
    {
        var word = line.TrimStart("\"'- "u8);
        return word.StartsWith("license"u8) && word.IndexOfAny((byte)':', (byte)'=') is > 0 and < LongestField;
    }
}
