using System.CommandLine;
using System.Globalization;
using Gangway.Office.Community.Measures;
using Gangway.Shell;

namespace Gangway.Community;

/// <summary><c>gangway give metrics</c>: the CHAOSS metrics of one project, each with what it rests on.</summary>
internal static class GiveMetricsCommand
{
    private const string Description = """
        The CHAOSS metrics of a project, under their names: value or unknown with the reason, observations, interval, trend by quarter.

        Several repositories count as one project; a commit that two of them share counts once. Nothing of a repository is run. Metrics about issues and change
        requests need an export of the forge (--threads), forks its list of forks (--forks), Libyears a CSV of release dates (--releases: purl,version,date); without them they
        are unknown, not zero. Licenses and dependencies are those of the newest commit. JSON is an object keyed by metric name.

        Examples:
          gangway give metrics .
          gangway give metrics ~/src/project --ours example.com --from 2025-01-01 --until 2026-01-01
          gangway give metrics project.git --threads pulls.json --format html --output metrics.html
          gangway give metrics . --releases releases.csv --forks forks.json
          gangway give metrics . --format json | jq .commits.value
        """;

    public static Command Define(TextWriter output, TextWriter error)
    {
        var folders = new Argument<string[]>("REPO") { Description = "Work trees or bare repositories of one project", Arity = ArgumentArity.OneOrMore };
        var (from, until) = (Day("--from", "First day"), Day("--until", "First day that does not count any more"));
        var dates = Choice("--date", "Which of a commit's times counts", "author", "committer");
        var merges = Choice("--merges", "Whether commits with two parents count", "yes", "no");
        var lines = Choice("--lines", "Whether added and deleted lines are counted", "yes", "no");
        var threads = new Option<string[]>("--threads") { Description = "Exports of issues and change requests (JSON of GitHub, GitLab, Gitee, gh)", HelpName = "FILE" };
        var forks = new Option<string[]>("--forks") { Description = "Lists of the project's forks (JSON of GitHub, GitLab, Gitee)", HelpName = "FILE" };
        var releases = new Option<string[]>("--releases") { Description = "Release dates of packages (CSV: purl,version,date)", HelpName = "FILE" };
        var (ours, firm, affiliations, least) = (GivePeopleOptions.OursOption(), GivePeopleOptions.FirmOption(), GivePeopleOptions.AffiliationsOption(), GiveLeast.Option());
        var (format, file, language, data) = (Options.Format(GivePage.Formats), Options.Output(), Options.Language(), Options.Data());
        var command = new Command("metrics", Description) { folders, ours, firm, affiliations, from, until, dates, merges, lines, threads, forks, releases, least, format, file, language, data };
        command.SetAction(async (parsed, stop) =>
        {
            var words = Words.For(Language.Choose(parsed.GetValue(language)));
            var options = new GivePeopleOptions(parsed.GetValue(ours) ?? [], parsed.GetRequiredValue(firm), parsed.GetValue(affiliations) ?? [], parsed.GetValue(data));
            var scope = new MetricScope
            {
                Dates = parsed.GetValue(dates) == "committer" ? DateBasis.Committer : DateBasis.Author,
                Merges = parsed.GetValue(merges) != "no",
                Bots = true,
                From = parsed.GetValue(from),
                Until = parsed.GetValue(until),
            };
            var given = new MetricFiles(error).Read(parsed.GetValue(threads) ?? [], parsed.GetValue(forks) ?? [], parsed.GetValue(releases) ?? []);
            if (given is null)
            {
                return (int)ExitCode.Failed;
            }

            var progress = new Progress(error, !Console.IsErrorRedirected, TimeProvider.System);
            var (reading, code) = await GiveReading.Of([.. parsed.GetRequiredValue(folders).Distinct()], options, parsed.GetValue(lines) != "no", progress, error, stop);
            if (reading is null || !GiveLeast.Allows(parsed.GetValue(least), reading.People.Register.Mode, error))
            {
                return (int)(reading is null ? code : ExitCode.PolicyViolation);
            }

            var (files, components, issues) = await new ProjectFilesSource(progress).Read([.. parsed.GetRequiredValue(folders).Distinct()], stop);
            GiveReading.Tell(issues, error);
            var inputs = new MetricInputs
            {
                Releases = reading.Repositories.SelectMany(repository => repository.Releases).ToList(),
                Threads = given.Threads,
                Forks = given.Forks,
                LicensedFiles = files,
                Components = components,
                Ages = given.ReleaseDates?.Ages(components ?? []),
            };
            var answer = GiveMetricsAnswer.Of(reading, scope, inputs, parsed.GetValue(least));
            Destination.Write(parsed.GetValue(file), output, error, words, target => Show(answer, parsed.GetRequiredValue(format), target, words));
            return (int)code;
        });
        return command;
    }

    private static void Show(GiveMetricsAnswer answer, string format, TextWriter output, Words words)
    {
        if (format == "json")
        {
            GiveMetricsJson.Write(answer, output);
        }
        else if (format == "csv")
        {
            ReportWriter.Write(GiveMetricsJson.Csv(answer), format, output, words);
        }
        else
        {
            GiveMetricsPage.Of(answer, words).Write(format, output, words);
        }
    }

    private static Option<DateOnly?> Day(string name, string description)
    {
        var option = new Option<DateOnly?>(name)
        {
            Description = description,
            HelpName = "YYYY-MM-DD",
            CustomParser = result =>
            {
                if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                {
                    return day;
                }

                result.AddError($"{name}: write the day as 2026-01-31");
                return null;
            },
        };
        return option;
    }

    private static Option<string> Choice(string name, string description, params string[] words)
    {
        var option = new Option<string>(name) { Description = $"{description}: {string.Join(" | ", words)}", DefaultValueFactory = _ => words[0], HelpName = "WORD" };
        option.AcceptOnlyFromAmong(words);
        return option;
    }
}
