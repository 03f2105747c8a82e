namespace Gangway.Office.Inventory.Versions;

/// <summary>The requirements of RubyGems: <c>~> 1.2</c>, <c>>= 1.0, != 1.3</c>.</summary>
internal static class GemRange
{
    private static readonly (string Sign, Comparator Comparator)[] Signs =
    [
        ("~>", Comparator.Compatible), ("!=", Comparator.NotEqual), (">=", Comparator.GreaterOrEqual), ("<=", Comparator.LessOrEqual),
        ("=", Comparator.Equal), (">", Comparator.Greater), ("<", Comparator.Less),
    ];

    public static bool Read(ReadOnlySpan<char> text, RangeDraft draft)
    {
        draft.Begin();
        foreach (var range in text.Split(','))
        {
            var requirement = text[range].Trim();
            var comparator = Comparator.Equal;
            foreach (var (sign, meant) in Signs)
            {
                if (requirement.StartsWith(sign))
                {
                    comparator = meant;
                    requirement = requirement[sign.Length..].Trim();
                    break;
                }
            }

            if (requirement.IsEmpty)
            {
                return draft.Refuse("a requirement of RubyGems is =, !=, >, <, >=, <= or ~> and a version, with commas between requirements");
            }

            draft.Add(comparator, requirement);
        }

        return true;
    }
}
