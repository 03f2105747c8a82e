using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Gangway.Office.Institution.Asking;
using Gangway.Office.Institution.Decisions;
using Gangway.Office.Institution.Policies;
using Gangway.Shell;

namespace Gangway.Institution;

/// <summary>The options of a decision: why, for what, by whom, until when.</summary>
internal sealed class DecisionOptions
{
    private readonly Option<string> reason = new("--reason") { Description = "Why, in a sentence", HelpName = "TEXT", Required = true };
    private readonly Option<string?> until = new("--until") { Description = "The last day it holds", HelpName = "YYYY-MM-DD" };
    private readonly Option<string?> versions = new("--versions") { Description = "Only for these versions: a VERS, or as the ecosystem writes ranges", HelpName = "RANGE" };
    private readonly Option<bool> everywhere = new("--everywhere") { Description = "For every product, not only for that of the ask" };
    private readonly Option<string?> by = new("--by") { Description = "Who decides; else the user of the session. It is kept with the decision", HelpName = "NAME" };

    public Option<string?> Policy { get; } = PolicySource.Option();

    public Option<string?> Data { get; } = Options.Data();

    public Option<string?> Language { get; } = Options.Language();

    public IEnumerable<Option> Scope => [reason, until, versions, everywhere];

    public IEnumerable<Option> All => [.. Scope, by, Policy, Data, Language];

    public string Name(ParseResult parsed) => parsed.GetValue(by) ?? Environment.UserName;

    /// <summary>The decision, about the rules that stand in the way (or the named ones); null and a sentence where it cannot be made.</summary>
    public Decision? Decision(
        ParseResult parsed, Ask ask, PolicyAnswer answer, bool allows, DecisionKind kind, Policy policy, DateTimeOffset now, out string? problem, string? author = null, IReadOnlyList<string>? only = null)
    {
        var range = parsed.GetValue(versions);
        if (range is not null && !DecisionScope.IsRange(range, ask.Subject.Purl))
        {
            problem = $"--versions: \"{range}\" is no range of versions of {ask.Named}";
            return null;
        }

        if (Expiry(parsed.GetValue(until), kind, policy, now, out problem) is not { } expires)
        {
            return null;
        }

        ImmutableArray<PolicyRule> rules = [.. answer.Fired.Where(rule => rule.Verdict is Verdict.Ask or Verdict.Deny && (only is not { Count: > 0 } || only.Contains(rule.Name)))];
        return new Decision
        {
            Kind = kind,
            Allows = allows,
            Scope = ask.Scope(range, parsed.GetValue(everywhere) ? null : ask.Product),
            Rules = rules.ToImmutableSortedDictionary(rule => rule.Name, rule => rule.Digest, StringComparer.Ordinal),
            RestsOn = DecisionStanding.Basis(ask.Subject, answer.Facts, rules, policy),
            Reason = parsed.GetRequiredValue(reason),
            Author = author ?? Name(parsed),
            At = now,
            Expires = expires,
            PolicyVersion = policy.Version,
        };
    }

    /// <summary>The end of the last day it holds; a waiver must name it, an answer holds as long as the policy says.</summary>
    public static DateTimeOffset? Expiry(string? text, DecisionKind kind, Policy policy, DateTimeOffset now, out string? problem)
    {
        problem = null;
        if (text is null && kind == DecisionKind.Answer)
        {
            return now.AddDays(policy.Thresholds.AnswerHoldsDays);
        }

        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            problem = text is null ? "a waiver has an end: --until YYYY-MM-DD" : $"--until: \"{text}\" is no date; write YYYY-MM-DD";
            return null;
        }

        var end = new DateTimeOffset(day.AddDays(1).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        problem = end <= now ? $"--until: {text} is past"
            : end > now.AddDays(policy.Thresholds.LongestWaiverDays + 1) ? $"--until: the policy lets nothing last longer than {policy.Thresholds.LongestWaiverDays:0} days (longest-waiver-days)"
            : null;
        return problem is null ? end : null;
    }
}
