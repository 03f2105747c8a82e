using System.Globalization;
using System.Text;
using Gangway.Office.Contract;
using Gangway.Office.Institution;
using Gangway.Office.Inventory;
using Gangway.Shell;

namespace Gangway.Institution;

/// <summary>Sentences that every form of a census shares. Foreign words in them are made printable here; markup is escaped where it is written.</summary>
internal static class CensusSentences
{
    private const int MostCells = 120;

    /// <summary>An enum member as one written word: NotUnderstood is not-understood.</summary>
    public static string Word<T>(T value)
        where T : struct, Enum
    {
        var word = new StringBuilder();
        foreach (var character in value.ToString())
        {
            word.Append(char.IsAsciiLetterUpper(character) && word.Length > 0 ? "-" : "").Append(char.ToLower(character, CultureInfo.InvariantCulture));
        }

        return word.ToString();
    }

    public static string Take(CensusFigures figures, Words words) => figures.Take switch
    {
        { Products: 0 } => words["take.answer-none"],
        { IsUnknown: true } take => words.Of("take.answer-unknown", take.NotListed),
        { NotListed: > 0 } take => Counted(take, words) + words.Of("take.answer-not-listed", take.NotListed),
        var take => Counted(take, words),
    };

    public static string Owe(CensusFigures figures, Words words)
    {
        var owe = figures.Owe;
        return owe.Products == 0 ? words["owe.answer-none"]
            : owe.Answered.Total == 0 ? words["owe.answer-unknown"]
            : owe.Answered.Unknown == 0 ? words.Of("owe.answer-judged", owe.Due, owe.Open, words.Of("conflicts", owe.Conflicts + owe.PossibleConflicts), owe.Answered.Total)
            : words.Of("owe.answer", owe.Due, owe.Open, words.Of("conflicts", owe.Conflicts + owe.PossibleConflicts), owe.Answered.Unknown, owe.Answered.Total,
                Words.Percent(owe.Answered.Unknown, owe.Answered.Total));
    }

    public static string Give(CensusFigures figures, Words words) => figures.Give switch
    {
        { Repositories: 0 } => words["give.answer-none"],
        { Read: 0 } give => words.Of("give.answer-unread", give.Repositories),
        { Ours: { } ours, Unknown: 0 } give => words.Of("give.answer-known", ours, give.Commits, Words.Percent(ours, give.Commits)),
        { Ours: { } ours } give => words.Of("give.answer", ours, give.Known, Words.Percent(ours, give.Known), give.Unknown, give.Commits,
            Words.Percent(give.Unknown, give.Commits)),
        var give => words.Of("give.answer-nobody", give.Commits, words.Of("repositories", give.Read)),
    };

    public static string Next(NextStep step, Words words)
    {
        var things = step.Kind == NextSteps.WriteHouseRule ? "repositories" : "components";
        var arguments = step.Arguments
            .Select(argument => long.TryParse(argument, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? words.Of(things, count) : Printable.Of(argument))
            .ToArray();
        if (step.Kind == NextSteps.AnswerQuestion)
        {
            arguments[1] = words.Question(step.Arguments[1]);
        }

        return words.Of($"next.{step.Kind}", [.. arguments]);
    }

    /// <summary>What the step is done with: the command or the file.</summary>
    public static string Means(NextStep step) => Printable.Of(step.Command ?? step.File ?? "");

    public static string Basis(ConclusionBasis basis, Words words) => words[$"basis.{Word(basis)}"];

    public static string State(ObligationState state, Words words) => words[$"state.{Word(state)}"];

    /// <summary>A mark beside each state's word, so that color is never needed.</summary>
    public static string Mark(ObligationState state) => state switch
    {
        ObligationState.Done => "✓",
        ObligationState.Late => "‼",
        ObligationState.Due => "!",
        ObligationState.Open => "?",
        _ => "•",
    };

    public static string Mark(bool? present) => present switch
    {
        true => "✓",
        false => "–",
        null => "?",
    };

    public static string Present(bool? present, Words words) => present switch
    {
        true => words["rules.present"],
        false => words["rules.missing"],
        null => words["rules.unknown"],
    };

    public static string Delivery(Product product, Words words) => product.Delivery.Basis switch
    {
        DeliveryBasis.Assumed => words.Of("owe.assumed", Forms(product, words)),
        DeliveryBasis.Declared => words.Of("owe.declared", Forms(product, words), Printable.Of(product.Delivery.Source)),
        _ => words.Of("owe.asked", Forms(product, words), Printable.Of(product.Delivery.Source)),
    };

    public static string Name(TakenComponent component) =>
        Short((component.Group is null ? "" : component.Group + "/") + component.Name);

    /// <summary>The version, or the range with a mark that it is one.</summary>
    public static string Version(TakenComponent component) =>
        Short(component.Version ?? (component.Constraint is null ? "?" : "? " + component.Constraint));

    /// <summary>What a component declares although its license stays unknown.</summary>
    public static string Declares(TakenComponent component) =>
        Short(string.Join(" | ", component.License.Declared.Select(declared => declared.Claim.Value)
            .Concat(component.License.Detected.Select(finding => finding.Expression)).Distinct().Take(3)));

    /// <summary>What stands in the way of a known license: the words that were not understood, or that there are none.</summary>
    public static string Why(TakenComponent component, Words words) =>
        Declares(component) is { Length: > 0 } declares ? $"“{declares}”" : Basis(component.License.Basis, words);

    public static string Products(TakenComponent component) =>
        Short(string.Join(", ", component.Uses.Select(use => use.Product).Distinct(StringComparer.Ordinal)));

    public static string Conflict(LicenseConflict conflict, Words words)
    {
        var copyleft = CensusDuty.Clause(conflict.Copyleft.ToString(), conflict.CopyleftClause);
        var other = CensusDuty.Clause(conflict.Other.ToString(), conflict.OtherClause);
        return Printable.Of(words.Of($"conflict.{Word(conflict.Kind)}", copyleft, other, conflict.Act is null ? "" : words.Act(conflict.Act)));
    }

    /// <summary>A name may be a whole license text; the JSON form has all of it.</summary>
    private static string Short(string foreign) => Cells.Cut(Printable.Of(foreign.Length > MostCells ? foreign[..MostCells] + "…" : foreign), MostCells);

    private static string Forms(Product product, Words words) =>
        words.List(product.Delivery.Forms.Select(form => words[$"form.{form.Word()}"]));

    private static string Counted(CensusFigures.Taken take, Words words)
    {
        var (components, products) = (words.Of("components", take.Components), words.Of("products", take.Products));
        return take.UnknownLicense == 0
            ? words.Of("take.answer-known", components, products)
            : words.Of("take.answer", components, products, take.UnknownLicense, Words.Percent(take.UnknownLicense, take.Components));
    }
}
