using System.CommandLine;
using Gangway.Office;
using Gangway.Office.Contract;
using Gangway.Office.Inventory;
using Gangway.Shell;
using Gangway.Storage;

namespace Gangway.Contract;

/// <summary><c>gangway license detect</c>: every license text, notice, tag and reference of files and folders.</summary>
internal static class LicenseDetectCommand
{
    private const string Description = """
        Every license text, notice, tag and reference in files and folders, and what follows for the whole.

        All files are read, but for those of version control; a bare repository is read by its newest commit. jsonl gives a line a file, in
        path order, while the scan goes on. Exit code 1 where nothing could be read, 3 where some of it could not.

        Examples:
          gangway license detect .
          gangway license detect LICENSE src/main.c --explain
          gangway license detect vendor --format jsonl | grep GPL
          git ls-files | gangway license detect --files-from - --format json
          gangway license detect . --rules scancode-rules
          gangway license detect left-pad-1.3.0 --for pkg:npm/left-pad@1.3.0
        """;

    public static Command Define(TextWriter output, TextWriter error)
    {
        var paths = new Argument<string[]>("PATH") { Description = "Files, folders, bare repositories; - reads their names from standard input", Arity = ArgumentArity.ZeroOrMore };
        var list = new Option<string?>("--files-from") { Description = "Read further names from a file, one a line; - is standard input", HelpName = "FILE" };
        var jobs = new Option<int>("--jobs") { Description = "Files at once; else as many as there are processors", DefaultValueFactory = _ => Environment.ProcessorCount, HelpName = "N" };
        var explain = new Option<bool>("--explain") { Description = "Show the matched text beside the reference" };
        var diff = new Option<bool>("--diff") { Description = "Show in which words a near text differs" };
        var noCopyrights = new Option<bool>("--no-copyrights") { Description = "Leave copyright statements out" };
        var strings = new Option<bool>("--strings") { Description = "Read the readable runs of binary files too" };
        var rules = Rules();
        var component = new Option<string?>("--for") { Description = "Keep what the folder says of its own work as detected license of this component", HelpName = "PURL" };
        component.Validators.Add(result =>
        {
            if (!PackageUrl.TryRepair(result.GetValueOrDefault<string?>() ?? "", out var purl, out _) || purl.Version is null)
            {
                result.AddError("--for: a purl with a version, as in pkg:npm/left-pad@1.3.0");
            }
        });
        var (format, target, language, data) = (Options.Format("table", "json", "jsonl", "spdx", "sarif", "html"), Options.Output(), Options.Language(), Options.Data());
        jobs.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !(int.TryParse(result.Tokens[0].Value, out var count) && count is > 0 and <= 256))
            {
                result.AddError("--jobs: a number from 1 to 256");
            }
        });
        paths.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => token.Value.Length > 1 && token.Value[0] == '-' && !Path.Exists(token.Value)))
            {
                result.AddError($"there is no option {token.Value}");
            }
        });
        var command = new Command("detect", Description) { paths, list, format, explain, diff, noCopyrights, strings, rules, jobs, component, target, language, data };
        command.Validators.Add(result =>
        {
            if (result.GetValue(paths) is null or [] && result.GetValue(list) is null)
            {
                result.AddError("name a file or folder: gangway license detect PATH…");
            }

            if (result.GetValue(component) is not null && !(result.GetValue(paths) is [var folder] && Directory.Exists(folder)))
            {
                result.AddError("--for: name one folder, that of the component's sources");
            }
        });
        command.SetAction(async (parsed, stop) =>
        {
            var options = new LicenseDetectOptions(
                [.. Named(parsed.GetValue(paths) ?? [], parsed.GetValue(list)).Distinct(StringComparer.Ordinal)], parsed.GetRequiredValue(format), parsed.GetValue(explain), parsed.GetValue(diff),
                !parsed.GetValue(noCopyrights), new LicenseScanOptions(
                    parsed.GetValue(jobs), parsed.GetValue(strings), parsed.GetValue(rules) is { } pack ? new RulePackFolder(parsed.GetValue(data)).Load(pack) : null));
            var words = Words.For(Language.Choose(parsed.GetValue(language)));
            return (int)await Run(options, parsed.GetValue(target), parsed.GetValue(data), parsed.GetValue(component), words, output, error, stop);
        });
        return command;
    }

    /// <summary>Asked for each time, never by itself: an answer must not depend on what else is installed.</summary>
    public static Option<string?> Rules()
    {
        var rules = new Option<string?>("--rules") { Description = "Read with an added rule pack too: " + string.Join(" | ", RulePackFolder.Names) + " (gangway knowledge import)", HelpName = "NAME" };
        rules.AcceptOnlyFromAmong(RulePackFolder.Names);
        return rules;
    }

    private static async Task<ExitCode> Run(
        LicenseDetectOptions options, string? file, string? data, string? component, Words words, TextWriter output, TextWriter error, CancellationToken stop)
    {
        var knowledge = new LicenseKnowledge();
        var preparing = Task.Run(() => _ = knowledge.Detector, stop);
        var progress = new Progress(error, !Console.IsErrorRedirected, TimeProvider.System);
        var target = await new LicenseScanSource(progress).Collect(options.Paths, stop);
        await preparing;
        var scan = new LicenseScan(knowledge, options.Scan);
        await using var memory = await LicenseMemory.Open(data, target.Files.Count, options.Scan, stop);
        await memory.Recall(scan, stop);
        var files = Counted(scan.Run(target.Files, stop).ToBlockingEnumerable(stop), target.Files.Count, progress);
        files = component is null ? files : [.. files];
        var unreadable = 0;
        LicenseShow.Write(options, file, target, Watched(files, scan => unreadable += scan.Status == ScanStatus.Unreadable ? 1 : 0), scan, knowledge, words, output, error);
        await memory.Keep(scan, stop);
        if (component is not null && LicenseReport.Of(target, [.. files], scan.Distinct, knowledge).Trees is [var (root, tree)])
        {
            await Keep(component, root, tree, data, words, error, stop);
        }

        foreach (var issue in target.Issues.Where(issue => issue.Severity != Severity.Note))
        {
            await error.WriteLineAsync(IssueLine.Of(issue));
        }

        return target.Files.Count == unreadable && (unreadable > 0 || target.Issues.Any(issue => issue.Severity == Severity.Error)) ? ExitCode.Failed
            : unreadable > 0 || target.Issues.Any(issue => issue.Severity == Severity.Error) ? ExitCode.NeedsDecision
            : ExitCode.Fine;
    }

    private static async Task Keep(string component, string root, TreeConclusion tree, string? data, Words words, TextWriter error, CancellationToken stop)
    {
        _ = PackageUrl.TryRepair(component, out var purl, out _);
        await using var store = await Store.Open(data, stop);
        await store.Write(async connection =>
        {
            await DetectedLicenseTable.Put(connection, purl!, root, tree, TimeProvider.System.GetUtcNow(), stop);
            return true;
        }, stop);
        await error.WriteLineAsync(words.Of("scan.kept", Printable.Of(LicenseSentences.Own(tree.Own, words)), Printable.Of(purl!.ToString())));
    }

    private static IEnumerable<ScannedFile> Counted(IEnumerable<ScannedFile> files, int count, Progress progress)
    {
        progress.Start("files scanned", count);
        foreach (var file in files)
        {
            yield return file;
            progress.Advance();
        }

        progress.Finish();
    }

    private static IEnumerable<ScannedFile> Watched(IEnumerable<ScannedFile> files, Action<FileScan> watch)
    {
        foreach (var file in files)
        {
            watch(file.Scan);
            yield return file;
        }
    }

    private static IEnumerable<string> Named(string[] paths, string? list)
    {
        foreach (var path in paths)
        {
            if (path == "-")
            {
                foreach (var line in Lines("-"))
                {
                    yield return line;
                }
            }
            else
            {
                yield return path;
            }
        }

        foreach (var line in list is null ? [] : Lines(list))
        {
            yield return line;
        }
    }

    private static List<string> Lines(string list)
    {
        using var reader = list == "-" ? new StreamReader(Console.OpenStandardInput()) : new StreamReader(list);
        var lines = new List<string>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0)
            {
                lines.Add(line);
            }
        }

        return lines;
    }
}
