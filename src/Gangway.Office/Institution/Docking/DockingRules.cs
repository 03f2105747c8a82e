using System.Collections.Immutable;
using Gangway.Office.Norms;

namespace Gangway.Office.Institution.Docking;

/// <summary>What docking has to know beside the norms themselves: <c>docking.yaml</c> and <c>reasons.yaml</c> of <c>data/norms/community</c>.</summary>
public sealed record DockingRules
{
    public required Vocabulary Vocabulary { get; init; }

    public required ImmutableSortedDictionary<string, EngagementRule> Engagements { get; init; }

    /// <summary>Acts we wish for by delivery form.</summary>
    public required ImmutableSortedDictionary<string, ImmutableArray<string>> Deliveries { get; init; }

    /// <summary>Roles of the other shore.</summary>
    public required ImmutableHashSet<string> Theirs { get; init; }

    /// <summary>Who in the firm does what a role of the commons is asked to do.</summary>
    public required ImmutableDictionary<string, string> Tasks { get; init; }

    /// <summary>By act: roles of which one must be filled in the firm.</summary>
    public required ImmutableDictionary<string, ImmutableArray<string>> Authority { get; init; }

    /// <summary>Artifacts that come about in the course of the work itself.</summary>
    public required ImmutableHashSet<string> OnTheWay { get; init; }

    /// <summary>Acts whose object has to fit as well.</summary>
    public required ImmutableHashSet<string> WithObject { get; init; }

    /// <summary>By act that burdens one side only: the acts that make up for it.</summary>
    public required ImmutableDictionary<string, ImmutableArray<string>> OneWay { get; init; }

    /// <summary>By act: the id of the practice that shows whether it is kept.</summary>
    public required ImmutableDictionary<string, string> ShownBy { get; init; }

    /// <summary>By kind of source: facts a firm's rule asks for where it speaks of such norms.</summary>
    public required ImmutableDictionary<string, ImmutableArray<string>> SpeaksOf { get; init; }

    /// <summary>By act: why each side wants it and how it breaks.</summary>
    public required ImmutableDictionary<string, Reason> Reasons { get; init; }

    /// <param name="Wish">Acts we wish for.</param>
    /// <param name="Facts">What follows from the engagement.</param>
    /// <param name="Carried">License duties that the project's repository carries for what is published there.</param>
    public sealed record EngagementRule(ImmutableArray<string> Wish, ImmutableArray<KeyValuePair<string, string>> Facts, ImmutableArray<string> Carried);

    /// <param name="Firm">Why the firm wants it.</param>
    /// <param name="Commons">Why the commons wants it.</param>
    /// <param name="Breaks">How it breaks.</param>
    public sealed record Reason(Localized Firm, Localized Commons, Localized Breaks);

    /// <summary>Those of the act, or of one that it is a kind of; a general word where none is written.</summary>
    public Reason ReasonOf(string act) => Reasons.GetValueOrDefault(act)
        ?? Reasons.GetValueOrDefault(Vocabulary.Acts.Values.Where(wider => wider.Includes.Contains(act)).Select(wider => wider.Id).Order(StringComparer.Ordinal).FirstOrDefault() ?? "other")
        ?? Reasons["other"];
}
