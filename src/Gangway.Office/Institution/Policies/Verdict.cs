namespace Gangway.Office.Institution.Policies;

/// <summary>What a policy says of one engagement, in the order of strictness: of several parts the strictest counts, of alternatives the mildest.</summary>
public enum Verdict
{
    Allow,

    /// <summary>A person in a named role decides.</summary>
    Ask,

    /// <summary>A fact nobody has stated decides; no rule forbids it for certain.</summary>
    Open,

    Deny,
}
