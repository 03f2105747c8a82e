using System.CommandLine;
using Gangway.Contract;
using Gangway.Norms;
using Gangway.Office;
using Gangway.Office.Institution.Policies;
using Gangway.Office.Norms;
using Gangway.Shell;
using Gangway.Storage;

namespace Gangway.Institution;

/// <summary>Finds the firm's policy: the file asked for, else <c>policy.yaml</c> beside the store, else the starter policy.</summary>
internal static class PolicySource
{
    public const string Starter = "starter.yaml";

    private const long LongestPolicy = 4_000_000;

    /// <param name="Text">Word for word.</param>
    /// <param name="Source">What issues call it.</param>
    /// <param name="Tests">The tests beside it; null where there are none.</param>
    public sealed record Found(string Text, string Source, (string Text, string Source)? Tests);

    public static Option<string?> Option() => new("--policy") { Description = "The policy; else policy.yaml beside the store, else the starter policy", HelpName = "FILE" };

    public static Found Find(string? file, string? data)
    {
        var beside = Path.Combine(Store.Folder(data), "policy.yaml");
        if (file is null && !File.Exists(beside))
        {
            return new Found(Embedded.Text($"policy/{Starter}"), Starter, (Embedded.Text("policy/starter.tests.yaml"), "starter.tests.yaml"));
        }

        var path = file ?? beside;
        var tests = Path.ChangeExtension(path, ".tests.yaml");
        return new Found(Text(path), file ?? "policy.yaml", File.Exists(tests) ? (Text(tests), Path.GetFileName(tests)) : null);
    }

    /// <exception cref="InvalidDataException">The file is larger than any policy.</exception>
    public static string Text(string path) => new FileInfo(path).Length > LongestPolicy
        ? throw new InvalidDataException($"{path} is larger than any policy")
        : File.ReadAllText(path);

    public static PolicyReading Read(Found found, LicenseKnowledge knowledge) => PolicyReader.Read(found.Text, found.Source, Vocabulary(knowledge));

    public static Vocabulary Vocabulary(LicenseKnowledge knowledge) =>
        PolicyReader.WithDuties(knowledge.Vocabulary, Embedded.Text("policy/duties.yaml"), "policy/duties.yaml");

    /// <summary>The policy with all license terms, ready to be asked; null where it cannot be read, and why has been said.</summary>
    public static PolicyEvaluation? Evaluation(Found found, LicenseKnowledge knowledge, TextWriter error) =>
        Policy(found, knowledge, error) is { } policy ? new PolicyEvaluation(policy, knowledge.Terms) : null;

    /// <summary>The policy alone; null where it cannot be read, and why has been said.</summary>
    public static Policy? Policy(Found found, LicenseKnowledge knowledge, TextWriter error)
    {
        var reading = Read(found, knowledge);
        foreach (var issue in reading.Issues)
        {
            error.WriteLine(IssueLine.Of(issue));
        }

        return reading.Policy;
    }
}
