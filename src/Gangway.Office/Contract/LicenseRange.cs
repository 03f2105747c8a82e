using System.Globalization;

namespace Gangway.Office.Contract;

/// <summary>
/// The versions of one license that a writing of it offers: one, or this and all later ones. Versions are told by their dot, so that
/// BSD-2-Clause and BSD-3-Clause stay two licenses; what stands behind a version (-no-invariants, -AT) belongs to the family.
/// </summary>
/// <param name="Family">Family and exception; ranges of different families never meet.</param>
/// <param name="Version">Null where the id has none: then the family is the license.</param>
/// <param name="OrLater">Whether later versions of the family are offered too.</param>
internal sealed record LicenseRange(string Family, string? Version, bool OrLater)
{
    private const string Only = "-only";
    private const string Later = "-or-later";

    /// <param name="license">Canonical writing: <c>GPL-2.0-or-later WITH Classpath-exception-2.0</c>, <c>Apache-1.1+</c>.</param>
    public static LicenseRange Of(string license)
    {
        var with = license.IndexOf(" WITH ", StringComparison.Ordinal);
        var exception = with < 0 ? "" : license[with..];
        var id = with < 0 ? license : license[..with];
        var hasPlus = id.EndsWith('+');
        id = hasPlus ? id[..^1] : id;
        var (start, end) = id.Contains("Ref-", StringComparison.Ordinal) ? (-1, -1) : VersionOf(id);
        if (start < 0)
        {
            return new LicenseRange(id + exception, null, hasPlus);
        }

        var rest = id[end..];
        var isLater = rest.EndsWith(Later, StringComparison.Ordinal);
        rest = isLater ? rest[..^Later.Length] : rest.EndsWith(Only, StringComparison.Ordinal) ? rest[..^Only.Length] : rest;
        return new LicenseRange(string.Concat(id.AsSpan(0, start), rest, exception), id[start..end], hasPlus || isLater);
    }

    /// <summary>Whether both offer some version in common, released by now or not.</summary>
    public bool Meets(LicenseRange other)
    {
        if (Family != other.Family)
        {
            return false;
        }

        var order = Compare(Version ?? "", other.Version ?? "");
        return order == 0 || (order < 0 ? OrLater : other.OrLater);
    }

    /// <summary>By numbers, then by the letter that LPPL-1.3a has: 1.0 before 1.02, 2.9 before 2.10.</summary>
    internal static int Compare(string left, string right)
    {
        var (ours, theirs) = (left.Split('.'), right.Split('.'));
        for (var i = 0; i < Math.Max(ours.Length, theirs.Length); i++)
        {
            var order = Part(ours, i).CompareTo(Part(theirs, i));
            if (order != 0)
            {
                return order;
            }
        }

        return 0;
    }

    private static (int Number, string Letter) Part(string[] parts, int at)
    {
        var text = at < parts.Length ? parts[at] : "";
        var digits = text.TakeWhile(char.IsAsciiDigit).Count();
        return (int.TryParse(text[..digits], CultureInfo.InvariantCulture, out var number) ? number : 0, text[digits..]);
    }

    /// <summary>The first part between hyphens that begins with a digit and has a dot.</summary>
    private static (int Start, int End) VersionOf(string id)
    {
        for (var start = id.IndexOf('-') + 1; start > 0; start = id.IndexOf('-', start) + 1)
        {
            var next = id.IndexOf('-', start);
            var end = next < 0 ? id.Length : next;
            if (start < end && char.IsAsciiDigit(id[start]) && id.AsSpan(start, end - start).Contains('.'))
            {
                return (start, end);
            }
        }

        return (-1, -1);
    }
}
