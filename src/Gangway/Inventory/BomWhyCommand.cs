using System.Collections.Immutable;
using System.CommandLine;
using Gangway.Office.Inventory;
using Gangway.Shell;
using Gangway.Storage;

namespace Gangway.Inventory;

/// <summary><c>gangway bom why</c>: why a component is there, and where in the firm it is used.</summary>
internal static class BomWhyCommand
{
    private static readonly string[] Columns = ["product", "release", "component", "directness", "path"];

    public static Command Define(TextWriter output, TextWriter error)
    {
        var wanted = new Argument<string>("PURL") { Description = "A purl, with or without version, or a name" };
        var files = new Argument<string[]>("FILE") { Description = "Documents to look in; none: every product of the store", Arity = ArgumentArity.ZeroOrMore };
        var (data, language, format) = (Options.Data(), Options.Language(), Options.Format(Report.Formats));
        var command = new Command("why", """
            Up to three shortest paths to a component, in given documents or over every product of the store.

            Examples:
              gangway bom why pkg:npm/left-pad
              gangway bom why pkg:maven/org.slf4j/slf4j-api@2.0.9 bom.json
              gangway bom why left-pad bom.json --format json
            """)
        {
            wanted, files, data, language, format,
        };
        command.SetAction(async (parsed, stop) =>
        {
            var words = Words.For(Language.Choose(parsed.GetValue(language)));
            var named = parsed.GetValue(files) ?? [];
            var boms = named.Length > 0
                ? BomSource.ReadAll(named, error, stop)
                : await Stored(parsed.GetValue(data), parsed.GetRequiredValue(wanted), stop);
            if (boms.IsEmpty && named.Length > 0)
            {
                return (int)ExitCode.Failed;
            }

            var found = BomWhy.Of(boms, parsed.GetRequiredValue(wanted));
            var report = new Report(
                "gangway.bom-why/1",
                [found.IsEmpty ? words.Of("why.nowhere", parsed.GetRequiredValue(wanted)) : words.Of("why.found", words.Of("why.times", found.Sum(used => used.Matches.Length)), words.Of("why.documents", found.Length))],
                [("wanted", parsed.GetRequiredValue(wanted)), ("matches", found.Sum(used => used.Matches.Length)), ("products", found.Length), ("looked", boms.Length)],
                Columns,
                [.. found.SelectMany(Rows)]);
            if (parsed.GetRequiredValue(format) == "table")
            {
                Text(report, output, words);
            }
            else
            {
                ReportWriter.Write(report, parsed.GetRequiredValue(format), output, words);
            }

            return (int)ExitCode.Fine;
        });
        return command;
    }

    /// <summary>The newest snapshot of every product and release that lists something of that name.</summary>
    private static async Task<ImmutableArray<Bom>> Stored(string? data, string wanted, CancellationToken stop)
    {
        await using var store = await Store.Open(data, stop);
        return await store.Read(async connection =>
        {
            var boms = ImmutableArray.CreateBuilder<Bom>();
            foreach (var snapshot in await BomTable.Listing(connection, wanted, stop))
            {
                boms.Add(await BomTable.Read(connection, snapshot, stop));
            }

            return boms.ToImmutable();
        }, stop);
    }

    /// <summary>A path is long: it gets a line of its own, under the product and the component.</summary>
    private static void Text(Report report, TextWriter output, Words words)
    {
        var page = TextPage.For(output);
        page.Text(0, Printable.Of(report.Sentences[0]));
        foreach (var product in report.Rows.GroupBy(row => (row[0], row[1])))
        {
            page.Blank();
            page.Text(0, Printable.Of($"{product.Key.Item1} {product.Key.Item2}".TrimEnd()), style: TextPage.Bold);
            foreach (var component in product.GroupBy(row => (row[2], row[3])))
            {
                page.Text(2, Printable.Of($"{component.Key.Item1}  ({words[$"directness.{component.Key.Item2}"]})"));
                foreach (var path in component.Select(row => Shell.Report.Text(row[4])).Where(path => path.Length > 0))
                {
                    page.Text(4, Printable.Of(path));
                }
            }
        }
    }

    private static IEnumerable<object?[]> Rows(WhereUsed used)
    {
        foreach (var match in used.Matches)
        {
            var paths = match.Paths();
            object?[] Row(string path) =>
            [
                used.Bom.Subject?.Name ?? used.Bom.Evidence.Source, used.Bom.Subject?.Version, Name(match.Component),
                match.Component.Directness.ToString().ToLowerInvariant(), path,
            ];
            if (paths.IsEmpty)
            {
                yield return Row("");
            }

            foreach (var path in paths)
            {
                yield return Row(string.Join(" > ", path.Select(Name)));
            }
        }
    }

    private static string Name(Component component) =>
        component.Purl?.ToString() ?? (component.Version is null ? component.Name : $"{component.Name}@{component.Version}");
}
