using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Gangway.Office.Norms;

namespace Gangway.Office.Institution.Policies;

/// <summary>Reads the <c>lists</c> of a policy.</summary>
internal static class PolicyListReader
{
    /// <summary>Of a regular expression, in characters; the engine bounds what it may mean beyond that.</summary>
    private const int LongestExpression = 200;

    public static ImmutableArray<PolicyList> Read(YamlTree? tree, FactVocabulary vocabulary, PolicyIssues issues)
    {
        var lists = ImmutableArray.CreateBuilder<PolicyList>();
        foreach (var (name, value) in tree?.Entries ?? [])
        {
            if (vocabulary.Fact(name) is not null)
            {
                issues.Error(value, $"lists: \"{name}\" is the name of a fact already", "Give the list another name.");
            }

            if (issues.Localized(value, $"lists: {name}") is not { } title)
            {
                continue;
            }

            lists.Add(new PolicyList(
                name,
                title,
                value.Texts("licenses").ToImmutableHashSet(StringComparer.Ordinal),
                [.. (value["purls"]?.Items ?? []).Select(item => Pattern(item, name, issues)).OfType<PurlPattern>()],
                [.. (value["matching"]?.Items ?? []).Select(item => Expression(item, name, issues)).OfType<Regex>()],
                value.Line));
        }

        return lists.ToImmutable();
    }

    private static PurlPattern? Pattern(YamlTree item, string list, PolicyIssues issues)
    {
        var pattern = PurlPattern.Of(item.Scalar ?? "");
        if (pattern is null)
        {
            issues.Error(item, $"lists: {list}: \"{item.Scalar}\" is no pattern over purls",
                $"Write pkg:TYPE/NAME with * and **, for example pkg:npm/left-*; at most {PurlPattern.Longest} characters.");
        }

        return pattern;
    }

    private static Regex? Expression(YamlTree item, string list, PolicyIssues issues)
    {
        var text = item.Scalar ?? "";
        try
        {
            if (text.Length is > 0 and <= LongestExpression)
            {
                return new Regex(text, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
            }

            issues.Error(item, $"lists: {list}: a regular expression has 1 to {LongestExpression} characters", "Shorten it, or write patterns under purls.");
        }
        catch (Exception error) when (error is ArgumentException or NotSupportedException)
        {
            issues.Error(item, $"lists: {list}: {error.Message}", "Use no back references and no look-around: they cannot be bounded in time.");
        }

        return null;
    }
}
