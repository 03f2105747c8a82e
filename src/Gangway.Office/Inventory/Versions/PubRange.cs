namespace Gangway.Office.Inventory.Versions;

/// <summary>The constraints of Dart's pub: <c>^1.2.3</c>, <c>>=1.0.0 &lt;2.0.0</c>, <c>any</c>.</summary>
internal static class PubRange
{
    private static readonly (string Sign, Comparator Comparator)[] Signs =
    [
        ("<=", Comparator.LessOrEqual), (">=", Comparator.GreaterOrEqual), ("<", Comparator.Less), (">", Comparator.Greater),
    ];

    public static bool Read(ReadOnlySpan<char> text, RangeDraft draft)
    {
        draft.Begin();
        var rest = text.Trim();
        if (rest is "any" or "")
        {
            return true;
        }

        if (rest[0] == '^')
        {
            return ReadCompatible(rest[1..].Trim(), draft) || Refuse(draft);
        }

        if (SemVer.TryRead(rest, SemVerOrder.PubGrammar, out _))
        {
            draft.Add(Comparator.Equal, rest);
            return true;
        }

        while (!rest.IsEmpty)
        {
            if (!ReadComparison(ref rest, draft))
            {
                return Refuse(draft);
            }

            rest = rest.TrimStart();
        }

        LeavePrereleasesOut(draft.Current);
        return true;
    }

    private static bool ReadCompatible(ReadOnlySpan<char> text, RangeDraft draft)
    {
        if (!SemVer.TryRead(text, SemVerOrder.PubGrammar, out var version))
        {
            return false;
        }

        var numbers = version.Release.ToString().Split('.');
        var next = VersionText.IsZero(numbers[0]) ? $"0.{VersionText.Increment(numbers[1])}" : $"{VersionText.Increment(numbers[0])}.0";
        draft.AddBetween(text.ToString(), $"{next}.0-0");
        return true;
    }

    private static bool ReadComparison(ref ReadOnlySpan<char> rest, RangeDraft draft)
    {
        foreach (var (sign, comparator) in Signs)
        {
            if (!rest.StartsWith(sign))
            {
                continue;
            }

            rest = rest[sign.Length..].TrimStart();
            var end = rest.IndexOfAny(" <>");
            var version = VersionText.Cut(ref rest, end < 0 ? rest.Length : end);
            draft.Add(comparator, version);
            return SemVer.TryRead(version, SemVerOrder.PubGrammar, out _);
        }

        return false;
    }

    /// <summary>&lt;2.0.0 leaves out 2.0.0-dev, unless the lower end is a prerelease of 2.0.0 itself.</summary>
    private static void LeavePrereleasesOut(List<VersionConstraint> constraints)
    {
        for (var i = 0; i < constraints.Count; i++)
        {
            if (constraints[i].Comparator == Comparator.Less
                && !constraints[i].Version.AsSpan().ContainsAny('-', '+')
                && !constraints.Exists(other => other.Comparator is Comparator.Greater or Comparator.GreaterOrEqual && IsPrereleaseOf(other.Version, constraints[i].Version)))
            {
                constraints[i] = constraints[i] with { Version = constraints[i].Version + "-0" };
            }
        }
    }

    private static bool IsPrereleaseOf(string version, string release) =>
        SemVer.TryRead(version, SemVerOrder.PubGrammar, out var read) && !read.Prerelease.IsEmpty && VersionText.CompareDotted(read.Release, release) == 0;

    private static bool Refuse(RangeDraft draft) => draft.Refuse("a constraint of pub is any, a version, ^1.2.3, or comparators such as >=1.0.0 <2.0.0");
}
