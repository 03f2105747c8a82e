using System.CommandLine;
using Gangway.Office.Contract;
using Gangway.Office.Inventory;
using Gangway.Shell;

namespace Gangway.Contract;

/// <summary>The options by which a question of compatibility is put.</summary>
internal sealed record LicenseQuestionOptions(Option<string> Linking, Option<string?> Delivery)
{
    public static LicenseQuestionOptions Define()
    {
        var linking = new Option<string>("--linking") { Description = "merged: copied into the work | static | dynamic | none: beside it", DefaultValueFactory = _ => "merged", HelpName = "HOW" };
        linking.AcceptOnlyFromAmong("merged", "static", "dynamic", "none");
        var delivery = new Option<string?>("--delivery") { Description = $"How the work reaches others: {DeliveryForms.Words}", HelpName = "FORM" };
        delivery.AcceptOnlyFromAmong(DeliveryForms.Words.Split(", "));
        return new LicenseQuestionOptions(linking, delivery);
    }

    public CompatibilityQuestion Read(ParseResult parsed) => new(
        parsed.GetRequiredValue(Linking) switch { "static" => Combination.Static, "dynamic" => Combination.Dynamic, "none" => Combination.Separate, _ => Combination.Merged },
        parsed.GetValue(Delivery) is { } word && DeliveryForms.TryParse(word, out var form) ? form : null);

    /// <summary>Strict first, then as people write: "GPL-2.0" is GPL-2.0-only.</summary>
    public static SpdxExpression? Expression(string text, LicenseKnowledge knowledge) =>
        SpdxExpression.TryParse(text, knowledge.Ids, SpdxGrammar.Lax, out var expression, out _, out _) ? expression : knowledge.Names.Read(text).Expression;
}
