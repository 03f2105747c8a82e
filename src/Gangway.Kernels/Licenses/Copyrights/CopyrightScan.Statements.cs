using System.Text;

namespace Gangway.Kernels.Licenses.Copyrights;

/// <summary>The statements as they are kept: in a form that gives itself when it is read.</summary>
internal ref partial struct CopyrightScan
{
    /// <param name="isChecked">The holder stands in a text that is known to be no template.</param>
    private void Add(CopyrightForm form, int start, int end, string portions, bool isChecked)
    {
        Behind = Math.Max(Behind, end);
        if (!Settle(ref form, portions, isChecked, out var written))
        {
            return;
        }

        var statement = Interned.Of(written);
        if (!seen.Add(statement))
        {
            return;
        }

        var first = LineOf(start);
        var last = first + LineEnds(text[start..Math.Max(start, Math.Min(end, text.Length))]);
        statements.Add(new CopyrightStatement(statement, form.Years.ToString(), CopyrightHolder.NameOf(form.Holder), first, last));
    }

    /// <summary>Reads the normal form until it gives itself; false where it never does.</summary>
    private readonly bool Settle(ref CopyrightForm form, string portions, bool isChecked, out ReadOnlySpan<char> statement)
    {
        for (var round = 0; ; round++)
        {
            var spelled = Write(form, portions, words.Written);
            statement = words.Written.AsSpan(0, spelled);
            var rest = statement[(portions.Length + "Copyright".Length)..];
            var isPlain = again.Take(rest);
            if (!isPlain && !ReadSpelled(statement, portions.Length + "Copyright".Length))
            {
                return false;
            }

            var read = CopyrightForm.Of(again.Text, 0);
            if (isChecked && isPlain ? !read.IsSaid(again.Text, CopyrightMarkKind.Word, opens: true) : !read.IsStatement(again.Text, CopyrightMarkKind.Word, opens: true))
            {
                return false;
            }

            if (again.Written.AsSpan(0, Write(read, portions, again.Written)).SequenceEqual(statement))
            {
                form = form with { Holder = words.Written.AsSpan(spelled - form.Holder.Length, form.Holder.Length) }; // What was read before is overwritten.
                return again.Text[Math.Min(read.End, again.Length)..].TrimStart(" .,;").IsEmpty;
            }

            if (round == 3)
            {
                return false;
            }

            form = read;
        }
    }

    /// <summary>Reads what was written as bytes are read; false where a part of it is left over.</summary>
    private readonly bool ReadSpelled(ReadOnlySpan<char> statement, int from)
    {
        var bytes = Spare<byte>.Take(Encoding.UTF8.GetMaxByteCount(statement.Length));
        var length = Encoding.UTF8.GetBytes(statement, bytes);
        again.Clear();
        again.Append(bytes.AsSpan(0, length), from, 0);
        Spare<byte>.Give(bytes);
        return again.LineEnd >= length && !again.Closed;
    }

    private static int Write(CopyrightForm form, string portions, Span<char> to)
    {
        var unsigned = form.Years.IsEmpty && !(form with { Signed = false, Lead = CopyrightLead.Plain }).IsSaid("", CopyrightMarkKind.Word, opens: true);
        var length = Put(to, 0, portions);
        length = Put(to, length, unsigned ? "Copyright (c)" : "Copyright");
        if (!form.Years.IsEmpty)
        {
            length = Put(to, length, " ");
            length += form.Years.Write(to[length..]);
        }

        return form.Holder.IsEmpty ? length : Put(to, Put(to, length, " "), form.Holder);
    }

    private static int Put(Span<char> to, int at, ReadOnlySpan<char> part)
    {
        part.CopyTo(to[at..]);
        return at + part.Length;
    }
}
