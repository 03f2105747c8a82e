using System.Collections.Immutable;
using Gangway.Office.Norms;

namespace Gangway.Office.Institution.Docking;

/// <summary>Step one: both sides' norms held against the context. In the order of their ids, so that the order of the input does not matter.</summary>
/// <param name="Firm">The firm's.</param>
/// <param name="Commons">The project's.</param>
/// <param name="Wish">What we want to do, as norms of the firm that demand it.</param>
public sealed record DockedSides(ImmutableArray<DockedNorm> Firm, ImmutableArray<DockedNorm> Commons, ImmutableArray<DockedNorm> Wish)
{
    public static DockedSides Of(FirmSide firm, CommonsSide commons, Context context, string engagement, DockingRules rules)
    {
        var carried = rules.Engagements[engagement].Carried;
        ImmutableArray<DockedNorm> ours = [.. firm.Norms.Select(norm => Held(norm, rules.Vocabulary, context)).OrderBy(norm => norm.Norm.Id, StringComparer.Ordinal)];
        ours = [.. ours.Select(norm => Overridden(norm, ours))];
        if (firm.Otherwise is { } otherwise)
        {
            ours = ours.Add(otherwise with { Active = Otherwise(ours, out var asks), Asks = asks });
        }

        return new DockedSides(
            ours,
            [.. commons.Norms.Select(norm => Held(norm, rules.Vocabulary, context))
                .Select(norm => norm with { IsCarried = norm.Norm.Source.Kind == "license" && carried.Contains(norm.Norm.Aim) })
                .OrderBy(norm => norm.Norm.Id, StringComparer.Ordinal)],
            Wishes(engagement, context, rules));
    }

    private static DockedNorm Held(DockedNorm norm, Vocabulary vocabulary, Context context)
    {
        var result = Activation.Of(norm.Norm, vocabulary, context);
        return norm with { Active = result.Active, Asks = result.Asks };
    }

    private static DockedNorm Overridden(DockedNorm norm, ImmutableArray<DockedNorm> all)
    {
        var stronger = all.Where(other => other.Overrides.Contains(norm.Norm.Id)).ToList();
        return norm.Active == Truth.False || stronger.Count == 0 ? norm
            : stronger.Exists(other => other.IsHeld) ? norm with { Active = Truth.False, Asks = [] }
            : stronger.Find(other => other.IsPossible) is { } open ? norm with { Active = Truth.Unknown, Asks = [.. norm.Asks.Union(open.Asks, StringComparer.Ordinal)] }
            : norm;
    }

    /// <summary>What is otherwise holds where no rule that decides does.</summary>
    private static Truth Otherwise(ImmutableArray<DockedNorm> ours, out ImmutableArray<string> asks)
    {
        var deciding = ours.Where(norm => norm.Norm.Deontic is Deontic.May or Deontic.MustNot || norm.By is not null).ToList();
        var open = deciding.Where(norm => norm.Active == Truth.Unknown && norm.HoldsUp).ToList();
        asks = deciding.Exists(norm => norm.IsHeld) ? [] : [.. open.SelectMany(norm => norm.Asks).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return deciding.Exists(norm => norm.IsHeld) ? Truth.False : open.Count > 0 ? Truth.Unknown : Truth.True;
    }

    private static ImmutableArray<DockedNorm> Wishes(string engagement, Context context, DockingRules rules)
    {
        var isTaking = engagement is "use" or "modify" or "distribute";
        var delivery = isTaking ? context["delivery"] : null;
        var certain = rules.Engagements[engagement].Wish.AddRange(delivery is null ? [] : rules.Deliveries[delivery]);
        var possible = isTaking && delivery is null ? rules.Deliveries.Values.SelectMany(acts => acts).Except(certain, StringComparer.Ordinal) : [];
        return [.. certain.Distinct(StringComparer.Ordinal).Select(act => new DockedNorm { Norm = WishFor(act), Active = Truth.True })
            .Concat(possible.Select(act => new DockedNorm { Norm = WishFor(act), Active = Truth.Unknown, Asks = ["delivery"] }))
            .OrderBy(wish => wish.Norm.Id, StringComparer.Ordinal)];
    }

    private static Norm WishFor(string act) => new()
    {
        Id = $"wish.{act}",
        Side = Side.Firm,
        Source = new NormSource("policy", "the engagement asked for", ""),
        Role = "product-team",
        Deontic = Deontic.Must,
        Aim = act,
        Object = act == "contribute" ? "change" : "software",
        When = Condition.Always,
        Pillar = Pillar.Contract,
        Artifact = "none",
        Due = "always",
        Words = new Wording(new("This is what we want to do.", "这正是我方想做的事。"), new("They want to do this.", "对方想这样做。")),
        Fix = new Localized("", ""),
    };
}
