using System.Collections.Immutable;
using Gangway.Office.Community.Expectations;
using Gangway.Office.Norms;

namespace Gangway.Office.Institution.Docking;

/// <summary>One engagement assessed from both shores.</summary>
public sealed record DockingResult
{
    /// <summary>use, contribute …</summary>
    public required string Engagement { get; init; }

    public required FirmSide Firm { get; init; }

    public required CommonsSide Commons { get; init; }

    public required Context Context { get; init; }

    public required DockedSides Sides { get; init; }

    /// <summary>Trust, contract, community: three answers and no sum of them.</summary>
    public required ImmutableArray<PillarAnswer> Answers { get; init; }

    public required ImmutableArray<Gap> Gaps { get; init; }

    /// <summary>Gaps first, then what is aligned.</summary>
    public required ImmutableArray<TranslationCard> Cards { get; init; }

    public required ImmutableArray<DockingTask> Tasks { get; init; }

    /// <summary>The firm's constraints that hold: what the community needs to know of us.</summary>
    public required ImmutableArray<DockedNorm> Promises { get; init; }

    /// <summary>What binds the other side: who decides there, and what it promises. The rungs of a code of conduct stand with their rule.</summary>
    public required ImmutableArray<DockedNorm> Theirs { get; init; }

    /// <summary>Only those whose answer could change something.</summary>
    public required ImmutableArray<DockingQuestion> Questions { get; init; }

    /// <summary>Facts that rules of the firm ask for and that hold nothing up: they were not checked.</summary>
    public required ImmutableArray<string> NotChecked { get; init; }

    public ImmutableArray<TopicStatement> Topics => Commons.Topics;

    /// <summary>License duties that the project's own repository carries for what is published there.</summary>
    public ImmutableArray<DockedNorm> Carried => [.. Sides.Commons.Where(norm => norm.IsCarried && norm.IsHeld && norm.Demands)];
}
