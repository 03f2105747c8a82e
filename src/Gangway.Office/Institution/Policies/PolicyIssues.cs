using System.Collections.Immutable;
using Gangway.Office.Norms;

namespace Gangway.Office.Institution.Policies;

/// <summary>The mistakes of one policy as they are found, each with its line.</summary>
internal sealed class PolicyIssues(string source)
{
    private readonly ImmutableArray<Issue>.Builder issues = ImmutableArray.CreateBuilder<Issue>();

    public string Source => source;

    public bool HasError { get; private set; }

    public ImmutableArray<Issue> All => issues.ToImmutable();

    public void Error(YamlTree? at, string message, string fix)
    {
        HasError = true;
        issues.Add(new Issue(source, message, Severity.Error, $"line {at?.Line ?? 1}", fix));
    }

    public Localized? Localized(YamlTree? tree, string what)
    {
        if (tree?.Text("en") is { Length: > 0 } en && tree.Text("zh") is { Length: > 0 } zh)
        {
            return new Localized(en, zh);
        }

        Error(tree, $"{what} is not worded in both languages", "Write { en: \"…\", zh: \"…\" }.");
        return null;
    }
}
