using System.Text;

namespace Gangway.Office.Inventory.Versions;

/// <summary>The ranges of node-semver: comparators, <c>^</c>, <c>~</c>, <c>x</c>, <c>1.2 - 2.3</c>, <c>||</c>.</summary>
internal static class NpmRange
{
    private const string Nothing = "0.0.0-0";

    private static readonly string[] Signs = ["~>", "<=", ">=", "~", "^", "<", ">", "="];

    public static bool Read(ReadOnlySpan<char> text, RangeDraft draft)
    {
        var range = WithoutBuild(text);
        foreach (var alternative in range.Split("||"))
        {
            draft.Begin();
            if (!ReadAlternative(alternative.Trim(), draft))
            {
                return draft.Refuse("a range of npm is comparators such as ^1.2, >=1.0.0 <2.0.0, 1.x or 1.0 - 2.0, with || between alternatives");
            }

            if (draft.Current.Any(IsNothing))
            {
                draft.Current.RemoveAll(constraint => !IsNothing(constraint));
            }
        }

        // One alternative that accepts everything is the whole range: * || 1.0.0-rc admits no prerelease.
        draft.Keep(constraints => draft.Count == 1 || !constraints.Any(IsNothing));
        if (draft.Alternatives.Any(alternative => alternative.Constraints.Count == 0))
        {
            draft.Keep(constraints => constraints.Count == 0);
        }

        return true;
    }

    private static bool IsNothing(VersionConstraint constraint) => constraint is { Comparator: Comparator.Less, Version: Nothing };

    private static bool ReadAlternative(ReadOnlySpan<char> text, RangeDraft draft)
    {
        if (TryReadHyphen(text, draft))
        {
            return true;
        }

        while (!text.IsEmpty)
        {
            var sign = CutSign(ref text);
            var end = text.IndexOfAny(' ', '\t');
            var version = end < 0 ? text : text[..end];
            text = end < 0 ? default : text[end..].TrimStart();
            if (!ReadComparator(sign, version, draft))
            {
                return false;
            }
        }

        return true;
    }

    private static bool TryReadHyphen(ReadOnlySpan<char> text, RangeDraft draft)
    {
        var at = text.IndexOf(" - ");
        if (at < 0
            || !TryReadPartial(text[..at].Trim(), out var from) || !TryReadPartial(text[(at + 3)..].Trim(), out var to))
        {
            return false;
        }

        if (from.Major is not null)
        {
            AddLower(from.Minor is null ? $"{from.Major}.0.0" : from.Patch is null ? $"{from.Major}.{from.Minor}.0" : from.First, draft);
        }

        if (to.Major is not null)
        {
            draft.Add(to.IsFull ? Comparator.LessOrEqual : Comparator.Less, to.IsFull ? to.First : to.Next);
        }

        return true;
    }

    /// <summary>The sign of a comparator and the white space after it. A <c>=</c> may stand apart: <c>> =1.0.0</c>.</summary>
    private static string CutSign(ref ReadOnlySpan<char> text)
    {
        foreach (var sign in Signs)
        {
            if (text.StartsWith(sign))
            {
                text = text[sign.Length..].TrimStart();
                return sign is "<" or ">" && VersionText.CutMark(ref text, '=') ? CutRest(ref text, sign + "=") : sign;
            }
        }

        return "";
    }

    private static string CutRest(ref ReadOnlySpan<char> text, string sign)
    {
        text = text.TrimStart();
        return sign;
    }

    private static bool ReadComparator(string sign, ReadOnlySpan<char> text, RangeDraft draft)
    {
        if (!TryReadPartial(text, out var version) || !SemVerOrder.CountsInJavaScript((version with { Prerelease = "" }).First))
        {
            return false;
        }

        if (sign is "^" or "~" or "~>")
        {
            return ReadCompatible(sign, version, draft);
        }

        if (version.IsFull)
        {
            // One v may stand before a full version, no more.
            return char.IsAsciiDigit(text[text[0] == 'v' ? 1 : 0]) && AddFull(sign, version.First, draft);
        }

        return !version.IsSparse && ReadOpen(sign, version, draft);
    }

    private static bool ReadCompatible(string sign, PartialVersion version, RangeDraft draft)
    {
        if (version.Major is null)
        {
            return true;
        }

        version = version.Minor is null ? version with { Patch = null, Prerelease = "" } : version.Patch is null ? version with { Prerelease = "" } : version;
        AddLower(version.First, draft);
        draft.Add(Comparator.Less, sign == "^" ? version.NextBreaking : version.Minor is null ? version.NextMajor : version.NextMinor);
        return true;
    }

    private static bool AddFull(string sign, string version, RangeDraft draft)
    {
        if (sign == ">=")
        {
            AddLower(version, draft);
            return true;
        }

        draft.Add(sign switch { "<" => Comparator.Less, "<=" => Comparator.LessOrEqual, ">" => Comparator.Greater, _ => Comparator.Equal }, version);
        return true;
    }

    /// <summary>A version with open numbers: <c>1.2</c> is 1.2.x, <c>>1.2</c> begins with 1.3.0.</summary>
    private static bool ReadOpen(string sign, PartialVersion version, RangeDraft draft)
    {
        version = version with { Prerelease = "" };
        if (version.Major is null)
        {
            if (sign is "<" or ">")
            {
                draft.Add(Comparator.Less, Nothing);
            }

            return true;
        }

        var next = version.Next;
        switch (sign)
        {
            case ">":
                draft.Add(Comparator.GreaterOrEqual, next.AsSpan()[..^2]);
                break;
            case ">=":
                AddLower(version.First, draft);
                break;
            case "<":
                draft.Add(Comparator.Less, version.First + "-0");
                break;
            case "<=":
                draft.Add(Comparator.Less, next);
                break;
            default:
                AddLower(version.First, draft);
                draft.Add(Comparator.Less, next);
                break;
        }

        return true;
    }

    /// <summary>node-semver takes >=0.0.0 for every version.</summary>
    private static void AddLower(string version, RangeDraft draft)
    {
        if (version != "0.0.0")
        {
            draft.Add(Comparator.GreaterOrEqual, version);
        }
    }

    private static bool TryReadPartial(ReadOnlySpan<char> text, out PartialVersion version) =>
        PartialVersion.TryRead(text.TrimStart("v= \t"), out version);

    private static string WithoutBuild(ReadOnlySpan<char> text)
    {
        if (!text.Contains('+'))
        {
            return text.Trim().ToString();
        }

        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '+' || i + 1 == text.Length || !IsIdentifier(text[i + 1]))
            {
                plain.Append(text[i]);
                continue;
            }

            while (i + 1 < text.Length && (IsIdentifier(text[i + 1]) || (text[i + 1] == '.' && i + 2 < text.Length && IsIdentifier(text[i + 2]))))
            {
                i++;
            }
        }

        return plain.ToString().Trim();
    }

    private static bool IsIdentifier(char letter) => char.IsAsciiLetterOrDigit(letter) || letter == '-';
}
