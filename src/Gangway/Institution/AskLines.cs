using Gangway.Office.Institution.Decisions;
using Gangway.Office.Institution.Policies;
using Gangway.Shell;

namespace Gangway.Institution;

/// <summary>An answer in words: a head, and what there is to say of it under short names. One text for terminal and Markdown.</summary>
internal static class AskLines
{
    private const int MostDuties = 6;

    public static string Head(AskOutcome outcome, Words words) => outcome.Answer.Verdict switch
    {
        Verdict.Ask => words.Of("verdict.ask", words.List(outcome.Answer.By.Select(role => Role(outcome.Policy, role, words)))),
        var verdict => words[$"verdict.{verdict.ToString().ToLowerInvariant()}"],
    };

    public static string About(AskOutcome outcome, Words words) =>
        $"{words[$"engagement.{outcome.Ask.Engagement}"]} {outcome.Ask.Named}{(outcome.Ask.Product is { } product ? $" · {product}" : "")}";

    public static IEnumerable<(string Label, string Text)> Of(AskOutcome outcome, Words words)
    {
        var answer = outcome.Answer;
        foreach (var line in Deciding(outcome, words))
        {
            yield return line;
        }

        foreach (var rule in answer.Answer.Fired.Where(rule => rule != answer.Answer.DecidedBy && rule.Verdict == answer.Verdict))
        {
            yield return (words["ask.also"], $"{rule.Name}: {words.In(rule.Norm.Words.Firm)}");
        }

        foreach (var (rule, to) in answer.Answer.GaveWay.Where(pair => pair.To.Length > 0))
        {
            yield return (words["ask.gave-way"], words.Of("ask.gave-way.to", rule.Name, to));
        }

        if (outcome.Ask.Subject.IsLicensed)
        {
            yield return (words["ask.license"], License(outcome, words));
        }

        var facts = outcome.Ask.Facts.Facts.Where(fact => fact.Key != "engagement").Select(fact => $"{Fact(fact.Key, words)} = {Value(fact.Value.Value, words)} ({fact.Value.Basis})").ToList();
        if (facts.Count > 0)
        {
            yield return (words["ask.facts"], words.List(facts));
        }

        foreach (var question in outcome.Questions.Where(question => question.HoldsUp))
        {
            yield return (words["ask.question"], Question(outcome, question, words));
        }

        foreach (var standing in answer.Considered.Where(standing => standing.Decision != answer.DecidedBy))
        {
            yield return (words["ask.earlier"], Earlier(standing, words));
        }

        foreach (var line in After(outcome, words))
        {
            yield return line;
        }
    }

    /// <summary>A fact as people call it.</summary>
    public static string Fact(string fact, Words words) => words.Named("fact", fact);

    public static string Value(string value, Words words) => words.Named("is", value);

    public static string Role(Policy policy, string role, Words words) => policy.Role(role) is { } known ? words.In(known.Name) : role;

    /// <summary>The last day on which a decision holds.</summary>
    public static string LastDay(Decision decision) => Words.Date(decision.Expires.AddMilliseconds(-1));

    private static IEnumerable<(string Label, string Text)> Deciding(AskOutcome outcome, Words words)
    {
        if (outcome.Answer.DecidedBy is { } decision)
        {
            yield return (words["ask.decision"], words.Of("ask.decision.by", $"#{decision.Id}", decision.Author, Words.Date(decision.At), LastDay(decision), decision.PolicyVersion));
            yield return (words["ask.reason"], decision.Reason);
            if (outcome.Answer.Considered.First(standing => standing.Decision == decision).State == DecisionState.EndsSoon)
            {
                yield return (words["ask.warning"], words.Of("ask.ends-soon", LastDay(decision), decision.Id));
            }
        }
        else if (outcome.Answer.Answer.DecidedBy is { } rule)
        {
            yield return (words["ask.rule"], words.Of("ask.rule.of", rule.Name, outcome.Policy.Source, rule.Line, outcome.Policy.Version));
            yield return (words["ask.firm"], words.In(rule.Norm.Words.Firm));
            yield return (words["ask.commons"], words.In(rule.Norm.Words.Commons));
            if (outcome.Answer.Verdict != Verdict.Allow)
            {
                yield return (words["ask.fix"], words.In(rule.Norm.Fix));
            }
        }
        else
        {
            yield return (words["ask.rule"], words.Of(outcome.Answer.Verdict == Verdict.Open ? "ask.rule.open" : "ask.rule.otherwise", outcome.Policy.Source, outcome.Policy.Version));
        }
    }

    private static string License(AskOutcome outcome, Words words)
    {
        var subject = outcome.Ask.Subject;
        if (subject.License is null)
        {
            var others = outcome.OtherVersions.IsEmpty ? "" : " " + words.Of("ask.other-versions", words.List(outcome.OtherVersions));
            return words[subject.State == LicenseState.Unclear ? "ask.license.unclear" : outcome.Ask.LicenseSource is null ? "ask.license.not-listed" : "ask.license.none"] + others;
        }

        var category = outcome.Answer.Answer.Facts[DerivedFacts.Category] is { } known ? Value(known, words) : words["ask.license.not-encoded"];
        var chosen = words.List(outcome.Answer.Answer.Licenses);
        var branch = chosen == subject.License.ToString() ? "" : words.Of("ask.license.chosen", chosen);
        return words.Of("ask.license.known", subject.License.ToString(), category, Source(outcome.Ask.LicenseSource, words)) + branch;
    }

    private static string Source(string? source, Words words)
    {
        var colon = source?.IndexOf(": ", StringComparison.Ordinal) ?? -1;
        return colon < 0 ? words["ask.given"] : $"{words[$"basis.{source![..colon]}"]}: {source[(colon + 2)..]}";
    }

    private static string Question(AskOutcome outcome, PolicyQuestion question, Words words)
    {
        var ways = question.Answers
            .GroupBy(answer => answer.Verdict == Verdict.Ask ? words.Of("leads.ask", words.List(answer.By.Select(role => Role(outcome.Policy, role, words)))) : words[$"leads.{answer.Verdict.ToString().ToLowerInvariant()}"])
            .Select(group => words.Of("leads", words.List(group.Select(answer => Value(answer.Value, words))), group.Key));
        var asked = outcome.Policy.Vocabulary.Facts.Fact(question.Fact)!;
        return $"{words.In(asked.Ask)} {string.Join(words.Language == "zh" ? "；" : "; ", ways)}";
    }

    private static string Earlier(DecisionStanding standing, Words words)
    {
        var state = words[$"decision.{standing.State.ToString().ToLowerInvariant()}"];
        var changes = standing.Changes.Select(change => words.Of("ask.changed", Fact(change.What, words), Value(change.Was, words), Value(change.Is, words)));
        return words.Of("ask.earlier.of", $"#{standing.Decision.Id}", state, LastDay(standing.Decision), standing.Decision.PolicyVersion)
            + (standing.Changes.IsEmpty ? "" : " " + words.List(changes));
    }

    private static IEnumerable<(string Label, string Text)> After(AskOutcome outcome, Words words)
    {
        if (outcome.Duties.Length > 0)
        {
            var more = outcome.Duties.Length > MostDuties ? $" (+{outcome.Duties.Length - MostDuties})" : "";
            yield return (words["ask.then"], words.List(outcome.Duties.Take(MostDuties).Select(words.Act)) + more);
        }

        foreach (var rule in outcome.Answer.Verdict == Verdict.Deny ? [] : outcome.Answer.Answer.Conduct)
        {
            yield return (words["ask.conduct"], words.In(rule.Norm.Words.Firm));
        }

        var notLookedAt = outcome.Answer.Answer.NotChecked.SelectMany(rule => rule.Own.Facts)
            .Where(fact => outcome.Answer.Answer.Facts[fact] is null && fact != DerivedFacts.Category).Distinct().Select(fact => Fact(fact, words)).ToList();
        if (notLookedAt.Count > 0)
        {
            yield return (words["ask.not-checked"], words.List(notLookedAt));
        }

        if (outcome.Answer.Verdict == Verdict.Open && outcome.Questions.FirstOrDefault(question => question.HoldsUp) is { } open)
        {
            yield return (words["ask.waits"], words.Of("ask.again", $"--fact {open.Fact}={string.Join('|', open.Answers.Select(answer => answer.Value))}"));
        }

        if (outcome.WaitsAs is { } waits)
        {
            yield return (words["ask.waits"], words.Of(outcome.Due is null ? "ask.waits.as" : "ask.waits.due", waits, Words.Date(outcome.Due)));
        }
    }
}
