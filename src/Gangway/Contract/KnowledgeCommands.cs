using System.CommandLine;
using Gangway.Kernels.Licenses.Rules;
using Gangway.Office;
using Gangway.Shell;

namespace Gangway.Contract;

/// <summary><c>gangway knowledge</c>: rule packs that a user has and adds; nothing of them is part of Gangway.</summary>
internal static class KnowledgeCommands
{
    private const int MostIssues = 20;

    public static Command Define(TextWriter output, TextWriter error) => new("knowledge", "Rule packs of others, added to what Gangway knows by itself.")
    {
        Import(output, error), List(output), Remove(output),
    };

    private static Command Import(TextWriter output, TextWriter error)
    {
        const string Description = """
            Compile ScanCode's license rules, or keep OSADL's license checklists (osloc), which you have, beside the store.

            Of a folder or tar archive the files rules/*.RULE and licenses/*.LICENSE are read. Matches that rest on them carry the name of
            their rule, and every answer they take part in carries their attribution. They are used where --rules asks for them.

            Examples:
              gangway knowledge import scancode-rules scancode-toolkit/src/licensedcode/data
              gangway knowledge import scancode-rules rules.tar.gz
              gangway knowledge import osloc OSSLCC
            """;
        var (name, place) = (Name(OslocFolder.Name), new Argument<string>("DIR|TAR") { Description = "The folder or archive that holds the rules" });
        var (data, language) = (Options.Data(), Options.Language());
        var command = new Command("import", Description) { name, place, data, language };
        command.SetAction((parsed, stop) =>
        {
            var words = Words.For(Language.Choose(parsed.GetValue(language)));
            if (parsed.GetRequiredValue(name) == OslocFolder.Name)
            {
                return Task.FromResult((int)Checklists(parsed.GetRequiredValue(place), parsed.GetValue(data), words, output, error));
            }

            var source = new RulePackSource(new Progress(error, !Console.IsErrorRedirected, TimeProvider.System)).Collect(parsed.GetRequiredValue(place), stop);
            var import = source.Issues.Any(issue => issue.Severity == Severity.Error)
                ? new RulePackImport(null, [], [.. source.Issues])
                : RulePackImport.Of(source, TimeProvider.System.GetUtcNow());
            Tell(import.Issues, words, error);
            if (import.Index is not { Pack: var pack })
            {
                error.WriteLine(words["knowledge.refused"]);
                return Task.FromResult((int)ExitCode.Failed);
            }

            new RulePackFolder(parsed.GetValue(data)).Keep(pack.Name, import.Bytes);
            output.WriteLine(words.Of("knowledge.imported", pack.Rules, pack.Licenses, pack.Name, Printable.Of(pack.Attribution)));
            return Task.FromResult((int)ExitCode.Fine);
        });
        return command;
    }

    private static ExitCode Checklists(string place, string? data, Words words, TextWriter output, TextWriter error)
    {
        var (lists, issues) = OslocFolder.Read(place);
        Tell(issues, words, error);
        if (lists.IsEmpty || issues.Any(issue => issue.Severity == Severity.Error))
        {
            error.WriteLine(words["knowledge.refused"]);
            return ExitCode.Failed;
        }

        var licenses = lists.Select(list => list.Reading.License!).ToList();
        var pairs = OslocFolder.Matrix(place).Cells.Length;
        new OslocFolder(data).Keep(lists);
        output.WriteLine(words.Of(
            "knowledge.osloc", licenses.Count, licenses.Sum(license => license.Duties.Length),
            licenses.SelectMany(license => license.Statements).SelectMany(node => node.All).Count(node => node.Word == Gangway.Office.Contract.OslocWord.Choice), pairs));
        return ExitCode.Fine;
    }

    private static Command List(TextWriter output)
    {
        var (data, language, format) = (Options.Data(), Options.Language(), Options.Format(Report.Formats));
        var command = new Command("list", "Show which rule packs were imported.\n\nExamples:\n  gangway knowledge list\n  gangway knowledge list --format json") { data, language, format };
        command.SetAction(parsed =>
        {
            var words = Words.For(Language.Choose(parsed.GetValue(language)));
            var packs = new RulePackFolder(parsed.GetValue(data)).All().ToList();
            var isTable = parsed.GetRequiredValue(format) == "table"; // a digest of 64 letters and an attribution are no cells: they are sentences there
            string[] columns = isTable ? ["name", "rules", "licenses", "imported", "problem"] : ["name", "version", "rules", "licenses", "imported", "sha256", "attribution", "problem"];
            var report = new Report(
                "gangway.knowledge/1",
                [packs.Count == 0 ? words["knowledge.none"] : words.Of("knowledge.packs", packs.Count), .. packs.Select(pack => pack.Index).OfType<RuleIndex>().Select(index => Told(index.Pack, words))],
                [("packs", packs.Count)], columns, [.. packs.Select(pack => columns.Select(column => Cell(column, pack.Name, pack.Index?.Pack, pack.WhyNot)).ToArray())]);
            ReportWriter.Write(report, parsed.GetRequiredValue(format), output, words);
            return (int)(packs.Exists(pack => pack.WhyNot is not null) ? ExitCode.Failed : ExitCode.Fine);
        });
        return command;
    }

    private static string Told(RulePack pack, Words words) =>
        words.Of("knowledge.told", pack.Name, Printable.Of(pack.Attribution), pack.Version is null ? words["scan.unknown"] : Printable.Of(pack.Version), pack.Digest);

    private static object? Cell(string column, string name, RulePack? pack, string? whyNot) => column switch
    {
        "name" => name,
        "version" => pack?.Version,
        "rules" => pack?.Rules,
        "licenses" => pack?.Licenses,
        "imported" => pack is null ? null : Words.Instant(pack.Imported),
        "sha256" => pack?.Digest,
        "attribution" => pack?.Attribution,
        _ => whyNot ?? "",
    };

    private static Command Remove(TextWriter output)
    {
        var (name, data, language) = (Name(), Options.Data(), Options.Language());
        var command = new Command("remove", "Remove an imported rule pack.\n\nExamples:\n  gangway knowledge remove scancode-rules") { name, data, language };
        command.SetAction(parsed =>
        {
            var asked = parsed.GetRequiredValue(name);
            var wasThere = new RulePackFolder(parsed.GetValue(data)).Remove(asked);
            output.WriteLine(Words.For(Language.Choose(parsed.GetValue(language))).Of(wasThere ? "knowledge.removed" : "knowledge.absent", asked));
            return (int)(wasThere ? ExitCode.Fine : ExitCode.Failed);
        });
        return command;
    }

    private static Argument<string> Name(params string[] others)
    {
        string[] names = [.. RulePackFolder.Names, .. others];
        var name = new Argument<string>("NAME") { Description = string.Join(" | ", names) };
        name.AcceptOnlyFromAmong(names);
        return name;
    }

    private static void Tell(IReadOnlyList<Issue> issues, Words words, TextWriter error)
    {
        foreach (var issue in issues.OrderBy(issue => issue.Severity == Severity.Error ? 0 : 1).Take(MostIssues))
        {
            error.WriteLine(IssueLine.Of(issue));
        }

        if (issues.Count > MostIssues)
        {
            error.WriteLine(words.Of("report.more", issues.Count - MostIssues));
        }
    }
}
