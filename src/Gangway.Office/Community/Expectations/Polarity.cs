namespace Gangway.Office.Community.Expectations;

/// <summary>
/// Whether a sentence demands what a phrase of it names, or says that it does not: negations up to the phrase's end and in what follows
/// close by are counted, and two of them make a demand ("cannot be merged without a sign-off").
/// </summary>
internal static class Polarity
{
    private const int Behind = 40;

    private static readonly string[] Negations =
        ["not", "no", "never", "cannot", "without", "unless", "until", "neither", "nor", "none", "nobody"];

    private static readonly string[] NegatedEndings = ["n't"];

    private static readonly string[] Refusals = ["reject", "refus", "declin", "turned down", "closed"];

    private static readonly string[] Chinese = ["不需要", "无需", "无须", "不必", "不要求", "没有", "不用", "不会", "不能", "不接受", "未", "拒绝", "不予"];

    private static readonly string[] Harmless =
        [" not only ", " not forget ", " not hesitate ", " not yet ", " not already ", " if not ", " no later ", " no more than ", " whether or not ", " no need to worry "];

    /// <summary>Somebody else's house: what is said of it is no demand here.</summary>
    private static readonly string[] Elsewhere = [" other projects ", " some projects ", " many projects ", " most projects ", "其他项目", "有些项目", "许多项目"];

    public static bool IsElsewhere(string words) => Elsewhere.Any(phrase => words.Contains(phrase, StringComparison.Ordinal));

    public static bool Denies(string words, int end)
    {
        var scope = words[..Math.Min(words.Length, end + Behind)];
        foreach (var phrase in Harmless)
        {
            scope = scope.Replace(phrase, " ", StringComparison.Ordinal);
        }

        return (Latin(scope) + Chinese.Sum(negation => Count(scope, negation))) % 2 == 1;
    }

    private static int Latin(string scope)
    {
        var (count, conditional) = (0, -9);
        var at = 0;
        foreach (var word in scope.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            at++;
            conditional = word is "if" or "when" or "in case" ? at : conditional;
            var negates = Array.IndexOf(Negations, word) >= 0 || NegatedEndings.Any(ending => word.EndsWith(ending, StringComparison.Ordinal))
                || Refusals.Any(refusal => word.StartsWith(refusal, StringComparison.Ordinal));

            // "If you have not signed yet": the condition is negated, not the demand.
            count += negates && at - conditional > 6 ? 1 : 0;
        }

        return count + Count(scope, " instead of ");
    }

    private static int Count(string text, string part)
    {
        var count = 0;
        for (var at = 0; (at = text.IndexOf(part, at, StringComparison.Ordinal)) >= 0; at += part.Length)
        {
            count++;
        }

        return count;
    }
}
