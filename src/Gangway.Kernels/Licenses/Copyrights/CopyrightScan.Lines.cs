using System.Text;
using Gangway.Kernels.Licenses.Input;

namespace Gangway.Kernels.Licenses.Copyrights;

internal ref partial struct CopyrightScan
{
    private readonly int LineStart(int at)
    {
        var from = Math.Max(0, at - MostBefore);
        return from + text[from..at].LastIndexOfAny((byte)'\n', (byte)'\r') + 1;
    }

    private int LineOf(int at)
    {
        line += at > countedTo ? LineEnds(text[countedTo..at]) : -LineEnds(text[at..countedTo]);
        countedTo = at;
        return line;
    }

    private static int LineEnds(ReadOnlySpan<byte> part)
    {
        var count = part.Count((byte)'\n');
        for (var next = part.IndexOf((byte)'\r'); next >= 0;)
        {
            count += next + 1 < part.Length && part[next + 1] == '\n' ? 0 : 1;
            part = part[(next + 1)..];
            next = part.IndexOf((byte)'\r');
        }

        return count;
    }

    /// <summary>Only comment signs before the mark, or the end of another sentence or field.</summary>
    private static bool Opens(ReadOnlySpan<byte> prefix)
    {
        var rest = prefix[CopyrightText.SkipSigns(prefix, 0)..].TrimEnd(" \t"u8);
        return rest.IsEmpty || "\"'`>.,;:([{=-|*/@\\$_!"u8.Contains(rest[^1]) || rest[^1] >= 0x80 || EndsWith(rest, "Portions"u8) || EndsWith(rest, "\\n"u8) || EndsWith(rest, "are"u8);
    }

    private static bool EndsWith(ReadOnlySpan<byte> text, ReadOnlySpan<byte> word)
    {
        text = text.TrimEnd(" \t"u8);
        return text.Length >= word.Length && (text[^1] | 0x20) == (word[^1] | 0x20) && Ascii.EqualsIgnoreCase(text[^word.Length..], word);
    }

    /// <summary>"Portions created by X are": the holder that stands before the mark.</summary>
    private static string Creator(ReadOnlySpan<byte> prefix)
    {
        var by = prefix.IndexOf("created by "u8);
        var are = prefix.LastIndexOf(" are "u8);
        return by >= 0 && are > by + 11 ? Encoding.UTF8.GetString(prefix[(by + 11)..are]).Trim() : "";
    }

    /// <summary>The quotation mark that is open at the end of a line's beginning.</summary>
    private static byte OpenQuote(ReadOnlySpan<byte> prefix)
    {
        byte open = 0;
        for (var at = 0; at < prefix.Length; at++)
        {
            var c = prefix[at];
            if (c == '\\')
            {
                at++;
            }
            else if (open == 0 && (c is (byte)'"' or (byte)'`' || (c == '\'' && (at == 0 || !char.IsAsciiLetterOrDigit((char)prefix[at - 1])))))
            {
                open = c;
            }
            else if (c == open)
            {
                open = 0;
            }
        }

        return open;
    }
}
