namespace Gangway.Office.Institution.Decisions;

/// <summary>Whether a decision still holds.</summary>
public enum DecisionState
{
    InForce,

    /// <summary>It holds, and ends within the days of warning.</summary>
    EndsSoon,

    /// <summary>What it rests on is no longer so; the rule holds again until somebody decides anew.</summary>
    Reopened,

    Expired,

    Revoked,
}
