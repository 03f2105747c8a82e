using Gangway.Office.Contract;
using Gangway.Office.Institution;
using Gangway.Office.Norms;
using Gangway.Shell;

namespace Gangway.Institution;

internal static partial class CensusMarkdown
{
    private static void Take(Sheet sheet)
    {
        var (census, figures, _, words) = sheet;
        var take = figures.Take;
        sheet.Line($"## {words["take.word"]}");
        if (take.Products == 0 || take.IsUnknown)
        {
            return;
        }

        sheet.List([
            $"{words["take.products"]}: {Words.Number(take.Products)}",
            $"{words["take.components"]}: {Words.Number(take.Components)} ({words.Of("take.directness", Words.Number(take.Direct), Words.Number(take.Transitive), Words.Number(take.UnknownDirectness))})",
            $"{words["take.shipped"]}: {Words.Number(take.Shipped)} {words.Of("take.shipped-note", take.Components - take.Shipped)}",
        ]);
        sheet.Line($"### {words.Of("take.unknown", take.UnknownLicense, take.Components, Words.Percent(take.UnknownLicense, take.Components))}");
        if (take.UnknownLicense > 0)
        {
            sheet.Table([words["column.component"], words["column.version"], words["column.why"], words["column.products"]],
                census.Components.Where(component => !component.License.IsKnown).Take(Most).Select(component => new[]
                {
                    Safe(CensusSentences.Name(component)), Safe(CensusSentences.Version(component)),
                    Safe(CensusSentences.Why(component, words)), Safe(CensusSentences.Products(component)),
                }));
            sheet.Rest(take.UnknownLicense);
        }

        sheet.Line($"### {words["take.families"]}");
        sheet.Table([words["column.family"], words["take.components"], words["column.share"]],
            take.Families.Take(Most).Select(family => (Safe(family.Name), family.Count)).Prepend(($"*{words["unknown"]}*", take.UnknownLicense))
                .Select(family => new[] { family.Item1, Words.Number(family.Item2), Words.Percent(family.Item2, take.Components) }), right: 2);
        sheet.Rest(take.Families.Length);
    }

    private static void Owe(Sheet sheet)
    {
        var (census, _, _, words) = sheet;
        sheet.Line($"## {words["owe.word"]}");
        foreach (var product in census.Products.Take(Most))
        {
            sheet.Line($"### {Safe(product.Name)}");
            var assumed = product.Delivery.Basis == DeliveryBasis.Assumed;
            var delivery = Safe(CensusSentences.Delivery(product, words));
            sheet.List([assumed ? $"**! {delivery}**" : delivery, .. CensusOwedLines.Of(product, words).Select(Safe),
                .. CensusOwedLines.Looks(product, words).Take(Most).Select(look => $"? {words["owe.look-at"]}: {Safe(look)}")]);
            var duties = CensusDuty.Of(product);
            if (duties.Length > 0)
            {
                sheet.Table([words["column.state"], words["column.duty"], words["column.clauses"], words["column.evidence"], words["take.components"]],
                    duties.Select(duty => Row(duty, words)), right: 1);
            }

            sheet.List([
                .. product.Owed.Conflicts.Select(conflict =>
                    $"**{words[conflict.Certain == Truth.True ? "conflict.certain" : "conflict.possible"]}** {Safe(CensusSentences.Conflict(conflict, words))}"),
                .. product.Owed.Questions.Select(question => $"**?** {words.Question(question.Key)} {words.Of("owe.decides", question.Value)}"),
            ]);
        }

        sheet.Rest(census.Products.Length);
    }

    private static string[] Row(CensusDuty duty, Words words) =>
    [
        $"{CensusSentences.Mark(duty.State)} {CensusSentences.State(duty.State, words)}".Replace("!", "\\!", StringComparison.Ordinal),
        words.In(duty.Norm.Words.Firm),
        Safe(words.List(duty.Clauses)),
        duty.State is ObligationState.Late or ObligationState.Due or ObligationState.Done ? Safe(CensusOwedLines.Coverage(duty, words)) : words.List(duty.Asks.Select(words.Question)),
        Words.Number(duty.Components),
    ];

    private static void Give(Sheet sheet)
    {
        var (census, _, _, words) = sheet;
        sheet.Line($"## {words["give.word"]}");
        foreach (var repository in census.Repositories.Take(Most))
        {
            sheet.Line($"### {Safe(repository.Name)}");
            if (repository.History is not { } history)
            {
                sheet.Line($"**?** {words["give.unread"]}");
                continue;
            }

            sheet.Line(Safe($"{CensusGivenLines.Span(history, words)} · {CensusGivenLines.License(repository, words)}"));
            sheet.Table([words["column.what"], words["column.count"], words["column.of"]],
                CensusGivenLines.Of(history, words).Select(line => new[] { line.Label, line.Figure, Safe(line.Remark) }));
            sheet.List(history.LikelyOurs.Take(Most).Select(likely => $"**?** {Safe(CensusGivenLines.Likely(likely, words))}"));
        }

        sheet.Rest(census.Repositories.Length);
    }

    private static void HouseRules(Sheet sheet)
    {
        var (census, _, _, words) = sheet;
        if (census.Repositories.IsEmpty)
        {
            return;
        }

        sheet.Line($"## {words["rules.title"]}");
        sheet.Table([words["column.repository"], .. CensusHouseRules.Columns.Select(column => column.File)],
            census.Repositories.Take(Most).Select(repository => (IEnumerable<string>)
            [
                Safe(repository.Name),
                .. CensusHouseRules.Columns.Select(column => CensusHouseRules.Of(repository, column.Kind))
                    .Select(present => $"{CensusSentences.Mark(present)} {CensusSentences.Present(present, words)}"),
            ]));
        sheet.Rest(census.Repositories.Length);
    }
}
