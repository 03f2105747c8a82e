using Gangway.Office.Institution.Docking;
using Gangway.Office.Norms;
using Gangway.Shell;

namespace Gangway.Institution;

/// <summary>Writes a docking as Markdown, for an issue or a request. Foreign text is escaped.</summary>
internal static class DockMarkdown
{
    public static void Write(DockReport report, TextWriter output, Words words)
    {
        var result = report.Result;
        output.Write($"# {Safe($"{words["dock.title"]}: {DockSentences.Heading(report, words)}")}\n\n");
        output.Write($"- **{words["dock.project"]}** {Safe(DockSentences.Project(report, words))}\n- **{words["dock.license"]}** {Safe(DockSentences.License(report, words))}\n");
        output.Write($"- **{words["dock.firm"]}** {Safe(DockSentences.Firm(report, words))}\n\n");
        Answers(result, output, words);
        Cards(words["dock.gaps"], result.Cards.Where(card => card.Gap?.Certain == Truth.True), output, words);
        Possible(result, output, words);
        Tasks(report, output, words);
        Questions(report, output, words);
        List(words["dock.promises"], result.Promises.Select(promise => DockSentences.Promise(promise, words)), words["dock.promises.none"], output);
        List(words["dock.theirs"], result.Theirs.Select(norm => DockSentences.Theirs(norm, words)), words["dock.theirs.none"], output);
        List(words["dock.practice"], result.Sides.Commons.Where(norm => norm.Norm.Source.Kind == "practice").Select(norm => words.In(norm.Norm.Words.Firm)), words["dock.practice.none"], output);
        List(words["dock.topics"], result.Topics.Select(topic => $"{words[$"topic.{topic.Topic.ToString().ToLowerInvariant()}"]} – {DockSentences.Topic(topic, words)}"), "", output);
        List(words["dock.gains"], DockSentences.FirmGains(report, words).Select(line => $"{words["dock.firm"]} – {line}").Concat(DockSentences.CommonsGains(report, words).Select(line => $"{words["dock.commons"]} – {line}")), "", output);
        List(words["dock.facts"], DockSentences.Facts(report, words).Select(fact => $"{fact.Fact} = {fact.Value} ({fact.Basis})"), "", output);
        output.Write($"*{Safe(words["dock.note"])}*\n");
    }

    private static void Answers(DockingResult result, TextWriter output, Words words)
    {
        output.Write($"## {words["dock.answer"]}\n\n| | | |\n| --- | --- | --- |\n");
        foreach (var answer in result.Answers)
        {
            output.Write($"| **{DockSentences.Pillar(answer.Pillar, words)}** | {DockSentences.Mark(answer.Kind)} {DockSentences.Kind(answer.Kind, words)} | {string.Join("<br>", DockSentences.Answer(answer, words).Select(Safe))} |\n");
        }

        output.Write("\n");
    }

    private static void Cards(string title, IEnumerable<TranslationCard> cards, TextWriter output, Words words)
    {
        output.Write($"## {title}\n\n");
        var number = 0;
        foreach (var card in cards)
        {
            output.Write($"### {++number}. {DockSentences.Kind(card.Gap!.Kind, words)} · {DockSentences.Pillar(card.Pillar, words)}\n\n{Safe(DockSentences.Say(card.Gap, words))}\n\n");
            output.Write($"| {words["dock.firm"]} | {words["dock.commons"]} |\n| --- | --- |\n");
            output.Write($"| {Column(DockSentences.FirmSide(card, words))} | {Column(DockSentences.CommonsSide(card, words))} |\n\n");
            output.Write($"**{words["dock.breaks"]}** {Safe(words.In(card.Why.Breaks))}\n\n");
            output.Write(string.Concat(DockSentences.Do(card, words).Select(fix => $"- {Safe(fix)}\n")) + "\n");
        }

        if (number == 0)
        {
            output.Write($"{words["dock.gaps.none"]}\n\n");
        }
    }

    private static string Column(IEnumerable<(string Label, string Text)> lines) =>
        string.Join("<br>", lines.Select(line => line.Label.Length == 0 ? CensusMarkdown.Code(line.Text.Replace('|', '/')) : $"**{line.Label}** {Safe(line.Text)}"));

    private static void Possible(DockingResult result, TextWriter output, Words words)
    {
        var possible = result.Gaps.Where(gap => gap.Certain != Truth.True).ToList();
        if (possible.Count > 0)
        {
            List(words["dock.gaps.possible"], possible.Select(gap => $"{DockSentences.Kind(gap.Kind, words)} – {DockSentences.Say(gap, words)}"), "", output);
        }
    }

    private static void Tasks(DockReport report, TextWriter output, Words words)
    {
        output.Write($"## {words["dock.tasks"]}\n\n");
        if (report.Result.Tasks.IsEmpty)
        {
            output.Write($"{words["dock.tasks.none"]}\n\n");
            return;
        }

        output.Write($"| {words["rows.dock-who"]} | {words["rows.dock-what"]} | {words["rows.dock-due"]} | {words["rows.dock-proof"]} | {words["rows.dock-state"]} |\n| --- | --- | --- | --- | --- |\n");
        foreach (var task in report.Result.Tasks)
        {
            output.Write($"| {words.Named("role", task.Role)} | {Safe(DockSentences.What(task, words))} ({words[$"dock.{DockSentences.Word(task.Duty.Norm.Deontic)}"]}) {CensusMarkdown.Code(DockSentences.Place(task.Duty).Replace('|', '/'))} | {words.Named("due", task.Due)} | {DockSentences.Proof(task, words)} | {DockSentences.State(task, report.Result.Gaps, words)} |\n");
        }

        output.Write(report.Result.Carried.Length > 0 ? $"\n{words.Of("dock.carried", report.Result.Carried.Length)}\n\n" : "\n");
    }

    private static void Questions(DockReport report, TextWriter output, Words words)
    {
        if (report.Result.Questions.IsEmpty)
        {
            return;
        }

        output.Write($"## {words["dock.questions"]}\n\n");
        foreach (var question in report.Result.Questions)
        {
            output.Write($"- **{Safe(report.Policy.Vocabulary.Facts.Fact(question.Fact) is { } fact ? words.In(fact.Ask) : question.Fact)}**\n");
            foreach (var outcome in question.Outcomes)
            {
                output.Write($"  - `{question.Fact}={outcome.Value}` {Safe(DockSentences.Outcome(outcome, words))}\n");
            }
        }

        output.Write($"\n{words["dock.questions.how"]}\n\n");
    }

    private static void List(string title, IEnumerable<string> lines, string none, TextWriter output)
    {
        var all = lines.ToList();
        output.Write($"## {Safe(title)}\n\n{(all.Count == 0 ? none + "\n" : string.Concat(all.Select(line => $"- {Safe(line)}\n")))}\n");
    }

    private static string Safe(string foreign) => CensusMarkdown.Safe(foreign);
}
