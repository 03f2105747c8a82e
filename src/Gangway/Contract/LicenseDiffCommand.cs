using System.Collections.Immutable;
using System.CommandLine;
using Gangway.Inventory;
using Gangway.Office.Contract;
using Gangway.Office.Contract.Change;
using Gangway.Office.Contract.Notices;
using Gangway.Office.Norms;
using Gangway.Shell;

namespace Gangway.Contract;

/// <summary><c>gangway license diff</c>: what a change of license changes for us.</summary>
internal static class LicenseDiffCommand
{
    private static readonly string[] Columns = ["duty-change", "deontic", "duty", "holds", "clauses", "asks"];

    public static Command Define(TextWriter output, TextWriter error)
    {
        var old = new Argument<string>("OLD") { Description = "An expression, an SBOM or lockfile, or a folder of sources" };
        var young = new Argument<string>("NEW") { Description = "The same, later" };
        var (ship, facts) = (ShipOption.Ship(), ShipOption.Facts());
        var all = new Option<bool>("--all") { Description = "Also the duties that stay and the rights" };
        var (format, language, target) = (Options.Format(Report.Formats), Options.Language(), Options.Output());
        var command = new Command("diff", """
            Which duties appear, go, or hold otherwise when one license takes another's place, in how it is delivered (--ship, else binary). Of
            documents the duties of all components together are compared, and the components whose license changed are named.

            The distance is one minus Jaccard's index over deontic, act and object: 0 is the same, 1 has nothing in common.

            Examples:
              gangway license diff Apache-2.0 BUSL-1.1 --ship network
              gangway license diff "MPL-2.0 OR Apache-2.0" SSPL-1.0 --fact offered-as-service=yes
              gangway license diff bom-4.2.json bom-4.3.json --ship container --format json
            """)
        {
            old, young, ship, facts, all, format, language, target,
        };
        command.SetAction(async (parsed, stop) =>
        {
            var words = Words.For(Language.Choose(parsed.GetValue(language)));
            var knowledge = new LicenseKnowledge();
            if (ShipOption.Contexts(parsed.GetValue(ship), parsed.GetValue(facts), knowledge.Terms.Vocabulary, out var problem) is not { } contexts)
            {
                await error.WriteLineAsync($"gangway: {Printable.Of(problem!)}");
                return (int)ExitCode.Usage;
            }

            var source = new NoticeSource(knowledge, error);
            var before = await Read(parsed.GetRequiredValue(old), source, knowledge, error, stop);
            var after = before is null ? null : await Read(parsed.GetRequiredValue(young), source, knowledge, error, stop);
            if (before is null || after is null)
            {
                return (int)ExitCode.Failed;
            }

            var change = LicenseDifference.Of(Chosen(before, knowledge), Chosen(after, knowledge), knowledge.Terms, contexts);
            var report = Of(change, before, after, parsed.GetValue(all), words);
            Destination.Write(parsed.GetValue(target), output, error, words, writer => Show(report, change, parsed.GetValue(all), parsed.GetRequiredValue(format), words, writer));
            return (int)(change.Distance is null || Unknown(before) + Unknown(after) > 0 ? ExitCode.NeedsDecision : ExitCode.Fine);
        });
        return command;
    }

    private static async Task<IReadOnlyList<NoticeComponent>?> Read(string text, NoticeSource source, LicenseKnowledge knowledge, TextWriter error, CancellationToken stop)
    {
        if (Path.Exists(text))
        {
            return await source.Collect([text], null, stop);
        }

        var expression = SpdxExpression.TryParse(text, knowledge.Ids, SpdxGrammar.Lax, out var parsed, out var why, out _) ? parsed : knowledge.Names.Read(text).Expression;
        if (expression is null)
        {
            await error.WriteLineAsync($"gangway: {Printable.Of($"{text}: {why}")}");
            return null;
        }

        return [new NoticeComponent { Name = text, License = expression }];
    }

    private static IEnumerable<ChosenLicense> Chosen(IReadOnlyList<NoticeComponent> components, LicenseKnowledge knowledge) =>
        components.Select(component => component.License).OfType<SpdxExpression>().DistinctBy(license => license.ToString()).SelectMany(license => LicenseChoice.Of(license, knowledge.Terms));

    private static int Unknown(IReadOnlyList<NoticeComponent> components) => components.Count(component => component.License is null);

    private static Report Of(LicenseChange change, IReadOnlyList<NoticeComponent> before, IReadOnlyList<NoticeComponent> after, bool all, Words words)
    {
        int Count(DutyChangeKind kind) => change.Duties.Count(duty => duty.Kind == kind);
        var sentences = new List<string>
        {
            words.Of("difference.said", Count(DutyChangeKind.Appears), Count(DutyChangeKind.Goes), Count(DutyChangeKind.Changes), Count(DutyChangeKind.Stays)),
            change.Distance is { } distance ? words.Of("difference.distance", distance.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture)) : words.Of("difference.not-encoded", words.List(change.NotEncoded)),
        };
        if (Unknown(before) + Unknown(after) > 0)
        {
            sentences.Add(words.Of("difference.unknown", Unknown(before), Unknown(after)));
        }

        var moved = Moved(before, after);
        sentences.AddRange(moved.Take(20).Select(one => words.Of("difference.component", one.Name, one.From, one.To)));
        sentences.AddRange(moved.Count > 20 ? [words.Of("report.more", moved.Count - 20)] : []);
        var shown = change.Duties.Where(duty => all || duty.Kind != DutyChangeKind.Stays).Concat(all ? change.Rights : []);
        return new Report(
            "gangway.license-diff/1", sentences,
            [
                ("appear", Count(DutyChangeKind.Appears)), ("go", Count(DutyChangeKind.Goes)), ("change", Count(DutyChangeKind.Changes)), ("stay", Count(DutyChangeKind.Stays)),
                ("distance", change.Distance), ("notEncoded", change.NotEncoded), ("unknownBefore", Unknown(before)), ("unknownAfter", Unknown(after)),
                ("components", moved.Select(one => $"{one.Name}: {one.From} -> {one.To}").ToList()),
            ],
            Columns,
            [.. shown.Select(duty => new object?[] { new Report.Word(Word(duty.Kind)), new Report.Word(Word(duty.Norm.Deontic)), $"{duty.Norm.Aim}: {duty.Norm.Object}", Holds(duty), duty.Clauses, duty.Asks })]);
    }

    /// <summary>Components under the same name in both, whose license is another one now. A single one on each side is compared whatever it is called.</summary>
    private static List<(string Name, string From, string To)> Moved(IReadOnlyList<NoticeComponent> before, IReadOnlyList<NoticeComponent> after)
    {
        if (before.Count == 1 && after.Count == 1)
        {
            return [];
        }

        var olds = before.GroupBy(component => component.Purl?.Split('@')[0] ?? component.Name, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        return
        [
            .. after.DistinctBy(component => component.Purl?.Split('@')[0] ?? component.Name)
                .Where(component => olds.TryGetValue(component.Purl?.Split('@')[0] ?? component.Name, out var old) && (old.License, component.License) is ({ } was, { } now) && !was.IsEquivalentTo(now))
                .Select(component => (component.Name, From: olds[component.Purl?.Split('@')[0] ?? component.Name].License!.ToString(), To: component.License!.ToString()))
                .OrderBy(one => one.Name, StringComparer.Ordinal),
        ];
    }

    private static void Show(Report report, LicenseChange change, bool all, string format, Words words, TextWriter output)
    {
        if (format != "table")
        {
            ReportWriter.Write(report, format, output, words);
            return;
        }

        var page = TextPage.For(output);
        foreach (var sentence in report.Sentences)
        {
            page.Text(0, Printable.Of(sentence));
        }

        foreach (var group in change.Duties.Where(duty => all || duty.Kind != DutyChangeKind.Stays).GroupBy(duty => duty.Kind))
        {
            page.Blank();
            page.Text(0, words[$"difference.{Word(group.Key)}"], style: TextPage.Bold);
            foreach (var duty in group)
            {
                page.Text(2, words.In(duty.Norm.Words.Firm));
                page.Text(4, Printable.Of(words.List(duty.Clauses.Take(4)) + (duty.Clauses.Length > 4 ? " …" : "")), style: TextPage.Faint);
                foreach (var fact in duty.Asks)
                {
                    page.Text(4, words.Of("difference.asks", words.Question(fact)), style: TextPage.Ask);
                }
            }
        }
    }

    private static string Holds(DutyChange duty) => $"{Word(duty.Before)} > {Word(duty.After)}";

    private static string Word(Enum value) => value is Deontic.MustNot ? "must-not" : value.ToString().ToLowerInvariant() switch { "true" => "yes", "false" => "no", var word => word };
}
