namespace Gangway.Office.Community;

/// <summary>What a commit did to a path.</summary>
public enum PathChangeKind
{
    Modified,
    Added,
    Deleted,
}
