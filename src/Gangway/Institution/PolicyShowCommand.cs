using System.CommandLine;
using Gangway.Contract;
using Gangway.Office.Institution.Policies;
using Gangway.Shell;

namespace Gangway.Institution;

/// <summary><c>gangway policy show</c>: the policy as people read it, in either language.</summary>
internal static class PolicyShowCommand
{
    private static readonly string[] Columns = ["norm", "engagement", "verdict", "role", "when", "firm", "commons", "fix", "line"];

    public static Command Define(TextWriter output, TextWriter error)
    {
        var file = new Argument<string?>("FILE") { Description = "A policy; else the one in force", Arity = ArgumentArity.ZeroOrOne };
        var (data, language, format) = (Options.Data(), Options.Language(), Options.Format("table", "json", "csv", "markdown"));
        var source = new Option<bool>("--source") { Description = "The file itself, to copy and edit" };
        var facts = new Option<bool>("--facts") { Description = "The facts conditions may ask for, and their values" };
        var command = new Command("show", """
            The policy as sentences.

            Examples:
              gangway policy show --lang zh
              gangway policy show --source > policy.yaml
              gangway policy show --facts
            """)
        {
            file, source, facts, data, language, format,
        };
        command.SetAction(parsed =>
        {
            var words = Words.For(Language.Choose(parsed.GetValue(language)));
            var found = PolicySource.Find(parsed.GetValue(file), parsed.GetValue(data));
            if (parsed.GetValue(source))
            {
                output.Write(found.Text);
                return (int)ExitCode.Fine;
            }

            if (PolicySource.Evaluation(found, new LicenseKnowledge(), error) is not { Policy: var policy })
            {
                return (int)ExitCode.Failed;
            }

            Write(policy, parsed.GetValue(facts), parsed.GetRequiredValue(format), output, words);
            return (int)ExitCode.Fine;
        });
        return command;
    }

    private static void Write(Policy policy, bool facts, string format, TextWriter output, Words words)
    {
        if (facts)
        {
            ReportWriter.Write(Facts(policy, words), format, output, words);
        }
        else if (format is "json" or "csv")
        {
            ReportWriter.Write(Rules(policy, words), format, output, words);
        }
        else if (format == "markdown")
        {
            Markdown(policy, output, words);
        }
        else
        {
            Text(policy, output, words);
        }
    }

    private static string Head(Policy policy, Words words) => words.Of("policy.head", policy.Name, policy.Version, policy.Rules.Length, policy.Source);

    private static IEnumerable<string> Before(Policy policy, Words words) =>
    [
        words["policy.precedence"],
        words.Of("policy.roles", words.List(policy.Roles.Select(role => role.AnswersWithin is { } days ? words.Of("policy.role", days, words.In(role.Name)) : words.In(role.Name)))),
    ];

    private static void Text(Policy policy, TextWriter output, Words words)
    {
        var page = TextPage.For(output);
        page.Text(0, Printable.Of(Head(policy, words)), style: TextPage.Bold);
        foreach (var line in Before(policy, words))
        {
            page.Text(0, Printable.Of(line));
        }

        foreach (var group in Groups(policy))
        {
            page.Section(words[$"engagement.{group.Key}"], words[$"engagement.question.{group.Key}"]);
            foreach (var rule in group)
            {
                page.Text(0, Printable.Of(rule.Name), style: TextPage.Bold);
                page.Text(2, Printable.Of(PolicyProse.Rule(rule, policy, words)));
                page.Text(2, Printable.Of(words.In(rule.Norm.Words.Firm)), style: TextPage.Faint);
            }

            page.Text(0, Printable.Of(PolicyProse.Otherwise(policy, group.Key, words)));
        }
    }

    private static void Markdown(Policy policy, TextWriter output, Words words)
    {
        output.Write($"# {CensusMarkdown.Safe(Head(policy, words))}\n\n{string.Join("\n\n", Before(policy, words).Select(CensusMarkdown.Safe))}\n");
        foreach (var group in Groups(policy))
        {
            output.Write($"\n## {words[$"engagement.{group.Key}"]}: {words[$"engagement.question.{group.Key}"]}\n\n");
            foreach (var rule in group)
            {
                output.Write($"- **{CensusMarkdown.Safe(rule.Name)}**: {CensusMarkdown.Safe(PolicyProse.Rule(rule, policy, words))} *{CensusMarkdown.Safe(words.In(rule.Norm.Words.Firm))}*\n");
            }

            output.Write($"\n{CensusMarkdown.Safe(PolicyProse.Otherwise(policy, group.Key, words))}\n");
        }
    }

    /// <summary>Rules by the first engagement they are about, in the order of the vocabulary.</summary>
    private static IEnumerable<IGrouping<string, PolicyRule>> Groups(Policy policy) => policy.Rules
        .Where(rule => rule.On.Length > 0)
        .GroupBy(rule => rule.On[0])
        .OrderBy(group => Policy.Engagements.IndexOf(group.Key));

    private static Report Rules(Policy policy, Words words) => new(
        "gangway.policy/1", [Head(policy, words)], [("name", policy.Name), ("version", policy.Version), ("sha256", policy.Digest), ("source", policy.Source)], Columns,
        [.. policy.Rules.Select(rule => new object?[]
        {
            rule.Name, rule.On, rule.Verdict?.ToString().ToLowerInvariant() ?? "conduct", rule.By ?? "", rule.When, words.In(rule.Norm.Words.Firm), words.In(rule.Norm.Words.Commons), words.In(rule.Norm.Fix), rule.Line,
        })]);

    private static Report Facts(Policy policy, Words words) => new(
        "gangway.facts/1", [words["policy.facts"]], [], ["fact", "values", "question"],
        [.. policy.Vocabulary.Facts.All.OrderBy(fact => fact.Id, StringComparer.Ordinal).Select(fact => new object?[] { fact.Id, fact.Values, words.In(fact.Ask) })]);
}
