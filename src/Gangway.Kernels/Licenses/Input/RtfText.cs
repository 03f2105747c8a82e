using System.Buffers;
using System.Buffers.Text;
using System.Text;
using Gangway.Kernels.Licenses.Texts;

namespace Gangway.Kernels.Licenses.Input;

/// <summary>
/// The text of a Rich Text Format file as UTF-8 (RTF 1.9.1, "Formal Syntax"), with its line feeds, so that lines stay those of the file;
/// a paragraph ends with U+2029. Fonts, colors, pictures and what else no reader sees is left out. Linear, and never longer than the file.
/// </summary>
internal ref struct RtfText
{
    private static readonly SmallSet unseen = new(Word.Each("fonttbl colortbl stylesheet info pict header footer headerl headerr footerl footerr listtable"
        + " listoverridetable rsidtbl xmlnstbl themedata colorschememapping latentstyles datastore object filetbl"));

    private static readonly uint unicode = Word.Of("u");
    private static readonly uint skipped = Word.Of("uc");
    private static readonly uint binary = Word.Of("bin");
    private static readonly uint tab = Word.Of("tab");
    private static readonly uint cell = Word.Of("cell");
    private static readonly SmallSet paragraphs = new(Word.Each("par line page sect row"));
    private static readonly SmallSet apostrophes = new(Word.Each("lquote rquote"));

    private readonly ReadOnlySpan<byte> rtf;
    private readonly ArrayBufferWriter<byte> output;
    private int at;
    private int substitutes;

    private RtfText(ReadOnlySpan<byte> rtf)
    {
        this.rtf = rtf;
        output = new ArrayBufferWriter<byte>(rtf.Length + 4);
        substitutes = 1;
    }

    public static bool Is(ReadOnlySpan<byte> content) => content.StartsWith(@"{\rtf"u8);

    public static byte[] Decode(ReadOnlySpan<byte> content)
    {
        var text = new RtfText(content);
        text.Read();
        return text.output.WrittenSpan.ToArray();
    }

    private void Read()
    {
        while (at < rtf.Length)
        {
            var next = rtf[at];
            switch (next)
            {
                case (byte)'\\':
                    ReadControl();
                    break;
                case (byte)'{':
                    OpenGroup();
                    break;
                case (byte)'}' or (byte)'\r':
                    at++;
                    break;
                case (byte)'\n':
                    BreakLine();
                    break;
                default:
                    Write(next);
                    at++;
                    break;
            }
        }
    }

    /// <summary>A line feed is no blank in RTF: a word that it splits is written as one split by a hyphen.</summary>
    private void BreakLine()
    {
        var splits = output.WrittenCount > 0 && IsLetter(output.WrittenSpan[^1]) && at + 1 < rtf.Length && IsLetter(rtf[at + 1]);
        output.Write(splits ? "-\n"u8 : "\n"u8);
        at++;
    }

    private void OpenGroup()
    {
        at++;
        if (at + 1 >= rtf.Length || rtf[at] != '\\' || (rtf[at + 1] != '*' && !unseen.Contains(HashOf(ControlWord(at + 1)))))
        {
            return;
        }

        for (var depth = 1; at < rtf.Length && depth > 0; at++)
        {
            depth += rtf[at] == '{' ? 1 : rtf[at] == '}' ? -1 : 0;
            at += rtf[at] == '\\' ? 1 : 0;
            if (at < rtf.Length && rtf[at] == '\n')
            {
                Write((byte)'\n');
            }
        }
    }

    private void ReadControl()
    {
        at++;
        var word = ControlWord(at);
        if (word.IsEmpty)
        {
            ReadSymbol();
            return;
        }

        at += word.Length;
        at += Utf8Parser.TryParse(rtf[at..], out int value, out var digits) ? digits : 0;
        at += at < rtf.Length && rtf[at] == ' ' ? 1 : 0;
        WriteControl(HashOf(word), value);
    }

    private void WriteControl(uint word, int value)
    {
        if (word == unicode)
        {
            Write(Rune.TryCreate(value < 0 ? value + 65536 : value, out var rune) ? rune : new Rune(' '));
            SkipSubstitutes();
        }
        else if (word == skipped)
        {
            substitutes = Math.Clamp(value, 0, 8);
        }
        else if (word == binary)
        {
            at += Math.Clamp(value, 0, rtf.Length - at);
        }
        else if (paragraphs.Contains(word))
        {
            Write(new Rune('\u2029'));
        }
        else if (apostrophes.Contains(word))
        {
            Write((byte)'\'');
        }
        else if (word == tab || word == cell)
        {
            Write((byte)' ');
        }
    }

    /// <summary>What a reader without Unicode would show instead: so many signs, each plain or \'hh.</summary>
    private void SkipSubstitutes()
    {
        for (var count = substitutes; count > 0 && at < rtf.Length && rtf[at] is not ((byte)'{' or (byte)'}'); count--)
        {
            at += rtf[at..].StartsWith(@"\'"u8) ? Math.Min(4, rtf.Length - at) : rtf[at] == '\\' ? 0 : 1;
        }
    }

    private void ReadSymbol()
    {
        var symbol = at < rtf.Length ? rtf[at] : (byte)' ';
        if (symbol == '\'' && at + 2 < rtf.Length && Utf8Parser.TryParse(rtf.Slice(at + 1, 2), out byte value, out var read, 'x') && read == 2)
        {
            at += 3;
            Write(new Rune(value is 0x91 or 0x92 ? '\'' : value is >= 0x80 and < 0xA0 ? ' ' : value < ' ' ? ' ' : (char)value));
            return;
        }

        at += symbol == '\n' ? 0 : 1;
        if (symbol is (byte)'\n' or (byte)'\r')
        {
            Write(new Rune('\u2029'));
        }
        else if (symbol != '-') // An optional hyphen is none.
        {
            Write(symbol is (byte)'_' ? (byte)'-' : symbol is (byte)'\\' or (byte)'{' or (byte)'}' ? symbol : (byte)' ');
        }
    }

    private readonly ReadOnlySpan<byte> ControlWord(int place)
    {
        var rest = rtf.Slice(place, Math.Min(rtf.Length - place, 32));
        var length = 0;
        while (length < rest.Length && IsLetter(rest[length]))
        {
            length++;
        }

        return rest[..length];
    }

    private readonly void Write(byte value) => output.Write([value]);

    private readonly void Write(Rune rune)
    {
        Span<byte> bytes = stackalloc byte[4];
        output.Write(bytes[..rune.EncodeToUtf8(bytes)]);
    }

    private static bool IsLetter(byte value) => (uint)((value | 0x20) - 'a') <= 'z' - 'a';

    private static uint HashOf(ReadOnlySpan<byte> word)
    {
        var hash = Word.Seed;
        foreach (var letter in word)
        {
            hash = (hash ^ letter) * Word.Prime;
        }

        return Word.Plain(hash);
    }
}
