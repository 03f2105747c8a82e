using System.CommandLine;
using Gangway.Office.Institution.Policies;
using Gangway.Office.Norms;
using Gangway.Shell;

namespace Gangway.Institution;

/// <summary>The options by which a person states facts; what a value may be is the vocabulary's to say.</summary>
internal sealed class AskOptions
{
    private readonly List<(Option<string?> Option, string Fact)> facts = [];

    public Option<string[]> Fact { get; } = new("--fact") { Description = "Any other fact, as NAME=VALUE", HelpName = "NAME=VALUE", DefaultValueFactory = _ => [] };

    public Option<string?> By { get; } = new("--by") { Description = "Who asks or decides; else the user of the session. Of who asks a pseudonym is kept", HelpName = "NAME" };

    public Option<string?> Policy { get; } = PolicySource.Option();

    public Option<string?> Data { get; } = Options.Data();

    public Option<string?> Language { get; } = Options.Language();

    public IEnumerable<Option> All => [.. facts.Select(pair => pair.Option), Fact, By, Policy, Data, Language];

    public AskOptions With(string option, string fact, string values)
    {
        facts.Add((new Option<string?>(option) { Description = values, HelpName = "WORD" }, fact));
        return this;
    }

    public string Name(ParseResult parsed) => parsed.GetValue(By) ?? Environment.UserName;

    /// <summary>The context with every fact stated; null and a sentence where one is not a fact, or never has that value.</summary>
    public Context? Stated(ParseResult parsed, Context context, Policy policy, out string? problem)
    {
        var stated = facts.Select(pair => (pair.Fact, Value: parsed.GetValue(pair.Option), Basis: pair.Option.Name)).Where(fact => fact.Value is not null)
            .Concat((parsed.GetValue(Fact) ?? []).Select(text => text.Split('=', 2)).Select(pair => (pair[0], (string?)pair.ElementAtOrDefault(1), "--fact")));
        foreach (var (fact, value, basis) in stated)
        {
            if (policy.Vocabulary.Facts.Fact(fact) is not { } known || !DerivedFacts.IsAsked(fact, policy))
            {
                problem = $"{basis}: \"{fact}\" is no fact that can be stated; gangway policy show --facts lists them";
                return null;
            }

            if (!known.Values.Contains(value!))
            {
                problem = $"{basis}: {fact} is never \"{value}\"; it is one of {string.Join(", ", known.Values)}";
                return null;
            }

            context = context.With(fact, value!, basis);
        }

        problem = null;
        return context;
    }
}
