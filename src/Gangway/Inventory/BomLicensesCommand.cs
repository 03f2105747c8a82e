using System.Collections.Immutable;
using System.CommandLine;
using Gangway.Contract;
using Gangway.Institution;
using Gangway.Office.Contract;
using Gangway.Office.Inventory;
using Gangway.Shell;
using Gangway.Storage;

namespace Gangway.Inventory;

/// <summary><c>gangway bom licenses</c>: of every component what is declared, what was detected, and what follows.</summary>
internal static class BomLicensesCommand
{
    private static readonly string[] Columns = ["component", "license", "basis", "declared", "detected", "place", "product"];

    public static Command Define(TextWriter output, TextWriter error)
    {
        var files = new Argument<string[]>("FILE") { Description = "Documents; none: the newest of every product of the store", Arity = ArgumentArity.ZeroOrMore };
        var open = new Option<bool>("--open") { Description = "Only components whose license is unknown or in disagreement" };
        var (data, language, format) = (Options.Data(), Options.Language(), Options.Format(Report.Formats));
        var command = new Command("licenses", """
            Declared, detected, concluded: three facts about the license of every component, side by side. What was detected is what
            "license detect FOLDER --for PURL" kept in the store. Exit code 3 where declared and detected differ: a person must decide.

            Examples:
              gangway bom licenses
              gangway bom licenses bom.json --open
              gangway license detect left-pad-1.3.0 --for pkg:npm/left-pad@1.3.0 && gangway bom licenses bom.json
            """)
        {
            files, open, data, language, format,
        };
        command.SetAction(async (parsed, stop) =>
        {
            var words = Words.For(Language.Choose(parsed.GetValue(language)));
            var named = parsed.GetValue(files) ?? [];
            await using var store = Store.Exists(parsed.GetValue(data)) ? await Store.Open(parsed.GetValue(data), stop) : null;
            var boms = named.Length > 0 ? BomSource.ReadAll(named, error, stop) : store is null ? [] : await Newest(store, stop);
            if (boms.IsEmpty && named.Length > 0)
            {
                return (int)ExitCode.Failed;
            }

            var detected = store is null
                ? ImmutableDictionary<string, ImmutableArray<LicenseFinding>>.Empty
                : await store.Read(connection => DetectedLicenseTable.All(connection, stop), stop);
            var all = Concluded(boms, detected, new LicenseClaims(new LicenseKnowledge()));
            ReportWriter.Write(Told(all, parsed.GetValue(open), words), parsed.GetRequiredValue(format), output, words);
            return (int)(all.Any(row => row.License.Basis == ConclusionBasis.Disagreement) ? ExitCode.NeedsDecision : ExitCode.Fine);
        });
        return command;
    }

    private static Report Told(IReadOnlyList<Row> all, bool isOpenOnly, Words words)
    {
        var unknown = all.Count(row => !row.License.IsKnown);
        var differing = all.Count(row => row.License.Basis == ConclusionBasis.Disagreement);
        var seen = all.Count(row => !row.License.Detected.IsEmpty);
        return new Report(
            "gangway.bom-licenses/1",
            [words.Of("licenses.summary", all.Count, all.Count - unknown, unknown), words.Of("licenses.detected", seen, all.Count), .. differing == 0 ? [] : new[] { words.Of("licenses.differ", differing) }],
            [("components", all.Count), ("known", all.Count - unknown), ("unknown", unknown), ("detected", seen), ("disagreements", differing)],
            Columns,
            [.. all.Where(row => !isOpenOnly || !row.License.IsKnown)
                .OrderByDescending(row => row.License.Basis == ConclusionBasis.Disagreement)
                .ThenBy(row => row.License.IsKnown)
                .ThenBy(row => row.Component, StringComparer.Ordinal)
                .Select(row => Cells(row, words))]);
    }

    private static object?[] Cells(Row row, Words words) =>
    [
        row.Component, row.License.Concluded?.ToString(), CensusSentences.Basis(row.License.Basis, words),
        string.Join(", ", row.License.Declared.Select(declared => declared.Claim.Value)),
        string.Join(", ", row.License.Detected.Select(found => found.Expression)),
        string.Join(", ", row.License.Detected.Select(found => found.Evidence.ToString())),
        string.Join(", ", row.Products),
    ];

    /// <summary>Each distinct component with each distinct set of claims once: forty products may list the same.</summary>
    private static List<Row> Concluded(ImmutableArray<Bom> boms, ImmutableDictionary<string, ImmutableArray<LicenseFinding>> detected, LicenseClaims claims) =>
        [.. boms.SelectMany(bom => bom.Components.Select(component => (Product: bom.Subject?.Name ?? bom.Evidence.Source, Component: component)))
            .GroupBy(pair => (Name: Name(pair.Component), Claims: ClaimsText.Of(pair.Component)))
            .Select(group => new Row(
                group.Key.Name,
                [.. group.Select(pair => pair.Product).Distinct(StringComparer.Ordinal)],
                Conclusion.Of(group.First().Component.Declared, group.First().Component.Concluded, detected.GetValueOrDefault(group.Key.Name, []), claims.Understand)))];

    private static async Task<ImmutableArray<Bom>> Newest(Store store, CancellationToken stop) => await store.Read(async connection =>
    {
        var boms = ImmutableArray.CreateBuilder<Bom>();
        foreach (var snapshot in (await BomTable.Snapshots(connection, null, null, stop)).Where(snapshot => !snapshot.IsOlderThanNewest).DistinctBy(snapshot => (snapshot.Product, snapshot.Release)))
        {
            boms.Add(await BomTable.Read(connection, snapshot, stop));
        }

        return boms.ToImmutable();
    }, stop);

    private static string Name(Component component) =>
        component.Purl?.ToString() ?? (component.Version is null ? component.Name : $"{component.Name}@{component.Version}");

    private sealed record Row(string Component, ImmutableArray<string> Products, LicenseFacts License);
}
