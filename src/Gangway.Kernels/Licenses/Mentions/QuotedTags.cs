namespace Gangway.Kernels.Licenses.Mentions;

/// <summary>Finds in a manual the SPDX tags and license fields that it quotes as code: in a fenced block or between backticks they show how a tag is written.</summary>
internal static class QuotedTags
{
    private const int LongestField = 14;

    /// <summary>The lines, from 1, whose tags are examples; linear in the text.</summary>
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

    /// <summary>`SPDX-License-Identifier: MIT`, in a comment of whatever language.</summary>
    private static bool IsQuoted(ReadOnlySpan<byte> line)
    {
        for (int place; (place = line.IndexOf("SPDX-"u8)) >= 0; line = line[(place + 1)..])
        {
            if (line[..place].TrimEnd(" \t/#*;%-!<"u8).EndsWith("`"u8))
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
