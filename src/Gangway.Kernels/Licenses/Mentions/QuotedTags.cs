namespace Gangway.Kernels.Licenses.Mentions;

/// <summary>Finds in a manual the SPDX tags and license fields that it quotes as code: in a fenced block or between backticks they show how a tag is written.</summary>
internal static class QuotedTags
{
    private const int LongestField = 14;
    private const int LongestLead = 400;

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
            if (IsInString(text[Math.Max(0, place - LongestLead)..place]))
            {
                number += text[counted..place].Count((byte)'\n');
                counted = place;
                (lines ??= []).Add(number);
            }
        }

        return lines ?? none;
    }

    private static bool IsInString(ReadOnlySpan<byte> before)
    {
        var lead = before[(before.LastIndexOf((byte)'\n') + 1)..];
        var code = lead.TrimEnd(Signs);
        if (code.Length == lead.TrimEnd(" \t"u8).Length || lead.Length == LongestLead || code is not [.., (byte)'"' or (byte)'\'' or (byte)'`'])
        {
            return false;
        }

        return code.Count(code[^1]) % 2 == 1 && (code[^1] != '\'' || !code[..^1].Trim(" \t"u8).IsEmpty); // not behind a string; at the start of a line an apostrophe is Basic's comment sign
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
