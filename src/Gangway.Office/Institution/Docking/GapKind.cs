namespace Gangway.Office.Institution.Docking;

/// <summary>How the norms of two shores can fail to meet.</summary>
public enum GapKind
{
    /// <summary>Must against must-not on the same act, or two musts that cannot be kept together.</summary>
    Conflict,

    /// <summary>A duty of the commons that no rule, role or artifact of the firm fulfils.</summary>
    UnservedDuty,

    /// <summary>The firm forbids what no norm upstream restricts in this context.</summary>
    OverStrict,

    /// <summary>The firm answers more slowly than the community's window.</summary>
    Latency,

    /// <summary>A rule without consequence, that nothing monitors or that is often not kept.</summary>
    Toothless,

    /// <summary>A role on one side has no counterpart on the other.</summary>
    RoleGap,

    /// <summary>The burden lies on one side only.</summary>
    Asymmetric,

    /// <summary>No event ever matched the rule.</summary>
    PaperRule,
}
