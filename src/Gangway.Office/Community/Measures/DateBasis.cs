namespace Gangway.Office.Community.Measures;

/// <summary>Which of a commit's two times places it in a period.</summary>
public enum DateBasis
{
    /// <summary>When the work was done; a rebase keeps it.</summary>
    Author,

    /// <summary>When the commit came to be as it is; a rebase or a merge by squashing renews it.</summary>
    Committer,
}
