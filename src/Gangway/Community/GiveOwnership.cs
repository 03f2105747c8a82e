using System.CommandLine;
using System.CommandLine.Parsing;
using Gangway.Shell;

namespace Gangway.Community;

/// <summary><c>gangway give history --ownership</c>: whose the lines are that stand now, and of which year.</summary>
internal sealed class GiveOwnership
{
    private readonly Option<bool> asked = new("--ownership") { Description = "Whose the lines of the newest commit are: by firm, year, path, and over time" };
    private readonly Option<string[]> ours = GivePeopleOptions.OursOption();
    private readonly Option<string> firm = GivePeopleOptions.FirmOption();
    private readonly Option<string[]> affiliations = GivePeopleOptions.AffiliationsOption();
    private readonly Option<int> least = GiveLeast.Option();
    private readonly Option<string?> data = Options.Data();

    /// <summary>What <c>--by</c> may say besides.</summary>
    public static IEnumerable<string> MoreGroupings => OwnershipRows.Groupings.Except(HistoryReport.Groupings);

    /// <param name="grouping">The command's <c>--by</c>.</param>
    /// <param name="others">Options that mean nothing here.</param>
    public void AddTo(Command command, Option<string> grouping, params Option[] others)
    {
        foreach (var option in (Option[])[asked, ours, firm, affiliations, least, data])
        {
            command.Options.Add(option);
        }

        command.Validators.Add(parsed =>
        {
            var allowed = parsed.GetValue(asked) ? OwnershipRows.Groupings : HistoryReport.Groupings;
            if (parsed.GetValue(grouping) is { } word && !allowed.Contains(word))
            {
                parsed.AddError($"--by {word}: {(parsed.GetValue(asked) ? "with" : "without")} --ownership take one of {string.Join(", ", allowed)}.");
            }

            foreach (var option in others.Where(option => parsed.GetValue(asked) && parsed.GetResult(option) is { Implicit: false }))
            {
                parsed.AddError($"{option.Name} has no meaning beside --ownership.");
            }
        });
    }

    public bool IsAskedBy(ParseResult parsed) => parsed.GetValue(asked);

    /// <param name="grouping">Null where nobody asked for rows of one kind.</param>
    public async Task<ExitCode> Run(ParseResult parsed, string folder, string? grouping, string format, string? target, Words words, TextWriter output, TextWriter error, CancellationToken stop)
    {
        var options = new GivePeopleOptions(parsed.GetValue(ours) ?? [], parsed.GetRequiredValue(firm), parsed.GetValue(affiliations) ?? [], parsed.GetValue(data));
        var (people, wrong) = GivePeople.Of(options, await GiveRegister.Read(options.Data, stop));
        GiveReading.Tell(wrong, error);
        if (people is null)
        {
            return ExitCode.Usage;
        }

        if (!GiveLeast.Allows(parsed.GetValue(least), people.Register.Mode, error))
        {
            return ExitCode.PolicyViolation;
        }

        var (reading, issues) = await OwnershipSource.Read(folder, stop);
        GiveReading.Tell(issues, error);
        if (reading is null)
        {
            return ExitCode.Failed;
        }

        var months = grouping switch { "month" => 1, "quarter" => 3, _ => (int?)null };
        var answer = OwnershipAnswer.Of(reading, people, parsed.GetValue(least), months, TimeProvider.System.GetUtcNow());
        Destination.Write(target, output, error, words, writer => Show(answer, grouping, format, words, writer));
        return ExitCode.Fine;
    }

    private static void Show(OwnershipAnswer answer, string? grouping, string format, Words words, TextWriter output)
    {
        if (format == "html" || (grouping is null && format is "table" or "markdown"))
        {
            OwnershipPage.Of(answer, format == "html", words).Write(format, output, words);
        }
        else if (grouping is null && format == "json")
        {
            OwnershipJson.Write(answer, output);
        }
        else
        {
            ReportWriter.Write(OwnershipRows.Of(answer, grouping ?? OwnershipRows.Groupings[0], words), format, output, words);
        }
    }
}
