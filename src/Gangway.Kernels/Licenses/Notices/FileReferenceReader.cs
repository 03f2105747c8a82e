using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using Gangway.Kernels.Licenses.Input;

namespace Gangway.Kernels.Licenses.Notices;

/// <summary>
/// Pointers to the file that holds the terms: "see the LICENSE file for details", "/usr/share/common-licenses/GPL-2",
/// "SEE LICENSE IN terms.md". A name alone is none: there must be words that point, and web addresses are not files.
/// </summary>
/// <remarks>Cost: five vectorized passes, and at most half a KB looked at for each name of a license file.</remarks>
public static class FileReferenceReader
{
    /// <summary>Pointers kept of one file.</summary>
    public const int Most = 64;

    private static readonly SearchValues<byte> nameEnds = SearchValues.Create("\"'>\r\n\t ,"u8);

    /// <summary>Adds each file once, with the first line that points to it.</summary>
    /// <param name="utf8">Text as UTF-8 or Latin-1.</param>
    /// <param name="firstLine">The number of its first line.</param>
    /// <param name="files">May hold those of an earlier part of the same file.</param>
    public static void Read(ReadOnlySpan<byte> utf8, int firstLine, ImmutableArray<FileReference>.Builder files)
    {
        ArgumentNullException.ThrowIfNull(files);
        ReadAll(utf8, "icen"u8, firstLine, files);
        ReadAll(utf8, "ICEN"u8, firstLine, files);
        ReadAll(utf8, "COPYING"u8, firstLine, files);
        ReadAll(utf8, "COPYRIGHT"u8, firstLine, files);
        ReadAll(utf8, "README"u8, firstLine, files);
        files.Sort((left, right) => left.Line.CompareTo(right.Line));
    }

    private static void ReadAll(ReadOnlySpan<byte> text, ReadOnlySpan<byte> mark, int firstLine, ImmutableArray<FileReference>.Builder files)
    {
        var (countedTo, line) = (0, firstLine);
        for (var at = 0; at < text.Length && files.Count < Most;)
        {
            var found = text[at..].IndexOf(mark);
            if (found < 0)
            {
                return;
            }

            var name = FileName.Around(text, at + found);
            if (text[name].IndexOfAnyExceptInRange((byte)'a', (byte)'z') < 0)
            {
                at = name.End.Value; // "license" in prose: no name of a file.
                continue;
            }

            at = Math.Max(name.End.Value, at + found + mark.Length);
            if (NameOf(text, ref name, files) is { } pointed)
            {
                line += LineEnds(text[countedTo..name.Start.Value]);
                countedTo = name.Start.Value;
                Add(files, pointed, line);
            }
        }
    }

    private static void Add(ImmutableArray<FileReference>.Builder files, string name, int line)
    {
        for (var i = 0; i < files.Count; i++)
        {
            if (files[i].Name == name)
            {
                files[i] = files[i].Line <= line ? files[i] : new FileReference(name, line);
                return;
            }
        }

        files.Add(new FileReference(name, line));
    }

    private static string? NameOf(ReadOnlySpan<byte> text, ref Range range, ImmutableArray<FileReference>.Builder known)
    {
        if (SeeLicenseIn(text, range) is { } terms)
        {
            range = terms;
            return Interned.Of(text[terms]);
        }

        var name = FileName.Trimmed(text[range]);
        var kind = FileName.KindOf(text, range.Start.Value, name);
        if (kind == FileNameKind.None || IsKnown(known, name))
        {
            return null;
        }

        var end = range.Start.Value + name.Length;
        var points = kind == FileNameKind.Common || new PointingWords(text, range.Start.Value, end).Point(kind);
        return points ? Interned.Of(name) : null;
    }

    /// <summary>Each spelling is searched for from the top, so what is known was found on an earlier line.</summary>
    private static bool IsKnown(ImmutableArray<FileReference>.Builder known, ReadOnlySpan<byte> name)
    {
        for (var place = 0; place < known.Count; place++) // The builder's enumerator is an object.
        {
            if (known[place].Name.Length == name.Length && Ascii.Equals(name, known[place].Name))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>npm's form: the file may have any name.</summary>
    private static Range? SeeLicenseIn(ReadOnlySpan<byte> text, Range range)
    {
        var (start, end) = (range.Start.Value, range.End.Value);
        if (!text[range].SequenceEqual("LICENSE"u8) || !text[..start].EndsWith("SEE "u8) || !text[end..].StartsWith(" IN "u8))
        {
            return null;
        }

        start = end + 4;
        start += start < text.Length && text[start] == '<' ? 1 : 0;
        var length = text[start..].IndexOfAny(nameEnds);
        return length is > 0 and < 120 ? start..(start + length) : null;
    }

    private static int LineEnds(ReadOnlySpan<byte> part)
    {
        var count = part.Count((byte)'\n');
        for (var next = part.IndexOf((byte)'\r'); next >= 0; next = part.IndexOf((byte)'\r'))
        {
            count += next + 1 < part.Length && part[next + 1] == '\n' ? 0 : 1;
            part = part[(next + 1)..];
        }

        return count;
    }
}
