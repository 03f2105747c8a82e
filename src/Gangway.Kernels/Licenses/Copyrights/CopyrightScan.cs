using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Numerics;
using Gangway.Kernels.Licenses.Input;
using Gangway.Kernels.Licenses.Texts;

namespace Gangway.Kernels.Licenses.Copyrights;

/// <summary>The reading of one file's statements, mark by mark: joins broken lines, and reads on where one mark heads several holders.</summary>
internal ref partial struct CopyrightScan
{
    private const int MostLines = 5;
    private const int MostBefore = 200;
    private const int MostKnown = 16384;
    private const int MostKept = 512;

    /// <summary>A line at least this long may have been wrapped within a name (columns).</summary>
    private const int Wrapped = 58;

    [ThreadStatic]
    private static CopyrightText? spareWords;

    [ThreadStatic]
    private static CopyrightText? spareAgain;

    [ThreadStatic]
    private static HashSet<string>? spareSeen;

    [ThreadStatic]
    private static Dictionary<ulong, int>? spareKnown;

    private readonly ReadOnlySpan<byte> text;
    private readonly ImmutableArray<CopyrightStatement>.Builder statements;
    private readonly HashSet<string> seen;
    private readonly Dictionary<ulong, int> known;
    private readonly CopyrightText words = spareWords ??= new CopyrightText();
    private readonly CopyrightText again = spareAgain ??= new CopyrightText();
    private int countedTo;
    private int line;

    public CopyrightScan(ReadOnlySpan<byte> text, int firstLine, ImmutableArray<CopyrightStatement>.Builder statements)
    {
        this.text = text;
        this.statements = statements;
        line = firstLine;
        (seen, known) = (spareSeen ?? new HashSet<string>(StringComparer.Ordinal), spareKnown ?? []);
        (spareSeen, spareKnown) = (null, null);
        for (var place = 0; place < statements.Count; place++)
        {
            seen.Add(statements[place].Statement);
        }
    }

    /// <summary>Hands the sets to the next file; those of a large one are not kept.</summary>
    public readonly void Dispose()
    {
        if (known.Count <= MostKept && seen.Count <= MostKept)
        {
            seen.Clear();
            known.Clear();
            (spareSeen, spareKnown) = (seen, known);
        }
    }

    /// <summary>The first byte behind all that was read as a statement.</summary>
    public int Behind { get; private set; }

    public void Read(CopyrightMark mark)
    {
        var key = KeyOf(mark);
        if (known.TryGetValue(key, out var length))
        {
            Behind = Math.Max(Behind, mark.Start + length);
            return;
        }

        ReadNew(mark);
        if (known.Count < MostKnown)
        {
            known[key] = Math.Max(0, Behind - mark.Start);
        }
    }

    /// <summary>The words around a mark: the same words say the same, however often a file repeats them.</summary>
    private readonly ulong KeyOf(CopyrightMark mark)
    {
        var around = text[Math.Max(0, mark.Start - 24)..Math.Min(text.Length, mark.Start + 200)];
        var key = ((ulong)mark.Kind << 32) + ((ulong)Math.Min(mark.Start, 24) << 40) + (ulong)around.Length;
        var other = 0UL;
        for (; around.Length >= 16; around = around[16..])
        {
            key = (key ^ BinaryPrimitives.ReadUInt64LittleEndian(around)) * 0x9E37_79B9_7F4A_7C15;
            other = (other ^ BinaryPrimitives.ReadUInt64LittleEndian(around[8..])) * 0xC2B2_AE3D_27D4_EB4F;
            key ^= key >> 32;
            other ^= other >> 29;
        }

        key = (key ^ BitOperations.RotateLeft(other, 17)) * 0x9E37_79B9_7F4A_7C15;
        key ^= key >> 32;
        for (; around.Length >= 8; around = around[8..])
        {
            key = (key ^ BinaryPrimitives.ReadUInt64LittleEndian(around)) * 0x9E37_79B9_7F4A_7C15;
            key ^= key >> 32;
        }

        foreach (var letter in around)
        {
            key = (key ^ letter) * 0x100_0000_01B3;
        }

        return key;
    }

    private void ReadNew(CopyrightMark mark)
    {
        var prefix = text[LineStart(mark.Start)..mark.Start];
        var quote = OpenQuote(prefix);
        words.Clear();
        words.Append(text, mark.End, mark.End < text.Length && text[mark.End] == quote ? (byte)0 : quote);
        var form = CopyrightForm.Of(words.Text, 0);
        for (var lines = 1; lines < MostLines && GoesOn(form, mark.Kind) && AppendNext(form); lines++)
        {
            form = CopyrightForm.Of(words.Text, 0);
        }

        var opens = Opens(prefix);
        if (!form.IsStatement(words.Text, mark.Kind, opens))
        {
            return;
        }

        var creator = form.Holder.Length == 0 ? Creator(prefix) : "";
        form = creator.Length > 0 ? form with { Holder = creator } : form;
        Add(form, mark.Start, words.PlaceOf(form.End), EndsWith(prefix, "Portions"u8) ? "Portions " : "", isChecked: creator.Length == 0);
        ReadOthers(mark, form);
    }

    /// <summary>"2001 Somebody, 2002 Somebody Else", and holders on the lines below.</summary>
    private void ReadOthers(CopyrightMark mark, CopyrightForm form)
    {
        while (form.Dated && statements.Count < CopyrightReader.Most)
        {
            var next = NextOnLine(form.End);
            if (next == 0)
            {
                break;
            }

            form = CopyrightForm.Of(words.Text, next);
            if (!form.Dated || form.Holder.Length == 0)
            {
                return;
            }

            Add(form, words.PlaceOf(next), words.PlaceOf(form.End), "", isChecked: false);
        }

        while (statements.Count < CopyrightReader.Most && ReadBelow(mark, ref form))
        {
        }
    }

    /// <summary>The character at which a year begins behind a comma; 0 where none does.</summary>
    private readonly int NextOnLine(int end)
    {
        var rest = words.Text[Math.Min(end, words.Length)..];
        var at = 0;
        while (at < rest.Length && rest[at] is ' ' or ',' or ';' or '&')
        {
            at++;
        }

        at += rest[at..].StartsWith("and ") ? 4 : 0;
        var place = at;
        return at < rest.Length && char.IsAsciiDigit(rest[at]) && !CopyrightYears.Read(rest, ref place).IsEmpty ? end + at : 0;
    }

    private bool ReadBelow(CopyrightMark mark, ref CopyrightForm form)
    {
        if (words.Closed || !NextLine(words.LineEnd, out var start, out var content))
        {
            return false;
        }

        var (column, own) = (content - start, mark.Start - LineStart(mark.Start));
        var holder = words.PlaceOf(form.HolderStart);
        var holderColumn = holder - LineStart(holder);
        var dated = char.IsAsciiDigit((char)text[content]) && !(content + 7 < text.Length && text[content + 4] == '-' && text[content + 7] == '-');
        var sameHolders = !dated && column == holderColumn && column > own + 5 && !form.Years.IsEmpty;
        if (!sameHolders && !(dated && column >= own && form.Dated))
        {
            return false;
        }

        var years = form.Years;
        var before = words.LineEnd;
        words.Clear();
        words.Append(text, content, 0);
        var next = CopyrightForm.Of(words.Text, 0);
        var whole = words.Text[Math.Min(next.End, words.Length)..].TrimStart(" .,;").IsEmpty;
        var named = next.Holder.Length > 0 && char.IsLetter(next.Holder[0]) && !CopyrightTemplate.HasPlaceholder(words.Text);
        if (!named || (dated ? !next.Dated || (column == own && !whole) : !whole || !IsName(next)))
        {
            Behind = Math.Max(Behind, before);
            return false;
        }

        form = sameHolders ? next with { Years = years, Dated = true } : next;
        Add(form, content, words.PlaceOf(form.End), "", isChecked: true);
        return true;
    }

    private readonly bool IsName(CopyrightForm form)
    {
        var word = FirstWord(words.Text);
        return char.IsUpper(form.Holder[0]) && form.Years.IsEmpty && !CopyrightWords.OpensOther(word) && !CopyrightWords.BeginsSentence(word) && !CopyrightWords.IsSpeech(word);
    }

    /// <summary>Nothing is said yet, or a comma or "and" promises more.</summary>
    private readonly bool GoesOn(CopyrightForm form, CopyrightMarkKind kind)
    {
        if (words.Closed || form.End < words.Length)
        {
            return false;
        }

        var said = words.Text.TrimEnd(" *#");
        if (form.IsEmpty)
        {
            return kind is not (CopyrightMarkKind.Letter or CopyrightMarkKind.Lower) || form.Signed || form.Lead == CopyrightLead.Colon;
        }

        var wrapped = words.LineEnd - LineStart(words.LineEnd) >= Wrapped && said.Length > 0 && char.IsLetter(said[^1]);
        return form.Holder.Length == 0 || wrapped || said.EndsWith(',') || said.EndsWith(" and") || said.EndsWith(" &") || said.EndsWith(" of") || said.EndsWith(" the") || said.EndsWith(" by") || said.EndsWith(" for");
    }

    private readonly bool AppendNext(CopyrightForm form)
    {
        if (!NextLine(words.LineEnd, out _, out var content))
        {
            return false;
        }

        var (length, end) = (words.Length, words.LineEnd);
        var blank = length > 0 && words.Text[^1] != ' ' ? " " : "";
        words.Append(text, content, 0);
        var added = words.Text[length..].TrimStart(' ');
        if (CanFollow(form, added))
        {
            words.InsertBlank(length, blank.Length > 0 && words.Text[length] != ' ');
            return true;
        }

        words.Restore(length, end);
        return false;
    }

    private static bool CanFollow(CopyrightForm form, ReadOnlySpan<char> added)
    {
        if (added.IsEmpty || added[0] == '©' || CopyrightWords.IsReservation(added))
        {
            return false;
        }

        var place = 0;
        if (char.IsAsciiDigit(added[0]))
        {
            return !CopyrightYears.Read(added, ref place).IsEmpty && (form.Holder.Length == 0);
        }

        var word = FirstWord(added);
        if (form.IsEmpty && form.Lead == CopyrightLead.Colon)
        {
            return false;
        }

        var prose = CopyrightWords.OpensOther(word) || CopyrightWords.BeginsSentence(word) || word.StartsWith("copyright", StringComparison.OrdinalIgnoreCase) || word.StartsWith("(");
        return !prose && (char.IsUpper(added[0]) || added[0] >= 0x80 || added[0] == '<' || added.StartsWith("by ") || added.StartsWith("the ") || added.StartsWith("and "));
    }

    private static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> words)
    {
        var end = words.IndexOfAny(' ', ',', ';');
        return end < 0 ? words : words[..end];
    }

    /// <summary>The line behind the one that ends at <paramref name="end"/>; false where that is blank or missing.</summary>
    private readonly bool NextLine(int end, out int start, out int content)
    {
        var rest = text[end..Math.Min(text.Length, end + CopyrightText.Most)];
        var feed = rest.IndexOfAny((byte)'\n', (byte)'\r');
        (start, content) = (0, 0);
        if (feed < 0)
        {
            return false;
        }

        start = end + feed + (rest[feed..].StartsWith("\r\n"u8) ? 2 : 1);
        content = CopyrightText.SkipSigns(text, start);
        return content < text.Length && text[content] is not ((byte)'\n' or (byte)'\r');
    }
}
