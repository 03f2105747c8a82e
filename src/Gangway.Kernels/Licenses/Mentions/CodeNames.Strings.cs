using System.Buffers;
using System.Text;
using Gangway.Kernels.Licenses.Texts;
using Gangway.Kernels.Licenses.Words;

namespace Gangway.Kernels.Licenses.Mentions;

/// <summary>Texts that code tests, searches for, shows or keeps by name, and code that a manual shows.</summary>
internal static partial class CodeNames
{
    /// <summary>What stands before a text that is tested or searched for.</summary>
    private static readonly byte[][] tests = [.. "assert Assert expect( InlineData( TestCase( EXPECT_ .compile( Regex( RegExp( .search( .match( .Contains( .contains( .includes( .indexOf( .IndexOf( strstr( grep VALUES >>> reject( deny( fail( Error( Exception( raise throw strcmp( strncmp( strcasecmp( equals( Equals( startsWith( StartsWith( startswith( EXPECTED expected fixture sample stub endsWith( EndsWith( endswith( .eq( test( .warn( .warning( .error( .info( .debug(".Split(' ').Select(Encoding.ASCII.GetBytes)];
    private static readonly byte[][] openings = [.. "def test_;func Test;@Test;#[test];[Fact];[Theory];[Test];[TestMethod];TEST(;TEST_F(;TEST_CASE(;it(\";it(';test(\";test(';describe(".Split(';').Select(Encoding.ASCII.GetBytes)];
    private static readonly byte[][] keys = [.. "mit apache gpl lgpl agpl bsd isc mpl zlib epl cc0 unlicense pattern regex needle expected header".Split(' ').Select(Encoding.ASCII.GetBytes)];
    private static readonly SearchValues<byte> beforeKeys = SearchValues.Create(" \t\"'[{,("u8);

    /// <summary>A scanner reports `GPL-2.0-only`: quoted as code amid a sentence that grants nothing.</summary>
    public static bool IsQuotedInText(Prose prose, ReadOnlySpan<byte> text, Mention mention)
    {
        ref readonly var last = ref prose[mention.End - 1];
        var (before, behind) = (prose[mention.Start].Start - 1, last.Start + last.Length);
        if (mention.Role == MentionRole.Reference && before >= 0 && text[before] != '`' && !IsField(prose, mention.Start) && IsInSpan(text, before + 1, behind))
        {
            return true;
        }

        return mention.Role == MentionRole.Reference && before >= 0 && behind < text.Length && text[before] == '`' && text[behind] == '`'
            && !prose.Has(mention.Start, ProseMark.Line) && !IsField(prose, mention.Start) && ProseWord.IsWord(prose.At(mention.Start - 1)) && !prose.Has(mention.End, ProseMark.Paragraph) && ProseWord.IsWord(prose.At(mention.End))
            && !prose.Is(mention.End, ProseTerms.License) && !prose.Is(mention.Start - 1, ProseTerms.License);
    }

    /// <summary>`tool add GPL-3.0-only`: amid a stretch of code on its line.</summary>
    private static bool IsInSpan(ReadOnlySpan<byte> text, int start, int end)
    {
        var lead = text[Math.Max(0, start - LongestPattern)..start];
        var rest = text[Math.Min(end, text.Length)..Math.Min(text.Length, end + LongestPattern)];
        var length = rest.IndexOf((byte)'\n');
        lead = lead[(lead.LastIndexOf((byte)'\n') + 1)..];
        return lead.Count((byte)'`') % 2 == 1 && (length < 0 ? rest : rest[..length]).IndexOf((byte)'`') >= 0;
    }

    /// <summary>… headers: "This library is free software; … under the terms of the LGPL" is one that they will meet: a sentence that the text speaks of.</summary>
    public static bool IsQuotedSentence(Prose prose, ReadOnlySpan<byte> text, Mention mention)
    {
        ref readonly var last = ref prose[mention.End - 1];
        var end = last.Start + last.Length;
        var line = CodeLine.Around(text, prose[mention.Start].Start, end);
        if (line.Quote < 0 || mention.Start < LongestTitle || (prose[mention.Start - LongestTitle].Start < line.Quote && !OpensGrant(prose, mention.Start, line.Quote)) || text[..line.Quote].TrimEnd(" \t"u8) is [.., (byte)'=' or (byte)'('])
        {
            return false;
        }

        var rest = text[end..Math.Min(text.Length, end + LongestPattern)];
        var close = rest.IndexOf(text[line.Quote]);
        return close >= 0 && close + 2 < rest.Length && rest[close + 1] == ' ' && rest[close + 2] is >= (byte)'a' and <= (byte)'z';
    }

    /// <summary>"Licensed under the …: three words, and a sentence.</summary>
    private static bool OpensGrant(Prose prose, int start, int quote)
    {
        for (var place = start - 1; place > 0 && start - place < LongestTitle && prose[place].Start > quote; place--)
        {
            if (grants.Contains(prose.At(place)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>&lt;Badge license="MIT" /&gt;: what is given to an element.</summary>
    private static bool IsAttribute(ReadOnlySpan<byte> text, int start)
    {
        var lead = text[Math.Max(0, start - LongestPattern)..start];
        lead = lead[(lead.LastIndexOf((byte)'\n') + 1)..];
        var open = lead.LastIndexOf((byte)'<');
        return open >= 0 && open + 1 < lead.Length && char.IsAsciiLetterUpper((char)lead[open + 1]) && lead[open..].IndexOf((byte)'>') < 0 && lead[^1] is (byte)'"' or (byte)'\'' or (byte)'{';
    }

    /// <summary>/GNU General Public License/: a regular expression.</summary>
    private static bool IsPattern(Prose prose, ReadOnlySpan<byte> text, Mention mention)
    {
        ref readonly var last = ref prose[mention.End - 1];
        var (before, behind) = (prose[mention.Start].Start - 1, last.Start + last.Length);
        var tail = text[Math.Min(behind, text.Length)..Math.Min(text.Length, behind + LongestPattern)];
        var lead = text[Math.Max(0, before - LongestPattern)..Math.Max(0, before + 1)];
        return (before > 0 && text[before] == '/' && text[before - 1] is not ((byte)'/' or (byte)'*') && tail.StartsWith("/"u8))
            || (lead[(lead.LastIndexOf((byte)'\n') + 1)..].IndexOf("=~"u8) >= 0 && tail.IndexOf((byte)'/') >= 0);
    }

    /// <summary>assert detect("…") == "MIT", [InlineData("…")], expect(…): the text of a test.</summary>
    public static bool IsTested(Prose prose, ReadOnlySpan<byte> text, Mention mention)
    {
        ref readonly var last = ref prose[mention.End - 1];
        var line = CodeLine.Around(text, prose[mention.Start].Start, last.Start + last.Length);
        if (line.Quote < 0 || line.IsComment)
        {
            return false;
        }

        var lead = text[Math.Max(0, line.Quote - LongestPattern)..line.Quote];
        lead = lead[(lead.LastIndexOf((byte)'\n') + 1)..];
        foreach (var sign in tests)
        {
            if (lead.IndexOf(sign) >= 0)
            {
                return true;
            }
        }

        return IsEntry(lead) || IsSought(text, last.Start + last.Length, text[line.Quote]) || IsExpecting(text, last.Start + last.Length) || IsInTest(text, line.Quote);
    }

    /// <summary>'MODULE_LICENSE("GPL")' in text.</summary>
    private static bool IsSought(ReadOnlySpan<byte> text, int end, byte quote)
    {
        var rest = text[Math.Min(end, text.Length)..Math.Min(text.Length, end + LongestPattern)];
        var close = rest.IndexOf(quote);
        return close >= 0 && rest[(close + 1)..].StartsWith(" in "u8);
    }

    /// <summary>{ input: 'licensed under MIT', expected: 'MIT' }.</summary>
    private static bool IsExpecting(ReadOnlySpan<byte> text, int end)
    {
        var rest = text[Math.Min(end, text.Length)..Math.Min(text.Length, end + LongestPattern)];
        var length = rest.IndexOf((byte)'\n');
        rest = length < 0 ? rest : rest[..length];
        return rest.IndexOf("expect"u8) >= 0 || rest.IndexOf("want:"u8) >= 0;
    }

    /// <summary>%w[MIT ISC], qw(MIT ISC): words of a list.</summary>
    private static bool IsWordList(ReadOnlySpan<byte> text, int start)
    {
        var lead = text[Math.Max(0, start - LongestPattern)..start];
        lead = lead[(lead.LastIndexOf((byte)'\n') + 1)..];
        var open = Math.Max(lead.LastIndexOf("%w"u8), lead.LastIndexOf("qw"u8));
        return open >= 0 && open + 2 < lead.Length && lead[open + 2] is (byte)'[' or (byte)'(' or (byte)'/' or (byte)'{' && lead[(open + 3)..].IndexOfAny("])}/"u8) < 0;
    }

    /// <summary>A string of a test, whatever it is called.</summary>
    private static bool IsInTest(ReadOnlySpan<byte> text, int quote)
    {
        var lead = text[Math.Max(0, quote - LongestTest)..quote];
        foreach (var sign in openings)
        {
            if (lead.IndexOf(sign) is >= 0 and var place && (place == 0 || !char.IsAsciiLetter((char)lead[place - 1])))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>'MIT' | 'ISC' of a type, MIT|ISC) of a shell's case.</summary>
    private static bool IsAlternative(ReadOnlySpan<byte> text, int start, in ProseWord last)
    {
        if (CodeLine.Around(text, start, start).IsComment)
        {
            return false;
        }

        var behind = text[Math.Min(text.Length, last.Start + last.Length)..];
        if (behind.StartsWith("|"u8) || behind.StartsWith("*)"u8) || behind.StartsWith("' |"u8) || behind.StartsWith("\" |"u8))
        {
            return true;
        }

        var lead = text[Math.Max(0, start - LongestPattern)..start];
        lead = lead[(lead.LastIndexOf((byte)'\n') + 1)..];
        return (behind.StartsWith(")"u8) && lead.IndexOf((byte)'(') < 0 && text[start..(last.Start + last.Length)].IndexOf((byte)'(') < 0 && lead.IndexOfAny((byte)'#', (byte)'*', (byte)'/') < 0) || (lead is [.., var letter, (byte)'|'] && char.IsAsciiLetterOrDigit((char)letter)) || lead.EndsWith("| '"u8) || lead.EndsWith("| \""u8);
    }

    /// <summary>&lt;MenuItem value="mit"&gt;MIT License&lt;/MenuItem&gt;: what a program shows.</summary>
    private static bool IsElement(Prose prose, ReadOnlySpan<byte> text, Mention mention)
    {
        ref readonly var last = ref prose[mention.End - 1];
        var (before, behind) = (prose[mention.Start].Start - 1, last.Start + last.Length);
        return mention.Role == MentionRole.Reference && before >= 0 && text[before] == '>' && text[Math.Min(behind, text.Length)..].StartsWith("</"u8);
    }

    /// <summary>GPL2, with its digits one word of the code.</summary>
    private static bool IsConstant(Prose prose, ReadOnlySpan<byte> text, Mention mention)
    {
        if (mention.End - mention.Start != 2 || !ProseWord.IsNumber(prose.At(mention.Start + 1)))
        {
            return false;
        }

        ref readonly var name = ref prose[mention.Start];
        ref readonly var number = ref prose[mention.Start + 1];
        return name.Start + name.Length == number.Start && number.Length == 1 && text[Math.Min(text.Length, number.Start + 1)..].StartsWith(";"u8)
            && !IsField(prose, mention.Start) && !Grants(prose, mention.Start, Lookback) && !CodeLine.Around(text, name.Start, number.Start + 1).IsComment;
    }

    /// <summary>"apache": "Licensed under the Apache License": a text by the name of its license.</summary>
    private static bool IsEntry(ReadOnlySpan<byte> lead)
    {
        lead = lead.TrimEnd(" \t"u8);
        lead = lead.EndsWith("=>"u8) ? lead[..^2] : lead.EndsWith(":"u8) || lead.EndsWith("="u8) ? lead[..^1] : default;
        lead = lead.TrimEnd(" \t\"']"u8);
        lead = lead[(lead.LastIndexOfAny(beforeKeys) + 1)..];
        foreach (var key in keys)
        {
            if (lead.Length >= key.Length && Ascii.EqualsIgnoreCase(lead[..key.Length], key))
            {
                return true;
            }
        }

        return false;
    }
}
