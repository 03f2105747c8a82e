using System.Buffers;
using System.Text;
using Gangway.Kernels.Licenses.Input;

namespace Gangway.Kernels.Licenses;

/// <summary>
/// SPDX-License-Identifier tags (SPDX 2.3 annex E), in any comment form. Text between REUSE-IgnoreStart and REUSE-IgnoreEnd is
/// passed over, as REUSE 3.3 has it.
/// </summary>
internal static class TagReader
{
    public static readonly SearchValues<char> Letters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    private const int LongestExpression = 1024;
    private const int LongestLead = 200;

    /// <summary>"Apache 2.0" is a name to be read by somebody; more words are a sentence behind the id.</summary>
    private const int MostWordsBehind = 3;

    public static void Read(PlainText text, List<LicenseMatch> matches)
    {
        Read(text.Head, 1, matches);
        Read(text.Tail, text.TailLine, matches);
    }

    private static void Read(ReadOnlySpan<byte> text, int firstLine, List<LicenseMatch> matches)
    {
        var (counted, line) = (0, firstLine);
        for (var at = 0; at < text.Length;)
        {
            var found = text[at..].IndexOf("SPDX-"u8);
            if (found < 0)
            {
                return;
            }

            var tag = at + found;
            line += LineEnds.Count(text[counted..tag]);
            counted = tag;
            at = EndOfIgnored(text, at, tag);
            if (at < 0)
            {
                return;
            }

            if (at > tag)
            {
                continue;
            }

            at = tag + 5;
            var value = ValueAt(text, tag);
            if (value > 0 && !IsPattern(text, value) && !IsSearched(text, tag) && ReadExpression(text[value..], out var expression, out var length))
            {
                var end = line + LineEnds.Count(text.Slice(value, length));
                matches.Add(new LicenseMatch(expression, LicenseMatchKind.Tag, line + LineEnds.Count(text[tag..value]), end, 1));
                at = value + length;
            }
        }
    }

    /// <summary>The tag's own place where it counts; behind the ignored stretch where it lies in one; -1 where that never ends.</summary>
    private static int EndOfIgnored(ReadOnlySpan<byte> text, int from, int tag)
    {
        var start = text[from..tag].LastIndexOf("REUSE-IgnoreStart"u8);
        if (start < 0 || text[(from + start)..tag].IndexOf("REUSE-IgnoreEnd"u8) >= 0)
        {
            return tag;
        }

        var end = text[tag..].IndexOf("REUSE-IgnoreEnd"u8);
        return end < 0 ? -1 : tag + end;
    }

    /// <summary>Where the value begins, or -1 where this is another SPDX word.</summary>
    private static int ValueAt(ReadOnlySpan<byte> text, int tag)
    {
        var rest = text[tag..];
        var name = "SPDX-License-Identifier"u8;
        if (rest.Length <= name.Length || !Ascii.EqualsIgnoreCase(rest[..name.Length], name))
        {
            return -1;
        }

        var at = SkipAny(rest, name.Length, " \t\"'`*_"u8);
        if (at >= rest.Length || rest[at] is not ((byte)':' or (byte)'='))
        {
            return -1;
        }

        return tag + SkipAny(rest, at + 1, " \t\"'`*_\\"u8);
    }

    /// <summary>"SPDX-License-Identifier: \s+": searched for, not said.</summary>
    private static bool IsPattern(ReadOnlySpan<byte> text, int value) =>
        text[value - 1] == '\\' && value + 1 < text.Length && !char.IsAsciiLetterOrDigit((char)text[value + 1]) && text[value + 1] is not (byte)'-';

    /// <summary>grep "SPDX-License-Identifier: MIT", text.Contains("SPDX-License-Identifier: MIT"): in quotes behind what searches for it.</summary>
    private static bool IsSearched(ReadOnlySpan<byte> text, int tag)
    {
        var line = text[Math.Max(0, tag - LongestLead)..tag];
        line = line[(line.LastIndexOfAny((byte)'\n', (byte)'\r') + 1)..];
        if (line.IndexOfAny((byte)'"', (byte)'\'') < 0)
        {
            return false;
        }

        foreach (var search in searches)
        {
            if (line.IndexOf(search) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private static int SkipAny(ReadOnlySpan<byte> text, int at, ReadOnlySpan<byte> skipped)
    {
        while (at < text.Length && skipped.Contains(text[at]))
        {
            at++;
        }

        return at;
    }

    /// <summary>
    /// Ids, operators and parentheses as they stand; a line break counts as a blank inside parentheses or behind an operator.
    /// What follows an id and is no operator ends the expression when it is the end of the comment, else the line is kept as
    /// written for the reader of expressions to judge.
    /// </summary>
    private static bool ReadExpression(ReadOnlySpan<byte> text, out string expression, out int length)
    {
        text = text[..Math.Min(text.Length, LongestExpression)];
        var result = Reused<StringBuilder>.Take() ?? new();
        var (at, depth, open) = (0, 0, true);
        while (at < text.Length)
        {
            var next = SkipBlanks(text, at, lines: open || depth > 0, started: result.Length > 0);
            if (next >= text.Length || !Token(text[next..], open, depth, out var token))
            {
                break;
            }

            depth += text[next] == '(' ? 1 : text[next] == ')' ? -1 : 0;
            var joined = text[next] is (byte)')' || (result.Length > 0 && result[^1] == '(') || result.Length == 0;
            result.Append(joined ? "" : " ");
            Append(text.Slice(next, token), result);
            open = text[next] == '(' || (text[next] != ')' && IsOperator(text.Slice(next, token)));
            at = next + token;
        }

        length = at;
        expression = Interned.Of(result);
        Reused<StringBuilder>.Give(result.Clear());
        if (!expression.AsSpan().ContainsAny(Letters) || IsPlaceholder(expression))
        {
            return false;
        }

        var rest = open ? default : WrittenOn(text[at..]);
        rest = rest.IsEmpty && !open && IsList(text[at..]) ? OnLine(text[at..]) : rest;
        expression += rest.IsEmpty ? "" : " " + Encoding.UTF8.GetString(rest);
        return true;
    }

    private static void Append(ReadOnlySpan<byte> token, StringBuilder result)
    {
        foreach (var letter in token)
        {
            result.Append(letter < 0x80 ? (char)letter : '?');
        }
    }

    /// <summary>"MIT, Apache-2.0": another id, and no word that says whether both hold.</summary>
    private static bool IsList(ReadOnlySpan<byte> text)
    {
        if (text.Length < 3 || !text.StartsWith(", "u8) || !Token(text[2..], true, 0, out var length))
        {
            return false;
        }

        var token = text.Slice(2, length);
        return token.Contains((byte)'-') && token.IndexOfAnyInRange((byte)'0', (byte)'9') > 0;
    }

    private static ReadOnlySpan<byte> OnLine(ReadOnlySpan<byte> text)
    {
        var end = text.IndexOfAny(lineClosers);
        return (end < 0 ? text : text[..end]).TrimEnd(" \t.,:-/)]"u8);
    }

    /// <summary>What stands in a template until somebody decides: "XXX", "TODO", "TBD".</summary>
    private static bool IsPlaceholder(string expression) =>
        expression is "TODO" or "TBD" or "FIXME" || (expression.Length > 2 && !expression.AsSpan().ContainsAnyExcept('x', 'X'));

    private static int SkipBlanks(ReadOnlySpan<byte> text, int at, bool lines, bool started)
    {
        at = SkipAny(text, at, " \t"u8);
        while (lines && started && at < text.Length && text[at] is (byte)'\n' or (byte)'\r')
        {
            at = SkipAny(text, at, " \t\r\n*#/;%-!>|"u8);
        }

        return at;
    }

    /// <summary>An operand or "(" where one is due, an operator or ")" where not.</summary>
    private static bool Token(ReadOnlySpan<byte> text, bool operandDue, int depth, out int length)
    {
        length = 1;
        if (text[0] == (operandDue ? '(' : ')'))
        {
            return operandDue || depth > 0;
        }

        length = 0;
        while (length < text.Length && (char.IsAsciiLetterOrDigit((char)text[length]) || text[length] is (byte)'.' or (byte)'-' or (byte)'+' or (byte)':'))
        {
            length++;
        }

        var closer = text[..length].IndexOf("--"u8);
        length = closer >= 0 ? closer : length;
        while (length > 0 && text[length - 1] is (byte)'.' or (byte)'-' or (byte)':')
        {
            length--;
        }

        return length > 0 && char.IsAsciiLetterOrDigit((char)text[0]) && !text.StartsWith("SPDX-"u8) && operandDue != IsOperator(text[..length]);
    }

    private static bool IsOperator(ReadOnlySpan<byte> word) =>
        Ascii.EqualsIgnoreCase(word, "AND"u8) || Ascii.EqualsIgnoreCase(word, "OR"u8) || Ascii.EqualsIgnoreCase(word, "WITH"u8);

    /// <summary>The words that follow on the line and belong to the value: none when a comment sign, a quote or a copyright notice comes first.</summary>
    private static ReadOnlySpan<byte> WrittenOn(ReadOnlySpan<byte> text)
    {
        var end = text.IndexOfAny(lineClosers);
        var rest = (end < 0 ? text : text[..end]).Trim(" \t"u8);
        foreach (var closer in closers)
        {
            var found = rest.IndexOf(closer);
            rest = found < 0 ? rest : rest[..found];
        }

        rest = rest.TrimEnd(" \t.,:-/)]"u8);
        return rest.Length > 0 && rest.Count((byte)' ') < MostWordsBehind && (char.IsAsciiLetterOrDigit((char)rest[0]) || rest[0] == '/') ? rest : default;
    }

    private static readonly byte[][] searches = [.. "grep contains( Contains( startswith( startsWith( StartsWith( includes( indexOf( IndexOf( assert Assert expect( match( compile(".Split(' ').Select(Encoding.ASCII.GetBytes)];

    private static readonly SearchValues<byte> lineClosers = SearchValues.Create("\n\r\"'`*<>#|{};\\"u8);

    private static readonly byte[][] closers = ["--"u8.ToArray(), "//"u8.ToArray(), "(c)"u8.ToArray(), "(C)"u8.ToArray(), "Copyright"u8.ToArray(), "SPDX-"u8.ToArray(), ", "u8.ToArray(), ". "u8.ToArray()];
}
