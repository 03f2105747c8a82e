using System.CommandLine;
using Gangway.Contract;
using Gangway.Institution;
using Gangway.Norms;
using Gangway.Office.Contract;
using Gangway.Office.Inventory.CycloneDx;
using Gangway.Office.Inventory.Sboms;
using Gangway.Office.Inventory.Spdx;
using Gangway.Shell;

namespace Gangway.Inventory;

/// <summary>What the commands that write an SBOM have in common: the names of its forms, the knowledge to write it, and how losses are said.</summary>
internal static class BomWriting
{
    /// <summary>An option for a target; a name that does not exist is answered with those that do.</summary>
    /// <param name="name">Of the option.</param>
    /// <param name="others">Names that the command itself understands.</param>
    public static Option<string> Target(string name, params string[] others)
    {
        var option = new Option<string>(name) { Description = string.Join(", ", others.Append(SbomTarget.Summary)), HelpName = "FORM" };
        option.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => !others.Contains(token.Value) && !SbomTarget.TryParse(token.Value, out _)))
            {
                result.AddError($"there is no form {token.Value}; choose one of: {string.Join(", ", others.Concat(SbomTarget.Names))}");
            }
        });
        return option;
    }

    /// <summary>Only for names that <see cref="Target"/> let pass.</summary>
    public static SbomTarget Parse(string name) => SbomTarget.TryParse(name, out var target) ? target : throw new ArgumentException(name);

    public static SbomConversion Conversion(TimeProvider clock)
    {
        var knowledge = new LicenseKnowledge();
        return new SbomConversion(
            new CycloneDxSchemas(file => Embedded.Text($"cyclonedx/{file}")),
            id => knowledge.Ids.License(id) == id,
            text => SpdxExpression.TryParse(text, knowledge.Ids, SpdxGrammar.Spdx2, out _, out _, out _),
            new SpdxCreationFacts(clock.GetUtcNow(), $"urn:uuid:{Guid.NewGuid()}", $"gangway-{CensusJson.Version}", "inventory"));
    }

    /// <summary>Says on standard error what was wrong with the document and what the new one does not hold.</summary>
    public static void Say(SbomConverted converted, TextWriter error, Words words)
    {
        foreach (var issue in converted.Issues.Where(issue => issue.Severity != Office.Severity.Note))
        {
            error.WriteLine(IssueLine.Of(issue));
        }

        foreach (var group in converted.Losses.GroupBy(loss => (loss.IsDropped, loss.Reason)))
        {
            var key = words[group.Key.IsDropped ? "convert.dropped" : "convert.changed"];
            if (group.Count() == 1)
            {
                error.WriteLine(Printable.Of($"{key} {Line(group.First(), words)}: {group.Key.Reason}"));
                continue;
            }

            error.WriteLine(Printable.Of($"{key}: {group.Key.Reason}"));
            foreach (var loss in group)
            {
                error.WriteLine(Printable.Of($"  {Line(loss, words)}"));
            }
        }
    }

    private static string Line(SbomLoss loss, Words words)
    {
        var place = loss.First is null or "" || loss.First == loss.Field ? "" : words.Of(loss.Count == 1 ? "convert.at" : "convert.first", loss.First);
        return $"{(loss.Count == 1 ? "" : $"{Words.Number(loss.Count)} × ")}{loss.Field}{place}";
    }

    /// <summary>3 where something is gone, so that no script takes a loss for a success.</summary>
    public static ExitCode Exit(SbomConverted converted) =>
        converted.Content is null ? ExitCode.Failed : converted.IsLossy ? ExitCode.NeedsDecision : ExitCode.Fine;
}
