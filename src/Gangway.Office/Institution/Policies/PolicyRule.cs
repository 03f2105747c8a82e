using System.Collections.Immutable;
using Gangway.Office.Norms;

namespace Gangway.Office.Institution.Policies;

/// <summary>One line of a policy: a norm of the firm, and the verdict it brings where it is active.</summary>
public sealed record PolicyRule
{
    /// <summary>Side firm, id <c>firm.NAME</c>; its condition asks for the engagement first.</summary>
    public required Norm Norm { get; init; }

    /// <summary>As the policy calls it.</summary>
    public required string Name { get; init; }

    /// <summary>Allow (the norm is a may), Deny (a must-not) or Ask (a must obtain-approval); null for a norm of conduct, which decides nothing.</summary>
    public Verdict? Verdict { get; init; }

    /// <summary>The role that answers where the verdict is Ask.</summary>
    public string? By { get; init; }

    /// <summary>The engagements it is about: use, contribute …</summary>
    public required ImmutableArray<string> On { get; init; }

    /// <summary>The condition as written, without the engagement.</summary>
    public required string When { get; init; }

    /// <summary>The same, parsed.</summary>
    public required Condition Own { get; init; }

    /// <summary>Rules that no longer hold where this one does.</summary>
    public ImmutableArray<string> Overrides { get; init; } = [];

    /// <summary>
    /// True: a fact it asks for that nobody has stated holds the answer up. False: the answer is given, and says that this was not checked.
    /// </summary>
    public bool HoldsUp { get; init; } = true;

    /// <summary>Line in the policy, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>SHA-256 of the rule's canonical form: a decision rests on it.</summary>
    public required string Digest { get; init; }
}
