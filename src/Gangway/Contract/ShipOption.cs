using System.Collections.Immutable;
using System.CommandLine;
using Gangway.Office.Inventory;
using Gangway.Office.Norms;

namespace Gangway.Contract;

/// <summary>Options that state the facts of an engagement: delivery forms, and any other fact by name.</summary>
internal static class ShipOption
{
    public static Option<string[]> Ship()
    {
        var ship = new Option<string[]>("--ship") { Description = $"How it reaches others: {DeliveryForms.Words}; with commas", HelpName = "FORM" };
        ship.Validators.Add(result =>
        {
            foreach (var word in Words(result.GetValue(ship)).Where(word => !DeliveryForms.TryParse(word, out _)))
            {
                result.AddError($"--ship: \"{word}\" is no delivery form; use {DeliveryForms.Words}");
            }
        });
        return ship;
    }

    public static Option<string[]> Facts() => new("--fact") { Description = "A fact that is known: modified=yes, linking=dynamic; may be repeated", HelpName = "NAME=VALUE" };

    /// <summary>One context a delivery form; binary where none is named. Null, with the reason, for a fact or value that nobody knows.</summary>
    public static ImmutableArray<Context>? Contexts(string[]? ship, string[]? facts, Vocabulary vocabulary, out string? problem)
    {
        var known = Context.Empty;
        problem = null;
        foreach (var fact in facts ?? [])
        {
            var parts = fact.Split('=', 2);
            if (parts.Length < 2 || vocabulary.Facts.Fact(parts[0]) is not { } named || !named.Values.Contains(parts[1]))
            {
                problem = $"--fact {fact}: {(parts.Length == 2 && vocabulary.Facts.Fact(parts[0]) is { } other ? $"use {string.Join(", ", other.Values)}" : "no such fact")}";
                return null;
            }

            known = known.With(parts[0], parts[1], "--fact");
        }

        var forms = Words(ship).Select(word => DeliveryForms.TryParse(word, out var form) ? form : default).Distinct().DefaultIfEmpty(DeliveryForm.Binary);
        return [.. forms.Select(form => known.With("delivery", form.Word(), "--ship"))];
    }

    private static IEnumerable<string> Words(string[]? given) =>
        (given ?? []).SelectMany(text => text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
