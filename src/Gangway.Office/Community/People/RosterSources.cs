using System.Collections.Immutable;

namespace Gangway.Office.Community.People;

/// <summary>All that is known about who people are and for whom they work. Applied when asked: a change costs no rescan.</summary>
public sealed record RosterSources
{
    public Mailmap Mailmap { get; init; } = Mailmap.Empty;

    /// <summary>Who is ours by domain, address or name; programs; mail providers.</summary>
    public AffiliationRules Rules { get; init; } = new(null, MailProviders.None, Bots.None);

    public FirmList Firms { get; init; } = FirmList.Empty;

    /// <summary>The name under which those count whom <see cref="Rules"/> calls ours.</summary>
    public string OurFirm { get; init; } = "(ours)";

    /// <summary>In order of precedence: a personnel list before a public one.</summary>
    public ImmutableArray<PersonEntry> People { get; init; } = [];

    public ImmutableArray<IdentityDecision> Decisions { get; init; } = [];
}
