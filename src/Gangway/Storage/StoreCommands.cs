using System.CommandLine;
using Gangway.Shell;

namespace Gangway.Storage;

/// <summary><c>gangway init | doctor | backup | restore</c>: the store's own life.</summary>
internal static class StoreCommands
{
    public static Command Init(TextWriter output)
    {
        var (data, language) = (Options.Data(), Options.Language());
        var command = new Command("init", "Make the store, or bring its schema up to date.\n\nExamples:\n  gangway init\n  gangway init --data postgres://gangway@db.example/gangway")
        {
            data, language,
        };
        command.SetAction(async (parsed, stop) =>
        {
            await using var store = await Store.Open(parsed.GetValue(data), stop);
            output.WriteLine(Words(parsed, language).Of("store.ready", Printable.Of(store.Database.Name), (long)Migrations.Newest));
            return (int)ExitCode.Fine;
        });
        return command;
    }

    public static Command Examine(TextWriter output)
    {
        var (data, language, format) = (Options.Data(), Options.Language(), Options.Format(Report.Formats));
        var command = new Command("doctor", "Look at everything Gangway stands on, and say how to mend what is wrong.\n\nExamples:\n  gangway doctor\n  gangway doctor --format json")
        {
            data, language, format,
        };
        command.SetAction(async (parsed, stop) =>
        {
            var words = Words(parsed, language);
            var checks = await Doctor.Examine(parsed.GetValue(data), stop);
            var ill = checks.Count(check => check.IsWell != true);
            var report = new Report(
                "gangway.doctor/1", [ill == 0 ? words["doctor.well"] : words.Of("doctor.ill", ill)], [("problems", ill)],
                ["check", "well", "finding", "fix"],
                [.. checks.Select(check => new object?[] { check.Subject, check.IsWell, check.Finding, check.HowToFix ?? "" })]);
            ReportWriter.Write(report, parsed.GetRequiredValue(format), output, words);
            return (int)(ill == 0 ? ExitCode.Fine : ExitCode.Failed);
        });
        return command;
    }

    public static Command Keep(TextWriter output)
    {
        var (data, language) = (Options.Data(), Options.Language());
        var file = new Argument<string>("FILE") { Description = "The backup to write" };
        var command = new Command("backup", "Write the whole store to one file, while it goes on working.\n\nExamples:\n  gangway backup gangway-backup.zip")
        {
            file, data, language,
        };
        command.SetAction(async (parsed, stop) =>
        {
            var target = Path.GetFullPath(parsed.GetRequiredValue(file));
            var draft = $"{target}.{Environment.ProcessId}.part";
            try
            {
                await using var store = await Store.Open(parsed.GetValue(data), stop);
                Backup.TableCount[] counts;
                await using (var stream = new FileStream(draft, FileMode.Create))
                {
                    counts = await Backup.Write(store, stream, TimeProvider.System.GetUtcNow(), stop);
                }

                File.Move(draft, target, overwrite: true);
                output.WriteLine(Words(parsed, language).Of("store.backed-up", counts.Sum(count => count.Rows), Printable.Of(target)));
                return (int)ExitCode.Fine;
            }
            finally
            {
                File.Delete(draft);
            }
        });
        return command;
    }

    public static Command Bring(TextWriter output)
    {
        var (data, language) = (Options.Data(), Options.Language());
        var file = new Argument<string>("FILE") { Description = "A backup" };
        var command = new Command("restore", "Fill an empty store from a backup: of this database or of the other.\n\nExamples:\n  gangway restore gangway-backup.zip --data NEWPLACE")
        {
            file, data, language,
        };
        command.SetAction(async (parsed, stop) =>
        {
            await using var source = new FileStream(parsed.GetRequiredValue(file), FileMode.Open, FileAccess.Read);
            await using var store = await Store.Open(parsed.GetValue(data), stop);
            var counts = await Backup.Restore(store, source, stop);
            output.WriteLine(Words(parsed, language).Of("store.restored", counts.Sum(count => count.Rows), Printable.Of(store.Database.Name)));
            return (int)ExitCode.Fine;
        });
        return command;
    }

    private static Words Words(ParseResult parsed, Option<string?> language) => Shell.Words.For(Language.Choose(parsed.GetValue(language)));
}
