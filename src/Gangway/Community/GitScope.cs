namespace Gangway.Community;

/// <summary>Which commits a history is read from.</summary>
internal enum GitScope
{
    /// <summary>Everything reachable from the branch HEAD stands for, or the one that stands in for it: what <c>git rev-list HEAD</c> lists.</summary>
    MainBranch,

    /// <summary>Everything reachable from any branch, remote-tracking branch or tag.</summary>
    AllReferences,
}
