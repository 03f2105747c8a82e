using System.Buffers;

namespace Gangway.Office.Inventory.Versions;

/// <summary>The parts of a version of semver.org 2.0.0, as spans of its text.</summary>
internal readonly ref struct SemVer
{
    private static readonly SearchValues<char> Identifier =
        SearchValues.Create("-.0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    private SemVer(ReadOnlySpan<char> release, ReadOnlySpan<char> prerelease, ReadOnlySpan<char> build)
    {
        Release = release;
        Prerelease = prerelease;
        Build = build;
    }

    /// <summary>Numbers with dots between them.</summary>
    public ReadOnlySpan<char> Release { get; }

    /// <summary>Without the hyphen; empty where there is none.</summary>
    public ReadOnlySpan<char> Prerelease { get; }

    /// <summary>Without the plus sign; empty where there is none.</summary>
    public ReadOnlySpan<char> Build { get; }

    public static bool TryRead(ReadOnlySpan<char> text, SemVerGrammar grammar, out SemVer version)
    {
        version = default;
        var rest = grammar.HasFlag(SemVerGrammar.Prefix) && text.StartsWith('v') ? text[1..] : text;
        var release = VersionText.CutDotted(ref rest);
        ReadOnlySpan<char> prerelease = default;
        ReadOnlySpan<char> build = default;
        if (VersionText.CutMark(ref rest, '-'))
        {
            var plus = rest.IndexOf('+');
            prerelease = VersionText.Cut(ref rest, plus < 0 ? rest.Length : plus);
            if (!AreIdentifiers(prerelease, allowsZeros: grammar.HasFlag(SemVerGrammar.PrereleaseZeros)))
            {
                return false;
            }
        }

        if (VersionText.CutMark(ref rest, '+'))
        {
            build = rest;
            rest = default;
            if (!AreIdentifiers(build, allowsZeros: true))
            {
                return false;
            }
        }

        version = new SemVer(release, prerelease, build);
        return rest.IsEmpty && IsRelease(release, grammar, isBare: prerelease.IsEmpty && build.IsEmpty);
    }

    /// <summary>Precedence by clause 11: build metadata does not count.</summary>
    public static int Compare(SemVer left, SemVer right)
    {
        var difference = VersionText.CompareDotted(left.Release, right.Release);
        return difference != 0 ? difference : ComparePrereleases(left.Prerelease, right.Prerelease);
    }

    /// <summary>A version without a prerelease comes after all its prereleases.</summary>
    public static int ComparePrereleases(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        if (left.IsEmpty || right.IsEmpty)
        {
            return left.IsEmpty.CompareTo(right.IsEmpty);
        }

        return CompareIdentifiers(left, right);
    }

    /// <summary>Numbers by value and before words, words by ASCII, fewer identifiers before more.</summary>
    public static int CompareIdentifiers(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        while (!left.IsEmpty && !right.IsEmpty)
        {
            var difference = CompareIdentifier(VersionText.CutPart(ref left, '.'), VersionText.CutPart(ref right, '.'));
            if (difference != 0)
            {
                return difference;
            }
        }

        return right.IsEmpty.CompareTo(left.IsEmpty);
    }

    private static int CompareIdentifier(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        var (leftIsNumber, rightIsNumber) = (VersionText.IsNumber(left), VersionText.IsNumber(right));
        if (leftIsNumber && rightIsNumber)
        {
            return VersionText.CompareNumbers(left, right);
        }

        return leftIsNumber == rightIsNumber ? left.SequenceCompareTo(right) : leftIsNumber ? -1 : 1;
    }

    private static bool AreIdentifiers(ReadOnlySpan<char> text, bool allowsZeros)
    {
        if (text.ContainsAnyExcept(Identifier))
        {
            return false;
        }

        foreach (var range in text.Split('.'))
        {
            var identifier = text[range];
            if (identifier.IsEmpty || (!allowsZeros && identifier.Length > 1 && identifier[0] == '0' && VersionText.IsNumber(identifier)))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsRelease(ReadOnlySpan<char> release, SemVerGrammar grammar, bool isBare)
    {
        var count = 0;
        foreach (var range in release.Split('.'))
        {
            var number = release[range];
            if (number.IsEmpty || (number.Length > 1 && number[0] == '0' && !grammar.HasFlag(SemVerGrammar.LeadingZeros)))
            {
                return false;
            }

            count++;
        }

        return count == 3 || grammar.HasFlag(SemVerGrammar.AnyLength) || (count < 3 && isBare && grammar.HasFlag(SemVerGrammar.Shorthand));
    }
}
