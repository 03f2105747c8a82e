using System.CommandLine;
using Gangway.Contract;
using Gangway.Kernels.Licenses.Rules;

namespace Gangway.Shell;

/// <summary><c>gangway plumbing TOPIC</c>: a line in, a line out, for scripts and for test suites that others wrote.</summary>
internal static class PlumbingCommand
{
    public static Command Define()
    {
        var topics = PlumbingTopics.All(new LicenseKnowledge());
        var topic = new Argument<string>("TOPIC") { Description = string.Join(" | ", topics.Select(known => known.Name)) };
        topic.AcceptOnlyFromAmong([.. topics.Select(known => known.Name)]);
        var (rules, data) = (LicenseDetectCommand.Rules(), Options.Data());
        var command = new Command("plumbing", Description(topics)) { topic, rules, data };
        command.SetAction(parsed =>
        {
            using var input = Console.OpenStandardInput();
            using var output = Console.OpenStandardOutput();
            Run(parsed.GetRequiredValue(topic), input, output, parsed.GetValue(rules) is { } pack ? new RulePackFolder(parsed.GetValue(data)).Load(pack) : null);
            return (int)ExitCode.Fine;
        });
        return command;
    }

    /// <summary>Answers every line of the input, in order, until it ends.</summary>
    public static void Run(string topic, Stream input, Stream output, RuleDetector? pack = null) =>
        PlumbingLines.Answer(PlumbingTopics.All(new LicenseKnowledge(), pack).Single(known => known.Name == topic), input, output);

    private static string Description(IReadOnlyList<PlumbingTopic> topics) =>
        "Answer each line of standard input with one line: UTF-8, fields separated by tabs; an error is an answer too.\n\nTopics:\n"
        + string.Concat(topics.Select(topic => $"  {topic.Name,-14}{topic.Line}  ->  {topic.Answer}\n"))
        + "\nExamples:\n  printf 'npm\\t1.2.0\\t1.10.0\\n' | gangway plumbing versions\n  printf 'npm\\t1.5.0\\t^1.2\\n' | gangway plumbing ranges";
}
