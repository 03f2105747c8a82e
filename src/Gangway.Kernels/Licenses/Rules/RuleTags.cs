
namespace Gangway.Kernels.Licenses.Rules;

/// <summary>Places SPDX-License-Identifier tags among the words of a text, so that rules for parts of a tag give way to it.</summary>
internal static class RuleTags
{
    private const int NameWords = 3;

    public static IEnumerable<RuleHit> Place(List<LicenseMatch> tags, RuleText text)
    {
        var places = new List<RuleHit>();
        var at = 0;
        foreach (var tag in tags)
        {
            var count = NameWords + tag.Expression.Split([' ', '-', '.', '(', ')', '/'], StringSplitOptions.RemoveEmptyEntries).Length;
            at = Math.Max(at, FirstOf(text.Lines, tag.StartLine));
            var end = at;
            while (end < text.Count && end - at < count && text.Lines[end] <= tag.EndLine)
            {
                end++;
            }

            if (end > at)
            {
                places.Add(new RuleHit(-1, [(at, end - at)], end - at, end - at, 1, IsExact: true) { Tag = tag.Expression });
                at = end;
            }
        }

        return places;
    }

    private static int FirstOf(ReadOnlySpan<int> lines, int line)
    {
        var (low, high) = (0, lines.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = lines[middle] < line ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
