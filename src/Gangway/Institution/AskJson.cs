using System.Text.Json;
using Gangway.Office.Institution.Decisions;
using Gangway.Office.Institution.Policies;
using Gangway.Shell;
using Gangway.Storage;

namespace Gangway.Institution;

/// <summary>An answer as JSON: <c>gangway.ask/1</c>. Both languages and both shores, so that a portal can show it as it likes.</summary>
internal static class AskJson
{
    public static void Write(AskOutcome outcome, TextWriter output)
    {
        using var bytes = new Utf8Sink(output);
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JsonFields.Encoder }))
        {
            json.WriteStartObject();
            json.WriteString("schema", "gangway.ask/1");
            JsonFields.Number(json, "id", outcome.Id);
            json.WriteString("engagement", outcome.Ask.Engagement);
            JsonFields.Text(json, "subject", outcome.Ask.Named);
            JsonFields.Text(json, "product", outcome.Ask.Product);
            json.WriteString("verdict", outcome.Answer.Verdict.ToString().ToLowerInvariant());
            JsonFields.Texts(json, "by", outcome.Answer.By);
            JsonFields.Number(json, "waitsAs", outcome.WaitsAs);
            JsonFields.Text(json, "due", outcome.Due is { } due ? Store.Time(due) : null);
            json.WriteStartObject("policy");
            JsonFields.Text(json, "name", outcome.Policy.Name);
            JsonFields.Text(json, "source", outcome.Policy.Source);
            json.WriteString("version", outcome.Policy.Version);
            json.WriteString("sha256", outcome.Policy.Digest);
            json.WriteEndObject();
            Rule(json, "rule", outcome.Answer.DecidedBy is null ? outcome.Answer.Answer.DecidedBy : null);
            Decision(json, outcome.Answer.DecidedBy);
            JsonFields.Texts(json, "fired", outcome.Answer.Answer.Fired.Select(rule => rule.Name));
            JsonFields.Each(json, "gaveWay", outcome.Answer.Answer.GaveWay, (entry, pair) =>
            {
                entry.WriteString("rule", pair.Rule.Name);
                JsonFields.Text(entry, "to", pair.To.Length == 0 ? "decision" : pair.To);
            });
            JsonFields.Texts(json, "unsettled", outcome.Answer.Answer.Unsettled.Select(rule => rule.Name));
            JsonFields.Texts(json, "notChecked", outcome.Answer.Answer.NotChecked.Select(rule => rule.Name));
            JsonFields.Texts(json, "conduct", outcome.Answer.Answer.Conduct.Select(rule => rule.Name));
            License(json, outcome);
            JsonFields.Each(json, "facts", outcome.Answer.Answer.Facts.Facts, (entry, fact) =>
            {
                entry.WriteString("fact", fact.Key);
                JsonFields.Text(entry, "value", fact.Value.Value);
                JsonFields.Text(entry, "basis", fact.Value.Basis);
            });
            JsonFields.Each(json, "questions", outcome.Questions, (entry, question) => Question(entry, question, outcome.Policy));
            JsonFields.Each(json, "decisions", outcome.Answer.Considered, Considered);
            JsonFields.Texts(json, "duties", outcome.Duties);
            json.WriteEndObject();
        }

        output.Write('\n');
    }

    private static void Rule(Utf8JsonWriter json, string name, PolicyRule? rule)
    {
        if (rule is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("name", rule.Name);
        json.WriteNumber("line", rule.Line);
        JsonFields.Text(json, "when", rule.When);
        foreach (var language in (string[])["en", "zh"])
        {
            json.WriteStartObject(language);
            JsonFields.Text(json, "firm", rule.Norm.Words.Firm.In(language));
            JsonFields.Text(json, "commons", rule.Norm.Words.Commons.In(language));
            JsonFields.Text(json, "fix", rule.Norm.Fix.In(language));
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Decision(Utf8JsonWriter json, Decision? decision)
    {
        if (decision is null)
        {
            json.WriteNull("decision");
            return;
        }

        json.WriteStartObject("decision");
        json.WriteNumber("id", decision.Id);
        json.WriteString("kind", decision.Kind.ToString().ToLowerInvariant());
        JsonFields.Text(json, "author", decision.Author);
        JsonFields.Text(json, "reason", decision.Reason);
        json.WriteString("at", Store.Time(decision.At));
        json.WriteString("expires", Store.Time(decision.Expires));
        json.WriteString("policyVersion", decision.PolicyVersion);
        json.WriteEndObject();
    }

    private static void License(Utf8JsonWriter json, AskOutcome outcome)
    {
        if (!outcome.Ask.Subject.IsLicensed)
        {
            json.WriteNull("license");
            return;
        }

        json.WriteStartObject("license");
        JsonFields.Text(json, "expression", outcome.Ask.Subject.License?.ToString());
        JsonFields.Texts(json, "chosen", outcome.Answer.Answer.Licenses);
        JsonFields.Text(json, "source", outcome.Ask.LicenseSource);
        json.WriteEndObject();
    }

    private static void Question(Utf8JsonWriter json, PolicyQuestion question, Policy policy)
    {
        json.WriteString("fact", question.Fact);
        json.WriteBoolean("holdsUp", question.HoldsUp);
        var ask = policy.Vocabulary.Facts.Fact(question.Fact)!.Ask;
        JsonFields.Text(json, "en", ask.En);
        JsonFields.Text(json, "zh", ask.Zh);
        JsonFields.Each(json, "answers", question.Answers, (entry, answer) =>
        {
            entry.WriteString("value", answer.Value);
            entry.WriteString("verdict", answer.Verdict.ToString().ToLowerInvariant());
            JsonFields.Texts(entry, "by", answer.By);
        });
    }

    private static void Considered(Utf8JsonWriter json, DecisionStanding standing)
    {
        json.WriteNumber("id", standing.Decision.Id);
        json.WriteString("state", standing.State.ToString().ToLowerInvariant());
        json.WriteString("expires", Store.Time(standing.Decision.Expires));
        json.WriteString("policyVersion", standing.Decision.PolicyVersion);
        JsonFields.Each(json, "changes", standing.Changes, (entry, change) =>
        {
            JsonFields.Text(entry, "what", change.What);
            JsonFields.Text(entry, "was", change.Was);
            JsonFields.Text(entry, "is", change.Is);
        });
    }
}
