using System.Collections.Immutable;

namespace Gangway.Office.Inventory;

public sealed partial record PackageUrl
{
    /// <summary>
    /// The form that nearly all purls come in, read in one pass: type and marks as the canonical form has them, each part either literal or
    /// encoded as it must be, no subpath, qualifiers in order. Null for every other form, and where a rule is broken:
    /// <see cref="Read(ReadOnlySpan{char}, out string?)"/> says of all texts what this says of its own.
    /// </summary>
    /// <param name="text">The purl.</param>
    /// <param name="whole">The same as a string, to be its canonical text where it is that; null where there is none.</param>
    private static PackageUrl? ReadPlain(ReadOnlySpan<char> text, string? whole)
    {
        if (!text.StartsWith("pkg:") || PlainType(text, out var nameAt) is not { } type || !TryFindMarks(text, nameAt, out var marks))
        {
            return null;
        }

        var @namespace = marks.Slash < nameAt ? null : PercentEncoding.DecodePlain(text[nameAt..marks.Slash]);
        var name = PercentEncoding.DecodePlain(text[Math.Max(nameAt, marks.Slash + 1)..marks.NameEnd]);
        var version = marks.NameEnd == marks.VersionEnd ? null : PercentEncoding.DecodePlain(text[(marks.NameEnd + 1)..marks.VersionEnd]);
        var qualifiers = NoQualifiers;
        if (marks.VersionEnd < text.Length && !TryPlainQualifiers(text[(marks.VersionEnd + 1)..], ref qualifiers))
        {
            return null;
        }

        string? problem = null;
        var purl = Complete(type, @namespace, name, version, qualifiers, subpath: null, ref problem);
        if (purl is not null && whole is not null && purl.Namespace == @namespace && purl.Name == name && purl.Version == version)
        {
            purl.canonical = whole;
        }

        return problem is null ? purl : null;
    }

    /// <summary>A type that is written as it is called; the name, or its namespace, stands after it.</summary>
    private static PackageUrlType? PlainType(ReadOnlySpan<char> text, out int nameAt)
    {
        nameAt = 4;
        while (nameAt < text.Length && text[nameAt] != '/')
        {
            nameAt++;
        }

        var type = text[4..nameAt];
        nameAt++;
        return PackageUrlType.Find(type) is { } found && type.SequenceEqual(found.Name) ? found : null;
    }

    /// <param name="text">A purl.</param>
    /// <param name="from">Where the path begins.</param>
    /// <param name="marks">The slash before the name (-1: none), where the name and the version end; the same where there is no version.</param>
    private static bool TryFindMarks(ReadOnlySpan<char> text, int from, out (int Slash, int NameEnd, int VersionEnd) marks)
    {
        var (slash, sign, part) = (-1, -1, from);
        var at = from;
        marks = default;
        for (; at < text.Length && text[at] != '?'; at++)
        {
            if (PercentEncoding.IsLiteral(text[at]))
            {
                continue;
            }

            if (text[at] == '%' && PercentEncoding.IsPlainEscape(text[at..]))
            {
                at += 2;
                continue;
            }

            // An empty part, a second version or a slash in the version is for the long way.
            if (at == part || sign >= 0 || text[at] is not ('/' or '@'))
            {
                return false;
            }

            (slash, sign, part) = text[at] == '/' ? (at, sign, at + 1) : (slash, at, at + 1);
        }

        marks = (slash, sign < 0 ? at : sign, at);
        return at > part;
    }

    private static bool TryPlainQualifiers(ReadOnlySpan<char> text, ref ImmutableSortedDictionary<string, string> qualifiers)
    {
        ReadOnlySpan<char> before = default;
        while (!text.IsEmpty)
        {
            var equal = 0;
            while (equal < text.Length && KeyCharacters.Contains(text[equal]))
            {
                equal++;
            }

            var key = text[..equal];
            var end = EndOfPlain(text, equal + 1);
            if (equal == 0 || !char.IsAsciiLetter(key[0]) || end <= equal + 1 || text[equal] != '='
                || key.SequenceCompareTo(before) <= 0 || (end < text.Length && (text[end] != '&' || end == text.Length - 1)))
            {
                return false;
            }

            qualifiers = qualifiers.Add(key.ToString(), PercentEncoding.DecodePlain(text[(equal + 1)..end]));
            before = key;
            text = text[Math.Min(text.Length, end + 1)..];
        }

        return !before.IsEmpty;
    }

    private static int EndOfPlain(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && (PercentEncoding.IsLiteral(text[at]) || PercentEncoding.IsPlainEscape(text[at..])))
        {
            at += text[at] == '%' ? 3 : 1;
        }

        return at;
    }
}
