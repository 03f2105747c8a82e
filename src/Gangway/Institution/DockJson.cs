using System.Text.Json;
using Gangway.Office;
using Gangway.Office.Institution.Docking;
using Gangway.Office.Norms;
using Gangway.Shell;

namespace Gangway.Institution;

/// <summary>Writes a docking as JSON: <c>gangway.dock/1</c>, described in docs/dock-json.md. Both languages, whatever the caller reads.</summary>
internal static class DockJson
{
    public static void Write(DockReport report, TextWriter output, Words words)
    {
        using (var bytes = new Utf8Sink(output))
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JsonFields.Encoder }))
        {
            json.WriteStartObject();
            Head(json, report);
            Answers(json, report, words);
            JsonFields.Each(json, "gaps", report.Result.Gaps, (_, gap) => Gap(json, gap, words));
            JsonFields.Each(json, "cards", report.Result.Cards, (_, card) => Card(json, card, words));
            JsonFields.Each(json, "tasks", report.Result.Tasks, (_, task) => Task(json, task, report));
            JsonFields.Each(json, "promises", report.Result.Promises, (_, promise) => Norm(json, promise));
            JsonFields.Each(json, "theirs", report.Result.Theirs, (_, norm) => Norm(json, norm));
            JsonFields.Each(json, "questions", report.Result.Questions, (_, question) => Question(json, question, report));
            JsonFields.Texts(json, "notChecked", report.Result.NotChecked);
            JsonFields.Each(json, "topics", report.Result.Topics, (_, topic) =>
            {
                json.WriteString("topic", topic.Topic.ToString().ToLowerInvariant());
                json.WriteString("standing", topic.Standing.ToString().ToLowerInvariant());
                JsonFields.Text(json, "place", topic.Evidence?.ToString());
            });
            JsonFields.Each(json, "commonsNorms", report.Result.Sides.Commons, (_, norm) => Norm(json, norm));
            JsonFields.Each(json, "firmNorms", report.Result.Sides.Firm, (_, norm) => Norm(json, norm));
            JsonFields.Each(json, "facts", report.Result.Context.Facts, (_, fact) =>
            {
                json.WriteString("fact", fact.Key);
                json.WriteString("value", fact.Value.Value);
                JsonFields.Text(json, "basis", fact.Value.Basis);
            });
            Gains(json, report);
            json.WriteEndObject();
        }

        output.Write('\n');
    }

    private static void Head(Utf8JsonWriter json, DockReport report)
    {
        json.WriteString("schema", DockReport.Schema);
        json.WriteString("taken", report.Taken.ToUniversalTime());
        json.WriteString("engagement", report.Result.Engagement);
        json.WriteStartObject("project");
        JsonFields.Text(json, "name", report.Reading.Name);
        JsonFields.Text(json, "subject", report.Reading.Subject);
        JsonFields.Text(json, "commit", report.Reading.Commit);
        JsonFields.Text(json, "purl", report.Reading.Purl?.ToString());
        JsonFields.Text(json, "license", report.Reading.License?.ToString());
        JsonFields.Texts(json, "licensePlaces", report.Reading.LicensePlaces);
        json.WriteNumber("licenseFiles", report.Reading.LicenseFiles);
        json.WriteEndObject();
        json.WriteStartObject("firm");
        JsonFields.Text(json, "policy", report.Policy.Name);
        json.WriteString("version", report.Policy.Digest);
        json.WriteBoolean("isStarter", report.IsStarter);
        json.WriteEndObject();
    }

    private static void Answers(Utf8JsonWriter json, DockReport report, Words words)
    {
        json.WriteStartObject("answers");
        foreach (var answer in report.Result.Answers)
        {
            json.WriteStartObject(answer.Pillar.ToString().ToLowerInvariant());
            json.WriteString("answer", DockSentences.Word(answer.Kind));
            json.WriteNumber("norms", answer.Norms);
            JsonFields.Texts(json, "gaps", answer.Gaps.Select(gap => gap.Id));
            JsonFields.Texts(json, "possible", answer.Possible.Select(gap => gap.Id));
            JsonFields.Texts(json, "asks", answer.Asks);
            JsonFields.Texts(json, "approvals", answer.Approvals.Select(norm => norm.Norm.Id));
            JsonFields.Texts(json, "sentences", DockSentences.Answer(answer, words));
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Gap(Utf8JsonWriter json, Gap gap, Words words)
    {
        json.WriteString("id", gap.Id);
        json.WriteString("kind", DockSentences.Word(gap.Kind));
        json.WriteString("certain", gap.Certain == Truth.True ? "yes" : "open");
        json.WriteString("pillar", gap.Pillar.ToString().ToLowerInvariant());
        JsonFields.Text(json, "firm", gap.Firm?.Norm.Id);
        JsonFields.Text(json, "commons", gap.Commons?.Norm.Id);
        json.WriteString("act", gap.Act);
        Number(json, "firmDays", gap.FirmDays);
        Number(json, "commonsDays", gap.CommonsDays);
        JsonFields.Texts(json, "asks", gap.Asks);
        JsonFields.Text(json, "sentence", DockSentences.Say(gap, words));
    }

    private static void Card(Utf8JsonWriter json, TranslationCard card, Words words)
    {
        JsonFields.Text(json, "gap", card.Gap?.Id);
        json.WriteString("pillar", card.Pillar.ToString().ToLowerInvariant());
        JsonFields.Text(json, "firm", card.Firm?.Norm.Id);
        JsonFields.Text(json, "commons", card.Commons?.Norm.Id);
        Both(json, "whyFirm", card.Why.Firm);
        Both(json, "whyCommons", card.Why.Commons);
        Both(json, "breaks", card.Why.Breaks);
        JsonFields.Texts(json, "do", DockSentences.Do(card, words));
    }

    private static void Task(Utf8JsonWriter json, DockingTask task, DockReport report)
    {
        json.WriteString("norm", task.Duty.Norm.Id);
        json.WriteString("role", task.Role);
        json.WriteString("act", task.Duty.Norm.Aim);
        JsonFields.Texts(json, "artifacts", task.Artifacts);
        json.WriteString("due", task.Due);
        json.WriteString("state", DockSentences.StateKey(task, report.Result.Gaps)["dock.state.".Length..]);
        JsonFields.Text(json, "servedBy", task.Serving.By?.Norm.Id ?? task.Serving.Artifact ?? task.Serving.Role);
    }

    private static void Question(Utf8JsonWriter json, DockingQuestion question, DockReport report)
    {
        json.WriteString("fact", question.Fact);
        if (report.Policy.Vocabulary.Facts.Fact(question.Fact) is { } fact)
        {
            Both(json, "ask", fact.Ask);
        }

        JsonFields.Each(json, "outcomes", question.Outcomes, (_, outcome) =>
        {
            json.WriteString("value", outcome.Value);
            foreach (var (pillar, kind) in outcome.Answers)
            {
                json.WriteString(pillar.ToString().ToLowerInvariant(), DockSentences.Word(kind));
            }

            json.WriteNumber("gaps", outcome.Gaps);
            json.WriteNumber("approvals", outcome.Approvals);
            json.WriteNumber("open", outcome.Open);
        });
    }

    private static void Norm(Utf8JsonWriter json, DockedNorm docked)
    {
        var norm = docked.Norm;
        json.WriteString("id", norm.Id);
        json.WriteString("side", norm.Side.ToString().ToLowerInvariant());
        json.WriteString("pillar", norm.Pillar.ToString().ToLowerInvariant());
        json.WriteString("active", docked.Active switch { Truth.True => "yes", Truth.False => "no", _ => "open" });
        json.WriteString("kind", norm.Kind.ToString().ToLowerInvariant());
        json.WriteString("role", norm.Role);
        json.WriteString("deontic", DockSentences.Word(norm.Deontic));
        json.WriteString("aim", norm.Aim);
        JsonFields.Text(json, "object", norm.Object);
        JsonFields.Text(json, "recipient", norm.Recipient);
        JsonFields.Text(json, "orElse", norm.OrElse);
        JsonFields.Text(json, "bears", norm.Bears);
        JsonFields.Text(json, "benefits", norm.Benefits);
        JsonFields.Text(json, "source", norm.Source.Kind);
        JsonFields.Text(json, "place", DockSentences.Place(docked));
        JsonFields.Text(json, "digest", docked.Evidence?.Digest);
        JsonFields.Text(json, "quote", docked.Quote);
        JsonFields.Texts(json, "links", docked.Links);
        JsonFields.Text(json, "period", docked.Period);
        Number(json, "days", docked.Days);
        JsonFields.Number(json, "count", docked.Count);
        JsonFields.Text(json, "monitor", docked.Monitor);
        JsonFields.Number(json, "kept", docked.Kept.Known > 0 ? docked.Kept.Count : null);
        JsonFields.Number(json, "keptOf", docked.Kept.Known > 0 ? docked.Kept.Known : null);
        JsonFields.Texts(json, "asks", docked.Asks);
        Both(json, "wordsFirm", norm.Words.Firm);
        Both(json, "wordsCommons", norm.Words.Commons);
        Both(json, "fix", norm.Fix);
    }

    private static void Gains(Utf8JsonWriter json, DockReport report)
    {
        json.WriteStartObject("gains");
        JsonFields.Number(json, "products", report.Reading.Products);
        JsonFields.Number(json, "ourCommits", report.Reading.Gains?.Commits);
        JsonFields.Number(json, "ourReviews", report.Reading.Gains?.Reviews);
        JsonFields.Number(json, "ourCommitters", report.Reading.Gains?.Committers);
        JsonFields.Number(json, "commits", report.Reading.Practice?.Commits);
        json.WriteEndObject();
    }

    private static void Both(Utf8JsonWriter json, string name, Localized text)
    {
        json.WriteStartObject(name);
        JsonFields.Text(json, "en", text.En);
        JsonFields.Text(json, "zh", text.Zh);
        json.WriteEndObject();
    }

    private static void Number(Utf8JsonWriter json, string name, double? number)
    {
        if (number is { } known)
        {
            json.WriteNumber(name, Math.Round(known, 2));
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
